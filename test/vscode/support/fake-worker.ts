import { EventEmitter } from 'node:events';
import type { CheckMetadata, Report } from '../../../src/core/model';
import type { FileDescription } from '../../../src/node/engine/file-description';
import type { GeneratorMetadata, Proposed, WorkerRequest, WorkerResponse } from '../../../src/node/protocol';
import type { EngineWorker } from '../../../src/vscode/engine';

/** An engine that remembers what it was asked and answers what a test tells it to. */
export class FakeWorker extends EventEmitter implements EngineWorker {
  readonly requests: WorkerRequest[] = [];
  terminated = false;
  private sequence = 0;

  postMessage(request: WorkerRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** What was asked of one kind. */
  asked<Type extends WorkerRequest['type']>(type: Type): Extract<WorkerRequest, { type: Type }>[] {
    return this.requests.filter((request): request is Extract<WorkerRequest, { type: Type }> => request.type === type);
  }

  ready(checks: readonly CheckMetadata[], generators: readonly GeneratorMetadata[] = []): void {
    this.say({ type: 'ready', checks, generators });
  }

  /** Answers the latest question that was put to the generators. */
  propose(proposed: Proposed | string): void {
    const { folder, question } = this.asked('generate').at(-1)!;
    this.say({ type: 'proposals', folder, question, proposed });
  }

  /** Answers the latest question about a file. */
  describeFile(description: FileDescription | null): void {
    const { folder, question } = this.asked('describeFile').at(-1)!;
    this.say({ type: 'fileDescription', folder, question, description });
  }

  report(folder: string, report: Report, sequence = ++this.sequence): void {
    this.say({ type: 'report', folder, sequence, report });
  }

  fail(folder: string, message: string, sequence = ++this.sequence): void {
    this.say({ type: 'failure', folder, sequence, message });
  }

  private say(response: WorkerResponse): void {
    this.emit('message', response);
  }
}
