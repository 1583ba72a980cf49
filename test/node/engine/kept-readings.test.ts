import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openAudit, openAuditInSteps, type Audit } from '../../../src/core/audit';
import type { FileReadings } from '../../../src/core/file-reading';
import { CacheFolder } from '../../../src/node/cache-folder';
import { openDiskHost, type DiskHost } from '../../../src/node/disk-host';
import { KeptReadings } from '../../../src/node/engine/kept-readings';
import { scratchFolders } from '../../support/scratch-folder';

describe('kept readings', () => {
  const scratch = scratchFolders();
  const none: FileReadings = new Map();
  const options = { version: '1' };

  /** A folder whose files came to rest, and where what is made of them is kept. */
  async function setUp() {
    const folder = scratch({
      'package.json': '{"name":"shelf","dependencies":{"express":"5"}}',
      'README.md': '# Shelf\n\nLends books to neighbours.\n\n## Roadmap\n\n- Late fees\n',
      'src/server.js': "const app = require('express')();\napp.get('/books', list);\napp.listen(80);\n",
      'image.png': new Uint8Array([0x89, 0x50, 0, 1]),
    });
    await new Promise((wake) => setTimeout(wake, 150));
    const caches = scratch({}).path;
    const readings = new KeptReadings({ root: folder.path, trusted: false }, new CacheFolder('readings', caches));
    return { folder, caches, readings };
  }

  const host = (root: string): Promise<DiskHost> => openDiskHost(root, { trusted: false });

  function reopened(on: DiskHost, ready: FileReadings): Audit {
    const steps = openAuditInSteps(on, options, ready);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  it('give the report and the facts that reading gives, and nothing is read', async () => {
    const { folder, readings } = await setUp();
    const first = await host(folder.path);
    const audit = openAudit(first, options);
    readings.keep(first.onDisk(), audit.readings, none);
    const again = await host(folder.path);
    again.read = (path) => assert.fail(`${path} is read again`);
    const kept = reopened(again, readings.read(again.onDisk()));
    assert.deepEqual(kept.facts, audit.facts);
    assert.deepEqual(kept.report, { ...audit.report, stats: { ...audit.report.stats, bytesRead: 0 } });
  });

  it('leave out what changed, and follow it', async () => {
    const { folder, readings } = await setUp();
    const first = await host(folder.path);
    readings.keep(first.onDisk(), openAudit(first, options).readings, none);
    folder.write('src/server.js', "const app = require('express')();\napp.get('/loans', list);\napp.listen(80);\n");
    const again = await host(folder.path);
    const known = readings.read(again.onDisk());
    assert.deepEqual([...known.keys()].sort(), ['README.md', 'image.png', 'package.json']);
    const audit = reopened(again, known);
    const fresh = openAudit(await host(folder.path), options);
    assert.deepEqual(audit.facts, fresh.facts);
    again.overlay('README.md', '# Shelf\n');
    const edited = await host(folder.path);
    edited.overlay('README.md', '# Shelf\n');
    audit.update({ paths: ['README.md'] });
    assert.deepEqual(audit.facts, openAudit(edited, options).facts);
  });

  it('hold no unsaved text, and no file that may yet change without a trace', async () => {
    const { folder, readings } = await setUp();
    folder.write('src/young.js', 'run();\n');
    const first = await host(folder.path);
    first.overlay('README.md', '# Shelf, unsaved\n');
    readings.keep(first.onDisk(), openAudit(first, options).readings, none);
    const again = await host(folder.path);
    assert.deepEqual([...readings.read(again.onDisk()).keys()].sort(), ['image.png', 'package.json', 'src/server.js']);
  });

  it('hold nothing of a file on which the disk failed, and the report is not kept either', async () => {
    const { folder, readings } = await setUp();
    const first = await host(folder.path);
    const read = first.read.bind(first);
    first.read = (path) => (path === 'src/server.js' ? { unreadable: 'unreadable', bytes: 0 } : read(path));
    const audit = openAudit(first, options);
    assert.equal(audit.lasting, false);
    readings.keep(first.onDisk(), audit.readings, none);
    const again = await host(folder.path);
    const known = readings.read(again.onDisk());
    assert.deepEqual([...known.keys()].sort(), ['README.md', 'image.png', 'package.json']);
    const healed = reopened(again, known);
    assert.equal(healed.lasting, true);
    assert.deepEqual(healed.facts, openAudit(await host(folder.path), options).facts);
  });

  it('hold no secret', async () => {
    const { folder, caches, readings } = await setUp();
    const planted = 'sk_live_' + '4eC39HqLyjWDarjtT1zdp7dc';
    folder.write('src/payments.js', `const stripe = require('stripe')('${planted}');\nstripe.charges.create(order);\n`);
    await new Promise((wake) => setTimeout(wake, 150));
    const on = await openDiskHost(folder.path, { trusted: false });
    const audit = openAudit(on, options);
    assert.equal(audit.facts.secrets.length, 1);
    readings.keep(on.onDisk(), audit.readings, none);
    const [name] = readdirSync(join(caches, 'readings'));
    const bytes = readFileSync(join(caches, 'readings', name!));
    assert.ok(bytes.includes('src/server.js'));
    assert.ok(!bytes.includes('src/payments.js') && !bytes.includes(planted));
  });

  it('are written once for the same files', async () => {
    const { folder, caches, readings } = await setUp();
    const on = await host(folder.path);
    readings.keep(on.onDisk(), openAudit(on, options).readings, none);
    const [name] = readdirSync(join(caches, 'readings'));
    const known = readings.read(on.onDisk());
    truncateSync(join(caches, 'readings', name!), 10);
    readings.keep(on.onDisk(), reopened(on, known).readings, known);
    assert.equal(readings.read(on.onDisk()).size, 0, 'what was cut short is no use, and was not written anew');
  });
});
