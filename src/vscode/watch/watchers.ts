import * as vscode from 'vscode';
import type { Measurements } from '../measurements';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import { FolderWatcher } from './folder-watcher';

/** One watcher for each session. */
export class Watchers implements vscode.Disposable {
  private readonly bySession = new Map<Session, FolderWatcher>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly sessions: Sessions,
    private readonly measurements: Measurements,
  ) {
    this.subscriptions = vscode.Disposable.from(
      sessions.onDidChangeFolders(() => this.followFolders()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.bySession.forEach((watcher) => watcher.watchGit())),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const watcher of this.bySession.values()) watcher.dispose();
    this.bySession.clear();
  }

  private followFolders(): void {
    const current = new Set(this.sessions.all);
    for (const [session, watcher] of this.bySession) {
      if (current.has(session)) continue;
      watcher.dispose();
      this.bySession.delete(session);
    }
    for (const session of current) {
      if (!this.bySession.has(session)) this.bySession.set(session, new FolderWatcher(session, this.measurements));
    }
  }
}
