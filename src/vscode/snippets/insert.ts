import * as vscode from 'vscode';
import type { Snippet } from '../../core/snippets';
import type { FileDescription } from '../../node/engine/file-description';
import { declarationsIn } from './declare';
import { needsOf, needsWords, type Needs } from './needs';
import { placingOf } from './placing';

/** Puts a snippet into an editor at a line, its imports with it, as one step to undo. */
export async function putSnippet(
  editor: vscode.TextEditor,
  snippet: Snippet,
  line: number,
  description: FileDescription | null,
): Promise<boolean> {
  const { position, text, imports } = placingOf(snippet, editor.document, line, description?.names);
  let at = position;
  if (imports) {
    const made = await editor.edit((edit) => edit.insert(imports.position, imports.text), {
      undoStopBefore: true,
      undoStopAfter: false,
    });
    if (!made) return false;
    const added = imports.text.split('\n').length - 1;
    if (imports.position.isBeforeOrEqual(position)) at = position.translate(added);
  }
  const made = await editor.insertSnippet(new vscode.SnippetString(text), at, {
    undoStopBefore: !imports,
    undoStopAfter: true,
  });
  if (made) editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return made;
}

/** Says which packages a snippet needs that the project lacks, and adds them to the manifest where the user wants that. */
export async function nameNeeds(
  snippet: Snippet,
  companions: readonly Snippet[],
  description: FileDescription | null,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<void> {
  const needs = needsOf(snippet, description);
  const beside = companions.map(({ prefix }) => prefix).join(', ');
  const words = [
    needsWords(needs),
    beside === '' ? undefined : vscode.l10n.t('It works together with {0}.', beside),
  ].filter((sentence) => sentence !== undefined);
  if (words.length === 0) return;
  const manifest = folder && needs.manifest && vscode.Uri.joinPath(folder.uri, needs.manifest.path);
  const document = manifest && (await vscode.workspace.openTextDocument(manifest));
  const add = document && declares(document, needs) ? vscode.l10n.t('Add to {0}', needs.manifest.path) : undefined;
  const message = [vscode.l10n.t('{0} was inserted.', snippet.prefix), ...words].join(' ');
  const chosen = await vscode.window.showInformationMessage(message, ...(add === undefined ? [] : [add]));
  if (chosen === undefined || !document) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, text } of declares(document, needs) ?? []) {
    edit.insert(document.uri, document.positionAt(offset), text);
  }
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(document, { preview: false });
}

const declares = (document: vscode.TextDocument, { packages }: Needs) =>
  declarationsIn(document.uri.path, document.getText(), packages);
