import assert from 'node:assert/strict';
import { readFlow } from '../../../../src/core/collect/documents/markdown/convert';
import { parseFlow, tokensOf } from '../../../../src/core/collect/documents/markdown/parse';
import { readInParts, type PartMemory } from '../../../../src/core/collect/documents/markdown/parts';

/** The same text in one piece. */
function whole(text: string) {
  const { pieces, links, anchors } = readFlow(parseFlow(tokensOf(text, {}), 0));
  return { pieces, links, anchors };
}

function joined(text: string, before?: PartMemory) {
  const { readings } = readInParts(text, before);
  return {
    pieces: readings.flatMap(({ pieces }) => pieces),
    links: readings.flatMap(({ links }) => links),
    anchors: readings.flatMap(({ anchors }) => anchors),
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
      let text = some(24);
      let memory: PartMemory | undefined;
      for (let edit = 0; edit < 3; edit++) {
        assert.deepEqual(joined(text, memory), whole(text), JSON.stringify(text));
        ({ memory } = readInParts(text, memory));
        text = text.slice(0, choose(text.length + 1)) + some(4) + text.slice(choose(text.length + 1));
      }
    }
  }).timeout(20_000);

  it('goes from heading to heading, but not where one stands in a fence, a comment or HTML', () => {
    const count = (text: string) => readInParts(text).readings.length;
    assert.equal(count('# A\n\n```sh\n# none\n```\n\n## B\n\n~~~\n## none\n```\n~~~\n\n## C\n'), 3);
    assert.equal(count('# A\n\n<!--\n# none\n-->\n\n## B\n\n<div>\n# none\n</div>\n'), 2);
  });

  it('takes comments and HTML that end above a heading for what they are', () => {
    const count = (text: string) => readInParts(text).readings.length;
    assert.equal(count('<!-- toc -->\n## A\n\n<!-- omit -->\n## B\n\n<p>\n\n## C\n'), 4);
  });

  it('reads only the part again that an edit is in', () => {
    const text = (word: string) => `# A\n\nThe ${word} turns.\n\n## B\n\n[berth]\n\n## C\n\n- one\n`;
    const before = readInParts(text('tide'));
    const after = readInParts(text('ebb'), before.memory);
    assert.deepEqual(
      after.readings.map((part, index) => part === before.readings[index]),
      [false, true, true],
    );
  });

  it('moves what stands below a new line', () => {
    const text = '# A\n\nOne.\n\n## B\n\n**Two**\n\n<details><summary>Three</summary></details>\n\n[four](x)\n';
    const { memory } = readInParts(text);
    assert.deepEqual(joined(`\n\n${text}`, memory), whole(`\n\n${text}`));
    assert.equal(readInParts(`\n\n${text}`, memory).memory.parts.get(text.slice(text.indexOf('## B'))), partB(memory));
  });

  it('reads everything again when a link gets another target', () => {
    const text = (target: string) => `# A\n\n[berth]\n\n## B\n\n[berth]: ${target}\n`;
    const { memory } = readInParts(text('docs/a.md'));
    assert.deepEqual(
      joined(text('docs/b.md'), memory).links.map(({ target }) => target),
      ['docs/b.md'],
    );
  });

  it('takes in many headings at once where they stand inside something that is never closed', () => {
    const text = `# A\n\n<!--\n${'# B\n\n'.repeat(4000)}`;
    assert.equal(readInParts(text).readings.length, 1);
  });

  it('remembers no more than the text where many links are defined', () => {
    const versions = Array.from({ length: 400 }, (_, index) => `1.${index}`);
    const text = `${versions.map((version) => `## [${version}]\n\n- a fix\n`).join('')}${versions.map((version) => `[${version}]: https://x/${version}\n`).join('')}`;
    const { readings, memory } = readInParts(text);
    assert.equal(readings.length, versions.length);
    const kept = [...memory.parts.keys()].reduce((sum, key) => sum + key.length, memory.definitions.length);
    assert.ok(kept < 4 * text.length, `${kept} characters for ${text.length}`);
  });
});

const partB = ({ parts }: PartMemory) => [...parts].find(([source]) => source.startsWith('## B'))![1];
