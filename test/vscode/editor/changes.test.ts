import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CoachApi } from '../../../src/vscode/extension';
import { eventually } from '../support/eventually';
import {
  answerOf,
  auditedExtension,
  closeEditors,
  latestReport,
  openFolder,
  untilAnswered,
} from '../support/extension';

describe('what changes in the open folder', () => {
  const workflow = vscode.Uri.joinPath(openFolder().uri, '.github', 'workflows', 'ci.yml');
  const testStep = '      - run: npm test\n';
  let coach: CoachApi;
  let original: Uint8Array;

  /** Adds the step that runs the tests, without saving. */
  const addTestStep = async () => {
    const document = await vscode.workspace.openTextDocument(workflow);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(workflow, document.lineAt(document.lineCount - 1).range.end, testStep);
    assert.ok(await vscode.workspace.applyEdit(edit));
    return document;
  };

  const autoSave = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);

  before(async () => {
    // In the browser VS Code saves by itself.
    await autoSave('off');
    coach = await auditedExtension();
    original = await vscode.workspace.fs.readFile(workflow);
    await untilAnswered(coach, 'quality/ci-tests', 'partial');
  });

  after(() => autoSave(undefined));

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.writeFile(workflow, original);
    await untilAnswered(coach, 'quality/ci-tests', 'partial');
  });

  it('counts before it is saved, and no longer once it is undone', async () => {
    const document = await addTestStep();
    await untilAnswered(coach, 'quality/ci-tests', 'pass');
    assert.ok(document.isDirty);
    assert.ok(coach.figures.lastEdit! > 0);
    await vscode.commands.executeCommand('undo');
    await untilAnswered(coach, 'quality/ci-tests', 'partial');
  });

  it('no longer counts once its editor is closed without saving', async () => {
    await addTestStep();
    await untilAnswered(coach, 'quality/ci-tests', 'pass');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilAnswered(coach, 'quality/ci-tests', 'partial');
  });

  it('counts once it is saved', async () => {
    const document = await addTestStep();
    assert.ok(await document.save());
    await untilAnswered(coach, 'quality/ci-tests', 'pass');
    await closeEditors();
    assert.equal(answerOf(coach, 'quality/ci-tests')?.status, 'pass');
  });

  it('counts when something else writes it', async () => {
    writeFileSync(workflow.fsPath, Buffer.concat([original, Buffer.from(testStep)]));
    await untilAnswered(coach, 'quality/ci-tests', 'pass');
  });

  it('counts when something else writes it right after it was saved', async () => {
    const document = await addTestStep();
    await untilAnswered(coach, 'quality/ci-tests', 'pass');
    assert.ok(await document.save());
    writeFileSync(workflow.fsPath, original);
    await untilAnswered(coach, 'quality/ci-tests', 'partial');
  });

  it('counts when files come and go', async () => {
    const files = () => latestReport(coach)!.stats.files;
    const before = files();
    const added = join(openFolder().uri.fsPath, 'src', 'added-by-a-test.ts');
    try {
      writeFileSync(added, 'export const added = true;\n');
      await eventually('one file more', () => files() === before + 1);
    } finally {
      rmSync(added, { force: true });
    }
    await eventually('as many files as before', () => files() === before);
  });

  it('is audited from scratch when that is asked for', async () => {
    const before = latestReport(coach);
    await vscode.commands.executeCommand('portfolioCoach.audit');
    const report = latestReport(coach);
    assert.notEqual(report, before);
    assert.deepEqual(report?.checks, before?.checks);
  });
});
