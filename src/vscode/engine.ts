import type { Changes } from '../core/host';
import type { CheckMetadata, Report } from '../core/model';
import type { FileDescription } from '../node/engine/file-description';
import type { Anchors, GeneratorMetadata, Proposed, Question, WorkerRequest, WorkerResponse } from '../node/protocol';

/** What runs the engine beside the extension host; tests hand in one of their own. */
export interface EngineWorker {
  postMessage(request: WorkerRequest): void;
  on(event: 'message', listener: (response: WorkerResponse) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** `how` is its exit code or the signal that ended it; `errors` is what it wrote of it. */
  on(event: 'exit', listener: (how: string, errors: string) => void): unknown;
  terminate(): unknown;
}

/** What the engine has to say, by the name under which a folder was opened. */
export interface EngineListener {
  /** What every check and every generator says of itself. */
  described(checks: readonly CheckMetadata[], generators: readonly GeneratorMetadata[]): void;
  reported(folder: string, report: Report, anchors?: Anchors): void;
  failed(folder: string, message: string, detail?: string): void;
  /** The engine ended by itself; every folder has to be opened anew. */
  crashed(message: string, detail: string): void;
}

interface OpenQuestion {
  readonly folder: string;
  readonly answer: (proposed: Proposed | string) => void;
}

const keyOf = (question: number): string => `question ${question}`;

const notAudited = 'The folder is not audited at the moment.';

/** How long the engine may leave a question without an answer before it counts as stuck. */
const patienceMs = 120_000;

/**
 * The client of the engine's worker: starts it with the first folder, ends it with the last one, and drops answers
 * that a later one has overtaken. After a crash the next folder that is opened starts it again; it does not start itself, so that a
 * repository that brings it down does not do so in a circle.
 */
export class Engine {
  private worker: EngineWorker | undefined;
  private readonly latest = new Map<string, number>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  /** What the generators were asked, by number. */
  private readonly questions = new Map<number, OpenQuestion>();
  private asked = 0;
  /** Who waits for the description of a file, by number. */
  private readonly describing = new Map<number, (description: FileDescription | null) => void>();

  constructor(
    private readonly newWorker: () => EngineWorker,
    private readonly listener: EngineListener,
    private readonly patience = patienceMs,
  ) {}

  /** Audits a folder from scratch. */
  open(folder: string, root: string, trusted: boolean): void {
    if (!this.latest.has(folder)) this.latest.set(folder, -1);
    this.running().postMessage({ type: 'open', folder, root, trusted });
    this.await(folder);
  }

  change(folder: string, changes: Changes): void {
    this.post({ type: 'change', folder, changes });
  }

  /** Unsaved text of an open editor; null when the file on disk counts again. */
  overlay(folder: string, path: string, text: string | null): void {
    this.post({ type: 'overlay', folder, path, text });
  }

  /** Asks the generators about a folder that is open; a text says why there is no answer. */
  generate(folder: string, asked: Question): Promise<Proposed | string> {
    const { worker } = this;
    if (!worker || !this.latest.has(folder)) return Promise.resolve(notAudited);
    const question = ++this.asked;
    return new Promise((answer) => {
      this.questions.set(question, { folder, answer });
      worker.postMessage({ type: 'generate', folder, question, asked });
      this.await(folder, keyOf(question));
    });
  }

  /** Asks what there is to say of a file; null where the folder is not open or its audit is not ready. */
  describeFile(folder: string, path: string): Promise<FileDescription | null> {
    const { worker } = this;
    if (!worker || !this.latest.has(folder)) return Promise.resolve(null);
    const question = ++this.asked;
    return new Promise((answer) => {
      this.describing.set(question, answer);
      worker.postMessage({ type: 'describeFile', folder, question, path });
    });
  }

  close(folder: string): void {
    for (const [question, { folder: about }] of this.questions) if (about === folder) this.answer(question, notAudited);
    if (this.latest.delete(folder)) this.worker?.postMessage({ type: 'close', folder });
    this.answered(folder);
    if (this.latest.size === 0) this.dispose();
  }

  dispose(): void {
    const { worker } = this;
    this.worker = undefined;
    this.latest.clear();
    for (const question of this.questions.keys()) this.answer(question, notAudited);
    for (const answer of this.describing.values()) answer(null);
    this.describing.clear();
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    void worker?.terminate();
  }

  /** Only folders that are open take part, and a worker that crashed is not started for a detail. */
  private post(request: WorkerRequest): void {
    if (!this.worker || !this.latest.has(request.folder)) return;
    this.worker.postMessage(request);
    this.await(request.folder);
  }

  /** Every question is answered, if by an answer that covers several. */
  private await(folder: string, key = folder): void {
    if (this.waiting.has(key)) return;
    const seconds = Math.round(this.patience / 1000);
    const stuck = () => this.crash(`no answer for ${seconds} s`, `No answer for ${seconds} s about ${folder}`);
    this.waiting.set(key, setTimeout(stuck, this.patience));
  }

  private answered(key: string): void {
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
  }

  private answer(question: number, proposed: Proposed | string): void {
    this.answered(keyOf(question));
    this.questions.get(question)?.answer(proposed);
    this.questions.delete(question);
  }

  private running(): EngineWorker {
    if (this.worker) return this.worker;
    const worker = this.newWorker();
    this.worker = worker;
    // A worker that was replaced or ended on purpose may still have something under way.
    const whileCurrent =
      <Args extends readonly unknown[]>(listener: (...args: Args) => void) =>
      (...args: Args) => {
        if (this.worker === worker) listener(...args);
      };
    worker.on(
      'message',
      whileCurrent((response: WorkerResponse) => this.receive(response)),
    );
    worker.on(
      'error',
      whileCurrent((error: Error) => this.crash(error.message, error.stack ?? error.message)),
    );
    worker.on(
      'exit',
      whileCurrent((how: string, errors: string) => this.crash(how, `It ended with ${how}. ${errors}`.trimEnd())),
    );
    return worker;
  }

  private receive(response: WorkerResponse): void {
    if (response.type === 'ready') {
      this.listener.described(response.checks, response.generators);
      return;
    }
    if (response.type === 'fileDescription') {
      this.describing.get(response.question)?.(response.description);
      this.describing.delete(response.question);
      return;
    }
    if (response.type === 'proposals') {
      this.answer(response.question, response.proposed);
      return;
    }
    this.answered(response.folder);
    const latest = this.latest.get(response.folder);
    if (latest === undefined || response.sequence <= latest) return;
    this.latest.set(response.folder, response.sequence);
    if (response.type === 'report') this.listener.reported(response.folder, response.report, response.anchors);
    else this.listener.failed(response.folder, response.message, response.detail);
  }

  private crash(message: string, detail: string): void {
    this.dispose();
    this.listener.crashed(message, detail);
  }
}
