import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers';
import type { Audit } from '../core/audit';
import type { Changes } from '../core/host';
import type { Report } from '../core/model';
import type { Baselines } from './baselines';
import { Comparing } from './comparing';
import { FolderUnavailable, listDiskHost, type DiskHost } from './disk-host';
import { KeptReports } from './kept-reports';
import type { FileDescription } from './engine/file-description';
import type { Engine } from './load-engine';
import type { Anchors, Catalogue, Proposed, Question } from './protocol';

/** Where the answers about a folder go. */
export interface AuditListener {
  /** Comes before the first report, and may come again. */
  described(catalogue: Catalogue): void;
  /** Without anchors the report is one that was kept. */
  reported(report: Report, anchors?: Anchors): void;
  /** The answer to a question; a text says why there are no proposals. */
  proposed(question: number, proposed: Proposed | string): void;
  failed(message: string, detail?: string): void;
}

/** What an audit works with and for. */
export interface Around {
  readonly listener: AuditListener;
  /** Loads the engine at the first call. */
  readonly engine: () => Engine;
  /** What uncommitted work is compared with; null compares nothing. */
  readonly baselines: Baselines | null;
}

/** How long nothing has been asked before a report is kept for the next opening. */
const quietMs = 2000;

/** Our own processor, and one that the editor needs for itself. */
const ofTheEditor = 2;

/** Enough for the first report to be on its way. */
const rehearsalMs = 50;

const everything: Changes = { tree: true, history: true };

/**
 * The audit of one folder, kept up to date. What is asked while it is busy is joined, so that one answer covers it; unsaved text is
 * taken in between, without waiting for git or for the disk.
 */
export class FolderAudit {
  private host: DiskHost | null = null;
  private audit: Audit | null = null;
  private asked: Changes | null = everything;
  /** Unsaved text by path, kept for the case that the folder has to be opened anew. */
  private readonly texts = new Map<string, string>();
  private readonly edited = new Set<string>();
  /** What the generators were asked and have not answered, by number. */
  private readonly questions = new Map<number, Question>();
  private running = false;
  private waking = false;
  private readonly closing = new AbortController();
  private keeping: NodeJS.Timeout | undefined;
  private readonly reports = new KeptReports();
  private readonly listener: AuditListener;
  private readonly engine: () => Engine;
  private readonly comparing: Comparing | null;

  constructor(
    private readonly root: string,
    private readonly trusted: boolean,
    { listener, engine, baselines }: Around,
    texts: ReadonlyMap<string, string> = new Map(),
  ) {
    this.texts = new Map(texts);
    this.listener = listener;
    this.engine = engine;
    this.comparing = baselines && new Comparing(baselines, engine, root, () => this.compareAgain());
    this.wake();
  }

  private get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /** The unsaved text that counts at the moment. */
  get unsaved(): ReadonlyMap<string, string> {
    return this.texts;
  }

  /** Something changed on disk. */
  change(changes: Changes): void {
    this.asked = this.asked ? join(this.asked, changes) : changes;
    this.wake();
  }

  /** Unsaved text of an open editor; null when the file on disk counts again. */
  overlay(path: string, text: string | null): void {
    if (text === null) this.texts.delete(path);
    else this.texts.set(path, text);
    this.edited.add(path);
    this.wake();
  }

  /** Asks the generators; answered as soon as the folder is open, over the texts that count by then. */
  generate(question: number, asked: Question): void {
    this.questions.set(question, asked);
    this.wake();
  }

  /** What there is to say of a file over the unsaved text that counts; null before the folder is open. */
  describeFile(path: string): FileDescription | null {
    this.attempt(() => this.takeInEdits());
    if (!this.host || !this.audit) return null;
    try {
      return this.engine().describeFile(path, this.audit.facts, this.host);
    } catch {
      // What is offered beside the audit must not end it.
      return null;
    }
  }

  close(): void {
    this.closing.abort();
    clearTimeout(this.keeping);
    this.refuseQuestions('The folder is being audited anew.');
    this.comparing?.close();
  }

