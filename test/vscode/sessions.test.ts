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

    it('do not open a folder that went before its turn', () => {
      begun('shop');
      next();
      workspace.setFolders();
      rest();
      assert.deepEqual(workspace.workers, []);
    });

    it('open a folder once that something asked for before its turn', () => {
      begun('shop', 'depot');
      next();
      workspace.sessions.get(keyOf('depot'))!.change({ paths: ['README.md'] });
      rest();
      assert.deepEqual(opened(), [keyOf('depot'), keyOf('shop')]);
    });

    it('are settled once each has its answer', async () => {
      begun('shop');
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

  describe('of a folder whose last report was kept', () => {
    const kept = reportOf([]);
    const begun = () => {
      workspace = new FakeWorkspace('shop');
      workspace.remembered.set(uriOf('shop').fsPath, kept);
      workspace.start();
      return workspace.sessions.all[0]!;
    };
    /** As the engine is asked for a folder. */
    const reading = () => new Promise((resolve) => workspace.sessions.onDidOpen(resolve));

    it('show it, before the engine starts and until it answers', async () => {
      const shop = begun();
      assert.deepEqual(shop.state, { kind: 'report', report: kept, remembered: true });
      assert.equal(shop.shown, kept);
      assert.deepEqual(workspace.workers, []);
      let settled = false;
      const waiting = workspace.sessions.settled().then(() => (settled = true));
      shop.handedOver();
      await reading();
      assert.deepEqual([opened(), shop.busy, settled], [[keyOf('shop')], true, false]);
      const report = reportOf([]);
      workspace.report('shop', report);
      await waiting;
      assert.deepEqual(shop.state, { kind: 'report', report });
    });

    it('forget it where the folder cannot be audited', () => {
      const shop = begun();
      shop.open();
      workspace.fail('shop', 'There is no folder.');
      assert.equal(shop.shown, undefined);
    });

    it('read it where nobody looks at its rows', async () => {
      begun();
      await reading();
      assert.deepEqual(opened(), [keyOf('shop')]);
    });

    it('read it at once for text that was typed', () => {
      begun().overlay('README.md', '# Shop');
      assert.deepEqual(
        workspace.worker.requests.map(({ type }) => type),
        ['open', 'overlay'],
      );
    });

    it('read it at once for what is to be written, and for what was', () => {
      void begun().generate({ generators: 'missing' });
      assert.deepEqual(opened(), [keyOf('shop')]);
      workspace.dispose();
      begun().change({ paths: ['README.md'] });
      assert.deepEqual(opened(), [keyOf('shop')]);
    });

    it('do not put it off for rows that are asked for again and again', async () => {
      const shop = begun();
      const asking = setInterval(() => shop.handedOver(), 50);
      await reading();
      clearInterval(asking);
      assert.deepEqual(opened(), [keyOf('shop')]);
    });

    it('read it once', async () => {
      const shop = begun();
      shop.open();
      shop.handedOver();
      await new Promise((resolve) => setTimeout(resolve, 1200));
      assert.deepEqual(opened(), [keyOf('shop')]);
    });

    it('leave it alone when it goes before it is read', async () => {
      begun().handedOver();
      workspace.setFolders();
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.deepEqual(workspace.workers, []);
    });
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
