import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/collect/documents/read';
import { applyEdit } from '../../../src/core/generate/apply-edit';
import { fitSections } from '../../../src/core/generate/document/fit-sections';
import type { SectionProposal } from '../../../src/core/generate/sections/section';

/** Pieces of which documents are put together. */
const pieces: readonly string[] = [
  '# Title',
  '## Set-up\n\nRun it.',
  '## Features\n\n- one\n  - two\n\n    # no heading\n- three',
  '### Below\n\n1. first\n1. second',
  'Setext\n------\n\nText.',
  'Top\n===',
  '<h2 align="center">In HTML</h2>\n\nText.',
  '<div align="center">\n\n## Framed\n\n</div>',
  '<details>\n<summary>Fold</summary>\n\n## Folded\n\ntext\n\n</details>',
  '```sh\n# comment\n## Not a heading\n```',
  '~~~\n```\n# still code\n~~~',
  '    # indented',
  '---',
  '***',
  '<!-- NAME -->\n<a name="x"></a>\n\n## Anchored\n\nText.',
  '## License\n\nMIT',
  '## Contributing\n\nSend a patch.',
  '- [Set-up](#set-up)\n- [License](#license)',
  '## Table of contents\n\n1. [Features](#features)\n2. [License](#license)',
  '| a | b |\n| - | - |\n| # | `|` |',
  '> ## Quoted\n> text',
  '[ref]: https://example.org\n[other]: <a b> "c"',
  'A line<br>\nanother  \nand one more',
  '## 1. First\n\nText.',
  '## 2. Second\n\nText.',
  '**Bold heading**\n\ntext',
  '## Tests\n\nTODO',
  '## API\n\nSee below.',
];
const ends: readonly string[] = ['', '\n', '\n\n\n', '  '];
const heads: readonly string[] = ['', '---\ntitle: a\n# no heading\n---\n\n', '\n\n'];

/** The same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function documentOf(seed: number): string {
  const next = numbers(seed);
  const chosen = Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]!);
  const text = heads[next(heads.length)]! + chosen.join(next(4) === 0 ? '\n' : '\n\n') + ends[next(ends.length)]!;
  return next(3) === 0 ? text.replaceAll('\n', '\r\n') : text;
}

const section = (id: string, heading: string, body: string, place: SectionProposal['place']): SectionProposal => ({
  kind: 'section',
  document: 'readme',
  id,
  heading,
  body,
  place,
});
const sections: readonly SectionProposal[] = [
  section('setup', 'Getting started', 'You need it.\n\n```bash\n# first\nnpm ci\n```', {
    home: ['setup'],
    after: ['features'],
    before: ['api', 'tests'],
  }),
  section('api', 'API reference', 'It answers this:\n\n| Method | Path |\n| --- | --- |\n| GET | `/a` |', {
    home: ['api'],
    after: ['setup'],
    before: ['tests'],
  }),
  section('tests', 'Running the tests', 'One command runs them:\n\n```bash\nnpm test\n```', {
    home: ['tests'],
    after: ['setup'],
    before: [],
  }),
  section('trade-offs', 'Trade-offs', '- One thing as another\n\n<!-- coach: Say why. -->', {
    home: ['trade-offs'],
    after: ['tests'],
    before: [],
  }),
];

/** Headings as the collectors of documents see them. */
const headingsOf = (text: string): readonly string[] =>
  readDocument('README.md', text).sections.flatMap(({ heading, level }) => (level > 0 ? [`${level} ${heading}`] : []));

describe('a document put together from anything', () => {
  for (let seed = 1; seed <= 400; seed++) {
    it(`keeps its headings, takes in all sections, and takes them once (${seed})`, () => {
      const text = documentOf(seed);
      const { insertions } = fitSections(text, sections);
      const after = applyEdit(text, { insertions });
      const [before, now] = [headingsOf(text), headingsOf(after)];
      let at = 0;
      for (const heading of now) if (heading === before[at]) at++;
      assert.equal(at, before.length, `${JSON.stringify(before[at])} is lost in\n${after}`);
      for (const { body } of sections) {
        const line = body.split('\n')[0]!;
        const held = readDocument('README.md', after).sections.some(({ blocks }) =>
          blocks.some(
            (block) => block.type !== 'code' && block.type !== 'html' && line.includes(block.text.split('\n')[0]!),
          ),
        );
        assert.ok(held, `${line} is not read as text in\n${after}`);
      }
      assert.equal(text.endsWith('\n'), after.endsWith('\n'));
      assert.deepEqual(fitSections(after, sections).insertions, [], `a second run adds to\n${after}`);
    });
  }
});
