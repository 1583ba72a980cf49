import * as vscode from 'vscode';
import type { Measurements } from '../measurements';
import { pathWithin } from '../paths';
import type { Session } from '../session';
import { Batch } from './batch';
import { findGitFolder } from './git-folder';
import { isGitFolder, isNoise } from './noise';

/** Tells a session of what changes on disk: files of its folder, and git's head and index once the folder is trusted. */
export class FolderWatcher implements vscode.Disposable {
  private readonly batch: Batch;
  private readonly files: vscode.Disposable;
  private git: vscode.Disposable | undefined;
  private disposed = false;

  constructor(
    private readonly session: Session,
    private readonly measurements: Measurements,
  ) {
    this.batch = new Batch((changes) => measurements.run('file changes', () => session.change(changes)));
    this.files = this.watch(new vscode.RelativePattern(session.folder, '**/*'), (uri, listed) =>
      this.fileChanged(uri, listed),
    );
    this.watchGit();
  }

  /** Finds git's folder (again) and watches it. Without trust history is not read, so there is nothing to watch. */
  watchGit(): void {
    if (!vscode.workspace.isTrusted) return;
    void findGitFolder(this.session.folder.uri.fsPath).then((folder) => {
      this.git?.dispose();
      this.git = undefined;
      if (!folder || this.disposed) return;
      const base = vscode.Uri.file(folder);
      const moved = () => this.batch.add({ tree: true, history: true });
      this.git = vscode.Disposable.from(
        this.watch(new vscode.RelativePattern(base, '{HEAD,packed-refs}'), moved),
        this.watch(new vscode.RelativePattern(base, 'index'), () => this.batch.add({ tree: true })),
        // Every commit, checkout and reset leaves a line there, whichever branch it was on.
        this.watch(new vscode.RelativePattern(vscode.Uri.joinPath(base, 'logs'), 'HEAD'), moved),
      );
    });
  }

  dispose(): void {
    this.disposed = true;
    this.batch.dispose();
    this.files.dispose();
    this.git?.dispose();
  }

  /** `listed`: whether the file is new or gone. */
  private fileChanged(uri: vscode.Uri, listed: boolean): void {
    const path = pathWithin(this.session.folder.uri, uri);
    if (path === undefined) return;
    if (isGitFolder(path)) {
      // The folder came under version control, or left it.
      if (listed) {
        this.watchGit();
        this.batch.add({ tree: true, history: true });
      }
      return;
    }
    if (!isNoise(path)) this.batch.add({ paths: [path] });
  }

  private watch(
    pattern: vscode.RelativePattern,
    listener: (uri: vscode.Uri, listed: boolean) => void,
  ): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const handle = (uri: vscode.Uri, listed: boolean) =>
      this.measurements.run('file event', () => listener(uri, listed));
    watcher.onDidChange((uri) => handle(uri, false));
    watcher.onDidCreate((uri) => handle(uri, true));
    watcher.onDidDelete((uri) => handle(uri, true));
    return watcher;
  }
}
