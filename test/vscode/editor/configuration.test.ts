import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoachApi } from '../../../src/vscode/extension';
import { eventually } from '../support/eventually';
import { auditedExtension, closeEditors, latestReport, openFolder } from '../support/extension';

const file = () => vscode.Uri.joinPath(openFolder().uri, '.portfolio-coach.json');

describe('the configuration of the open folder', () => {
  let coach: CoachApi;
  before(async () => (coach = await auditedExtension()));
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
    await eventually('the configuration is gone', () => latestReport(coach)?.configuration === undefined);
  });

  const write = (text: string) => vscode.workspace.fs.writeFile(file(), Buffer.from(text));

  it('takes effect when it is written, changed and deleted', async () => {
    const files = latestReport(coach)!.stats.files;
    const languages = latestReport(coach)!.project.languages;
    await write('{ "ignore": ["src", "*.ts", "*.js"] }');
    const report = await eventually('files are left out', () => {
      const latest = latestReport(coach);
      return latest?.configuration?.ignored.files ? latest : undefined;
    });
    assert.ok(report.stats.files < files);
    await write('{ "target": "go" }');
    await eventually('the target is known', () => latestReport(coach)?.configuration?.target?.id === 'go');
    assert.deepEqual(latestReport(coach)?.project.languages, languages);
  });

  it('takes effect while it is typed', async () => {
    await write('{}\n');
    await eventually('there is a configuration', () => latestReport(coach)?.configuration);
    const editor = await vscode.window.showTextDocument(file());
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 1), '"target": "python"'));
    await eventually('the target is known', () => latestReport(coach)?.configuration?.target?.id === 'python');
  });

  it('may have comments, and is checked and completed by its schema', async () => {
    await write('{\n  // What I apply for.\n  "target": "cobol"\n}\n');
    const document = await vscode.workspace.openTextDocument(file());
    assert.equal(document.languageId, 'jsonc');
    await vscode.window.showTextDocument(document);
    const messages = await eventually('the editor complains', () => {
      const found = vscode.languages.getDiagnostics(file());
      return found.length > 0 ? found.map(({ message }) => message) : undefined;
    });
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /"any"|Valid values|not accepted/);
    const completions = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file(),
      document.positionAt(document.getText().indexOf('cobol')),
    );
    const labels = completions.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.includes('typescript')),
      labels.join(', '),
    );
  });
});
