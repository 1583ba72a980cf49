import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { generators } from '../../src/core/generate';
import { CommandLine } from '../support/command-line';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

const readme = '\ufeff# Tidebook\r\n\r\n## License\r\n\r\nMIT';

describe('generating from the command line', () => {
  const scratch = scratchFolders();
  const commandLine = new CommandLine();
  const run = (...args: readonly string[]) => commandLine.run(['generate', ...args]);
  const project = (): ScratchFolder =>
    scratch({
      'README.md': readme,
      'package.json':
        '{ "scripts": { "start": "node server.js", "test": "node --test" }, "dependencies": { "express": "5" } }',
      'server.js':
        "const app = require('express')();\n\napp.get('/berths', (req, res) => res.json([]));\napp.listen(3000);\n",
      'a.test.js':
        "const test = require('node:test');\nconst assert = require('node:assert');\n\ntest('adds', () => assert.equal(1 + 1, 2));\n",
    });
  const textOf = (folder: ScratchFolder, path = 'README.md'): string => readFileSync(folder.at(path), 'utf8');

  it('lists what there is', () => {
    const { status, output } = run('--list');
    assert.equal(status, 0);
    assert.equal(output.trim().split('\n').length, generators.length);
    assert.match(output, /^run-tests +a section on running the tests \(readme\/run-tests\)$/m);
  });

  it('writes nothing unless it is told to', () => {
    const folder = project();
    const { status, output } = run('run-tests', folder.path);
    assert.equal(status, 0);
    assert.match(output, /would add to README\.md: 8 lines\nNothing was written/);
    assert.equal(textOf(folder), readme);
  });

  it('prints what would be added as a diff', () => {
    const folder = project();
    const { status, output } = run('run-tests', 'architecture-notes', '--diff', folder.path);
    assert.equal(status, 0);
    assert.match(output, /^--- a\/README\.md\n\+\+\+ b\/README\.md\n@@ /);
    assert.match(output, /^\+## Running the tests\r?$/m);
    assert.match(output, /^--- \/dev\/null\n\+\+\+ b\/docs\/ARCHITECTURE\.md\n/m);
    assert.doesNotMatch(output, /^-[^-]/m, 'nothing is taken away');
    assert.equal(textOf(folder), readme);
  });

  it('writes, byte order mark and line ends kept, and has nothing to do the second time', () => {
    const folder = project();
    const first = run('--missing', '--write', folder.path);
    assert.equal(first.status, 0, first.complaint);
    assert.match(first.output, /^added to README\.md$/m);
    assert.match(first.output, /^created docs\/ARCHITECTURE\.md$/m);
    const text = textOf(folder);
    assert.ok(text.startsWith('\ufeff# Tidebook\r\n\r\n') && text.endsWith('## License\r\n\r\nMIT'), text);
    assert.match(text, /## Running the tests\r\n\r\n[^]*npm test\r\n/);
    assert.doesNotMatch(text, /(?<!\r)\n/);
    const second = run('--missing', '--write', folder.path);
    assert.equal(second.status, 0);
    assert.doesNotMatch(second.output, /^(?:added|created)/m);
    assert.equal(textOf(folder), text);
  });

  it('says why there is nothing to do', () => {
    const { status, output } = run('architecture-diagram', project().path);
    assert.equal(status, 0);
    assert.match(output, /^architecture-diagram: The code shows no part of the system/);
  });

  it('leaves a file alone that is reached through a link, and says so', () => {
    const folder = project();
    folder.write('docs/front.md', '# Tidebook\n');
    unlinkSync(folder.at('README.md'));
    symlinkSync('docs/front.md', folder.at('README.md'));
    const { status, complaint } = run('run-tests', '--write', folder.path);
    assert.equal(status, 1);
    assert.match(complaint, /README\.md is reached through a link/);
    assert.equal(textOf(folder, 'docs/front.md'), '# Tidebook\n');
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing to generate', [], /Say what to generate: an id \(see --list\), or --missing\./],
    ['an id that is none', ['run-test'], /There is no generator run-test; did you mean run-tests\?/],
    ['ids beside --missing', ['run-tests', '--missing', '.'], /either which generators to run or --missing/],
    ['both ways of output', ['run-tests', '--diff', '--write'], /cannot be used with/],
    ['a folder that is none', ['run-tests', 'no/such/folder'], /There is no folder no\/such\/folder/],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what}`, () => {
      const { status, output, complaint } = run(...args);
      assert.deepEqual([status, output], [2, '']);
      assert.match(complaint, message);
    });
  }
});
