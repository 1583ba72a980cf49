import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { openDiskHost } from '../../src/node/disk-host';
import { openRevisionHost } from '../../src/node/engine/revision-host';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

/** A script outside the repository that leaves a mark when it is started. */
interface Trap {
  /** Its path; what it is started as shows in the marks. */
  readonly program: string;
  marks(): readonly string[];
  clear(): void;
}

function setTrap(folder: ScratchFolder): Trap {
  mkdirSync(folder.at('marks'));
  folder.write('trap', `#!/bin/sh\necho "$0 $*" > "${folder.at('marks')}/$$"\nexit 1\n`);
  chmodSync(folder.at('trap'), 0o755);
  const names = (): readonly string[] => readdirSync(folder.at('marks'));
  return {
    program: folder.at('trap'),
    marks: () => names().map((name) => readFileSync(folder.at(`marks/${name}`), 'utf8')),
    clear: () => names().forEach((name) => rmSync(folder.at(`marks/${name}`))),
  };
}

/** Has its own configuration start a program wherever git lets it. */
function arm(folder: ScratchFolder, { program }: Trap): void {
  const set = (name: string, value: string): string => folder.git('config', name, value);
  const hooks = ['post-index-change', 'pre-auto-gc', 'post-checkout', 'reference-transaction', 'fsmonitor-watchman'];
  for (const hook of hooks) {
    folder.write(`.git/hooks/${hook}`, readFileSync(program));
    chmodSync(folder.at(`.git/hooks/${hook}`), 0o755);
  }
  set('core.fsmonitor', program);
  set('core.pager', program);
  set('pager.log', program);
  set('core.editor', program);
  set('core.sshCommand', program);
  set('core.askPass', program);
  set('core.gitProxy', program);
  set('core.alternateRefsCommand', program);
  set('credential.helper', program);
  set('diff.external', program);
  for (const driver of ['evil', 'lfs']) {
    set(`filter.${driver}.clean`, program);
    set(`filter.${driver}.smudge`, program);
    set(`filter.${driver}.process`, program);
    set(`filter.${driver}.required`, 'true');
    set(`diff.${driver}.command`, program);
    set(`diff.${driver}.textconv`, program);
  }
  set('log.showSignature', 'true');
  set('gpg.program', program);
  set('gpg.ssh.program', program);
  set('alias.log', `!${program}`);
  set('alias.ls-files', `!${program}`);
  set('interactive.diffFilter', program);
  set('uploadpack.packObjectsHook', program);
}

/** Adds a commit that carries a signature, so that showing signatures would start the program that verifies them. */
function addSignedCommit(folder: ScratchFolder): void {
  const [tree, parent] = ['HEAD^{tree}', 'HEAD'].map((name) => folder.git('rev-parse', name).trim());
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEzBAAB\n -----END PGP SIGNATURE-----';
  const person = 'Ada Example <ada@example.org> 1704110400 +0000';
  const commit = `tree ${tree}\nparent ${parent}\nauthor ${person}\ncommitter ${person}\n${signature}\n\nSigned\n`;
  const hash = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: folder.path,
    input: commit,
  });
  folder.git('update-ref', 'refs/heads/main', hash.toString().trim());
}

/** Runs git as anyone would, to show that a trap works. */
function careless(folder: ScratchFolder, ...args: readonly string[]): void {
  spawnSync('git', args, { cwd: folder.path, stdio: 'ignore' });
}

async function audit(root: string, trusted: boolean): Promise<void> {
  if (trusted) await openRevisionHost(root, 'HEAD').catch(() => undefined);
  const host = await openDiskHost(root, { trusted });
  for (const { path } of host.list()) host.read(path);
  await host.refresh({ tree: true, history: true });
}

describe('a repository whose configuration names programs', () => {
  const scratch = scratchFolders();

  function hostile(): { folder: ScratchFolder; trap: Trap } {
    const trap = setTrap(scratch());
    const folder = scratch({
      '.gitattributes': '*.txt filter=evil diff=evil\n*.bin filter=lfs diff=lfs\n',
      'a.txt': 'a\n',
      'a.bin': 'a\n',
      'b.ts': 'b\n',
      'inner/main.go': 'package main\n',
    });
    folder.commit('Add files');
    folder.write('b.ts', 'c\n');
    folder.write('a.txt', 'b\n');
    folder.commit('Change files');
    addSignedCommit(folder);
    folder.write('a.txt', 'dirty\n');
    arm(folder, trap);
    trap.clear();
    return { folder, trap };
  }

  for (const [name, ...args] of [
    ['status', 'status'],
    ['a log with signatures', '-c', 'core.fsmonitor=', 'log'],
    ['a diff', '-c', 'core.fsmonitor=', 'diff', 'HEAD~2', 'HEAD~1'],
  ] as const) {
    it(`would start one through ${name}`, () => {
      const { folder, trap } = hostile();
      careless(folder, ...args);
      assert.notDeepEqual(trap.marks(), []);
    });
  }

  it('starts none when its folder is audited', async () => {
    const { folder, trap } = hostile();
    await audit(folder.path, true);
    await audit(folder.path, false);
    assert.deepEqual(trap.marks(), []);
    const history = (await openDiskHost(folder.path, { trusted: true })).history();
    assert.ok(history.kind === 'known');
    assert.deepEqual(
      history.commits.map(({ subject, lines }) => [subject, lines]),
      [
        ['Signed', undefined],
        ['Change files', 4],
        ['Add files', 6],
      ],
    );
  });

  it('starts none when a folder inside it is audited', async () => {
    const { folder, trap } = hostile();
    await audit(folder.at('inner'), true);
    assert.equal((await openDiskHost(folder.at('inner'), { trusted: true })).history().kind, 'known');
    assert.deepEqual(trap.marks(), []);
  });
});

