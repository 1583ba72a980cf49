import * as vscode from 'vscode';
import { groupOf, groups } from '../../core/checks/groups';
import type { CheckMetadata } from '../../core/model';
import { explanationUri } from '../documents';
import type { CommandContext } from './context';

/** Explains a check: the one of the row it was called on, the one named, or one to be picked. */
export async function explainCheck({ metadata }: CommandContext, target?: unknown): Promise<void> {
  const id = checkIdOf(target) ?? (await pickCheck([...metadata.values()]));
  if (id === undefined || !metadata.has(id)) return;
  const uri = explanationUri(id);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // The built-in Markdown extension can be switched off.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

/** A check's id, given as such or by a row that belongs to a check. */
function checkIdOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const { check } = target as { check?: unknown };
  return typeof check === 'string' ? check : undefined;
}

async function pickCheck(checks: readonly CheckMetadata[]): Promise<string | undefined> {
  if (checks.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The checks are known once a folder has been audited.'));
    return undefined;
  }
  const rows = groups.flatMap((group): (vscode.QuickPickItem & { id?: string })[] => {
    const own = checks.filter((check) => groupOf(check.id) === group.id);
    if (own.length === 0) return [];
    const separator = { label: group.title, kind: vscode.QuickPickItemKind.Separator };
    return [separator, ...own.map(({ id, title }) => ({ label: title, description: id, id }))];
  });
  const placeHolder = vscode.l10n.t('Which check should be explained?');
  const picked = await vscode.window.showQuickPick(rows, { placeHolder, matchOnDescription: true });
  return picked?.id;
}
