import * as vscode from 'vscode';
import type { Sessions } from '../sessions';
import { coachPlaces } from './coach-places';
import { diagnosticSource, mayMark } from './diagnostics';
import { markOpenItemsSetting } from '../contributions/ids';

/** How long after a key the places are looked for again. */
const debounceMs = 200;

/** A document beyond this is no README. */
const longestText = 1 << 19;

/** Hints at the places that generated text leaves to its author, in Markdown documents that are open. */
export class AuthorPlaces implements vscode.Disposable {
  private readonly hints = vscode.languages.createDiagnosticCollection('portfolioCoach.places');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly sessions: Sessions) {
    this.subscriptions = vscode.Disposable.from(
      this.hints,
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.schedule(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(markOpenItemsSetting)) this.lookEverywhere();
      }),
      sessions.onDidChangeFolders(() => this.lookEverywhere()),
    );
    this.lookEverywhere();
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private lookEverywhere(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document);
  }

  private schedule(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown') return;
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.look(document), debounceMs),
    );
  }

  private look(document: vscode.TextDocument): void {
    this.timers.delete(document.uri.toString());
    if (document.isClosed) return;
    const concerned = document.isUntitled || this.sessions.of(document.uri) !== undefined;
    const text = concerned && mayMark(document.uri) ? document.getText() : '';
    const places = text.length > longestText ? [] : coachPlaces(text);
    this.hints.set(
      document.uri,
      places.map(({ start, end, request }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        const message = vscode.l10n.t('For you to write: {0}', request);
        const hint = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Hint);
        hint.source = diagnosticSource;
        return hint;
      }),
    );
  }

  private forget(uri: vscode.Uri): void {
    clearTimeout(this.timers.get(uri.toString()));
    this.timers.delete(uri.toString());
    this.hints.delete(uri);
  }
}
