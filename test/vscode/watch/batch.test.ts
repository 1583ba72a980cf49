import assert from 'node:assert/strict';
import type { Changes } from '../../../src/core/host';
import { Batch } from '../../../src/vscode/watch/batch';
import { isGitFolder, isNoise } from '../../../src/vscode/watch/noise';
import { eventually } from '../support/eventually';

describe('changes on disk', () => {
  let handed: Changes[];
  let batch: Batch;
  beforeEach(() => (handed = []));
  afterEach(() => batch.dispose());

  it('are handed on together', async () => {
    batch = new Batch((changes) => handed.push(changes), 20);
    batch.add({ paths: ['a.ts'] });
    batch.add({ paths: ['b.ts', 'a.ts'] });
    batch.add({ history: true });
    await eventually('a batch', () => handed[0]);
    assert.deepEqual(handed, [{ paths: ['a.ts', 'b.ts'], tree: false, history: true }]);
  });

  it('start anew after a batch', async () => {
    batch = new Batch((changes) => handed.push(changes), 5);
    batch.add({ paths: ['a.ts'], tree: true });
    await eventually('a batch', () => handed[0]);
    batch.add({ paths: ['b.ts'] });
    await eventually('another batch', () => handed[1]);
    assert.deepEqual(handed[1], { paths: ['b.ts'], tree: false, history: false });
  });

  it('do not wait for ever while more keep coming', async () => {
    batch = new Batch((changes) => handed.push(changes), 10_000, 30);
    const more = setInterval(() => batch.add({ paths: ['a.ts'] }), 5);
    await eventually('a batch', () => handed[0]).finally(() => clearInterval(more));
  });

  it('become a change of the tree when they are many', async () => {
    batch = new Batch((changes) => handed.push(changes), 5);
    batch.add({ paths: Array.from({ length: 1001 }, (_, index) => `${index}.ts`) });
    assert.deepEqual(await eventually('a batch', () => handed[0]), { tree: true, history: false });
  });

  it('are ignored where they say nothing about the project', () => {
    batch = new Batch(() => undefined);
    for (const path of ['node_modules/a/index.js', 'api/node_modules/b.js', '.git/index.lock', 'dist/main.js']) {
      assert.ok(isNoise(path), path);
    }
    for (const path of ['src/main.ts', '.github/workflows/ci.yml', 'distance/main.go']) assert.ok(!isNoise(path), path);
    assert.ok(isGitFolder('.git'));
    assert.ok(!isGitFolder('.github'));
  });
});
