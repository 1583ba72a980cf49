import assert from 'node:assert/strict';
import { BadTemplate, render } from '../../../src/core/generate/sections/template';
import { generation, generatorNamed } from '../../support/generation';

const project = {
  'README.md': '# Tidebook\n\n## License\n\nMIT\n',
  'package.json': '{ "scripts": { "test": "node --test" }, "dependencies": { "express": "5" } }',
  'server.js': "const app = require('express')();\n\napp.listen(3000);\n",
  'test/a.test.js':
    "const test = require('node:test');\nconst assert = require('node:assert');\n\ntest('adds', () => assert.equal(1 + 1, 2));\n",
};
const runTests = [generatorNamed('run-tests')];
const template = '.portfolio-coach/templates/run-tests.md';

describe('templates', () => {
  it('give a section other words, and another heading', () => {
    const files = {
      ...project,
      [template]: '# How we test\r\n\r\nBefore every push:\r\n\r\n{{commands}}\r\n{{#coverage}}none{{/coverage}}',
    };
    assert.equal(
      generation(files, runTests).files['README.md'],
      '# Tidebook\n\n## How we test\n\nBefore every push:\n\n```bash\nnpm test\n```\n\n## License\n\nMIT\n',
    );
  });

  it('are found by those who run them a second time', () => {
    const files = generation({ ...project, [template]: 'By hand.\n\n{{commands}}' }, runTests).files;
    assert.deepEqual(generation(files, runTests, false).edits, []);
  });

  it('say why they cannot be used', () => {
    const { edits, answers } = generation({ ...project, [template]: '{{#commands}} left open' }, runTests);
    assert.deepEqual(edits, []);
    assert.match(answers[0]!.nothing!, /run-tests\.md cannot be used: .*commands/);
  });

  it('write fields as they are, and know no partials', () => {
    assert.equal(
      render('{{a}} {{{a}}} {{&a}} {{> a}}{{missing}}', { a: '<b> & `c`' }),
      '<b> & `c` <b> & `c` <b> & `c`',
    );
  });

  it('write a section for each item, or where there is none', () => {
    const view = { items: [{ name: 'a' }, { name: 'b' }], none: '' };
    assert.equal(render('{{#items}}{{name}};{{/items}}{{^none}}nothing{{/none}}', view), 'a;b;nothing');
  });

  it('stop before a text grows without bounds', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({ name: `item ${index}` }));
    const deep = '{{#items}}'.repeat(6) + 'x' + '{{/items}}'.repeat(6);
    assert.throws(() => render(deep, { items }), BadTemplate);
    assert.throws(() => render('x'.repeat(30_000), {}), BadTemplate);
    assert.equal(render('{{#items}}x{{/items}}', { items }).length, 60);
  });
});
