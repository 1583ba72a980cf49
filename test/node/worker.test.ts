import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { CacheFolder } from '../../src/node/cache-folder';
import { KeptReports } from '../../src/node/kept-reports';
import type { WorkerRequest, WorkerResponse } from '../../src/node/protocol';
import { scratchFolders } from '../support/scratch-folder';

/** Talks to the bundled worker, and waits for its answers one by one. */
class Conversation {
  private readonly process: ChildProcess;
  private readonly answers: WorkerResponse[] = [];
  private waiting: (() => void) | null = null;

  /** @param cache the folder of what is kept; without one nothing is */
  constructor(cache = 'off') {
    const env = { ...process.env, PORTFOLIO_COACH_CACHE: cache };
    this.process = fork(resolve('dist/worker.cjs'), { serialization: 'advanced', env });
    this.process.on('message', (response: WorkerResponse) => {
      this.answers.push(response);
      this.waiting?.();
    });
  }

  ask(...requests: readonly WorkerRequest[]): void {
    for (const request of requests) this.process.send(request);
  }

  async answer(): Promise<WorkerResponse> {
    while (this.answers.length === 0) await new Promise<void>((wake) => (this.waiting = wake));
    return this.answers.shift()!;
  }

  async report(): Promise<Extract<WorkerResponse, { type: 'report' }>> {
    const answer = await this.answer();
    assert.ok(answer.type === 'report', JSON.stringify(answer));
    return answer;
  }

  /** Answers that arrived besides the awaited ones. */
  get unasked(): readonly WorkerResponse[] {
    return this.answers;
  }

  /** Goes away without ending it. */
  leave(): Promise<unknown> {
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    return ended;
  }

  async end(): Promise<unknown> {
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill();
    return ended;
  }
}

