import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Commit, History } from '../../src/core/host';
import { openDiskHost } from '../../src/node/disk-host';
import { parseLog } from '../../src/node/git/parse-log';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

async function historyOf(root: string, trusted = true): Promise<History> {
  return (await openDiskHost(root, { trusted })).history();
}

async function known(root: string): Promise<Extract<History, { kind: 'known' }>> {
  const history = await historyOf(root);
  assert.ok(history.kind === 'known', 'reason' in history ? history.reason : history.kind);
  return history;
}

async function reason(root: string): Promise<string> {
  const history = await historyOf(root);
  assert.ok(history.kind === 'unknown', history.kind);
  return history.reason;
}

describe('the git history of a folder', () => {
  const scratch = scratchFolders();

  it('tells commits, newest first, with what each changed', async () => {
    const folder = scratch({ 'a.ts': 'one\ntwo\n' });
    folder.commit('Add a');
    folder.git('checkout', '-q', '-b', 'side');
    folder.write('b.ts', 'b\n');
    folder.write('a.ts', 'one\n');
    folder.commit('Add b');
    folder.git('checkout', '-q', 'main');
    folder.git('merge', '-q', '--no-ff', '-m', 'Merge side', 'side');
    const history = await known(folder.path);
    assert.equal(history.branch, 'main');
    assert.equal(history.defaultBranch, null);
    assert.equal(history.truncated, false);
    assert.equal(history.head, folder.git('rev-parse', 'HEAD').trim());
    const brief = ({ subject, parents, files, lines }: Commit): unknown => [subject, parents, files, lines];
    assert.deepEqual(history.commits.map(brief), [
      ['Merge side', 2, undefined, undefined],
      ['Add b', 1, 2, 2],
      ['Add a', 0, 1, 2],
    ]);
    assert.equal(history.commits[0]!.author, 'Ada Example');
    assert.equal(history.commits[0]!.email, 'ada@example.org');
    assert.equal(history.commits.at(-1)!.time, Date.UTC(2024, 0, 1, 12) / 1000);
  });

  it('is empty before the first commit', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    folder.git('init', '-q', '-b', 'main');
    assert.deepEqual(await known(folder.path), {
      kind: 'known',
      head: '',
      branch: 'main',
      defaultBranch: null,
      commits: [],
      truncated: false,
    });
  });

  it('is none outside version control, and unknown in a folder that is not trusted', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    assert.deepEqual(await historyOf(folder.path), { kind: 'none' });
    folder.commit('Add a');
    assert.equal((await historyOf(folder.path, false)).kind, 'unknown');
  });

  it('names no branch where none is checked out, and the branch that a clone starts with', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    folder.commit('Add a');
    const clones = scratch();
    clones.git('clone', '-q', folder.path, 'clone');
    const clone = clones.at('clone');
    clones.git('-C', clone, 'checkout', '-q', '-b', 'work');
    assert.deepEqual([(await known(clone)).branch, (await known(clone)).defaultBranch], ['work', 'main']);
    clones.git('-C', clone, 'checkout', '-q', '--detach');
    assert.equal((await known(clone)).branch, null);
  });

  it('is limited to the folder inside a larger work tree', async () => {
    const folder = scratch({
      'services/api/main.go': 'package main',
      'services/web/app.ts': '',
      '.github/workflows/ci.yml': 'on: push',
      '.github/workflows/notes.txt': '',
      '.github/dependabot.yml': '',
      Makefile: 'test:',
      'README.md': '# All',
    });
    folder.commit('Add services');
    folder.write('services/web/app.ts', 'x');
    folder.commit('Change web');
    folder.write('.gitlab-ci.yml', '');
    for (const trusted of [true, false]) {
      const host = await openDiskHost(folder.at('services/api'), { trusted });
      assert.equal(host.prefix, 'services/api');
      assert.deepEqual(
        host.list().map(({ path }) => path),
        ['../../.github/workflows/ci.yml', '../../.gitlab-ci.yml', '../../Makefile', 'main.go'],
      );
      assert.deepEqual(host.read('../../.github/workflows/ci.yml'), { text: 'on: push', bytes: 8 });
    }
    const history = await known(folder.at('services/api'));
    assert.deepEqual(
      history.commits.map(({ subject, files }) => [subject, files]),
      [['Add services', 1]],
    );
    assert.equal(history.head, folder.git('rev-parse', 'HEAD').trim());
  });

  it('is none for a folder of which a work tree around it tracks nothing', async () => {
    const folder = scratch({ 'a.txt': '', '.gitignore': 'project/\n', 'project/main.go': 'package main' });
    folder.commit('Add a');
    const host = await openDiskHost(folder.at('project'), { trusted: true });
    assert.deepEqual([host.history().kind, host.prefix, host.list().length], ['none', '', 1]);
    assert.equal(host.list()[0]?.path, 'main.go');
  });

  it('is found from a linked work tree', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    folder.commit('Add a');
    const elsewhere = scratch();
    folder.git('worktree', 'add', '-q', '-b', 'side', elsewhere.at('tree'));
    const history = await known(elsewhere.at('tree'));
    assert.equal(history.branch, 'side');
    assert.equal(history.commits.length, 1);
  });

  it('says that a shallow clone is cut off, and does not take its oldest commit for one that adds everything', async () => {
    const folder = scratch({ 'a.ts': 'a\n', 'b.ts': 'b\n' });
    folder.commit('Add all');
    folder.write('a.ts', 'c\n');
    folder.commit('Change a');
    const clones = scratch();
    clones.git('clone', '-q', '--depth', '1', `file://${folder.path}`, 'clone');
    const history = await known(clones.at('clone'));
    assert.equal(history.truncated, true);
    assert.deepEqual(
      history.commits.map(({ subject, files }) => [subject, files]),
      [['Change a', undefined]],
    );
  });

  it('counts files but no lines where a partial clone lacks the contents', async () => {
    const folder = scratch({ 'a.ts': 'a\n' });
    folder.commit('Add a');
    folder.write('a.ts', 'b\n');
    folder.commit('Change a');
    folder.git('config', 'uploadpack.allowFilter', 'true');
    const clones = scratch();
    clones.git('clone', '-q', '--filter=blob:none', `file://${folder.path}`, 'clone');
    const history = await known(clones.at('clone'));
    assert.deepEqual(
      history.commits.map(({ files, lines }) => [files, lines]),
      [
        [1, undefined],
        [1, undefined],
      ],
    );
  });

  it('lists the newest two thousand commits and counts all', async () => {
    const folder = scratch({ 'a.ts': 'a\n' });
    folder.commit('Add a');
    const blank = (count: number): string =>
      Array.from({ length: count }, (_, index) => {
        const from = index === 0 ? 'from refs/heads/main^0\n' : '';
        return `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + index} +0000\ndata 4\nGo ${index % 10}\n${from}\n`;
      }).join('');
    execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder.path, input: blank(2004) });
    const history = await known(folder.path);
    assert.deepEqual([history.commits.length, history.total, history.truncated], [2000, 2005, true]);
  });
});

