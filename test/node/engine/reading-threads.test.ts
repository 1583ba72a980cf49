import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { collectors } from '../../../src/core/collect';
import { readFile } from '../../../src/core/file-reading';
import { openAudit, openAuditInSteps } from '../../../src/core/audit';
import type { Report } from '../../../src/core/model';
import { openDiskHost, type DiskHost } from '../../../src/node/disk-host';
import { readInThreads, threadsFor } from '../../../src/node/engine/reading-threads';
import { scratchFolders } from '../../support/scratch-folder';

const script = resolve('dist/reader.cjs');

describe('reading in threads', () => {
  const scratch = scratchFolders();

  const folder = (): Promise<DiskHost> => {
    const written = scratch({
      'package.json': '{"dependencies":{"express":"5"}}',
      'README.md': '# Shelf\n\nLends books to neighbours.\n',
      'image.png': new Uint8Array([0x89, 0x50, 0, 1]),
    });
    for (let part = 0; part < 30; part++)
      written.write(`src/part-${part}.ts`, "import express from 'express';\nexpress().get('/books', list);\n");
    return openDiskHost(written.path, { trusted: false });
  };

  const withoutFigures = ({ stats: _, ...report }: Report) => report;

  it('makes of each file what one thread makes of it', async () => {
    const host = await folder();
    for (const threads of [1, 3]) {
      const readings = await readInThreads(host.onDisk(), threads, undefined, script);
      assert.deepEqual(
        [...readings.keys()].sort(),
        host.list().map(({ path }) => path),
      );
      for (const entry of host.list())
        assert.deepEqual(
          readings.get(entry.path),
          readFile(collectors, entry, (path) => host.read(path)),
        );
    }
  });

  it('gives the report that one thread gives', async () => {
    const host = await folder();
    const options = { version: '1' };
    const readings = await readInThreads(host.onDisk(), 2, undefined, script);
    const steps = openAuditInSteps(host, options, readings);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(withoutFigures(step.value.report), withoutFigures(openAudit(host, options).report));
  });

  it('leaves out what a thread failed on', async () => {
    const host = await folder();
    const broken = scratch({ 'reader.cjs': "throw new Error('no engine here')" }).at('reader.cjs');
    const readings = await readInThreads(host.onDisk(), 2, undefined, broken);
    for (const path of readings.keys()) assert.ok(host.entry(path));
    assert.ok(readings.size > 0, 'our own thread read on');
  });

  it('ends when nobody waits for it any more', async () => {
    const host = await folder();
    const ending = new AbortController();
    const reading = readInThreads(host.onDisk(), 1, ending.signal, script);
    ending.abort();
    await assert.rejects(reading, { name: 'AbortError' });
  });

  it('is only done where there is much to read, and no text that is not saved', async () => {
    const host = await folder();
    const file = (size: number) => ({ ...host.onDisk()[0]!, size });
    assert.equal(threadsFor([file(50_000)], 7), 0);
    assert.equal(threadsFor([file(20_000_000), file(20_000_000)], 2), 2);
    assert.equal(threadsFor([file(20_000_000)], 0), 0);
    assert.equal(threadsFor([file(20_000_000)], -1), 0);
    host.overlay('README.md', '# Shelf\n');
    assert.ok(!host.onDisk().some(({ path }) => path === 'README.md'));
  });
});
