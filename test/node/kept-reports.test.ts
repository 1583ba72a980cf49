import assert from 'node:assert/strict';
import { chmodSync, utimesSync, writeFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditRepository } from '../../src/core/audit';
import type { Report } from '../../src/core/model';
import { CacheFolder } from '../../src/node/cache-folder';
import { openDiskHost } from '../../src/node/disk-host';
import { catalogue } from '../../src/node/engine/catalogue';
import { KeptReports } from '../../src/node/kept-reports';
import { scratchFolders } from '../support/scratch-folder';

describe('kept reports', () => {
  const scratch = scratchFolders();

  /** A folder whose files were written long ago, and where its reports are kept. */
  function setUp() {
    const folder = scratch({ 'README.md': '# Parcels\n', 'src/server.js': "require('express')().listen(80);\n" });
    const reports = new KeptReports(new CacheFolder('reports', scratch({}).path));
    return { folder, reports };
  }

  const settled = () => new Promise((wake) => setTimeout(wake, 150));

  async function auditAndKeep(root: string, reports: KeptReports): Promise<Report> {
    const host = await openDiskHost(root, { trusted: true });
    const report = auditRepository(host, { version: '0' });
    reports.keep(host, { report, lasting: true }, catalogue);
    return report;
  }

  const keptFor = async (root: string, reports: KeptReports, trusted = true) =>
    reports.read(await openDiskHost(root, { trusted }));

  it('answer for a folder in which nothing changed', async () => {
    const { folder, reports } = setUp();
    await settled();
    const { stats: _, ...report } = await auditAndKeep(folder.path, reports);
    assert.ok(reports.has(folder.path, true));
    assert.ok(!reports.has(folder.path, false));
    const answer = (await keptFor(folder.path, reports))!;
    const { stats, ...kept } = answer.report;
    assert.deepEqual(kept, report);
    assert.deepEqual(answer.catalogue, catalogue);
    assert.equal(stats.bytesRead, 0);
  });

  it('are told as they were kept, whatever became of the folder', async () => {
    const { folder, reports } = setUp();
    await settled();
    assert.equal(reports.last(folder.path, true), null);
    const report = await auditAndKeep(folder.path, reports);
    writeFileSync(join(folder.path, 'README.md'), '# Parcelz\n');
    assert.deepEqual(reports.last(folder.path, true), { ...reports.last(folder.path, true), report, catalogue });
    assert.equal(reports.last(folder.path, false), null);
  });

  it('are of no use to another build', async () => {
    const { folder } = setUp();
    const caches = scratch({}).path;
    const reports = new KeptReports(new CacheFolder('reports', caches));
    await settled();
    await auditAndKeep(folder.path, reports);
    for (const name of readdirSync(join(caches, 'reports'))) {
      const file = join(caches, 'reports', name);
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), build: 'another' }));
    }
    assert.equal(reports.last(folder.path, true), null);
    assert.equal(await keptFor(folder.path, reports), null);
  });

  it('do not answer once a file, the list of files, a commit, unsaved text or trust is another', async () => {
    const { folder, reports } = setUp();
    folder.git('init', '-q');
    folder.git('add', '.');
    folder.git('commit', '-qm', 'Begin');
    await settled();
    await auditAndKeep(folder.path, reports);
    assert.notEqual(await keptFor(folder.path, reports), null);
    assert.equal(await keptFor(folder.path, reports, false), null);

    const edited = await openDiskHost(folder.path, { trusted: true });
    edited.overlay('README.md', '# Parcel\n');
    assert.equal(await reports.read(edited), null);

    folder.git('commit', '-qm', 'Go on', '--allow-empty');
    assert.equal(await keptFor(folder.path, reports), null);
    await settled();
    await auditAndKeep(folder.path, reports);
    assert.notEqual(await keptFor(folder.path, reports), null);

    writeFileSync(join(folder.path, 'README.md'), '# Parcelz\n');
    await settled();
    assert.equal(await keptFor(folder.path, reports), null);
    await auditAndKeep(folder.path, reports);
    writeFileSync(join(folder.path, 'new.js'), '');
    await settled();
    assert.equal(await keptFor(folder.path, reports), null);
  });

  it('are not kept while a file is so young that it may change unseen', async () => {
    const { folder, reports } = setUp();
    // As young when it is listed, however long git takes before.
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(folder.path, 'README.md'), soon, soon);
    await auditAndKeep(folder.path, reports);
    await settled();
    assert.equal(await keptFor(folder.path, reports), null);
  });

  it('are not read from a damaged file', async () => {
    const { folder } = setUp();
    const caches = scratch({}).path;
    const reports = new KeptReports(new CacheFolder('reports', caches));
    await settled();
    await auditAndKeep(folder.path, reports);
    for (const name of readdirSync(join(caches, 'reports'))) writeFileSync(join(caches, 'reports', name), '{"state":');
    assert.equal(await keptFor(folder.path, reports), null);
  });
});

describe('a cache folder', () => {
  const scratch = scratchFolders();

  it('gives back what was written, and forgets what was not used for longest', () => {
    const cache = new CacheFolder('things', scratch({}).path);
    assert.equal(cache.read('a'), undefined);
    cache.write('a', 'one');
    assert.equal(cache.read('a')?.toString(), 'one');
    for (let count = 0; count < 100; count++) cache.write(`b${count}`, 'x');
    assert.equal(cache.read('b99')?.toString(), 'x');
    assert.ok(Array.from({ length: 100 }, (_, count) => cache.read(`b${count}`)).filter(Boolean).length <= 60);
  });

  it('does without where others may write, or where there is no place', function () {
    if (process.platform === 'win32') return;
    const { path } = scratch({});
    const open = new CacheFolder('open', path);
    open.write('a', 'one');
    chmodSync(join(path, 'open'), 0o777);
    const again = new CacheFolder('open', path);
    again.write('b', 'two');
    assert.equal(again.read('a'), undefined);
    assert.equal(again.read('b'), undefined);
    const nowhere = new CacheFolder('things', join(path, 'file.txt', 'below'));
    nowhere.write('a', 'one');
    const off = new CacheFolder('things', null);
    off.write('a', 'one');
    assert.equal(off.read('a'), undefined);
  });
});
