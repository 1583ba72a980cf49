import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { FolderUnavailable, openDiskHost, type DiskHost } from '../../src/node/disk-host';
import { scratchFolders } from '../support/scratch-folder';

const paths = (host: DiskHost): readonly string[] => host.list().map(({ path }) => path);

describe('a folder on disk', () => {
  const scratch = scratchFolders();

  it('is refused where it is none', async () => {
    const folder = scratch({ 'a.txt': 'a' });
    await assert.rejects(openDiskHost(folder.at('missing'), { trusted: true }), FolderUnavailable);
    await assert.rejects(openDiskHost(folder.at('a.txt'), { trusted: true }), FolderUnavailable);
  });

  it('lists tracked files and what git does not ignore, and knows which is which', async () => {
    const folder = scratch({ '.gitignore': '*.log\n', 'a.go': 'package a', 'kept.log': 'x' });
    folder.git('init', '-q');
    folder.git('add', '-f', 'kept.log', 'a.go', '.gitignore');
    folder.git('commit', '-q', '-m', 'Add a');
    folder.write('other.log', 'x');
    folder.write('new.go', 'package a');
    const host = await openDiskHost(folder.path, { trusted: true });
    assert.deepEqual(
      host.list().map(({ path, tracked }) => [path, tracked]),
      [
        ['.gitignore', true],
        ['a.go', true],
        ['kept.log', true],
        ['new.go', false],
      ],
    );
  });

  it('is listed alike through git and by walking', async () => {
    const folder = scratch({
      '.gitignore': '/build/\n*.tmp\n!keep.tmp\n',
      'README.md': '# A',
      'keep.tmp': '',
      'drop.tmp': '',
      'build/out.js': '',
      'src/build/kept.ts': '',
      'src/.gitignore': 'local.*\n!local.ts\n/deep/\n',
      'src/local.ts': '',
      'src/local.js': '',
      'src/deep/x.ts': '',
      'src/a/deep/x.ts': '',
      'src/a/.gitignore': '!drop.tmp\n',
      'src/a/drop.tmp': '',
      'node_modules/x/index.js': '',
      '.ignore': 'README.md\n',
      'nested/repository/file.go': '',
      'tab\tand "quotes" ü.md': '',
    });
    folder.git('init', '-q');
    folder.git('-C', folder.at('nested/repository'), 'init', '-q');
    symlinkSync('README.md', folder.at('link.md'));
    const [git, walked] = await Promise.all([
      openDiskHost(folder.path, { trusted: true }),
      openDiskHost(folder.path, { trusted: false }),
    ]);
    assert.deepEqual(paths(walked), paths(git));
    assert.deepEqual(paths(git), [
      '.gitignore',
      '.ignore',
      'README.md',
      'keep.tmp',
      'link.md',
      'src/.gitignore',
      'src/a/.gitignore',
      'src/a/deep/x.ts',
      'src/a/drop.tmp',
      'src/build/kept.ts',
      'src/local.ts',
      'tab\tand "quotes" ü.md',
    ]);
  });

  it('honours every ignore file outside version control, and leaves installed dependencies out with a notice', async () => {
    const folder = scratch({
      '.gitignore': 'a.txt\n',
      '.ignore': 'b.txt\n',
      'a.txt': '',
      'b.txt': '',
      'c.txt': '',
      'api/.venv/lib.py': '',
      'inner/.git/HEAD': 'ref: refs/heads/main',
      'inner/main.go': '',
    });
    const host = await openDiskHost(folder.path, { trusted: true });
    assert.deepEqual(paths(host), ['.gitignore', '.ignore', 'c.txt', 'inner/main.go']);
    assert.deepEqual(
      host.notices().map(({ path }) => path),
      ['api/.venv'],
    );
    assert.deepEqual(host.history(), { kind: 'none' });
    assert.equal(host.entry('c.txt')?.tracked, null);
  });

  it('lists dependencies that git tracks', async () => {
    const folder = scratch({ 'node_modules/x/index.js': '', 'a.js': '' });
    folder.commit('Add everything');
    folder.write('node_modules/y/index.js', '');
    const host = await openDiskHost(folder.path, { trusted: true });
    assert.deepEqual(paths(host), ['a.js', 'node_modules/x/index.js']);
  });

  it('never follows a link out of the folder or to what is ignored', async () => {
    const outside = scratch({ 'secret.txt': 'secret' });
    for (const trusted of [true, false]) {
      const folder = scratch({ '.gitignore': '.env\n', '.env': 'TOKEN=1', 'docs/README.md': '# Docs' });
      symlinkSync(outside.path, folder.at('folder'));
      symlinkSync(outside.at('secret.txt'), folder.at('file.txt'));
      symlinkSync('.env', folder.at('settings.txt'));
      symlinkSync('.git/config', folder.at('config.txt'));
      symlinkSync('docs/README.md', folder.at('README.md'));
      symlinkSync('loop', folder.at('loop'));
      folder.commit('Add links');
      const host = await openDiskHost(folder.path, { trusted });
      assert.deepEqual(paths(host), ['.gitignore', 'README.md', 'docs/README.md']);
      assert.deepEqual(host.read('README.md'), { text: '# Docs', bytes: 6 });
    }
  });

  it('leaves out tracked files whose folder became a link, and files that became one', async () => {
    const outside = scratch({ 'a.txt': 'secret' });
    const folder = scratch({ 'data/a.txt': 'a', 'b.txt': 'b' });
    folder.commit('Add data');
    const before = await openDiskHost(folder.path, { trusted: true });
    folder.delete('data');
    folder.delete('b.txt');
    symlinkSync(outside.path, folder.at('data'));
    symlinkSync(outside.at('a.txt'), folder.at('b.txt'));
    assert.deepEqual(before.read('b.txt'), { unreadable: 'unreadable', bytes: 0 });
    await before.refresh({ paths: ['data/a.txt', 'b.txt'] });
    assert.deepEqual(paths(before), []);
    assert.deepEqual(paths(await openDiskHost(folder.path, { trusted: true })), []);
  });

  it('leaves out submodules and files that are gone', async () => {
    const module = scratch({ 'm.go': 'package m' });
    module.commit('Add m');
    const folder = scratch({ 'a.go': 'package a', 'gone.go': 'package a' });
    folder.commit('Add a');
    folder.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module.path, 'module');
    folder.git('commit', '-qm', 'Add module');
    folder.delete('gone.go');
    for (const trusted of [true, false]) {
      assert.deepEqual(paths(await openDiskHost(folder.path, { trusted })), ['.gitmodules', 'a.go']);
    }
    const inModule = await openDiskHost(folder.at('module'), { trusted: true });
    assert.equal(inModule.history().kind, 'known');
    assert.deepEqual(paths(inModule), ['m.go']);
  });

  it('reads text in any Unicode encoding, and says why a file has none', async () => {
    const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
    const folder = scratch({
      'mark.md': '\ufeff# Title',
      'wide.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), wide('Überblick')]),
      'wide-big.txt': Buffer.concat([Buffer.from([0xfe, 0xff]), wide('Überblick').swap16()]),
      'wide-bare.cs': wide('using System;\n'),
      'latin.txt': Buffer.from('caf\u00e9', 'latin1'),
      'image.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]),
      'long.md': 'a'.repeat(256 * 1024 + 1),
      'long.ts': 'a'.repeat(256 * 1024 + 1),
      'longer.ts': 'a'.repeat(1024 * 1024 + 1),
      'empty.ts': '',
    });
    const host = await openDiskHost(folder.path, { trusted: false });
    const read = (path: string): unknown => {
      const content = host.read(path);
      return 'text' in content ? content.text.slice(0, 20) : content.unreadable;
    };
    assert.equal(read('mark.md'), '# Title');
    assert.equal(read('wide.txt'), 'Überblick');
    assert.equal(read('wide-big.txt'), 'Überblick');
    assert.equal(read('wide-bare.cs'), 'using System;\n');
    assert.equal(read('latin.txt'), 'caf\ufffd');
    assert.equal(read('image.png'), 'binary');
    assert.equal(read('long.md'), 'too-large');
    assert.equal(read('long.ts'), 'a'.repeat(20));
    assert.equal(read('longer.ts'), 'too-large');
    assert.equal(read('empty.ts'), '');
    assert.equal(read('missing.ts'), 'unreadable');
  });
});

