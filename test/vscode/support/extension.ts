import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckReport, Report } from '../../../src/core/model';
import type { CoachApi } from '../../../src/vscode/extension';
import { eventually } from './eventually';

/** How the folder under test was opened. */
export const mode = process.env.PORTFOLIO_COACH_TEST_MODE === 'untrusted' ? 'untrusted' : 'trusted';

/** The running extension, once it is active and has answered. */
export async function auditedExtension(): Promise<CoachApi> {
  const coach = await activeExtension();
  await coach.whenAudited();
  return coach;
}

/** The running extension. */
export async function activeExtension(): Promise<CoachApi> {
  return await extensionUnderTest().activate();
}

export function extensionUnderTest(): vscode.Extension<CoachApi> {
  const extension = vscode.extensions.getExtension<CoachApi>('portfolio-coach.portfolio-coach');
  assert.ok(extension, 'the extension is there');
  return extension;
}

/** The folder that VS Code was opened on: the sample repository. */
export function openFolder(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return folder;
}

/** The latest report on the open folder. */
export function latestReport(coach: CoachApi): Report | undefined {
  return coach.reports.get(openFolder().uri.toString());
}

/** The latest answer of a check. */
export function answerOf(coach: CoachApi, id: string): CheckReport | undefined {
  return latestReport(coach)?.checks.find((check) => check.id === id);
}

/** Waits until a check answers with `status`. */
export function untilAnswered(coach: CoachApi, id: string, status: CheckReport['status']): Promise<CheckReport> {
  return eventually(`${id} answers ${status}`, () => {
    const answer = answerOf(coach, id);
    return answer?.status === status && answer;
  });
}

/** Closes every editor and forgets what was not saved. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
