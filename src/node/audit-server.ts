import type { Baselines } from './baselines';
import { FolderAudit, type AuditListener } from './folder-audit';
import type { Engine } from './load-engine';
import type { Catalogue, Proposed, WorkerRequest, WorkerResponse } from './protocol';

/** Answers the editor's requests, one audit per folder. */
export class AuditServer {
  private readonly folders = new Map<string, FolderAudit>();
  private readonly sequences = new Map<string, number>();
  private ready = false;

  /** @param baselines what uncommitted work is compared with; without them nothing is compared */
  constructor(
    private readonly post: (response: WorkerResponse) => void,
    private readonly engine: () => Engine,
    private readonly baselines: Baselines | null = null,
  ) {}

  receive(request: WorkerRequest): void {
    const { folder } = request;
    const audit = this.folders.get(folder);
    switch (request.type) {
      case 'open':
        audit?.close();
        this.open(folder, request.root, request.trusted, audit?.unsaved);
        break;
      case 'change':
        audit?.change(request.changes);
        break;
      case 'overlay':
        audit?.overlay(request.path, request.text);
        break;
      case 'generate':
        if (audit) audit.generate(request.question, request.asked);
        else this.answer(folder, request.question, 'The folder is not audited.');
        break;
      case 'describeFile': {
        const { question, path } = request;
        const description = audit?.describeFile(path) ?? null;
        this.post({ type: 'fileDescription', folder, question, description });
        break;
      }
      case 'close':
        audit?.close();
        this.folders.delete(folder);
        break;
    }
  }

  /** Something went wrong outside every audit: says so for each folder, since any of them may be waiting. */
  failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const detail = error instanceof Error && error.stack ? { detail: error.stack } : {};
    for (const folder of this.folders.keys()) {
      this.post({
        type: 'failure',
        folder,
        sequence: this.next(folder),
        message: `The audit failed: ${message}`,
        ...detail,
      });
    }
  }

  private open(folder: string, root: string, trusted: boolean, unsaved?: ReadonlyMap<string, string>): void {
    const listener: AuditListener = {
      described: (catalogue) => this.describe(catalogue),
      reported: (report, anchors) =>
        this.post({
          type: 'report',
          folder,
          sequence: this.next(folder),
          report,
          ...(anchors === undefined ? {} : { anchors }),
        }),
      proposed: (question, proposed) => this.answer(folder, question, proposed),
      failed: (message, detail) =>
        this.post({
          type: 'failure',
          folder,
          sequence: this.next(folder),
          message,
          ...(detail === undefined ? {} : { detail }),
        }),
    };
    this.folders.set(
      folder,
      new FolderAudit(root, trusted, { listener, engine: this.engine, baselines: this.baselines }, unsaved),
    );
  }

  private describe(catalogue: Catalogue): void {
    if (!this.ready) this.post({ type: 'ready', ...catalogue });
    this.ready = true;
  }

  private answer(folder: string, question: number, proposed: Proposed | string): void {
    this.post({ type: 'proposals', folder, question, proposed });
  }

  private next(folder: string): number {
    const sequence = (this.sequences.get(folder) ?? 0) + 1;
    this.sequences.set(folder, sequence);
    return sequence;
  }
}
