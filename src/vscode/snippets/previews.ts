import * as vscode from 'vscode';
import { languages, plainText, type Snippet } from '../../core/snippets';
import type { SnippetLibrary } from './library';

const scheme = 'portfolio-coach-snippet';

/** Shows what a snippet inserts, beside the editor in front, for as long as it is being chosen. */
export class SnippetPreviews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  private wanted: Snippet | undefined;

  constructor(private readonly library: SnippetLibrary) {}

  provideTextDocumentContent(uri: vscode.Uri): string {
    const snippet = this.library.read.find((one) => uriOf(one).path === uri.path);
    return snippet ? plainText(snippet) : '';
  }

  /** Shows a snippet; one that is asked for meanwhile comes first. */
  async show(snippet: Snippet): Promise<void> {
    this.wanted = snippet;
    const document = await vscode.workspace.openTextDocument(uriOf(snippet));
    if (this.wanted !== snippet) return;
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    if (this.wanted === undefined) await closeAll();
  }

  async hide(): Promise<void> {
    this.wanted = undefined;
    await closeAll();
  }

  dispose(): void {
    this.registration.dispose();
  }
}

const uriOf = ({ id, language }: Snippet): vscode.Uri =>
  vscode.Uri.from({ scheme, path: `/${id}${languages[language].ending}` });

async function closeAll(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
  if (own.length > 0) await vscode.window.tabGroups.close(own, true);
}
