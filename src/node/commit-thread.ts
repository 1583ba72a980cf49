/** An audit of a commit in a thread of its own, so that answers about what is being typed do not wait for it. */
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../core/model';
import type { AuditCommit } from './baselines';
import type { Engine } from './load-engine';

/** What the thread is started with. */
interface CommitRequest {
  readonly root: string;
  readonly commit: string;
}

/** An audit that takes longer is given up. */
const patience = 120_000;

// Threads are loaded when the first is needed: the first answer does not wait for that.
const threads = () => import('node:worker_threads');

/** Starts the thread and waits for its answer. */
export const auditCommitInThread: AuditCommit = async (root, commit) => {
  const { Worker } = await threads();
  return new Promise((resolve) => {
    const workerData: CommitRequest = { root, commit };
    // How much memory it may keep is the process's affair: its flag counts for every thread.
    const thread = new Worker(join(__dirname, 'worker.cjs'), { workerData });
    const end = (report: Report | null): void => {
      clearTimeout(timer);
      resolve(report);
      void thread.terminate();
    };
    const timer = setTimeout(() => end(null), patience);
    thread.on('message', (report: Report | null) => end(report));
    // A comparison is worth less than an answer: without one nothing is marked.
    thread.on('error', () => end(null));
    thread.on('exit', () => end(null));
  });
};

/** What the thread does: it audits the commit that it was started for, and says so. */
export async function answerAsThread(engine: () => Engine): Promise<void> {
  const { parentPort, ...started } = await threads();
  const { root, commit } = started.workerData as CommitRequest;
  goLast();
  const report = await engine()
    .reportOnRevision(root, commit)
    .catch(() => null);
  parentPort?.postMessage(report);
}

/** Lets everything go before this thread, the other threads of its process too. */
function goLast(): void {
  // Elsewhere priorities are those of whole processes, and the process has to answer what is typed.
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Some systems do not let a process choose.
  }
}
