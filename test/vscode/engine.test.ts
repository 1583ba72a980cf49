import assert from 'node:assert/strict';
import { Engine } from '../../src/vscode/engine';
import { FakeWorker } from './support/fake-worker';
import { metadataOf, reportOf } from './support/reports';

describe('the client of the engine', () => {
  let workers: FakeWorker[];
  let heard: string[];
  let engine: Engine;

  const begin = (patience?: number) => {
    workers = [];
    heard = [];
    const start = () => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    };
    const listener = {
      described: (checks: readonly unknown[]) => heard.push(`${checks.length} checks`),
      reported: (folder: string) => heard.push(`report on ${folder}`),
      failed: (folder: string, message: string) => heard.push(`failure of ${folder}: ${message}`),
      crashed: (message: string) => heard.push(`crash: ${message}`),
    };
    engine = new Engine(start, listener, patience);
  };

  beforeEach(() => begin());
  afterEach(() => engine.dispose());

  it('starts with the first folder and ends with the last', () => {
    assert.equal(workers.length, 0);
    engine.open('a', '/a', true);
    engine.open('b', '/b', false);
    assert.equal(workers.length, 1);
    assert.deepEqual(
      workers[0]!.asked('open').map((request) => [request.folder, request.trusted]),
      [
        ['a', true],
        ['b', false],
      ],
    );
    engine.close('a');
    assert.equal(workers[0]!.terminated, false);
    engine.close('b');
    assert.equal(workers[0]!.terminated, true);
  });

  it('passes on what the checks say of themselves, reports and failures', () => {
    engine.open('a', '/a', true);
    workers[0]!.ready([metadataOf('quality/linter')]);
    workers[0]!.report('a', reportOf([]));
    workers[0]!.fail('a', 'gone');
    assert.deepEqual(heard, ['1 checks', 'report on a', 'failure of a: gone']);
  });

  it('drops what a later answer has overtaken, and answers on folders that were closed', () => {
    engine.open('a', '/a', true);
    engine.open('b', '/b', true);
    workers[0]!.report('a', reportOf([]), 5);
    workers[0]!.report('a', reportOf([]), 4);
    engine.close('b');
    workers[0]!.report('b', reportOf([]), 1);
    assert.deepEqual(heard, ['report on a']);
  });

  it('asks nothing about a folder that is not open', () => {
    engine.change('a', { tree: true });
    engine.open('a', '/a', true);
    engine.change('b', { tree: true });
    assert.deepEqual(
      workers.flatMap((worker) => worker.requests.map((request) => request.type)),
      ['open'],
    );
  });

  it('tells of a crash once and starts again with the next folder', () => {
    engine.open('a', '/a', true);
    workers[0]!.emit('error', new Error('out of memory'));
    workers[0]!.emit('exit', 'exit code 1', '');
    workers[0]!.report('a', reportOf([]));
    assert.deepEqual(heard, ['crash: out of memory']);
    engine.change('a', { tree: true });
    assert.equal(workers.length, 1);
    engine.open('a', '/a', true);
    assert.equal(workers.length, 2);
    workers[1]!.report('a', reportOf([]), 1);
    assert.deepEqual(heard, ['crash: out of memory', 'report on a']);
  });

  it('hands on what is said of a file, and nothing where nobody can tell', async () => {
    assert.equal(await engine.describeFile('a', 'src/app.ts'), null);
    engine.open('a', '/a', true);
    const answered = engine.describeFile('a', 'src/app.ts');
    const description = { gaps: [], manifests: [], names: {} };
    workers[0]!.describeFile(description);
    assert.equal(await answered, description);
    const lost = engine.describeFile('a', 'src/app.ts');
    workers[0]!.emit('error', new Error('out of memory'));
    assert.equal(await lost, null);
  });

  it('ends an engine that does not answer', async () => {
    begin(20);
    engine.open('a', '/a', true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(heard, ['crash: no answer for 0 s']);
    assert.equal(workers[0]!.terminated, true);
  });

  it('waits no longer once it has answered', async () => {
    begin(20);
    engine.open('a', '/a', true);
    workers[0]!.report('a', reportOf([]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(heard, ['report on a']);
  });
});
