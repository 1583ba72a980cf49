import * as vscode from 'vscode';
import type { Changes } from '../core/host';
import type { Report } from '../core/model';
import type { FileDescription } from '../node/engine/file-description';
import type { Anchors, Proposed, Question } from '../node/protocol';
import type { Enabled } from './contributions/configuration';
import { enabledSetting } from './contributions/ids';
import type { Engine } from './engine';

/** What is known of a folder. */
export type FolderState =
  /** Switched off by the setting. */
  | { readonly kind: 'off' }
  /** The first audit is under way. */
  | { readonly kind: 'scanning' }
  /** `remembered` is one that was kept when the folder was open last; it is shown until the folder is known as it stands. */
  | { readonly kind: 'report'; readonly report: Report; readonly remembered?: true }
  /** The audit could not be made; `message` says why. */
  | { readonly kind: 'failed'; readonly message: string };

/** The report that was kept when a folder was open last, whatever became of the folder since. */
export type Recall = (root: string, trusted: boolean) => Report | null;

/**
 * How long after the rows of a kept report were first handed to VS Code the engine is started, time in which they are drawn, and how
 * long where nobody asks for them. Sooner it would compete with the editor for the same few processors, and the rows come later for it.
 */
const drawingMs = 150;
const unseenMs = 1000;

/** Who is told of what becomes of a session. */
export interface SessionListener {
  /** What there is to show may be something else. */
  changed(session: Session): void;
  /** An answer is awaited. */
  asked(session: Session): void;
  /** It is audited from scratch. */
  opened(session: Session): void;
}

/** A workspace folder that is audited: its state, and what is asked of the engine about it. */
export class Session {
  /** The folder's name between editor and engine. */
  readonly key: string;
  state: FolderState = { kind: 'scanning' };
  /** Whether an answer of the engine is to come, as it is from the beginning. */
  busy = true;
  /** Files to which open items are pinned; unknown while only a kept report is shown. */
  anchors: Anchors | undefined;
  private enabled: Enabled = 'auto';
  private opened = false;
  /** Runs while a kept report is shown and the engine was not asked yet. */
  private waiting: NodeJS.Timeout | undefined;
  private rowsHanded = false;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly engine: Engine,
    private readonly listener: SessionListener,
    private readonly recall: Recall,
  ) {
    this.key = folder.uri.toString();
  }

  /** Whether there is nothing to coach here, so that nothing is shown but that. */
  get quiet(): boolean {
    if (this.state.kind !== 'report' || this.enabled !== 'auto') return false;
    const { backend, readme } = this.state.report.project;
    return !backend && !readme;
  }

  /** The report to show; none while there is none, or nothing to coach. */
  get shown(): Report | undefined {
    return this.state.kind === 'report' && !this.quiet ? this.state.report : undefined;
  }

  /** Audits for the first time, unless something else was quicker to ask for it. What was kept is shown first, and drawn in peace. */
  begin(): void {
    if (this.opened || this.state.kind === 'off') return;
    if (!this.takeInSetting()) return;
    if (this.remember()) this.askIn(unseenMs);
    else this.ask();
  }

  /** VS Code was handed rows of this folder. */
  handedOver(): void {
    if (!this.waiting || this.rowsHanded) return;
    this.rowsHanded = true;
    this.askIn(drawingMs);
  }

  /** Audits from scratch, as far as the setting lets it. */
  open(): void {
    if (!this.takeInSetting()) return;
    if (this.state.kind !== 'report') this.remember();
    this.ask();
  }

  /** Takes in another value of the setting. */
  applySettings(): void {
    const before = this.enabled;
    const now = readEnabled(this.folder.uri);
    if (now === before) return;
    this.enabled = now;
    if (now === 'off' || before === 'off') this.open();
    else this.listener.changed(this);
  }

  /** Something was written, or the head moved. After a crash this is the moment to try again. */
  change(changes: Changes): void {
    if (this.state.kind === 'off') return;
    if (!this.opened) {
      this.open();
      return;
    }
    this.engine.change(this.key, changes);
    this.await();
  }

  /** Unsaved text; null when the file on disk counts again. */
  overlay(path: string, text: string | null): void {
    this.hurry();
    if (!this.opened) return;
    this.engine.overlay(this.key, path, text);
    this.await();
  }

  /** Asks the generators; a text says why there is no answer. */
  generate(asked: Question): Promise<Proposed | string> {
    this.hurry();
    return this.engine.generate(this.key, asked);
  }

  /** Asks what there is to say of a file; null where the engine cannot tell yet, which it is not hurried for. */
  describeFile(path: string): Promise<FileDescription | null> {
    return this.engine.describeFile(this.key, path);
  }

  reported(report: Report, anchors?: Anchors): void {
    this.anchors = anchors;
    this.become({ kind: 'report', report });
  }

  failed(message: string): void {
    this.become({ kind: 'failed', message });
  }

  /** The engine is gone, and with it all it knew of this folder. */
  crashed(message: string): void {
    if (!this.opened) return;
    this.opened = false;
    this.failed(message);
  }

  close(): void {
    this.stopWaiting();
    if (this.opened) this.engine.close(this.key);
    this.opened = false;
    this.busy = false;
  }

  /** Whether it is to be audited at all; ends what there is where it is not. */
  private takeInSetting(): boolean {
    this.enabled = readEnabled(this.folder.uri);
    if (this.enabled !== 'off') return true;
    this.close();
    this.become({ kind: 'off' });
    return false;
  }

  /** Shows what was kept of the folder, or that there is nothing yet; whether there was something. */
  private remember(): boolean {
    const report = this.recall(this.folder.uri.fsPath, vscode.workspace.isTrusted);
    this.state = report ? { kind: 'report', report, remembered: true } : { kind: 'scanning' };
    this.busy = true;
    this.listener.changed(this);
    return report !== null;
  }

  private askIn(milliseconds: number): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), milliseconds);
  }

  /** Asks the engine for an audit from scratch. */
  private ask(): void {
    this.stopWaiting();
    this.engine.open(this.key, this.folder.uri.fsPath, vscode.workspace.isTrusted);
    this.opened = true;
    this.await();
    this.listener.opened(this);
  }

  /** Somebody needs more than what was kept. */
  private hurry(): void {
    if (this.waiting) this.ask();
  }

  private stopWaiting(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  private await(): void {
    this.busy = true;
    this.listener.asked(this);
  }

  private become(state: FolderState): void {
    this.state = state;
    this.busy = false;
    this.listener.changed(this);
  }
}

/** Whether a folder is to be audited, by the setting. */
export function readEnabled(scope: vscode.Uri): Enabled {
  const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(enabledSetting);
  return value === 'on' || value === 'off' ? value : 'auto';
}
