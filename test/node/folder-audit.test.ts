import assert from 'node:assert/strict';
import { openAudit, type Audit } from '../../src/core/audit';
import type { Report } from '../../src/core/model';
import * as engine from '../../src/node/engine';
import { listDiskHost, openDiskHost } from '../../src/node/disk-host';
import { FolderAudit, type AuditListener } from '../../src/node/folder-audit';
import { openFolderAudit } from '../../src/node/engine/open-folder-audit';
import { scratchFolders } from '../support/scratch-folder';

const around = (listener: Omit<AuditListener, 'described'>) => ({
  listener: { ...listener, described: () => undefined },
  engine: () => engine,
  baselines: null,
});

describe('the audit of a folder', () => {
  const scratch = scratchFolders();

  function repository() {
    const folder = scratch({ 'package.json': '{"dependencies":{"express":"5"}}' });
    for (let file = 0; file < 60; file++)
      folder.write(`src/part-${file}.ts`, `${"import express from 'express';\nexpress().get('/', ok);\n".repeat(60)}`);
    folder.git('init', '-q');
    folder.git('add', '.');
    folder.git('commit', '-qm', 'Begin');
    return folder;
  }

  it('answers as one that waited for the history', async () => {
    const { path } = repository();
    const { stats: _, ...report } = (await openFolderAudit(await listDiskHost(path, { trusted: true }))).report;
    const waited = openAudit(await openDiskHost(path, { trusted: true }), { version: report.tool.version });
    const { stats: _stats, ...expected } = waited.report;
    assert.deepEqual(report, expected);
    assert.equal(waited.facts.history.kind, 'known');
  });

  it('ends when nobody waits for it any more', async () => {
    const { path } = repository();
    const ending = new AbortController();
    const opening = openFolderAudit(await listDiskHost(path, { trusted: true }), { signal: ending.signal });
    ending.abort();
    await assert.rejects(opening, { name: 'AbortError' });
  });

  it('takes in what is edited while it is opened', async () => {
    const { path } = repository();
    for (const delay of [0, 20, 40, 60, 80, 120]) {
      let latest: Report | undefined;
      const audit = new FolderAudit(
        path,
        true,
        around({
          reported: (report) => (latest = report),
          proposed: () => undefined,
          failed: (message) => assert.fail(message),
        }),
      );
      const asked = { done: false };
      setTimeout(() => {
        audit.overlay('README.md', '# Parcels\n');
        asked.done = true;
      }, delay);
      for (let waited = 0; waited < 10_000 && !(asked.done && latest?.project.readme); waited += 5)
        await new Promise((wake) => setTimeout(wake, 5));
      audit.close();
      assert.equal(latest?.project.readme, true, `edited after ${delay} ms`);
    }
  });

  it('tries an edit of the README before anybody types, and tells nobody', async () => {
    const { path } = scratch({ 'README.md': '# Shelf\n\nLends books.\n', 'a.ts': 'export {};' });
    const edits: (readonly string[] | undefined)[] = [];
    const reports: Report[] = [];
    let opened: Audit | undefined;
    const watched: typeof engine = {
      ...engine,
      async openFolderAudit(host, options) {
        opened = await engine.openFolderAudit(host, options);
        const update = opened.update.bind(opened);
        opened.update = ({ paths }) => {
          edits.push(paths);
          return update({ paths: paths ?? [] });
        };
        return opened;
      },
    };
    const listener = { reported: (report: Report) => reports.push(report), proposed: () => undefined };
    const audit = new FolderAudit(path, false, {
      ...around({ ...listener, failed: (message) => assert.fail(message) }),
      engine: () => watched,
    });
    while (edits.length < 2) await new Promise((wake) => setTimeout(wake, 5));
    assert.deepEqual(edits, [['README.md'], ['README.md']]);
    assert.equal(reports.length, 1);
    const { stats: _, ...report } = opened!.report;
    const { stats: _stats, ...told } = reports[0]!;
    assert.deepEqual(report, told);
    audit.close();
  });

  it('answers once for what arrives together', async () => {
    const { path } = scratch({ 'a.ts': 'export {};' });
    const reports: Report[] = [];
    const audit = new FolderAudit(
      path,
      false,
      around({
        reported: (report) => reports.push(report),
        proposed: () => undefined,
        failed: (message) => assert.fail(message),
      }),
    );
    const until = async (count: number) => {
      while (reports.length < count) await new Promise((wake) => setTimeout(wake, 5));
    };
    await until(1);
    for (const text of ['#', '# S', '# Shelf']) audit.overlay('README.md', text);
    await until(2);
    audit.overlay('README.md', null);
    await until(3);
    audit.close();
    assert.deepEqual(
      reports.map(({ project }) => project.readme),
      [false, true, false],
    );
  });
});
