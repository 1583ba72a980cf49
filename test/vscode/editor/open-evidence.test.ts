import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { auditedExtension, closeEditors, latestReport, mode, openFolder } from '../support/extension';

describe('opening evidence', () => {
  const open = (target: unknown) => vscode.commands.executeCommand('portfolioCoach.openEvidence', target);
  const folder = openFolder().uri.toString();

  before(auditedExtension);
  afterEach(closeEditors);

  it('selects its lines', async () => {
    await open({ folder, evidence: { path: '.github/workflows/ci.yml', startLine: 3, endLine: 4 } });
    const editor = await eventually('an editor', () => vscode.window.activeTextEditor);
    assert.ok(editor.document.uri.path.endsWith('/.github/workflows/ci.yml'));
    assert.deepEqual([editor.selection.start.line, editor.selection.end.line], [2, 3]);
    assert.equal(editor.selection.end.character, editor.document.lineAt(3).text.length);
  });

  it('opens the best evidence of a check', async () => {
    const coach = await auditedExtension();
    const rows = coach.checklist.getChildren().flatMap((group) => coach.checklist.getChildren(group));
    const row = rows.find((node) => coach.checklist.getTreeItem(node).contextValue?.includes('openable'));
    assert.ok(row, 'a check has evidence');
    const [evidence] = coach.checklist.getChildren(row).filter((node) => node.kind === 'evidence');
    await open(row);
    const path = evidence && 'path' in evidence.evidence ? evidence.evidence.path : undefined;
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const opened = await eventually('a tab', () => tabs()[0]);
    if (path) assert.ok(path.endsWith(opened.label), opened.label);
  });

  it('tells what the report knows of a commit that git cannot show', async () => {
    await open({ folder, evidence: { commit: 'd'.repeat(40), excerpt: 'Add orders' } });
    const editor = await eventually('an editor', () => vscode.window.activeTextEditor);
    assert.match(editor.document.getText(), /Add orders/);
  });

  if (mode === 'trusted') {
    it('shows the changes of a commit', async () => {
      const revision = latestReport(await auditedExtension())?.project.revision;
      assert.ok(revision);
      await open({ folder, evidence: { commit: revision } });
      const tab = await eventually('a tab', () => vscode.window.tabGroups.activeTabGroup.activeTab);
      assert.ok(tab.label.startsWith(revision.slice(0, 7)), tab.label);
    });
  }

  it('does nothing with what is no evidence', async () => {
    for (const target of [
      undefined,
      null,
      7,
      {},
      { folder },
      { folder, evidence: { path: '/etc/hostname' } },
      { folder: 'file:///elsewhere', evidence: { path: 'README.md' } },
    ]) {
      await open(target);
    }
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
