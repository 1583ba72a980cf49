import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { History } from '../core/host';
import type { Report } from '../core/model';
import { buildIdentity } from './build-identity';
import { CacheFolder } from './cache-folder';

/** Audits a commit of the repository around a folder; null where that is not possible. */
export type AuditCommit = (root: string, commit: string) => Promise<Report | null>;

/** What a thread that audits a commit is started with. */
export interface CommitRequest {
  readonly root: string;
  readonly commit: string;
}

/** Reports on what was committed last, which uncommitted work is compared with. */
export class Baselines {
  constructor(
    private readonly auditCommit: AuditCommit,
    private readonly cache = new CacheFolder('baselines'),
  ) {}

  /** The report on the commit that is checked out; null where there is none. Commits never change, so that it is made only once. */
  async read(root: string, history: History): Promise<Report | null> {
    if (history.kind !== 'known' || history.head === '') return null;
    const { head, branch, defaultBranch, truncated } = history;
    const key = JSON.stringify([buildIdentity, root, head, branch, defaultBranch, truncated]);
    const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;
    const kept = parse(this.cache.read(name));
    if (kept) return kept;
    const report = await this.auditCommit(root, head);
    if (report) this.cache.write(name, JSON.stringify(report));
    return report;
  }
}

function parse(bytes: Buffer | undefined): Report | null {
  try {
    return bytes ? (JSON.parse(bytes.toString('utf8')) as Report) : null;
  } catch {
    return null;
  }
}

/** Memory for the audit of a commit, in megabytes. */
const memory = 2048;
/** An audit of a commit that takes longer is given up. */
const patience = 120_000;

/** Audits a commit in a thread of its own, so that answers about what is being typed do not wait for it. */
export const auditCommitInThread: AuditCommit = (root, commit) =>
  new Promise((resolve) => {
    const workerData: CommitRequest = { root, commit };
    const thread = new Worker(join(__dirname, 'worker.cjs'), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
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
