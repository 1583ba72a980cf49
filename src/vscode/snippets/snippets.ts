import * as vscode from 'vscode';
import { languages, type Snippet } from '../../core/snippets';
import { hasSnippets } from '../../core/snippets/insertion';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import type { OpenDocuments } from '../watch/open-documents';
import { SnippetActions, type InsertRequest } from './code-actions';
import { SnippetCompletions } from './completions';
import { Descriptions } from './descriptions';
import { snippetsFor, snippetsOf } from './fitting';
import { nameNeeds, putSnippet } from './insert';
import { SnippetLibrary } from './library';
import { pickSnippet } from './pick';
import { SnippetPreviews } from './previews';
import { companionsOf } from './words';

/** Where snippets are offered. */
const selector = Object.values(languages).flatMap(({ editorIds }) => editorIds.map((language) => ({ language })));

/** Everything of snippets in the editor. Nothing is read before it is asked for. */
export class Snippets implements vscode.Disposable {
  private readonly library: SnippetLibrary;
  private readonly descriptions: Descriptions;
  private readonly previews: SnippetPreviews;
  private readonly subscriptions: vscode.Disposable;

  /** Which checks snippets serve may be told otherwise than before. */
  readonly onDidRead: vscode.Event<void>;

  /** @param file the library of all snippets */
  constructor(
    file: string,
    private readonly sessions: Sessions,
    openDocuments: Pick<OpenDocuments, 'handOver'>,
  ) {
    const library = (this.library = new SnippetLibrary(file));
    const descriptions = (this.descriptions = new Descriptions(sessions, openDocuments));
    this.previews = new SnippetPreviews(library);
    this.onDidRead = library.onDidRead;
    this.subscriptions = vscode.Disposable.from(
      library,
      this.previews,
      vscode.languages.registerCompletionItemProvider(
        selector,
        new SnippetCompletions(library, sessions, descriptions),
        '-',
      ),
      vscode.languages.registerCodeActionsProvider(selector, new SnippetActions(library, sessions, descriptions), {
        providedCodeActionKinds: [SnippetActions.kind],
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Whether a snippet serves a check in a folder's languages and frameworks; false until the snippets have been read. */
  serves(check: string, { shown }: Pick<Session, 'shown'>): boolean {
    // Without its library the checklist goes without this; commands say what is wrong.
    if (shown && this.library.read.length === 0) this.library.all().catch(() => undefined);
    return shown !== undefined && snippetsOf(this.library.read, shown, { check }).length > 0;
  }

  /** Inserts the snippet that is named, at the place that is named. */
  async insertAt({ snippet: id, uri, line }: InsertRequest): Promise<void> {
    const snippet = (await this.library.all()).find((one) => one.id === id);
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (!snippet || !document) return;
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await this.put(editor, snippet, line);
  }

  /** Lets the user choose among the snippets that fit the editor in front, or the project, and inserts the one chosen. */
  async choose(): Promise<void> {
    const all = await this.library.all();
    const editor = vscode.window.activeTextEditor;
    const fitting =
      editor && hasSnippets(editor.document.languageId)
        ? snippetsFor(all, editor.document, this.sessionOf(editor)?.shown)
        : snippetsOf(all, this.sessionOf(editor)?.shown);
    const snippet = await pickSnippet(fitting, this.previews);
    if (snippet) await this.insert(snippet, editor);
  }

  /** Lets the user choose among the snippets that serve a check in a folder, and inserts the one chosen. */
  async chooseFor(check: string, session: Session): Promise<void> {
    const fitting = snippetsOf(await this.library.all(), session.shown, { check });
    const editor = vscode.window.activeTextEditor;
    const snippet = await pickSnippet(fitting, this.previews, { byTopic: false });
    if (snippet) await this.insert(snippet, editor);
  }

  /** Into the editor that was in front where its language is the snippet's, else into a new file. */
  private async insert(snippet: Snippet, before: vscode.TextEditor | undefined): Promise<void> {
    const { editorIds } = languages[snippet.language];
    const document =
      before && !before.document.isClosed && editorIds.includes(before.document.languageId)
        ? before.document
        : await vscode.workspace.openTextDocument({ language: editorIds[0]! });
    const shown = document === before?.document ? before.viewColumn : undefined;
    const editor = await vscode.window.showTextDocument(document, {
      preview: false,
      ...(shown === undefined ? {} : { viewColumn: shown }),
    });
    await this.put(editor, snippet, editor.selection.active.line);
  }

  private async put(editor: vscode.TextEditor, snippet: Snippet, line: number): Promise<void> {
    const description = await this.descriptions.of(editor.document);
    if (!(await putSnippet(editor, snippet, line, description))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The snippet could not be inserted here.'));
      return;
    }
    const companions = companionsOf(snippet, await this.library.all());
    void nameNeeds(snippet, companions, description, this.sessions.of(editor.document.uri)?.folder);
  }

  /** The folder of an editor; without one, that of a workspace with a single folder. */
  private sessionOf(editor: vscode.TextEditor | undefined): Session | undefined {
    const { all } = this.sessions;
    return (editor && this.sessions.of(editor.document.uri)) ?? (all.length === 1 ? all[0] : undefined);
  }
}
