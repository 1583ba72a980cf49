import assert from 'node:assert/strict';
import { documents } from '../../../../src/core/collect/documents';
import type { Document } from '../../../../src/core/facts';
import {
  claims,
  headingIsAbout,
  isPlaceholder,
  sectionsAbout,
  sentencesOf,
  substance,
  topicsOfHeading,
  type RepositoryNames,
} from '../../../../src/core/text/prose';

function documentOf(text: string, path = 'README.md', role: Document['role'] = 'readme'): Document {
  const { format, lines, sections, anchors } = documents.extract({ path, text }, () => undefined)!;
  return { path, format, role, linked: true, lines, sections, anchors, links: [] };
}
const names: RepositoryNames = { parts: new Set(['invoice', 'ledger']), technologies: new Set(['redis', 'postgres']) };
const gradeOf = (body: string) =>
  substance(sectionsAbout(documentOf(`# Ledger\n\n## Trade-offs\n\n${body}\n`), 'trade-offs'), names).grade;

describe('recognising what a heading is about', () => {
  it('knows synonyms in seven languages, whatever is around the words', () => {
    for (const heading of [
      '🏗 Architecture',
      '2. System design',
      'How it works',
      'Arquitectura',
      'Arquitetura',
      'Architektur',
      '系统架构',
      'アーキテクチャ',
    ])
      assert.ok(headingIsAbout(heading, 'architecture'), heading);
    for (const heading of [
      'Trade-offs',
      'Tradeoffs & alternatives',
      'Design decisions',
      'Decisiones de diseño',
      'Choix techniques',
      'Entscheidungen',
      '技术选型',
      '設計判断',
    ])
      assert.ok(headingIsAbout(heading, 'trade-offs'), heading);
    for (const heading of [
      '⚠️ Known issues',
      'Limitaciones',
      'Limitações',
      'Limites connues',
      'Einschränkungen',
      '已知问题',
      '制限事項',
    ])
      assert.ok(headingIsAbout(heading, 'limitations'), heading);
  });

  it('does not take a part of a word or a vague word for a topic', () => {
    assert.deepEqual(topicsOfHeading('Redesigning protests'), []);
    assert.ok(!topicsOfHeading('Known issues').includes('contributing'));
  });
});

describe('finding what a document says about a topic', () => {
  it('takes sub-sections in, labels in bold, and pages by their name, but not the title of the README', () => {
    const text =
      '# Limitations of maps\n\n## Legends\n\n## Known limitations\n\nOne currency.\n\n### Rounding\n\nCents only.\n\n## Notes\n\n- **Limitations:** no refunds.\n';
    const readme = documentOf(text);
    assert.deepEqual(
      sectionsAbout(readme, 'limitations').map(({ heading, line, endLine }) => [heading, line, endLine]),
      [
        ['Known limitations', 5, 11],
        ['Limitations', 15, 15],
      ],
    );
    assert.equal(
      sectionsAbout(documentOf('# Ledger\n\ntext', 'docs/known-limitations.md', 'page'), 'limitations').length,
      1,
    );
    assert.equal(sectionsAbout(documentOf('# Limitations\n\ntext', 'docs/x.md', 'page'), 'limitations').length, 1);
  });
});

describe('reading sentences', () => {
  it('splits prose, keeps the lines, and leaves out what is no prose', () => {
    const text =
      '# Ledger\n\nKeeps money. Uses e.g. Redis,\nnot files. 二つ。三つ。\n\n> quoted\n\n```\ncode\n```\n\n- an item\n\n## Table of contents\n\n- [Ledger](#ledger)\n';
    assert.deepEqual(
      sentencesOf(documentOf(text)).map(({ line, text: sentence }) => [line, sentence]),
      [
        [3, 'Keeps money.'],
        [3, 'Uses e.g. Redis, not files.'],
        [4, '二つ。'],
        [4, '三つ。'],
        [12, 'an item'],
      ],
    );
  });
});

describe('telling text from what holds its place', () => {
  it('knows what waits to be written', () => {
    const gaps = [
      'TODO',
      'TBD.',
      '- coming soon',
      '[Add description]',
      '<your text>',
      '…',
      'N/A',
      '-',
      'Lorem ipsum dolor sit amet.',
      'Work in progress',
      '{{ description }}',
      '待补充',
      'por completar',
    ];
    const asked = [
      'Describe your project here.',
      'Explain why you chose this database.',
      'A short description of what this project does.',
      'Your reason goes here.',
      'This section should describe the flow.',
      'Limitation 1',
    ];
    for (const text of [...gaps, ...asked]) assert.ok(isPlaceholder(text), text);
  });

  it('leaves sentences alone that look a little like it', () => {
    const real = [
      'Add a `.env` file to the root.',
      'Orders wait in the todo list of a clerk until noon.',
      'The state in progress means that a courier is on the way to the depot.',
      'Describes a parcel.',
      'GET /parcels/<id>',
      'Provide the token in the header.',
      '[ADR 3](docs/adr/3.md) says why.',
    ];
    for (const text of real) assert.ok(!isPlaceholder(text), text);
  });
});

describe('claims', () => {
  it('are not made by plans, denials and questions', () => {
    const tests = /\btests?\b/i;
    for (const text of [
      'There are no tests yet.',
      'We will add tests.',
      'Tests are planned.',
      'Tests are not included.',
      'Tests: TODO',
      'Are there tests?',
      'I would like to write tests.',
      'It lacks tests.',
      'Es gibt keine Tests.',
    ])
      assert.ok(!claims(text, tests), text);
    for (const text of [
      'The tests cover refunds.',
      'Not only unit tests but also load tests run.',
      'No database is needed, the tests bring their own.',
      'Run the tests with make.',
    ])
      assert.ok(claims(text, tests), text);
  });
});

describe('grading substance', () => {
  it('tells absent, stub, filled and specific apart', () => {
    assert.equal(substance([], names).grade, 'absent');
    for (const body of [
      '',
      'TODO',
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
      '[Explain your decision]',
      '<!-- why? -->',
      'Good.',
      '<!-- coach: say why -->\n\nWe keep Redis because of the ledger and its balances.',
    ])
      assert.equal(gradeOf(body), 'stub', body);
    assert.equal(gradeOf('We followed best practices to ensure clean and scalable code.'), 'filled');
    assert.equal(gradeOf('`src/invoice.ts` `src/ledger.ts` `src/redis.ts`'), 'stub');
    assert.equal(gradeOf('We will move the ledger to Redis because reads are slow.'), 'filled');
    assert.equal(
      gradeOf('Balances live in Redis instead of the ledger table, so a restart loses at most one second.'),
      'specific',
    );
  });
});