describe('a repository that lacks objects', () => {
  const scratch = scratchFolders();

  for (const [name, configure] of [
    ['another transport', (url: string) => ({ url: `ext::${url}` })],
    ['ssh', () => ({ url: 'ssh://example.invalid/repository' })],
    [
      'a program at the other end',
      (program: string, other: string) => ({ url: `file://${other}`, uploadpack: program }),
    ],
  ] as const) {
    function lacking(): { folder: ScratchFolder; trap: Trap } {
      const trap = setTrap(scratch());
      const other = scratch({ 'x.txt': 'x' });
      other.commit('Add x');
      const folder = scratch({ 'a.txt': 'a\n' });
      folder.commit('Add a');
      folder.write('a.txt', 'b\n');
      folder.commit('Change a');
      const blob = folder.git('rev-parse', 'HEAD~1:a.txt').trim();
      rmSync(folder.at(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`), { force: true });
      const set = (key: string, value: string): string => folder.git('config', key, value);
      const { url, uploadpack } = { uploadpack: '', ...configure(trap.program, other.path) };
      set('core.repositoryFormatVersion', '1');
      set('extensions.partialClone', 'evil');
      set('remote.evil.promisor', 'true');
      set('remote.evil.url', url);
      if (uploadpack) set('remote.evil.uploadpack', uploadpack);
      set('protocol.ext.allow', 'always');
      set('protocol.allow', 'always');
      set('core.sshCommand', trap.program);
      return { folder, trap };
    }

    it(`would start a program through ${name}`, () => {
      const { folder, trap } = lacking();
      careless(folder, 'log', '--numstat');
      assert.notDeepEqual(trap.marks(), []);
    });

    it(`starts none through ${name} when it is audited`, async () => {
      const { folder, trap } = lacking();
      await audit(folder.path, true);
      assert.deepEqual(trap.marks(), []);
      const history = (await openDiskHost(folder.path, { trusted: true })).history();
      assert.deepEqual(history.kind === 'known' && history.commits.map(({ files }) => files), [1, 1]);
    });
  }
});

describe('a bare repository committed as files', () => {
  const scratch = scratchFolders();

  it('starts no program and shows no history when its folder is audited', async () => {
    const trap = setTrap(scratch());
    const folder = scratch({ 'a.txt': 'a' });
    folder.git('init', '-q', '--bare', 'data');
    folder.git('-C', folder.at('data'), 'config', 'core.bare', 'false');
    folder.git('-C', folder.at('data'), 'config', 'core.worktree', '..');
    folder.git('-C', folder.at('data'), 'config', 'core.fsmonitor', trap.program);
    folder.commit('Add data');
    careless(folder, '-C', 'data', 'status');
    assert.notDeepEqual(trap.marks(), []);
    trap.clear();
    await audit(folder.path, true);
    await audit(folder.at('data'), true);
    folder.delete('.git');
    await audit(folder.at('data'), true);
    assert.deepEqual(trap.marks(), []);
    assert.deepEqual((await openDiskHost(folder.at('data'), { trusted: true })).history(), { kind: 'none' });
  });
});

describe('processes', () => {
  const scratch = scratchFolders();
  const searchPath = process.env.PATH!;
  const fake = (folder: ScratchFolder, path: string, { program }: Trap): void => {
    folder.write(path, readFileSync(program));
    chmodSync(folder.at(path), 0o755);
  };
  afterEach(() => {
    process.env.PATH = searchPath;
  });

  it('are not started for a folder that is not trusted', async () => {
    const [bin, folder] = [scratch(), scratch({ 'a.ts': 'a' })];
    const trap = setTrap(bin);
    folder.commit('Add a');
    fake(bin, 'bin/git', trap);
    process.env.PATH = bin.at('bin');
    await audit(folder.path, false);
    assert.deepEqual(trap.marks(), []);
    await audit(folder.path, true);
    assert.notDeepEqual(trap.marks(), [], 'the trap works');
  });

  it('are not started from the audited folder or by a relative search path', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    const trap = setTrap(scratch());
    folder.commit('Add a');
    fake(folder, 'bin/git', trap);
    fake(folder, 'git', trap);
    process.env.PATH = [folder.at('bin'), 'bin', '.', '', searchPath].join(delimiter);
    const here = process.cwd();
    process.chdir(folder.path);
    try {
      const host = await openDiskHost(folder.path, { trusted: true });
      assert.equal(host.history().kind, 'known');
    } finally {
      process.chdir(here);
    }
    assert.deepEqual(trap.marks(), []);
    assert.ok(existsSync(folder.at('git')));
  });

  it('are missed with a reason where git is not installed', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    folder.commit('Add a');
    process.env.PATH = folder.path;
    const host = await openDiskHost(folder.path, { trusted: true });
    assert.deepEqual(host.history(), { kind: 'unknown', reason: 'Git is not installed.' });
    assert.deepEqual(
      host.list().map(({ path }) => path),
      ['a.ts'],
    );
  });
});
