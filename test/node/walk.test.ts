import assert from 'node:assert/strict';
import { walk } from '../../src/node/walk/walk';
import { scratchFolders } from '../support/scratch-folder';

describe('a walk through a folder', () => {
  const scratch = scratchFolders();
  const limits = { files: 100, depth: 10, milliseconds: 60_000 };

  it('ends at the most files with a notice', () => {
    const folder = scratch(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.txt`, ''])));
    const { paths, notices } = walk(folder.path, { workTree: null, limits: { ...limits, files: 3 } });
    assert.deepEqual(paths, ['0.txt', '1.txt', '2.txt']);
    assert.deepEqual(notices, [
      { path: '2.txt', message: 'is the last file that was looked at, because there are more than 3 files' },
    ]);
  });

  it('goes no deeper than the limit, with a notice', () => {
    const folder = scratch({ 'a/b/c/d.txt': '', 'a/b/e.txt': '' });
    const { paths, notices } = walk(folder.path, { workTree: null, limits: { ...limits, depth: 3 } });
    assert.deepEqual(paths, ['a/b/e.txt']);
    assert.deepEqual(
      notices.map(({ path }) => path),
      ['a/b/c'],
    );
  });

  it('honours ignore files above the folder inside a work tree', () => {
    const folder = scratch({
      '.gitignore': '*.tmp\n/api/generated/\n',
      '.git/info/exclude': 'mine.txt\n',
      'api/.gitignore': '!kept.tmp\n',
      'api/a.tmp': '',
      'api/kept.tmp': '',
      'api/mine.txt': '',
      'api/generated/x.ts': '',
      'api/src/generated/x.ts': '',
    });
    const { paths } = walk(folder.at('api'), { workTree: { top: folder.path, prefix: 'api' } });
    assert.deepEqual(paths, ['.gitignore', 'kept.tmp', 'src/generated/x.ts']);
  });

  it('survives ignore files with strange lines', () => {
    const folder = scratch({ '.gitignore': '\\\n[\n[]\n**\\\n!\n#\n***\n/\n\\!a\n(((\n\ufeff', 'a.txt': '' });
    assert.doesNotThrow(() => walk(folder.path, { workTree: null }));
  });

  it('ends in spite of rules that are made to take for ever', () => {
    const folder = scratch({ '.gitignore': `${'*a'.repeat(30)}b\n*.log\n`, ['a'.repeat(200)]: '', 'x.log': '' });
    assert.deepEqual(walk(folder.path, { workTree: null }).paths, ['.gitignore', 'a'.repeat(200)]);
  });

  it('says nothing of a folder that cannot be listed at all', () => {
    assert.deepEqual(walk(scratch().at('missing'), { workTree: null }), { paths: [], notices: [] });
  });
});
