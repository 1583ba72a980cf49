import { createHash } from 'node:crypto';
import type { History } from '../core/host';
import type { Report } from '../core/model';
import { buildIdentity } from './build-identity';
import { CacheFolder } from './cache-folder';

/** Audits a commit of the repository around a folder; null where that is not possible. */
export type AuditCommit = (root: string, commit: string) => Promise<Report | null>;

/** Reports on what was committed last, which uncommitted work is compared with. */
export class Baselines {
  constructor(
    private readonly auditCommit: AuditCommit,
    private readonly cache = new CacheFolder('baselines'),
  ) {}

  /**
   * The report on the commit that is checked out; null where there is none. Commits never change, so that it is made only once.
   *
   * @param standing the report on the files of the folder, where they are those of the commit
   */
  async read(
    root: string,
    history: History,
    standing: (commit: string) => Promise<Report | null>,
  ): Promise<Report | null> {
    if (history.kind !== 'known' || history.head === '') return null;
    const { head, branch, defaultBranch, truncated } = history;
    const key = JSON.stringify([buildIdentity, root, head, branch, defaultBranch, truncated]);
    const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;
    const kept = parse(this.cache.read(name));
    if (kept) return kept;
    const report = (await standing(head)) ?? (await this.auditCommit(root, head));
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