describe('the worker', () => {
  const scratch = scratchFolders();
  let worker: Conversation;
  beforeEach(() => {
    worker = new Conversation();
  });
  afterEach(() => worker.end());

  it('ends when whoever asked is gone', async () => {
    worker.ask({ type: 'open', folder: 'a', root: scratch({ 'README.md': '# A' }).path, trusted: false });
    await worker.answer();
    await worker.leave();
  });

  it('describes its checks, then answers for each folder it is asked to open', async () => {
    const [first, second] = [scratch({ 'README.md': '# A' }), scratch({ 'README.md': '# B' })];
    worker.ask(
      { type: 'open', folder: 'a', root: first.path, trusted: true },
      { type: 'open', folder: 'b', root: second.path, trusted: false },
    );
    const ready = await worker.answer();
    assert.ok(ready.type === 'ready' && ready.checks.length > 0);
    assert.ok(ready.checks.every(({ id, title, why, remedy }) => id && title && why && remedy.length > 0));
    const reports = [await worker.report(), await worker.report()];
    assert.deepEqual(reports.map(({ folder }) => folder).sort(), ['a', 'b']);
  });

  it('shows a report that was kept before anything else, then reads the folder for the edits to come', async () => {
    const cache = scratch().path;
    const folder = scratch({ 'README.md': '# Shelf\n' });
    await new Promise((settled) => setTimeout(settled, 150));
    for (const kept of [false, true, true]) {
      const again = new Conversation(cache);
      again.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
      const ready = await again.answer();
      assert.ok(ready.type === 'ready' && ready.checks.length > 0);
      if (kept) assert.equal((await again.report()).anchors, undefined);
      assert.deepEqual((await again.report()).anchors?.readme, { path: 'README.md', line: 1 });
      assert.deepEqual(again.unasked, []);
      await again.end();
    }
  });

  it('keeps the report of what was saved since, for the next opening', async () => {
    const cache = scratch().path;
    const folder = scratch({ 'main.go': 'package main\n' });
    await new Promise((settled) => setTimeout(settled, 150));
    const opened = new Conversation(cache);
    opened.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
    await opened.answer();
    assert.equal((await opened.report()).report.project.readme, false);
    folder.write('README.md', '# Shelf\n');
    await new Promise((settled) => setTimeout(settled, 250));
    opened.ask({ type: 'change', folder: 'a', changes: { paths: ['README.md'] } });
    const { report } = await opened.report();
    const reports = new KeptReports(new CacheFolder('reports', cache));
    const kept = () => reports.last(folder.path, true)?.report;
    while (!kept()?.project.readme) await new Promise((later) => setTimeout(later, 100));
    assert.deepEqual(kept(), report);
    await opened.end();
    const again = new Conversation(cache);
    again.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
    await again.answer();
    const first = await again.report();
    assert.deepEqual([first.anchors, first.report.checks], [undefined, report.checks]);
    await again.end();
  });

  it('counts unsaved text', async () => {
    const folder = scratch({ 'a.ts': 'export {};' });
    worker.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
    await worker.answer();
    const first = await worker.report();
    assert.equal(first.report.project.readme, false);
    worker.ask({ type: 'overlay', folder: 'a', path: 'README.md', text: '# Shelf' });
    const second = await worker.report();
    assert.equal(second.report.project.readme, true);
    assert.ok(second.sequence > first.sequence);
    worker.ask({ type: 'overlay', folder: 'a', path: 'README.md', text: null });
    assert.equal((await worker.report()).report.project.readme, false);
    assert.deepEqual(worker.unasked, []);
  });

  it('tells what is different from the last commit, once that has been audited', async () => {
    const folder = scratch({ 'README.md': '# Shelf\n' });
    folder.commit('Begin');
    folder.write('main.go', 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":80", nil) }\n');
    worker.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
    await worker.answer();
    assert.equal((await worker.report()).report.comparison, undefined);
    const { comparison } = (await worker.report()).report;
    assert.equal(comparison?.with.revision, folder.git('rev-parse', 'HEAD').trim());
    assert.ok(comparison.checks.some(({ id, direction }) => id === 'antipattern/frontend-only' && direction === 'up'));
    // The commit is audited last, after whatever else keeps the machine busy.
  }).timeout(120_000);

  it('keeps unsaved text when a folder is opened anew', async () => {
    const folder = scratch({ 'a.ts': 'export {};' });
    worker.ask(
      { type: 'open', folder: 'a', root: folder.path, trusted: false },
      { type: 'overlay', folder: 'a', path: 'README.md', text: '# Shelf' },
      { type: 'open', folder: 'a', root: folder.path, trusted: true },
    );
    await worker.answer();
    assert.equal((await worker.report()).report.project.readme, true);
  });

  it('takes in what changed on disk', async () => {
    const folder = scratch({ 'a.ts': 'export {};' });
    worker.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
    await worker.answer();
    assert.equal((await worker.report()).report.stats.files, 1);
    folder.write('b.ts', 'export {};');
    worker.ask({ type: 'change', folder: 'a', changes: { paths: ['b.ts'] } });
    assert.equal((await worker.report()).report.stats.files, 2);
  });

  it('says why a folder cannot be audited, and goes on', async () => {
    const folder = scratch({ 'a.ts': 'export {};' });
    worker.ask({ type: 'open', folder: 'gone', root: folder.at('missing'), trusted: true });
    const failure = await worker.answer();
    assert.ok(failure.type === 'failure');
    assert.equal(failure.message, `There is no folder ${folder.at('missing')}.`);

    worker.ask({ type: 'open', folder: 'a', root: folder.path, trusted: true });
    await worker.answer();
    await worker.report();
    folder.remove();
    worker.ask({ type: 'change', folder: 'a', changes: { paths: ['a.ts'] } });
    assert.equal((await worker.answer()).type, 'failure');
    worker.ask({ type: 'overlay', folder: 'a', path: 'a.ts', text: 'x' });
    assert.equal((await worker.answer()).type, 'failure', 'every request is answered');
    folder.write('a.ts', 'export {};');
    worker.ask({ type: 'change', folder: 'a', changes: { paths: ['a.ts'] } });
    assert.equal((await worker.report()).report.stats.files, 1);
  });

  it('does not answer for a folder that was closed', async () => {
    const folder = scratch({ 'a.ts': 'export {};' });
    worker.ask(
      { type: 'open', folder: 'a', root: folder.path, trusted: true },
      { type: 'close', folder: 'a' },
      { type: 'change', folder: 'a', changes: { tree: true } },
      { type: 'open', folder: 'b', root: folder.path, trusted: true },
    );
    await worker.answer();
    assert.equal((await worker.report()).folder, 'b');
  });
});
