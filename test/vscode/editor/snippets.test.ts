import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { auditedExtension, closeEditors, openFolder } from '../support/extension';

describe('snippets in the open folder', () => {
  const routes = vscode.Uri.joinPath(openFolder().uri, 'src', 'bookings', 'booking-routes.ts');

  before(auditedExtension);
  afterEach(closeEditors);

  const actionsAt = async (line: number) =>
    await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      routes,
      new vscode.Range(line, 0, line, 0),
      vscode.CodeActionKind.Refactor.value,
    );

  it('are offered on a handler as soon as its text, saved or not, no longer looks at the input', async () => {
    const editor = await vscode.window.showTextDocument(routes);
    const { document } = editor;
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('app.post('));
    assert.ok(line > 0);
    const ours = (actions: readonly vscode.CodeAction[]) =>
      actions.find(({ title }) => title.includes('validation of the input: Fastify'));
    assert.equal(ours(await actionsAt(line)), undefined);

    const unchecked = document.getText().replace(/\w+\.parse\((request\.\w+)\)/g, '$1');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    assert.ok(await editor.edit((edit) => edit.replace(whole, unchecked)));
    const start = Date.now();
    let action: vscode.CodeAction | undefined;
    while (!action && Date.now() - start < 15_000) action = ours(await actionsAt(line));
    assert.ok(action?.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    await eventually('the snippet', () => document.getText().includes('const NewOrder = Type.Object('));
  });

  it('are not inserted into what is not open, whoever asks', async () => {
    const uri = vscode.Uri.joinPath(openFolder().uri, 'src', 'server.ts').toString();
    for (const target of [
      { snippet: 'no/such', uri, line: 0 },
      { snippet: 'typescript/retry', uri: 'file:///etc/hostname', line: 0 },
    ]) {
      await vscode.commands.executeCommand('portfolioCoach.insertSnippet', target);
      assert.equal(vscode.window.activeTextEditor, undefined);
    }
  });
});
