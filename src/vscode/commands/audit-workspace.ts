import * as vscode from 'vscode';
import { viewIds } from '../contributions/ids';
import type { CommandContext } from './context';

/** Audits every folder from scratch and shows progress in the checklist until all have answered. */
export async function auditWorkspace({ sessions }: CommandContext): Promise<void> {
  const location = { viewId: viewIds.checklist };
  await vscode.window.withProgress({ location }, async () => {
    for (const session of sessions.all) session.open();
    await sessions.settled();
  });
}
