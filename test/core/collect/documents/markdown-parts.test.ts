import assert from 'node:assert/strict';
import { readFlow } from '../../../../src/core/collect/documents/markdown/convert';
import { parseFlow, tokensOf } from '../../../../src/core/collect/documents/markdown/parse';
import { PartMemory, readInParts } from '../../../../src/core/collect/documents/markdown/parts';

/** The same text in one piece. */
function whole(text: string) {
  const { pieces, links, anchors } = readFlow(parseFlow(tokensOf(text, {}), 0));
  return { pieces, links, anchors };
}

function joined(text: string, memory = new PartMemory()) {
  const parts = readInParts(text, memory);
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    links: parts.flatMap(({ links }) => links),
    anchors: parts.flatMap(({ anchors }) => anchors),
  };
}

/** Lines that open something, end it, or look as if they did. */
const lines = [
  ...['# Harbour', '## Berths `a`', '#', ' # indented', '\t# tabbed', '#none', '# a | b', '### [pilot]'],
  ...['```', '```js', '````', '~~~', '  ```', '    ```', '- ```', '> ```', '``` x`y', '    code'],
  ...['text [pilot] and [tide][table]', '[pilot]: http://x', '[table]: <y> "t"', '[ref', ']: z', '[tide]:', '  z'],
  ...['- item', '  - inner', '1. one', '   more', '- [ ] task', '> quote', '> - x', '', '', '', '---', '==='],
  ...['a | b', '---|---', '| 1 | 2 |', '<!--', '-->', '<!-- note -->', '<div>', '</div>', '<pre>', '</pre>', '<a>'],
  ...['<a href="x">', '<?php', '?>', '<![CDATA[', ']]>', '<!DOC', '>', 'text<br>', '**bold**', '\u0000x', '####### 7'],
];

/** A repeatable choice, so that a failure can be looked at again. */
function chooser(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

describe('Markdown read in parts', () => {
  it('is the same as Markdown read whole', () => {
    const choose = chooser(11);
    const some = (most: number) => Array.from({ length: choose(most) }, () => lines[choose(lines.length)]!).join('\n');
    for (let round = 0; round < 3000; round++) {
      const text = some(24);
      const memory = new PartMemory();
      assert.deepEqual(joined(text, memory), whole(text), JSON.stringify(text));
      const edited = text.slice(0, choose(text.length + 1)) + some(4) + text.slice(choose(text.length + 1));
      assert.deepEqual(joined(edited, new PartMemory(memory)), whole(edited), JSON.stringify([text, edited]));
    }
  });

  it('goes from heading to heading, but not where one stands in a fence, a comment or HTML', () => {
    const count = (text: string) => readInParts(text, new PartMemory()).length;
    assert.equal(count('# A\n\n```sh\n# none\n```\n\n## B\n\n~~~\n## none\n```\n~~~\n\n## C\n'), 3);
    assert.equal(count('# A\n\n<!--\n# none\n-->\n\n## B\n\n<div>\n# none\n</div>\n'), 2);
  });

  it('reads only the part again that an edit is in', () => {
    const text = (word: string) => `# A\n\nThe ${word} turns.\n\n## B\n\n[berth]\n\n## C\n\n- one\n`;
    const memory = new PartMemory();
    const before = readInParts(text('tide'), memory);
    const after = readInParts(text('ebb'), new PartMemory(memory));
    assert.deepEqual(
      after.map((part, index) => part === before[index]),
      [false, true, true],
    );
  });

  it('reads everything again when a link gets another target', () => {
    const text = (target: string) => `# A\n\n[berth]\n\n## B\n\n[berth]: ${target}\n`;
    const memory = new PartMemory();
    readInParts(text('docs/a.md'), memory);
    assert.deepEqual(
      joined(text('docs/b.md'), new PartMemory(memory)).links.map(({ target }) => target),
      ['docs/b.md'],
    );
  });

  it('takes in many headings at once where they stand inside something that is never closed', () => {
    const text = `# A\n\n<!--\n${'# B\n\n'.repeat(4000)}`;
    assert.equal(readInParts(text, new PartMemory()).length, 1);
  });
});
