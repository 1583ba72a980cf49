import assert from 'node:assert/strict';
import type { Block } from '../../../../src/core/facts';
import { readDocument } from '../../../../src/core/collect/documents/read';

const read = (text: string) => readDocument('README.md', text);
const headings = (text: string) =>
  read(text).sections.map(({ heading, level, line }) => `${level} ${heading} @${line}`);
const blocks = (text: string): readonly Block[] => read(text).sections.flatMap((section) => section.blocks);

describe('reading Markdown', () => {
  it('finds headings in every form, with their lines', () => {
    const text = [
      'Ledger API',
      '==========',
      '',
      '## 2. 🚀 [Set-up](docs/setup.md) ##',
      '',
      '<div align="center">',
      '  <h3>Live <em>demo</em></h3>',
      '</div>',
      '',
      '**Why two queues?**',
      '',
      'Because refunds may wait.',
      '',
      '<details>',
      '<summary>All variables</summary>',
      '',
      'PORT',
      '',
      '</details>',
    ].join('\n');
    assert.deepEqual(headings(text), [
      '1 Ledger API @1',
      '2 2. 🚀 Set-up @4',
      '3 Live demo @7',
      '4 Why two queues? @10',
      '4 All variables @15',
    ]);
  });

  it('takes bold text for a heading only where something stands under it', () => {
    assert.deepEqual(headings('# Mail\n\nSends mail.\n\n**Enjoy**\n'), ['1 Mail @1']);
    assert.deepEqual(headings('# Mail\n\n**A small service that sends mail for a shop**\n\nText.'), ['1 Mail @1']);
    assert.deepEqual(headings('# Mail\n\n**Address:** `/mails`\n'), ['1 Mail @1']);
    assert.deepEqual(headings('# Mail\n\n**Storage:**\nRows in one table.'), ['1 Mail @1', '2 Storage @3']);
  });

  it('ends a fold where it ends', () => {
    const { sections } = read('# A\n\n<details>\n<summary>More</summary>\n\ninside\n\n</details>\n\nafter');
    assert.deepEqual(
      sections.map(({ heading, blocks: own }) => [heading, own.map(({ text }) => text)]),
      [
        ['A', ['after']],
        ['More', ['inside']],
      ],
    );
  });

  it('nests sections by level, whatever levels are left out', () => {
    const { sections } = read('# A\n## B\n#### C\n## D\n# E\n');
    assert.deepEqual(
      sections.map(({ heading, parent }) => [heading, parent]),
      [
        ['A', -1],
        ['B', 0],
        ['C', 1],
        ['D', 0],
        ['E', -1],
      ],
    );
  });

  it('keeps what stands before the first heading as a section of level 0', () => {
    assert.deepEqual(headings('Sends mail.\n\n# Use\n'), ['0  @1', '1 Use @3']);
    assert.deepEqual(headings('Only text.'), ['0  @1']);
  });

  it('tells prose, items, rows, code, quotes and comments apart', () => {
    const text = [
      '# T',
      'One `two` [three](x.md).',
      '- [x] **Done:** a task',
      '  - nested',
      '',
      '| A | B |',
      '|---|---|',
      '| 1 | `2` |',
      '',
      '```Bash',
      'npm start',
      '```',
      '',
      '> said someone',
      '',
      '<!-- TODO -->',
    ].join('\n');
    const found = blocks(text).map(({ type, text: content, line }) => `${line} ${type}: ${content}`);
    assert.deepEqual(found, [
      '2 paragraph: One two three.',
      '3 item: Done: a task',
      '4 item: nested',
      '6 row: A | B',
      '8 row: 1 | 2',
      '10 code: npm start',
      '14 quote: said someone',
      '16 html: <!-- TODO -->',
    ]);
    const [, task, nested, head, row, code] = blocks(text);
    assert.deepEqual([task!.task, task!.lead, task!.depth, nested!.depth], ['done', 'Done', 0, 1]);
    assert.deepEqual([head!.head, row!.head, row!.cells, row!.codes], [true, false, ['1', '2'], ['2']]);
    assert.equal(code!.language, 'bash');
  });

  it('reads call-outs as the words of the author', () => {
    assert.deepEqual(blocks('> [!NOTE]\n> Only one worker may run.')[0], {
      type: 'paragraph',
      text: 'Only one worker may run.',
      line: 2,
      endLine: 2,
    });
  });

  it('keeps badges out of the prose and pictures as images', () => {
    const { sections, links } = read(
      '# T\n[![ci](https://img.shields.io/x.svg)](https://ci.example)\n\n![How it fits](docs/parts.png)\n',
    );
    assert.deepEqual(
      sections[0]!.blocks.map(({ type, text, target }) => [type, text, target]),
      [['image', 'How it fits', 'docs/parts.png']],
    );
    assert.deepEqual(
      links.map(({ target, image }) => [target, image]),
      [
        ['https://ci.example', false],
        ['https://img.shields.io/x.svg', true],
        ['docs/parts.png', true],
      ],
    );
  });

  it('keeps what only looks like a tag', () => {
    assert.equal(blocks('Use <your token> here.')[0]!.text, 'Use <your token> here.');
    assert.equal(blocks('A <kbd>Ctrl</kbd> key.')[0]!.text, 'A Ctrl key.');
  });

  it('skips front matter and keeps the lines', () => {
    assert.deepEqual(headings('---\ntitle: x\n---\n# A\n'), ['1 A @4']);
    assert.deepEqual(headings('---\n\n# A\n'), ['1 A @3']);
  });

  it('resolves references whose definitions stand elsewhere', () => {
    const { links } = read('# A\n\nSee [the guide][g].\n\n# B\n\n[g]: docs/guide.md "Guide"\n');
    assert.deepEqual(links, [{ target: 'docs/guide.md', text: 'the guide', line: 3, image: false }]);
  });

  it('gives headings the anchors of the hosting site, and knows those set by hand', () => {
    const { sections, anchors } = read('# Set up\n## Set up\n<a name="Top"></a>\n\n**Bold:**\n\ntext');
    assert.deepEqual(
      sections.map(({ anchor }) => anchor),
      ['set-up', 'set-up-1', undefined],
    );
    assert.deepEqual(anchors, ['top']);
  });

  it('reads Windows line ends, tabs and text without an end of line', () => {
    assert.deepEqual(headings('# A\r\n\r\ntext\r\n\r\n## B'), ['1 A @1', '2 B @5']);
  });

  it('reads tasks that begin with code or stay empty', () => {
    assert.deepEqual(
      blocks('- [x] `/health` answers\n- [ ] write tests\n- [ ]\n').map(({ task, text }) => [task, text]),
      [
        ['done', '/health answers'],
        ['open', 'write tests'],
        [undefined, '[ ]'],
      ],
    );
  });

  it('keeps addresses as they are written', () => {
    const { links } = read(
      '[a](docs/my%20notes.md) [b](<docs/my notes.md>) ![c](javascript:x) [d][e]\n\n[e]: ../über.md\n',
    );
    assert.deepEqual(links.map(({ target }) => target).sort(), [
      '../über.md',
      'docs/my notes.md',
      'docs/my%20notes.md',
      'javascript:x',
    ]);
  });

  it('reads marks and quotes nested beyond reason', () => {
    assert.equal(read(`${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`).sections.length, 1);
    assert.equal(read(`${'> '.repeat(20_000)}a`).sections.length, 1);
    assert.equal(read(`${'- '.repeat(20_000)}a`).sections.length, 1);
  });
});
