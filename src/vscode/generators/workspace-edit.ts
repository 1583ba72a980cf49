import * as vscode from 'vscode';
import { snippetOf } from './coach-places';
import type { Plan, PlannedFile } from './plan';

/** How added text arrives. */
export interface Arrival {
  /** As a snippet whose placeholders wait for the author; for the document of the editor in front alone. */
  readonly snippet?: boolean;
  /** Only after the user has looked at each change. */
  readonly confirm?: boolean;
}

/** A plan as one edit, and so as one step to undo. */
export function workspaceEditOf(
  { files }: Pick<Plan, 'files'>,
  { snippet, confirm }: Arrival = {},
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) {
    if (file.creates) {
      const contents = Buffer.from(file.insertions.map(({ text }) => text).join(''), 'utf8');
      edit.createFile(file.uri, { contents });
    } else if (snippet) {
      edit.set(file.uri, file.insertions.map(snippetEdit));
    } else {
      for (const { position, text } of file.insertions) edit.insert(file.uri, position, text);
    }
  }
  if (confirm && files[0]) askFirst(edit, files[0]);
  return edit;
}

/**
 * Has the editor show the whole edit before it is made. What needs confirmation comes without its tick; an insertion of nothing
 * bears that, so that all the others can be applied as they are.
 */
function askFirst(edit: vscode.WorkspaceEdit, { uri }: PlannedFile): void {
  const label = vscode.l10n.t('Generated text');
  edit.insert(uri, new vscode.Position(0, 0), '', { needsConfirmation: true, label });
}

function snippetEdit({ position, text }: PlannedFile['insertions'][number]): vscode.SnippetTextEdit {
  const edit = vscode.SnippetTextEdit.insert(position, snippetOf(text));
  // Code and lists in generated text keep the indentation that they have.
  edit.keepWhitespace = true;
  return edit;
}
