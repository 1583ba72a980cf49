import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, unlinkSync } from 'node:fs';
import { isAsCommitted } from '../../../src/node/engine/as-committed';
import { openDiskHost } from '../../../src/node/disk-host';
import { scratchFolders, type ScratchFolder } from '../../support/scratch-folder';

describe('whether files are those of a commit', () => {
  const scratch = scratchFolders();
  const project = (): ScratchFolder => {
    const folder = scratch({
      'README.md': '# Shop\n',
      'docs/flow.md': 'Orders wait.\n',
      'services/api/main.go': 'package main\n',
      'services/worker/main.go': 'package main\n',
      'logo.png': Uint8Array.of(0x89, 0x50, 0, 0),
      'empty.txt': '',
      'ä b.go': 'package b\n',
      '.gitignore': 'build/\n',
      'build/out.go': 'package out\n',
      '.github/workflows/ci.yml': 'on: push\n',
    });
    symlinkSync('../README.md', folder.at('docs/README.md'));
    symlinkSync('/etc/hostname', folder.at('outside.md'));
    folder.commit('Take orders');
    return folder;
  };
  const look = async (folder: ScratchFolder, path = '', revision = 'HEAD') => {
    const listing = (await openDiskHost(folder.at(path), { trusted: true })).listing();
    assert.ok(listing);
    return isAsCommitted(listing, folder.git('rev-parse', revision).trim());
  };

  it('is told of a work tree in which nothing changed, and of a folder in it', async () => {
    const folder = project();
    assert.equal(await look(folder), true);
    assert.equal(await look(folder, 'services/api'), true);
    folder.write('build/more.go', 'package out\n');
    assert.equal(await look(folder), true);
  });

  const changes: Readonly<Record<string, (folder: ScratchFolder) => void>> = {
    'a text of the same length': (folder) => folder.write('docs/flow.md', 'Orders work.\n'),
    'a size': (folder) => folder.write('logo.png', Uint8Array.of(0x89, 0x50, 0)),
    'a new file': (folder) => folder.write('new.go', 'package new\n'),
    'a file that is gone': (folder) => folder.delete('empty.txt'),
    'a link that leads elsewhere': (folder) => {
      unlinkSync(folder.at('docs/README.md'));
      symlinkSync('flow.md', folder.at('docs/README.md'));
    },
    'a link out of the tree that is gone': (folder) => folder.delete('outside.md'),
    'a file in place of a link': (folder) => {
      folder.delete('docs/README.md');
      folder.write('docs/README.md', '# Shop\n');
    },
    'line ends': (folder) => folder.write('README.md', '# Shop\r\n'),
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`sees ${name}`, async () => {
      const folder = project();
      change(folder);
      assert.equal(await look(folder), false);
    });
  }

  it('sees what lies beside the audited folder only where it concerns it', async () => {
    const folder = project();
    folder.write('services/worker/main.go', 'package other\n');
    assert.equal(await look(folder, 'services/api'), true);
    folder.write('.github/workflows/ci.yml', 'on: pull\n');
    assert.equal(await look(folder, 'services/api'), false);
  });

  it('is no for another commit, and for one that is not there', async () => {
    const folder = project();
    folder.write('README.md', '# Shop\n\nTakes orders.\n');
    folder.commit('Say what it does');
    assert.equal(await look(folder, '', 'HEAD~1'), false);
    const listing = (await openDiskHost(folder.path, { trusted: true })).listing();
    await assert.rejects(isAsCommitted(listing!, 'f'.repeat(40)));
  });

  it('is no once a file was written again after it was listed', async () => {
    const folder = project();
    const listing = (await openDiskHost(folder.path, { trusted: true })).listing();
    chmodSync(folder.at('README.md'), 0o600);
    assert.equal(await isAsCommitted(listing!, folder.git('rev-parse', 'HEAD').trim()), false);
  });

  it('is not asked over unsaved text, nor where git was not', async () => {
    const folder = project();
    const host = await openDiskHost(folder.path, { trusted: true });
    host.overlay('README.md', 'other');
    assert.equal(host.listing(), null);
    assert.equal((await openDiskHost(folder.path, { trusted: false })).listing(), null);
  });
});
