import type { Disposable } from 'vscode';
import type { Measurements } from './measurements';

interface Task {
  readonly name: string;
  readonly work: () => void;
}

/** Whoever does work in a later task; tests do it at once. */
export type Later = (name: string, work: () => void) => void;

/** Does one piece of work in each turn of the event loop, so that the extension host's thread is never held by all of it at once. */
export class Tasks implements Disposable {
  private readonly waiting: Task[] = [];
  private turn: NodeJS.Immediate | undefined;

  constructor(private readonly measurements: Measurements) {}

  /** Does `work` after everything that waits already. */
  readonly later: Later = (name, work) => {
    this.waiting.push({ name, work });
    this.turn ??= setImmediate(() => this.next());
  };

  dispose(): void {
    this.waiting.length = 0;
    clearImmediate(this.turn);
  }

  private next(): void {
    const task = this.waiting.shift();
    this.turn = this.waiting.length > 0 ? setImmediate(() => this.next()) : undefined;
    if (task) this.measurements.run(task.name, task.work);
  }
}
