import * as vscode from 'vscode';
import { enabledSetting } from './contributions/ids';
import type { Engine } from './engine';
import { auditedPath, pathWithin } from './paths';
import { Session, type Recall, type SessionListener } from './session';
import type { Later } from './tasks';

/** Where the folders come from; the workspace, except in tests. */
export interface FolderSource {
  readonly workspaceFolders: readonly vscode.WorkspaceFolder[] | undefined;
  readonly onDidChangeWorkspaceFolders: vscode.Event<unknown>;
}

/** One session for each workspace folder on disk, in the workspace's order. */
export class Sessions implements vscode.Disposable {
  private readonly byKey = new Map<string, Session>();
  private readonly stateEmitter = new vscode.EventEmitter<Session>();
  private readonly foldersEmitter = new vscode.EventEmitter<void>();
  private readonly askEmitter = new vscode.EventEmitter<Session>();
  private readonly openEmitter = new vscode.EventEmitter<Session>();
  private readonly subscriptions: vscode.Disposable[] = [
    this.stateEmitter,
    this.askEmitter,
    this.foldersEmitter,
    this.openEmitter,
  ];

  /** A session's state changed. */
  readonly onDidChangeState = this.stateEmitter.event;
  /** A session awaits an answer. */
  readonly onDidAsk = this.askEmitter.event;
  /** A session was added or removed. */
  readonly onDidChangeFolders = this.foldersEmitter.event;
  /** A session is audited from scratch; the engine knows nothing of unsaved text yet. */
  readonly onDidOpen = this.openEmitter.event;

  constructor(
    private readonly engine: Engine,
    private readonly later: Later,
    private readonly recall: Recall,
    private readonly source: FolderSource = vscode.workspace,
  ) {}

  /** Begins with the folders there are, in later tasks, and follows what becomes of them. */
  start(): void {
    this.later('start', () => this.follow());
  }

  private follow(): void {
    this.subscriptions.push(
      this.source.onDidChangeWorkspaceFolders(() => this.followFolders()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.all.forEach((session) => session.open())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const session of this.all) {
          if (event.affectsConfiguration(enabledSetting, session.folder.uri)) session.applySettings();
        }
      }),
    );
    this.followFolders();
  }

  get all(): readonly Session[] {
    return [...this.byKey.values()];
  }

  get(key: string): Session | undefined {
    return this.byKey.get(key);
  }

  /** The innermost session that a file belongs to. */
  of(uri: vscode.Uri): Session | undefined {
    const holding = this.all.filter((session) => pathWithin(session.folder.uri, uri) !== undefined);
    return holding.sort((a, b) => b.folder.uri.path.length - a.folder.uri.path.length)[0];
  }

  /** Every session whose audit may read a file (workspace folders may lie inside each other), with the file's path there. */
  concerned(uri: vscode.Uri): readonly { readonly session: Session; readonly path: string }[] {
    return this.all.flatMap((session) => {
      const path = auditedPath(session.folder.uri, uri);
      return path === undefined ? [] : [{ session, path }];
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    for (const session of this.all) session.close();
  }

  /** Resolves once no folder awaits an answer. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const listening: vscode.Disposable[] = [];
      const look = () => {
        if (this.all.some((session) => session.busy)) return;
        vscode.Disposable.from(...listening).dispose();
        resolve();
      };
      listening.push(this.onDidChangeState(look), this.onDidChangeFolders(look));
      look();
    });
  }

  private get folders(): readonly vscode.WorkspaceFolder[] {
    return (this.source.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === 'file');
  }

  private begin(folder: vscode.WorkspaceFolder): Session {
    const listener: SessionListener = {
      changed: (session) => this.stateEmitter.fire(session),
      asked: (session) => this.askEmitter.fire(session),
      opened: (session) => this.openEmitter.fire(session),
    };
    return new Session(folder, this.engine, listener, this.recall);
  }

  private followFolders(): void {
    const { folders } = this;
    const keys = new Set(folders.map((folder) => folder.uri.toString()));
    for (const [key, session] of this.byKey) {
      if (keys.has(key)) continue;
      session.close();
      this.byKey.delete(key);
    }
    const added: Session[] = [];
    const known = new Map(this.byKey);
    this.byKey.clear();
    for (const folder of folders) {
      const key = folder.uri.toString();
      const session = known.get(key) ?? this.begin(folder);
      if (!known.has(key)) added.push(session);
      this.byKey.set(key, session);
    }
    this.foldersEmitter.fire();
    for (const session of added) {
      this.later('open', () => {
        if (this.byKey.get(session.key) === session) session.begin();
      });
    }
  }
}