describe('unsaved text over a folder on disk', () => {
  const scratch = scratchFolders();

  it('counts instead of the file until it is taken away', async () => {
    const folder = scratch({ 'README.md': 'old' });
    folder.commit('Add README');
    const host = await openDiskHost(folder.path, { trusted: true });
    const saved = host.entry('README.md')!;
    assert.ok(host.overlay('README.md', 'new'));
    const first = host.entry('README.md')!;
    assert.deepEqual(host.read('README.md'), { text: 'new', bytes: 3 });
    assert.equal(first.tracked, true);
    assert.ok(host.overlay('README.md', 'newer'));
    assert.equal(new Set([saved.stamp, first.stamp, host.entry('README.md')!.stamp]).size, 3);
    assert.ok(!host.overlay('README.md', 'newer'));
    assert.ok(host.overlay('README.md', null));
    assert.deepEqual(host.entry('README.md'), saved);
  });

  it('becomes a file of the tree where there is none yet, but not where it is ignored', async () => {
    const folder = scratch({ '.gitignore': 'notes.md\n', 'notes.md': 'private' });
    folder.git('init', '-q');
    const host = await openDiskHost(folder.path, { trusted: true });
    assert.ok(host.overlay('docs/new.md', '# New'));
    assert.ok(!host.overlay('notes.md', 'more'));
    assert.ok(!host.overlay('../outside.md', 'x'));
    assert.ok(!host.overlay('node_modules/x.js', 'x'));
    assert.deepEqual(paths(host), ['.gitignore', 'docs/new.md']);
    host.overlay('docs/new.md', null);
    assert.deepEqual(paths(host), ['.gitignore']);
  });
});

