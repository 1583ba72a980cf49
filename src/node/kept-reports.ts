import { createHash } from 'node:crypto';
import type { Audit } from '../core/audit';
import type { Report } from '../core/model';
import { buildIdentity } from './build-identity';
import { CacheFolder } from './cache-folder';
import type { DiskHost } from './disk-host';
import { realPath } from './paths';
import type { Catalogue } from './protocol';

/** A report with what the checks in it say of themselves. */
export interface Answer {
  readonly report: Report;
  readonly catalogue: Catalogue;
}

interface Kept extends Answer {
  readonly build: string;
  readonly files: string;
  readonly history: string;
}

/**
 * The last report of each folder. While neither a file nor the history nor the program changed, the answer is the same, and nothing
 * has to be read for it.
 */
export class KeptReports {
  constructor(private readonly cache = new CacheFolder('reports')) {}

  /** Whether there is a report on a folder, which may hold no more. */
  has(root: string, trusted: boolean): boolean {
    return this.cache.has(nameOf({ root: realPath(root) ?? root, trusted }));
  }

  /** The report that was kept last, whatever became of the folder since. */
  last(root: string, trusted: boolean): Answer | null {
    return this.parse(this.cache.read(nameOf({ root: realPath(root) ?? root, trusted })));
  }

  /** The report of the folder as it stands; null where something changed, or nothing is known. */
  async read(host: DiskHost): Promise<Answer | null> {
    const from = performance.now();
    const kept = this.parse(this.cache.read(nameOf(host)));
    const files = filesOf(host);
    if (files === null || kept?.files !== files) return null;
    await host.historyRead();
    if (kept.history !== historyOf(host)) return null;
    const durationMs = Math.round((performance.now() - from) * 10) / 10;
    const { catalogue, report } = kept;
    return { catalogue, report: { ...report, stats: { ...report.stats, bytesRead: 0, durationMs } } };
  }

  /** Keeps the report of the folder as it stands, where it is sure to stand for it. */
  keep(host: DiskHost, { report, lasting }: Pick<Audit, 'report' | 'lasting'>, catalogue: Catalogue): void {
    const files = lasting ? filesOf(host) : null;
    if (files !== null)
      this.cache.write(
        nameOf(host),
        JSON.stringify({ build: buildIdentity, files, history: historyOf(host), report, catalogue } satisfies Kept),
      );
  }

  private parse(bytes: Buffer | undefined): Kept | null {
    try {
      const kept = bytes ? (JSON.parse(bytes.toString('utf8')) as Kept) : null;
      return kept?.build === buildIdentity ? kept : null;
    } catch {
      return null;
    }
  }
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const nameOf = ({ root, trusted }: Pick<DiskHost, 'root' | 'trusted'>): string =>
  `${digest([root, trusted]).slice(0, 32)}.json`;

/** All that the report follows from but the history; null where that cannot be told for certain. */
function filesOf(host: DiskHost): string | null {
  if (!host.settled) return null;
  const files = host.list().map(({ path, tracked, stamp }) => [path, tracked, stamp]);
  return digest([host.name, host.prefix, host.notices(), files]);
}

/** Commits never change, so that the newest stands for all before it. */
function historyOf(host: DiskHost): string {
  const history = host.history();
  return digest(history.kind === 'known' ? { ...history, commits: history.commits.length } : history);
}
