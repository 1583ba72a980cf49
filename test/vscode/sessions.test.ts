import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FakeWorkspace, keyOf, uriOf } from './support/fake-workspace';
import { reportOf } from './support/reports';

describe('the sessions', () => {
  let workspace: FakeWorkspace;
  afterEach(() => workspace.dispose());

  const opened = () => workspace.worker.asked('open').map((request) => request.folder);

  it('audit every folder, trusted as the workspace is', () => {
    workspace = new FakeWorkspace('shop', 'depot').start();
    assert.deepEqual(opened(), [keyOf('shop'), keyOf('depot')]);
    for (const { trusted } of workspace.worker.asked('open')) assert.equal(trusted, vscode.workspace.isTrusted);
  });

  describe('that begin one after the other', () => {
    let waiting: (() => void)[];
    const next = () => waiting.shift()!();
    const rest = () => {
      while (waiting.length > 0) next();
    };
    const begun = (...names: string[]) => {
      waiting = [];
      workspace = new FakeWorkspace(...names);
      workspace.later = (_name, work) => waiting.push(work);
      return workspace.start();
    };

    it('start the engine before anything else', () => {
      begun('shop', 'depot');
      next();
      assert.deepEqual([workspace.workers.length, workspace.worker.requests.length], [1, 0]);
      rest();
      assert.deepEqual(opened(), [keyOf('shop'), keyOf('depot')]);
      assert.deepEqual([workspace.workers.length, workspace.worker.terminated], [1, false]);
    });

    it('do not open a folder that went before its turn, and let an engine end that nobody needs', () => {
      begun('shop');
      next();
      next();
      workspace.setFolders();
      rest();
      assert.deepEqual(opened(), []);
      assert.equal(workspace.worker.terminated, true);
    });

    it('open a folder once that something asked for before its turn', () => {
      begun('shop', 'depot');
      next();
      next();
      workspace.sessions.get(keyOf('depot'))!.change({ paths: ['README.md'] });
      rest();
      assert.deepEqual(opened(), [keyOf('depot'), keyOf('shop')]);
    });

    it('start the engine again where it ended before a folder was opened', () => {
      begun('shop');
      next();
      workspace.worker.emit('error', new Error('out of memory'));
      rest();
      assert.equal(workspace.workers.length, 2);
      assert.deepEqual(opened(), [keyOf('shop')]);
    });

    it('are settled once each has its answer', async () => {
      begun('shop');
      next();
      next();
      let settled = false;
      const waited = workspace.sessions.settled().then(() => (settled = true));
      await Promise.resolve();
      assert.equal(settled, false);
      rest();
      workspace.report('shop', reportOf([]));
      await waited;
    });
  });

  it('come and go with their folders, in the order of the workspace', () => {
    workspace = new FakeWorkspace('shop').start();
    const [shop] = workspace.sessions.all;
    workspace.setFolders('depot', 'shop');
    assert.deepEqual(
      workspace.sessions.all.map((session) => session.folder.name),
      ['depot', 'shop'],
    );
    assert.equal(workspace.sessions.all[1], shop);
    workspace.setFolders('depot');
    assert.deepEqual(
      workspace.worker.asked('close').map((request) => request.folder),
      [keyOf('shop')],
    );
  });

  it('leave folders that are not on disk alone', () => {
    workspace = new FakeWorkspace();
    workspace.workspaceFolders = [{ uri: vscode.Uri.parse('memfs:/shop'), name: 'shop', index: 0 }];
    workspace.start();
    assert.deepEqual(workspace.sessions.all, []);
    assert.deepEqual(workspace.workers, []);
  });

  it('know which folder a file belongs to, the innermost first', () => {
    workspace = new FakeWorkspace('shop', 'shop/api').start();
    const file = vscode.Uri.joinPath(uriOf('shop/api'), 'src', 'main.ts');
    assert.equal(workspace.sessions.of(file)?.folder.name, 'shop/api');
    assert.deepEqual(
      workspace.sessions.concerned(file).map(({ path }) => path),
      ['api/src/main.ts', 'src/main.ts'],
    );
    assert.equal(workspace.sessions.of(uriOf('shopping')), undefined);
    assert.deepEqual(workspace.sessions.concerned(uriOf('shopping')), []);
  });

  it('take an interest in a workflow of the work tree around them', () => {
    workspace = new FakeWorkspace('shop/services/api').start();
    const workflow = vscode.Uri.joinPath(uriOf('shop'), '.github', 'workflows', 'ci.yml');
    assert.deepEqual(
      workspace.sessions.concerned(workflow).map(({ path }) => path),
      ['../../.github/workflows/ci.yml'],
    );
    assert.deepEqual(workspace.sessions.concerned(vscode.Uri.joinPath(uriOf('shop'), 'README.md')), []);
    assert.equal(workspace.sessions.of(workflow), undefined);
  });

  it('are busy until they are answered', async () => {
    workspace = new FakeWorkspace('shop').start();
    let settled = false;
    const waiting = workspace.sessions.settled().then(() => (settled = true));
    assert.equal(workspace.sessions.all[0]?.busy, true);
    assert.equal(settled, false);
    workspace.report('shop', reportOf([]));
    await waiting;
    assert.equal(workspace.sessions.all[0]?.busy, false);
  });

  it('keep showing the last report while the next one is made', () => {
    workspace = new FakeWorkspace('shop').start();
    workspace.report('shop', reportOf([]));
    workspace.sessions.all[0]!.open();
    assert.equal(workspace.sessions.all[0]!.state.kind, 'report');
  });

  it('show what was kept of a folder before the engine is asked, until it answers', async () => {
    workspace = new FakeWorkspace('shop', 'depot');
    const kept = reportOf([]);
    workspace.remembered.set(uriOf('shop').fsPath, kept);
    const asked: number[] = [];
    workspace.sessions.onDidChangeState(() => asked.push(opened().length));
    workspace.start();
    const [shop, depot] = workspace.sessions.all;
    assert.deepEqual(asked, [0, 1]);
    assert.deepEqual(shop!.state, { kind: 'report', report: kept, remembered: true });
    assert.equal(shop!.shown, kept);
    assert.deepEqual(depot!.state, { kind: 'scanning' });
    let settled = false;
    const waiting = workspace.sessions.settled().then(() => (settled = true));
    workspace.report('depot', reportOf([]));
    await Promise.resolve();
    assert.deepEqual([shop!.busy, settled], [true, false]);
    const report = reportOf([]);
    workspace.report('shop', report);
    await waiting;
    assert.deepEqual(shop!.state, { kind: 'report', report });
  });

  it('forget what was kept where the folder cannot be audited', () => {
    workspace = new FakeWorkspace('shop');
    workspace.remembered.set(uriOf('shop').fsPath, reportOf([]));
    workspace.start();
    workspace.fail('shop', 'There is no folder.');
    assert.equal(workspace.sessions.all[0]!.shown, undefined);
  });

  it('fail when the engine crashes, and try again with the next change on disk', () => {
    workspace = new FakeWorkspace('shop').start();
    workspace.worker.emit('error', new Error('out of memory'));
    const [session] = workspace.sessions.all;
    assert.deepEqual(session!.state, { kind: 'failed', message: 'out of memory' });
    session!.overlay('README.md', '# Shop');
    assert.equal(workspace.workers.length, 1);
    session!.change({ paths: ['README.md'] });
    assert.equal(workspace.workers.length, 2);
    workspace.report('shop', reportOf([]));
    assert.equal(session!.state.kind, 'report');
  });
});