describe('a .git that points elsewhere', () => {
  const scratch = scratchFolders();

  /** Someone's repository that a crafted folder would like to show. */
  function privateRepository(): ScratchFolder {
    const folder = scratch({ 'private.txt': 'private' });
    folder.commit('Something private');
    return folder;
  }

  it('is not followed from a file', async () => {
    const other = privateRepository();
    const folder = scratch({ '.git': `gitdir: ${other.at('.git')}\n`, 'a.ts': 'a' });
    assert.match(await reason(folder.path), /points to the repository of another folder/);
    assert.deepEqual(
      (await openDiskHost(folder.path, { trusted: true })).list().map(({ path }) => path),
      ['a.ts'],
    );
  });

  it('is not followed through a link', async () => {
    const other = privateRepository();
    const folder = scratch({ 'a.ts': 'a' });
    symlinkSync(other.at('.git'), folder.at('.git'));
    assert.match(await reason(folder.path), /points to the repository of another folder/);
  });

  it('is not followed through a crafted linked work tree', async () => {
    const other = privateRepository();
    const folder = scratch({ '.git': 'gitdir: made-up\n', 'a.ts': 'a' });
    mkdirSync(folder.at('made-up'));
    writeFileSync(folder.at('made-up/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(folder.at('made-up/commondir'), `${other.at('.git')}\n`);
    writeFileSync(folder.at('made-up/gitdir'), `${folder.at('.git')}\n`);
    assert.match(await reason(folder.path), /points to the repository of another folder/);
  });

  it('is not followed to other files', async () => {
    const other = scratch({ 'private.txt': 'private' });
    const folder = scratch({ 'a.ts': 'a' });
    folder.commit('Add a');
    folder.git('config', 'core.worktree', other.path);
    assert.match(await reason(folder.path), /points to the files of another folder/);
    const host = await openDiskHost(folder.path, { trusted: true });
    assert.deepEqual(
      host.list().map(({ path }) => path),
      ['a.ts'],
    );
  });

  it('is said to be broken where it leads nowhere', async () => {
    const folder = scratch({ '.git': 'gitdir: nowhere\n', 'a.ts': 'a' });
    assert.match(await reason(folder.path), /^Git could not read this repository: not a git repository/);
  });
});

describe('the output of git log', () => {
  it('is read by position, whatever names and subjects look like', () => {
    const hash = 'a'.repeat(40);
    const commits = parseLog(
      [
        hash,
        '',
        '1\t2\tname',
        '<a@b\n>',
        '5',
        ':100644 100644 a b M',
        '\n3\t4\tfile.ts',
        '-\t-\timage.png',
        hash,
        hash,
        'B',
        'b@c',
        'x',
        '',
        '',
      ].join('\0'),
    );
    assert.deepEqual(commits, [
      {
        hash,
        parents: 0,
        author: '1\t2\tname',
        email: '<a@b\n>',
        time: 5,
        subject: ':100644 100644 a b M',
        files: 2,
        lines: 7,
      },
      { hash, parents: 1, author: 'B', email: 'b@c', time: 0, subject: '' },
    ]);
    assert.deepEqual(parseLog(''), []);
  });
});
