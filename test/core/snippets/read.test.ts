import assert from 'node:assert/strict';
import { readSnippet } from '../../../src/core/snippets/read';

const matter = (extra = '') =>
  `// ---\n// title: A health route\n// prefix: pc-health\n// topic: health\n// contract: None.\n// leaves out: Much.\n${extra}// ---\n`;
const path = 'typescript/health.ts';

describe('reading a snippet', () => {
  it('takes front matter, header and body apart', () => {
    const source = `${matter('// needs: [express@5]\n// fields: [b, a]\n')}import {\n  x,\n} from 'x';\nimport y from 'y';\n\nx(a, b);\n`;
    const snippet = readSnippet('typescript/express/health.ts', source);
    assert.equal(snippet.id, 'typescript/express/health');
    assert.equal(snippet.framework, 'express');
    assert.equal(snippet.header, "import {\n  x,\n} from 'x';\nimport y from 'y';\n\n");
    assert.equal(snippet.body, 'x(a, b);\n');
    assert.deepEqual(snippet.dependencies, ['express@5']);
    assert.deepEqual(snippet.fields, [{ text: 'a' }, { text: 'b' }]);
  });

  it('reads files with line ends of Windows', () => {
    assert.equal(readSnippet(path, `${matter()}go();\n`.replaceAll('\n', '\r\n')).body, 'go();\n');
  });

  it('leaves the opening tag of PHP out', () => {
    const source = `<?php\n${matter()}use App\\Order;\n\n$order = 1;\n`;
    const snippet = readSnippet('php/laravel/errors.php', source);
    assert.equal(snippet.header, 'use App\\Order;\n\n');
    assert.equal(snippet.body, '$order = 1;\n');
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ['no front matter', path, 'go();\n', /does not begin with/],
    ['front matter without an end', path, '// ---\n// title: A\n', /no second/],
    ['code inside the front matter', path, '// ---\ntitle: A\n// ---\ngo();\n', /does not begin with "\/\/"/],
    ['nothing to insert', path, `${matter()}\n`, /nothing follows/],
    ['an unknown key', path, `${matter('// author: me\n')}go();\n`, /has no "author"/],
    ['a missing key', path, `${matter().replace('// prefix: pc-health\n', '')}go();\n`, /lacks "prefix"/],
    [
      'an unknown topic',
      path,
      `${matter().replace('topic: health', 'topic: luck')}go();\n`,
      /no topic is called "luck"/,
    ],
    ['an unknown language', 'cobol/health.cob', `${matter()}go();\n`, /no language is called "cobol"/],
    ['an unknown framework', 'typescript/koa/health.ts', `${matter()}go();\n`, /no framework is called "koa"/],
    ['another ending', 'typescript/health.js', `${matter()}go();\n`, /ends with "\.ts"/],
    ['a field that does not occur', path, `${matter('// fields: [stop]\n')}go();\n`, /"stop" does not occur/],
    [
      'a field among the imports',
      path,
      `${matter('// fields: [x]\n')}import x from 'x';\n\nx();\n`,
      /among the imports/,
    ],
    ['choices without the default', path, `${matter('// fields: [{ text: go, choices: [a] }]\n')}go();\n`, /hold it/],
    ['a list that is none', path, `${matter('// needs: express\n')}go();\n`, /"needs" is a list/],
  ];
  for (const [what, at, source, message] of refused) {
    it(`refuses ${what}, and names the file`, () => {
      assert.throws(
        () => readSnippet(at, source),
        (error: Error) => error.message.startsWith(`${at}: `) && message.test(error.message),
      );
    });
  }
});
