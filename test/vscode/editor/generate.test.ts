import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoachApi } from '../../../src/vscode/extension';
import { eventually } from '../support/eventually';
import { auditedExtension, closeEditors, openFolder, untilAnswered } from '../support/extension';

describe('open items in the README of the open folder', () => {
  const readme = vscode.Uri.joinPath(openFolder().uri, 'README.md');
  const title = new vscode.Range(0, 0, 0, 1);
  let coach: CoachApi;

  const settings = (section: string) => vscode.workspace.getConfiguration(section);
  const set = (section: string, name: string, value: unknown) =>
    settings(section).update(name, value, vscode.ConfigurationTarget.Global);
  const marks = () => vscode.languages.getDiagnostics(readme).filter(({ source }) => source === 'Portfolio Coach');
  const isMarked = (check: string) =>
    marks().some(({ code }) => typeof code === 'object' && code.value === check && code.target.path.includes(check));
  const actionsAt = (range: vscode.Range) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', readme, range);
  const ours = (actions: readonly vscode.CodeAction[]) => actions.filter((one) => one.title.startsWith('Generate'));

  before(async () => {
    await set('files', 'autoSave', 'off');
    coach = await auditedExtension();
    await eventually('marks', () => isMarked('readme/architecture-diagram'));
    await vscode.window.showTextDocument(readme);
  });

  after(async () => {
    await closeEditors();
    await set('files', 'autoSave', undefined);
  });

  it('are marked at its title, and never as errors', () => {
    assert.ok(!isMarked('readme/run-tests'));
    for (const { severity, range } of marks()) {
      assert.ok(severity >= vscode.DiagnosticSeverity.Information);
      assert.equal(range.start.line, 0);
    }
  });

  it('are not marked where the setting forbids it', async () => {
    await set('portfolioCoach', 'markOpenItems', false);
    await eventually('no marks', () => marks().length === 0);
    await set('portfolioCoach', 'markOpenItems', undefined);
    await eventually('marks', () => isMarked('readme/architecture-diagram'));
  });

  it('have quick fixes, one of them for all', async () => {
    const titles = ours(await actionsAt(title)).map((one) => one.title);
    assert.ok(titles.includes('Generate an architecture diagram'), titles.join());
    assert.ok(
      titles.some((one) => /^Generate all \d+ of them/.test(one)),
      titles.join(),
    );
  });

  it('have no quick fixes elsewhere', async () => {
    const fixes = ours(await actionsAt(new vscode.Range(4, 0, 4, 0)));
    assert.deepEqual(
      fixes.map((one) => one.title),
      ['Generate README Section…'],
    );
  });

  it('turn when a quick fix is taken, and back when it is undone', async () => {
    const document = await vscode.workspace.openTextDocument(readme);
    const before = document.getText();
    const action = ours(await actionsAt(title)).find((one) => one.title === 'Generate an architecture diagram')!;
    assert.ok(action.edit, 'it changes this document alone');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await untilAnswered(coach, 'readme/architecture-diagram', 'pass');
    assert.match(document.getText(), /```mermaid/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await untilAnswered(coach, 'readme/architecture-diagram', 'fail');
  });

  it('leave hints where the author has something to write', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(readme, new vscode.Position(1, 0), '\n<!-- coach: Say why. -->\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const { severity } = await eventually('a hint', () =>
      marks().find(({ message }) => message === 'For you to write: Say why.'),
    );
    assert.equal(severity, vscode.DiagnosticSeverity.Hint);
    await vscode.commands.executeCommand('undo');
    await eventually('no hint', () => marks().every(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint));
  });
});
