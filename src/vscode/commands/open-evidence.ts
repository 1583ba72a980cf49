import * as vscode from 'vscode';
import type { Evidence } from '../../core/model';
import { commitUri } from '../documents';
import { evidenceUri, isEvidence, selectionOf } from '../evidence';
import { showCommit } from '../git-extension';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import type { CommandContext } from './context';

/** Opens evidence: a file at its lines, a commit in the git extension's view or, without it, as the report knows it. */
export async function openEvidence({ sessions }: CommandContext, target?: unknown): Promise<void> {
  const found = resolveTarget(sessions, target);
  if (!found) return;
  const { session, evidence } = found;
  if (!('commit' in evidence)) {
    await vscode.commands.executeCommand('vscode.open', evidenceUri(session.folder, evidence), {
      selection: selectionOf(evidence),
    });
  } else if (!(await showCommit(session.folder.uri, evidence.commit))) {
    await vscode.window.showTextDocument(commitUri(evidence), { preview: true });
  }
}

/**
 * What was asked for: a row of the checklist (a check stands for its best evidence), or `{ folder, evidence }` with the folder's
 * URI. Anything else is nothing.
 */
function resolveTarget(sessions: Sessions, target: unknown): { session: Session; evidence: Evidence } | undefined {
  if (typeof target !== 'object' || target === null) return undefined;
  const { folder, session: named, check, evidence } = target as Record<string, unknown>;
  const key = folder ?? (named as { key?: unknown } | undefined)?.key;
  const session = typeof key === 'string' ? sessions.get(key) : undefined;
  if (!session) return undefined;
  const chosen = evidence ?? session.shown?.checks.find((report) => report.id === check)?.evidence[0];
  return isEvidence(chosen) ? { session, evidence: chosen } : undefined;
}
