import assert from 'node:assert/strict';
import { checklistState } from '../../../src/vscode/views/chrome';
import { FakeWorkspace } from '../support/fake-workspace';
import { checkReport, reportOf } from '../support/reports';

describe('what the checklist says in place of rows', () => {
  let workspace: FakeWorkspace;
  const state = () => checklistState(workspace.sessions.all);

  afterEach(() => workspace.dispose());

  it('follows the one folder', () => {
    workspace = new FakeWorkspace('shop').start();
    assert.equal(state(), 'scanning');
    workspace.report('shop', reportOf([checkReport('quality/linter')]));
    assert.equal(state(), 'rows');
    workspace.report('shop', reportOf([], { project: { backend: false, readme: false } }));
    assert.equal(state(), 'quiet');
    workspace.fail('shop', 'The folder is gone.');
    assert.equal(state(), 'rows');
  });

  it('speaks up where there is a README without a backend', () => {
    workspace = new FakeWorkspace('shop').start();
    workspace.report('shop', reportOf([], { project: { backend: false, readme: true } }));
    assert.equal(state(), 'rows');
  });

  it('leaves it to the rows of several folders', () => {
    workspace = new FakeWorkspace('shop', 'depot').start();
    assert.equal(state(), 'rows');
  });
});
