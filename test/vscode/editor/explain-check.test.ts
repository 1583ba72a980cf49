import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { auditedExtension, closeEditors, latestReport } from '../support/extension';

describe('explaining a check', () => {
  afterEach(closeEditors);

  it('opens a page about it', async () => {
    const id = latestReport(await auditedExtension())!.checks[0]!.id;
    await vscode.commands.executeCommand('portfolioCoach.explainCheck', id);
    const document = await eventually('its document', () =>
      vscode.workspace.textDocuments.find((each) => each.uri.scheme === 'portfolio-coach'),
    );
    assert.equal(document.uri.path, `/checks/${id}.md`);
    assert.match(document.getText(), /## Why a reviewer cares/);
  });

  it('opens nothing for a check that does not exist', async () => {
    await auditedExtension();
    await vscode.commands.executeCommand('portfolioCoach.explainCheck', 'no/such-check');
    assert.equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, 0);
  });
});
