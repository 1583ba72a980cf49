import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { checklistState, Chrome } from '../../../src/vscode/views/chrome';
import { FakeWorkspace, uriOf } from '../support/fake-workspace';
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

describe('beside the title of the checklist', () => {
  let workspace: FakeWorkspace;
  afterEach(() => workspace.dispose());

  it('stands that a kept report is still being checked', () => {
    workspace = new FakeWorkspace('shop');
    workspace.remembered.set(uriOf('shop').fsPath, reportOf([checkReport('quality/linter')]));
    const checklist = { description: '' } as vscode.TreeView<never>;
    const chrome = new Chrome(workspace.sessions, checklist, { description: '' } as vscode.TreeView<never>);
    workspace.start();
    assert.equal(checklist.description, 'as last seen, checking…');
    workspace.sessions.all[0]!.open();
    workspace.report('shop', reportOf([checkReport('quality/linter')]));
    assert.equal(checklist.description, '');
    chrome.dispose();
  });
});
