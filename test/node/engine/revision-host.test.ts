import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { auditRepository } from '../../../src/core/audit';
import { openDiskHost } from '../../../src/node/disk-host';
import { openRevisionHost, RevisionUnavailable } from '../../../src/node/engine/revision-host';
import { reportOnRevision } from '../../../src/node/engine/revision-report';
import { everyFile } from '../../support/every-file';
import { scratchFolders } from '../../support/scratch-folder';

const textOf = (content: { text: string } | { unreadable: string }) =>
  'text' in content ? content.text : content.unreadable;

describe('a commit', () => {
  const scratch = scratchFolders();

  it('is listed and read as it was', async () => {
    const folder = scratch({ 'README.md': 'first\n', 'src/ä b.go': 'package main\n', 'gone.txt': 'x' });
    folder.commit('First');
    folder.write('README.md', 'second\n');
    folder.delete('gone.txt');
    folder.write('new.txt', 'y');
    folder.commit('Second');
    folder.write('README.md', 'not committed\n');
    const first = await openRevisionHost(folder.path, 'HEAD~1');
    assert.deepEqual(
      first.list().map(({ path, size, tracked }) => [path, size, tracked]),
      [
        ['README.md', 6, true],
        ['gone.txt', 1, true],
        ['src/ä b.go', 13, true],
      ],
    );
    assert.equal(textOf(first.read('README.md')), 'first\n');
    assert.equal(textOf(first.read('src/ä b.go')), 'package main\n');
    assert.equal(textOf(first.read('new.txt')), 'unreadable');
    const second = await openRevisionHost(folder.path, 'main');
    assert.equal(textOf(second.read('README.md')), 'second\n');
    const histories = [first, second].map((host) => host.history());
    assert.deepEqual(
      histories.map((history) => history.kind === 'known' && history.commits.map(({ subject }) => subject)),
      [['First'], ['Second', 'First']],
    );
  });

  it('gives the report that its files on disk would give', async () => {
    const folder = scratch({
      'README.md': '# Shop\n\nTakes orders for a bakery.\n',
      'package.json': '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
      'src/index.js': "const express = require('express');\nexpress().listen(3000);\n",
      'logo.png': Uint8Array.of(0x89, 0x50, 0, 0),
      'utf16.md': Uint8Array.of(0xff, 0xfe, 0x23, 0, 0x20, 0, 0x41, 0),
      'huge.js': '//'.repeat(1 << 20),
      'services/api/main.go': 'package main\n',
      '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: npm test\n',
    });
    symlinkSync('../README.md', folder.at('services/README.md'));
    symlinkSync('/etc/hostname', folder.at('outside.md'));
    folder.commit('Take orders');
    for (const root of [folder.path, folder.at('services/api')]) {
      const onDisk = auditRepository(await openDiskHost(root, { trusted: true }), { version: '0' });
      const committed = await reportOnRevision(root, 'HEAD');
      assert.deepEqual({ ...committed, tool: null, stats: null }, { ...onDisk, tool: null, stats: null });
      assert.equal(committed.stats.files, onDisk.stats.files);
    }
  });

  it('leaves work tree, index and references byte for byte as they were, fifty commits long', async () => {
    const folder = scratch({ 'README.md': '# Shop\n\nTakes orders for a bakery.\n' });
    for (let commit = 1; commit <= 50; commit++) {
      folder.write(`src/part-${commit % 7}.js`, `module.exports = ${commit};\n`);
      folder.commit(`Add part ${commit}`);
    }
    folder.git('tag', 'v1');
    folder.git('pack-refs', '--all');
    folder.write('src/part-1.js', 'staged\n');
    folder.git('add', 'src/part-1.js');
    folder.write('src/part-1.js', 'and changed\n');
    folder.write('notes.txt', 'untracked\n');
    const commits = folder.git('rev-list', 'HEAD').trim().split('\n');
    assert.equal(commits.length, 50);
    const before = everyFile(folder);
    for (const commit of commits) {
      const { project } = await reportOnRevision(folder.path, commit);
      assert.equal(project.revision, commit);
    }
    assert.deepEqual(everyFile(folder), before);
  }).timeout(120_000);

  for (const revision of ['', '-x', 'nowhere', 'HEAD:README.md', 'HEAD^{tree}', 'a b', 'HEAD\nmain']) {
    it(`is not named by ${JSON.stringify(revision)}`, async () => {
      const folder = scratch({ 'README.md': 'first\n' });
      folder.commit('First');
      await assert.rejects(openRevisionHost(folder.path, revision), RevisionUnavailable);
    });
  }

  it('is not there outside version control, and before the first one', async () => {
    const outside = scratch({ 'README.md': 'x' });
    await assert.rejects(openRevisionHost(outside.path, 'HEAD'), /not under version control/);
    outside.git('init', '-q');
    await assert.rejects(openRevisionHost(outside.path, 'HEAD'), /There is no commit HEAD/);
  });
});
