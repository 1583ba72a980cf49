import * as vscode from 'vscode';
import { topics, type Snippet } from '../../core/snippets';
import type { SnippetPreviews } from './previews';
import { snippetDetail } from './words';

export interface SnippetRow extends vscode.QuickPickItem {
  readonly snippet?: Snippet;
}

/** Lets the user choose a snippet, by topic or in the order given; what is looked at is shown beside. */
export function pickSnippet(
  snippets: readonly Snippet[],
  previews: Pick<SnippetPreviews, 'show' | 'hide'>,
  { byTopic = true }: { readonly byTopic?: boolean } = {},
): Promise<Snippet | undefined> {
  const pick = vscode.window.createQuickPick<SnippetRow>();
  pick.items = byTopic ? rowsByTopic(snippets) : snippets.map(rowOf);
  pick.placeholder = vscode.l10n.t('Which snippet should be inserted?');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // The editor that shows the preview must not close the list.
  pick.ignoreFocusOut = true;
  return new Promise((resolve) => {
    let chosen: Snippet | undefined;
    pick.onDidChangeActive(([row]) => {
      if (row?.snippet) void previews.show(row.snippet);
    });
    pick.onDidAccept(() => {
      chosen = pick.activeItems[0]?.snippet;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      void previews.hide().then(() => resolve(chosen));
    });
    pick.show();
  });
}

/** The snippets under the titles of their topics. */
export function rowsByTopic(snippets: readonly Snippet[]): readonly SnippetRow[] {
  return topics.flatMap(({ id, title }): SnippetRow[] => {
    const own = snippets.filter(({ topic }) => topic === id);
    if (own.length === 0) return [];
    return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...own.map(rowOf)];
  });
}

const rowOf = (snippet: Snippet): SnippetRow => ({
  label: snippet.title,
  description: snippet.prefix,
  detail: snippetDetail(snippet),
  snippet,
});
