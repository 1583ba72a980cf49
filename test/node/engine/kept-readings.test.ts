import assert from 'node:assert/strict';
import { readdirSync, truncateSync } from 'node:fs';
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
    const readings = new KeptReadings(folder.path, new CacheFolder('readings', caches));
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
