import assert from 'node:assert/strict';
import { AuditServer } from '../../src/node/audit-server';
import * as engine from '../../src/node/engine';
import type { WorkerResponse } from '../../src/node/protocol';
import { scratchFolders } from '../support/scratch-folder';

describe('the server in the worker', () => {
  const scratch = scratchFolders();

  it('tells every open folder of a fault that belongs to none', () => {
    const posted: WorkerResponse[] = [];
    const server = new AuditServer(
      (response) => posted.push(response),
      () => engine,
    );
    const { path } = scratch({ 'a.ts': 'export {};' });
    for (const folder of ['a', 'b', 'c']) server.receive({ type: 'open', folder, root: path, trusted: false });
    server.receive({ type: 'close', folder: 'c' });
    server.failed(new Error('out of luck'));
    const failures = posted.filter((response) => response.type === 'failure');
    assert.deepEqual(
      failures.map(({ folder, message }) => [folder, message]),
      [
        ['a', 'The audit failed: out of luck'],
        ['b', 'The audit failed: out of luck'],
      ],
    );
    for (const folder of ['a', 'b']) server.receive({ type: 'close', folder });
  });

  it('ignores what is asked about a folder that is not open', () => {
    const posted: WorkerResponse[] = [];
    const server = new AuditServer(
      (response) => posted.push(response),
      () => engine,
    );
    server.receive({ type: 'overlay', folder: 'a', path: 'a.ts', text: '' });
    server.receive({ type: 'change', folder: 'a', changes: {} });
    server.receive({ type: 'close', folder: 'a' });
    assert.deepEqual(posted, []);
  });
});
