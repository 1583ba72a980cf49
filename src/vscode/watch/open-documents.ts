import * as vscode from 'vscode';
import type { Measurements } from '../measurements';
import { auditedPath } from '../paths';
import type { Session } from '../session';
import type { Sessions } from '../sessions';

/** How long after a key the text is handed to the engine. */
const debounceMs = 50;

/** Text beyond this is not worth the copy: the engine does not read files of that size. */
const longestText = 1 << 20;

/** Lets unsaved text of open editors count, and tells of saves without waiting for the file watcher. */
export class OpenDocuments implements vscode.Disposable {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** Documents whose text lies over their file. */
  private readonly laidOver = new Set<string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly sessions: Sessions,
    private readonly measurements: Measurements,
  ) {
    const timed =
      <T>(name: string, handle: (event: T) => void) =>
      (event: T) =>
        measurements.run(name, () => handle(event));
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(timed('edit', (event) => this.edited(event))),
      vscode.workspace.onDidSaveTextDocument(timed('save', (document) => this.saved(document))),
      sessions.onDidOpen(timed('unsaved texts', (session) => this.layOver(session))),
      vscode.workspace.onDidCloseTextDocument(timed('close', (document) => this.lift(document.uri))),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** Hands over at once what waits for its turn, so that what is asked next is answered over the text of this moment. */
  handOver(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (this.timers.has(document.uri.toString())) this.lay(document);
    }
  }

  /** Hands the unsaved text of a folder's open documents to a session that was just opened. */
  private layOver(session: Session): void {
    for (const document of vscode.workspace.textDocuments) {
      if (document.isDirty && auditedPath(session.folder.uri, document.uri) !== undefined) this.lay(document);
    }
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.sessions.concerned(document.uri).length === 0) return;
    if (contentChanges.length > 0) this.measurements.keyPressed();
    // With the first key the text changes before the document becomes dirty; an event without changes tells of that.
    if (document.isDirty) this.schedule(document);
    else this.lift(document.uri);
  }

  private schedule(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.measurements.run('unsaved text', () => this.lay(document)), debounceMs),
    );
  }

  private lay(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    if (document.isClosed || !document.isDirty) return;
    const text = document.getText();
    if (text.length > longestText) {
      this.lift(document.uri);
      return;
    }
    this.laidOver.add(key);
    this.measurements.textHandedOver();
    for (const { session, path } of this.sessions.concerned(document.uri)) session.overlay(path, text);
  }

  /** The file on disk counts again: the document was reverted, saved or closed. */
  private lift(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    if (!this.laidOver.delete(key)) return;
    for (const { session, path } of this.sessions.concerned(uri)) session.overlay(path, null);
  }

  private saved(document: vscode.TextDocument): void {
    this.lift(document.uri);
    for (const { session, path } of this.sessions.concerned(document.uri)) session.change({ paths: [path] });
  }
}
