import * as vscode from 'vscode';
import type { CheckMetadata, Report } from '../../../src/core/model';
import { Engine } from '../../../src/vscode/engine';
import type { Recall } from '../../../src/vscode/session';
import { Sessions, type FolderSource } from '../../../src/vscode/sessions';
import type { Later } from '../../../src/vscode/tasks';
import { FakeWorker } from './fake-worker';

/** Folders that come and go as a test says, audited by an engine that answers what it is told to. */
export class FakeWorkspace implements FolderSource {
  readonly workers: FakeWorker[] = [];
  readonly metadata = new Map<string, CheckMetadata>();
  /** Reports that were kept, by the path of their folder. */
  readonly remembered = new Map<string, Report>();
  readonly sessions: Sessions;
  workspaceFolders: readonly vscode.WorkspaceFolder[] = [];
  /** At once, unless a test wants to do something in between. */
  later: Later = (_name, work) => work();
  private readonly emitter = new vscode.EventEmitter<unknown>();
  readonly onDidChangeWorkspaceFolders = this.emitter.event;

  constructor(...names: string[]) {
    const engine = new Engine(
      () => {
        const worker = new FakeWorker();
        this.workers.push(worker);
        return worker;
      },
      {
        described: (checks) => checks.forEach((check) => this.metadata.set(check.id, check)),
        reported: (folder, report) => this.sessions.get(folder)?.reported(report),
        failed: (folder, message) => this.sessions.get(folder)?.failed(message),
        crashed: (message) => this.sessions.all.forEach((session) => session.crashed(message)),
      },
    );
    const recall: Recall = (root) => this.remembered.get(root) ?? null;
    this.sessions = new Sessions(engine, (name, work) => this.later(name, work), recall, this);
    this.workspaceFolders = names.map(folderNamed);
  }

  /** The engine's worker that runs now. */
  get worker(): FakeWorker {
    return this.workers.at(-1)!;
  }

  start(): this {
    this.sessions.start();
    return this;
  }

  setFolders(...names: string[]): void {
    this.workspaceFolders = names.map(folderNamed);
    this.emitter.fire(undefined);
  }

  report(name: string, report: Report): void {
    this.worker.report(keyOf(name), report);
  }

  fail(name: string, message: string): void {
    this.worker.fail(keyOf(name), message);
  }

  dispose(): void {
    this.sessions.dispose();
    this.emitter.dispose();
  }
}

export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.file(`/somewhere/${name}`);
}

/** The name of a folder between editor and engine. */
export function keyOf(name: string): string {
  return uriOf(name).toString();
}

function folderNamed(name: string, index: number): vscode.WorkspaceFolder {
  return { uri: uriOf(name), name, index };
}
