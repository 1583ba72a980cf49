import { createHash } from 'node:crypto';
import type { Report } from '../core/model';
import { buildIdentity } from './build-identity';
import { CacheFolder } from './cache-folder';
import type { DiskHost } from './disk-host';

/** Files that changed so shortly before they were listed may change again without another time to show for it. */
const recentMs = 100;

interface Kept {
  readonly files: string;
  readonly history: string;
  readonly report: Report;
}

/**
 * The last report of each folder. While neither a file nor the history nor the program changed, the answer is the same, and nothing
 * has to be read for it.
 */
export class KeptReports {
  constructor(private readonly cache = new CacheFolder('reports')) {}

  /** The report of the folder as it stands; null where something changed, or nothing is known. */
  async read(host: DiskHost): Promise<Report | null> {
    const from = performance.now();
    const kept = this.parse(this.cache.read(nameOf(host)));
    const files = filesOf(host);
    if (files === null || kept?.files !== files) return null;
    await host.historyRead();
    if (kept.history !== historyOf(host)) return null;
    const durationMs = Math.round((performance.now() - from) * 10) / 10;
    return { ...kept.report, stats: { ...kept.report.stats, bytesRead: 0, durationMs } };
  }

  keep(host: DiskHost, report: Report): void {
    const files = filesOf(host);
    if (files !== null)
      this.cache.write(nameOf(host), JSON.stringify({ files, history: historyOf(host), report } satisfies Kept));
  }

  private parse(bytes: Buffer | undefined): Kept | null {
    try {
      return bytes ? (JSON.parse(bytes.toString('utf8')) as Kept) : null;
    } catch {
      return null;
    }
  }
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const nameOf = ({ root, trusted }: DiskHost): string => `${digest([root, trusted]).slice(0, 32)}.json`;

/** All that the report follows from but the history; null where that cannot be told for certain, or unsaved text counts. */
function filesOf(host: DiskHost): string | null {
  const { changedAt, listedAt, hasOverlays } = host;
  if (hasOverlays || changedAt > listedAt - recentMs) return null;
  const files = host.list().map(({ path, tracked, stamp }) => [path, tracked, stamp]);
  return digest([buildIdentity, host.name, host.prefix, host.notices(), files]);
}

/** Commits never change, so that the newest stands for all before it. */
function historyOf(host: DiskHost): string {
  const history = host.history();
  return digest(history.kind === 'known' ? { ...history, commits: history.commits.length } : history);
}
