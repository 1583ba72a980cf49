import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { StatusBar } from '../../../src/vscode/views/status-bar';
import { FakeWorkspace } from '../support/fake-workspace';
import { areaReport, checkReport, reportOf } from '../support/reports';

describe('the status bar item', () => {
  let workspace: FakeWorkspace;
  let statusBar: StatusBar;

  beforeEach(() => {
    workspace = new FakeWorkspace('shop');
    statusBar = new StatusBar(workspace.sessions);
    workspace.start();
  });

  afterEach(() => {
    statusBar.dispose();
    workspace.dispose();
  });

  it('shows the average, for screen readers in words', () => {
    workspace.report('shop', reportOf([], { average: 3.4 }));
    assert.equal(statusBar.item.text, '$(checklist) 3.4/5');
    assert.equal(statusBar.item.accessibilityInformation?.label, 'Portfolio Coach: 3.4/5');
    assert.equal(statusBar.item.command, 'portfolioCoach.checklist.focus');
  });

  it('says when there is no average yet', () => {
    workspace.report('shop', reportOf([]));
    assert.equal(statusBar.item.text, '$(checklist) incomplete');
  });

  it('says when the audit failed', () => {
    workspace.fail('shop', 'The folder is gone.');
    assert.equal(statusBar.item.text, '$(checklist) failed');
  });

  it('tells in the tooltip the scores, the counts and the next step, and runs only its own commands', () => {
    const checks = [
      checkReport('tests/automated'),
      checkReport('quality/linter', { status: 'fail', remedy: ['Set up [a linter](command:evil)'] }),
      checkReport('quality/formatter', { status: 'unknown' }),
    ];
    workspace.report('shop', reportOf(checks, { areas: [areaReport()] }));
    const { value, isTrusted } = statusBar.item.tooltip as vscode.MarkdownString;
    assert.match(value, /\| Testing \| 3\.5\/5 \|/);
    assert.match(value, /1 passed · 0 partly there · 1 missing · 1 not looked at/);
    assert.match(value, /\*\*Next:\*\* Set up \\\[a linter\\\]/);
    assert.doesNotMatch(value, /[^\\]\[a linter/);
    assert.deepEqual(isTrusted, {
      enabledCommands: ['portfolioCoach.checklist.focus', 'portfolioCoach.explainCheck', 'portfolioCoach.audit'],
    });
  });
});
