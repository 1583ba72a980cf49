import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Snippet } from '../../core/snippets';

/** All snippets, read from their file when they are first asked for. */
export class SnippetLibrary implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private reading: Promise<readonly Snippet[]> | undefined;

  /** The snippets have been read. */
  readonly onDidRead = this.emitter.event;
  /** The snippets, as far as they have been read. */
  read: readonly Snippet[] = [];

  constructor(private readonly file: string) {}

  all(): Promise<readonly Snippet[]> {
    return (this.reading ??= this.readAll());
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private async readAll(): Promise<readonly Snippet[]> {
    this.read = JSON.parse(await readFile(this.file, 'utf8')) as readonly Snippet[];
    this.emitter.fire();
    return this.read;
  }
}
