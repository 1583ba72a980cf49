import assert from 'node:assert/strict';
import { readMarkdown } from '../../../../src/core/collect/documents/markdown';
import { chunksOf } from '../../../../src/core/collect/documents/markdown/chunks';
import { readTree } from '../../../../src/core/collect/documents/markdown/convert';
import { definitionsIn } from '../../../../src/core/collect/documents/markdown/definitions';
import { parseMarkdown } from '../../../../src/core/collect/documents/markdown/parse';

/** Reads the text as one piece. */
function whole(text: string) {
  const root = parseMarkdown(text);
  const { pieces, links, anchors } = readTree(root, definitionsIn(root));
  return { pieces, links, anchors };
}

/** Building stones that leave things open, close them, or look as if they did. */
const stones = [
  '# Heading',
  '## Another [ref]',
  'Title\n=====',
  'Sub\n---',
  'Some prose that goes on.',
  'lazy continuation',
  '- item',
  '- item with\n  more',
  '  - nested',
  '1. first',
  '   under first',
  '```js\n# no heading\n```',
  '```',
  '~~~~\n```\n\n# none\n~~~~',
  '- x\n\n  ```sh\n  # comment\n\n  ls\n  ```',
  '- ```\n  # in an item\n  ```',
  '    indented code',
  '  ```\n  two spaces\n  ```',
  '<!-- comment\n\n# hidden\n-->',
  '<!-- one line -->',
  '<div>\n# not a heading\n\n# a heading\n</div>',
  '<pre>\n\n# raw\n</pre>',
  '> quote\n> # heading in it',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '[ref]: https://example.org/a',
  '[Other Ref]: <docs/b.md> "title"',
  'See [ref], [text][other ref] and ![alt][ref].',
  '**Bold heading:**',
  '***',
  '* a\n* b\n\n\n* c',
  '\\# escaped',
  '\t# tab',
  'a | b',
];

/** A generator of the same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function someDocument(seed: number): string {
  const next = numbers(seed);
  const parts: string[] = [];
  for (let count = 4 + Math.floor(next() * 14); count > 0; count--) {
    parts.push(stones[Math.floor(next() * stones.length)]!, next() < 0.6 ? '\n\n' : '\n');
  }
  return parts.join('');
}

describe('splitting Markdown into chunks', () => {
  it('loses nothing and keeps the lines', () => {
    const text = '# A\n\ntext\n\n## B\n\n- x\n\nSet\n---\n\nend\n';
    const chunks = chunksOf(text);
    assert.deepEqual(
      chunks.map(({ offset }) => offset),
      [0, 4, 8],
    );
    assert.equal(chunks.map((chunk) => chunk.text).join('\n'), text);
  });

  it('does not split inside fences, comments and raw HTML', () => {
    assert.equal(chunksOf('```\n\n# a\n\n# b\n```\n').length, 1);
    assert.equal(chunksOf('<!--\n\n# a\n\n-->\n').length, 1);
    assert.equal(chunksOf('<pre>\n\n# a\n\n</pre>\n').length, 1);
  });

  it('splits long lists and long stretches without a heading', () => {
    assert.ok(chunksOf('- item\n'.repeat(300)).length > 2);
    assert.ok(chunksOf('Some text.\n\n'.repeat(300)).length > 2);
  });

  it('reads the same in chunks as in one piece', function () {
    this.timeout(60_000);
    for (let seed = 1; seed <= 300; seed++) {
      const text = someDocument(seed);
      assert.deepEqual(readMarkdown(text), whole(text), JSON.stringify(text));
    }
  });

  it('reads long documents the same in chunks as in one piece', function () {
    this.timeout(60_000);
    for (let seed = 1; seed <= 8; seed++) {
      const text = Array.from({ length: 60 }, (_, index) => someDocument(seed * 100 + index)).join('\n\n');
      assert.deepEqual(readMarkdown(text), whole(text));
    }
    const list = Array.from({ length: 200 }, (_, index) => `- entry ${index}\n  - under it\n`).join('');
    assert.deepEqual(readMarkdown(list), whole(list));
  });

  it('reads texts that would take a parser long, without their finer points', () => {
    const strange = [
      '> '.repeat(5000),
      '_a*'.repeat(20_000),
      'a\n-\n'.repeat(10_000),
      Array.from({ length: 500 }, (_, depth) => `${' '.repeat(2 * depth)}- x`).join('\n'),
    ];
    for (const text of strange) assert.ok(readMarkdown(`${text}\n\n# After\n`).pieces.length > 0);
  });
});
