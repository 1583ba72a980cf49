import { monitorEventLoopDelay, performance, type IntervalHistogram } from 'node:perf_hooks';

/** A stretch of work of this extension that held the extension host's thread. */
export interface Task {
  readonly name: string;
  readonly ms: number;
  /** How much of it the thread computed; the rest it waited for a processor. Null where Node does not tell. */
  readonly computed: number | null;
}

/** What the thread has computed so far, in milliseconds; Node tells from version 23.9 on. */
function computedSoFar(): number | null {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { readonly user: number; readonly system: number } };
  if (!threadCpuUsage) return null;
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/** What the extension cost so far, in milliseconds. */
export interface Figures {
  /** How long `activate` took; null while it runs. */
  readonly activate: number | null;
  /** From the return of `activate` to the first report. */
  readonly firstReport: number | null;
  /** From the return of `activate` to the moment in which VS Code was handed the first checklist rows. */
  readonly firstChecklist: number | null;
  /** From the last key to the report that counts it, for the latest unsaved edit. */
  readonly lastEdit: number | null;
  /** The stretch of this extension's work that held the thread longest by the clock. */
  readonly longestTask: Task;
  /** The one that the thread computed most in; on a busy machine another one may take longer by waiting for a processor. */
  readonly dearestTask: Task;
  /** The longest time that the thread was held by anyone after `activate`; null unless `PORTFOLIO_COACH_BENCH` is set. */
  readonly longestDelay: number | null;
}

const noTask: Task = { name: 'none', ms: 0, computed: null };
const cost = ({ ms, computed }: Task) => computed ?? ms;

/** Takes the time of the extension's own work, cheaply enough to stay on; `npm run bench` and tests read it. */
export class Measurements {
  private activate: number | null = null;
  private activated = 0;
  private firstReport: number | null = null;
  private firstChecklist: number | null = null;
  private lastKey: number | null = null;
  private handedOver: number | null = null;
  private lastEdit: number | null = null;
  private longestTask = noTask;
  private dearestTask = noTask;
  private delays: IntervalHistogram | undefined;

  /** Runs `work` and remembers how long it held the thread. */
  run<T>(name: string, work: () => T): T {
    const from = performance.now();
    const before = computedSoFar();
    try {
      return work();
    } finally {
      const after = computedSoFar();
      const computed = before === null || after === null ? null : after - before;
      const task = { name, ms: performance.now() - from, computed };
      if (task.ms > this.longestTask.ms) this.longestTask = task;
      if (cost(task) > cost(this.dearestTask)) this.dearestTask = task;
    }
  }

  /** `activate` is about to return; it began at `from`. */
  activateReturns(from: number): void {
    this.activated = performance.now();
    this.activate = this.activated - from;
    if (!process.env.PORTFOLIO_COACH_BENCH) return;
    // The histogram would count the rest of the activating task too, so it starts with the next one.
    setImmediate(() => {
      this.delays = monitorEventLoopDelay({ resolution: 1 });
      this.delays.enable();
    });
  }

  keyPressed(): void {
    this.lastKey = performance.now();
  }

  /** The text as of the last key is on its way to the engine; the next report counts it. */
  textHandedOver(): void {
    this.handedOver = this.lastKey;
    this.lastKey = null;
  }

  reportArrived(): void {
    const now = performance.now();
    this.firstReport ??= now - this.activated;
    if (this.handedOver !== null) this.lastEdit = now - this.handedOver;
    this.handedOver = null;
  }

  checklistShown(): void {
    this.firstChecklist ??= performance.now() - this.activated;
  }

  get figures(): Figures {
    const { activate, firstReport, firstChecklist, lastEdit, longestTask, dearestTask } = this;
    const longestDelay = this.delays ? this.delays.max / 1e6 : null;
    return { activate, firstReport, firstChecklist, lastEdit, longestTask, dearestTask, longestDelay };
  }

  dispose(): void {
    this.delays?.disable();
  }
}