describe('a folder on disk that changed', () => {
  const scratch = scratchFolders();

  it('is looked at again where it changed', async () => {
    const folder = scratch({ '.gitignore': '*.log\n', 'src/a.ts': 'a', 'src/b.ts': 'b' });
    folder.commit('Add sources');
    const host = await openDiskHost(folder.path, { trusted: true });
    const stamp = host.entry('src/a.ts')!.stamp;

    folder.write('src/a.ts', 'changed');
    assert.deepEqual(await host.refresh({ paths: ['src/a.ts'] }), { paths: ['src/a.ts'], history: false });
    assert.notEqual(host.entry('src/a.ts')!.stamp, stamp);

    folder.write('src/c.ts', 'c');
    folder.write('x.log', 'c');
    await host.refresh({ paths: ['src/c.ts', 'x.log'] });
    assert.deepEqual(paths(host), ['.gitignore', 'src/a.ts', 'src/b.ts', 'src/c.ts']);
    assert.equal(host.entry('src/c.ts')?.tracked, false);

    folder.delete('src');
    const changed = await host.refresh({ paths: ['src'] });
    assert.deepEqual([...changed.paths!].sort(), ['src/a.ts', 'src/b.ts', 'src/c.ts']);
    assert.deepEqual(paths(host), ['.gitignore']);

    folder.write('.gitignore', '');
    await host.refresh({ paths: ['.gitignore'] });
    assert.deepEqual(paths(host), ['.gitignore', 'x.log']);
  });

  it('is read with a folder that appeared at once', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    const host = await openDiskHost(folder.path, { trusted: false });
    mkdirSync(folder.at('new'));
    folder.write('new/b.ts', 'b');
    await host.refresh({ paths: ['new'] });
    assert.deepEqual(paths(host), ['a.ts', 'new/b.ts']);
  });

  it('changes with the file that a link leads to', async () => {
    const folder = scratch({ 'docs/README.md': 'old' });
    symlinkSync('docs/README.md', folder.at('README.md'));
    const host = await openDiskHost(folder.path, { trusted: true });
    folder.write('docs/README.md', 'newer');
    const { paths: changed } = await host.refresh({ paths: ['docs/README.md'] });
    assert.deepEqual([...changed!].sort(), ['README.md', 'docs/README.md']);
    assert.deepEqual(host.read('README.md'), { text: 'newer', bytes: 5 });
  });

  it('has another history only when the head moved', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    folder.commit('Add a');
    const host = await openDiskHost(folder.path, { trusted: true });
    const before = host.history();
    assert.equal((await host.refresh({ history: true })).history, false);
    assert.equal(host.history(), before);
    folder.commit('Go on');
    assert.equal((await host.refresh({ history: true })).history, true);
    const after = host.history();
    assert.equal(after.kind === 'known' && after.commits[0]?.subject, 'Go on');
  });

  it('comes under version control', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    const host = await openDiskHost(folder.path, { trusted: true });
    folder.commit('Add a');
    assert.deepEqual(await host.refresh({ tree: true, history: true }), { paths: [], tree: true, history: true });
    assert.equal(host.history().kind, 'known');
    assert.equal(host.entry('a.ts')?.tracked, true);
  });

  it('is refused once it is gone', async () => {
    const folder = scratch({ 'a.ts': 'a' });
    const host = await openDiskHost(folder.path, { trusted: true });
    folder.remove();
    await assert.rejects(host.refresh({ paths: ['a.ts'] }), FolderUnavailable);
  });
});
