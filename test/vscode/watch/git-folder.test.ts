import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGitFolder } from '../../../src/vscode/watch/git-folder';

describe("git's folder", () => {
  let top: string;
  beforeEach(() => (top = realpathSync(mkdtempSync(join(tmpdir(), 'portfolio-coach-')))));
  afterEach(() => rmSync(top, { recursive: true, force: true }));

  it('is found from inside the work tree', async () => {
    mkdirSync(join(top, 'shop', '.git'), { recursive: true });
    mkdirSync(join(top, 'shop', 'services', 'api'), { recursive: true });
    assert.equal(await findGitFolder(join(top, 'shop', 'services', 'api')), join(top, 'shop', '.git'));
  });

  it('is found from a linked work tree, which names it', async () => {
    const target = join(top, 'shop', '.git', 'worktrees', 'next');
    mkdirSync(target, { recursive: true });
    for (const [name, named] of [
      ['absolute', target],
      ['relative', '../shop/.git/worktrees/next'],
    ] as const) {
      mkdirSync(join(top, name));
      writeFileSync(join(top, name, '.git'), `gitdir: ${named}\n`);
      assert.equal(await findGitFolder(join(top, name)), target);
    }
  });

  it('is not found where there is none, or a file that names none', async () => {
    assert.equal(await findGitFolder(top), undefined);
    writeFileSync(join(top, '.git'), 'nothing of the kind\n');
    assert.equal(await findGitFolder(top), undefined);
  });
});