  /** Lets requests that have arrived already join before anything is done. */
  private wake(): void {
    if (this.waking) return;
    this.waking = true;
    setImmediate(() => {
      this.waking = false;
      if (this.closed) return;
      this.attempt(() => {
        this.takeInEdits();
        this.answerQuestions();
      });
      if (this.running) return;
      // After a failure whatever is asked next opens the folder anew, so that every request gets its answer.
      if (!this.audit) this.asked = everything;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.asked && !this.closed) {
      const changes = this.asked;
      this.asked = null;
      try {
        await this.takeIn(changes);
      } catch (error) {
        this.fail(error);
      }
    }
    this.running = false;
  }

  private async takeIn(changes: Changes): Promise<void> {
    if (this.host && this.audit) {
      const effective = await this.host.refresh(changes);
      if (this.closed) return;
      this.report(this.host, this.audit.update(effective));
      this.keepLater();
      return;
    }
    const { root, trusted } = this;
    // Where a report was kept the engine may not be needed yet.
    const host = await listDiskHost(
      root,
      this.reports.has(root, trusted) ? { trusted } : { trusted, meanwhile: () => this.loaded() },
    );
    if (this.closed) return;
    for (const [path, text] of this.texts) host.overlay(path, text);
    this.edited.clear();
    // What was known when nothing has changed since is shown while everything is read again for the edits to come.
    const known = await this.reports.read(host);
    if (this.closed) return;
    if (known) {
      this.listener.described(known.catalogue);
      this.report(host, known.report);
    }
    const { openFolderAudit, catalogue } = this.loaded();
    const threads = known ? 0 : availableParallelism() - ofTheEditor;
    const audit = await openFolderAudit(host, { signal: this.closing.signal, threads });
    if (!known) this.reports.keep(host, audit, catalogue);
    this.audit = audit;
    this.host = host;
    if (this.edited.size === 0) this.report(host, audit.report);
    else this.takeInEdits();
    this.answerQuestions();
    setTimeout(() => this.attempt(() => this.rehearse()), rehearsalMs).unref();
  }

  /**
   * Types into the README and takes it back, and tells nobody: code that never ran takes many times as long, and the first key should
   * not be the one that waits for it. Least of all where files were not read but recalled.
   */
  private rehearse(): void {
    const { host, audit } = this;
    if (this.closed || this.running || !host || !audit || this.texts.size > 0) return;
    const path = this.engine().anchorsOf(audit.facts).readme?.path;
    const content = path === undefined ? undefined : host.read(path);
    if (path === undefined || !content || 'unreadable' in content) return;
    for (const text of [`${content.text}\nx`, null]) {
      host.overlay(path, text);
      audit.update({ paths: [path] });
    }
  }

  private loaded(): Engine {
    const engine = this.engine();
    this.listener.described(engine.catalogue);
    return engine;
  }

  /** Keeps the report of what stands on disk once nothing more is asked for a while, so that the next opening begins with it. */
  private keepLater(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => {
      if (this.running || !this.host || !this.audit) return;
      this.reports.keep(this.host, this.audit, this.engine().catalogue);
    }, quietMs).unref();
  }

  private answerQuestions(): void {
    const { host, audit } = this;
    if (!host || !audit) return;
    for (const [question, asked] of this.questions) {
      this.questions.delete(question);
      this.listener.proposed(question, this.engine().proposals({ host, audit, unsaved: this.texts }, asked));
    }
  }

  private refuseQuestions(reason: string): void {
    for (const question of this.questions.keys()) this.listener.proposed(question, reason);
    this.questions.clear();
  }

  /** While the folder is being opened edits wait: opening takes them in. */
  private takeInEdits(): void {
    if (!this.host || !this.audit || this.edited.size === 0) return;
    const paths = [...this.edited];
    this.edited.clear();
    for (const path of paths) this.host.overlay(path, this.texts.get(path) ?? null);
    this.report(this.host, this.audit.update({ paths }));
  }

  private report(host: DiskHost, report: Report): void {
    // The commit's audit would take time from the folder's own, which edits wait for.
    if (this.audit) this.comparing?.follow(report, host.history(), host.listing());
    this.listener.reported(
      this.comparing?.compare(report) ?? report,
      ...(this.audit ? [this.engine().anchorsOf(this.audit.facts)] : []),
    );
  }

  /** There is something to compare with; where an answer is under way already, that one will tell. */
  private compareAgain(): void {
    const { host, audit } = this;
    if (!this.closed && !this.running && this.edited.size === 0 && host && audit) this.report(host, audit.report);
  }

  private attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Forgets what was known, so that the next request opens the folder anew. */
  private fail(error: unknown): void {
    this.host = null;
    this.audit = null;
    if (this.closed) return;
    this.refuseQuestions('The audit of the folder failed.');
    if (error instanceof FolderUnavailable) {
      this.listener.failed(error.message);
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const detail = error instanceof Error ? error.stack : undefined;
    this.listener.failed(`The audit failed: ${message}`, ...(detail === undefined ? [] : [detail]));
  }
}

function join(a: Changes, b: Changes): Changes {
  return {
    paths: [...new Set([...(a.paths ?? []), ...(b.paths ?? [])])],
    tree: a.tree === true || b.tree === true,
    history: a.history === true || b.history === true,
  };
}
