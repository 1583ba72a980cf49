import type { History } from '../core/host';
import type { Report } from '../core/model';
import type { Baselines } from './baselines';
import type { Listing } from './engine/as-committed';
import type { Engine } from './load-engine';

/** The commit waits until nothing was reported for so long, so that it does not take time from what is being typed. */
const quietMs = 1500;

/** Compares the reports on a folder with the commit that is checked out, once that has been audited. */
export class Comparing {
  private baseline: Report | null = null;
  /** The commit that is being audited, or was last. */
  private commit: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  /** The last report on files as they stood on disk. */
  private standing: { readonly report: Report; readonly listing: Listing } | null = null;

  /** @param arrived told when there is something (else) to compare with */
  constructor(
    private readonly baselines: Baselines,
    private readonly engine: () => Engine,
    private readonly root: string,
    private readonly arrived: () => void,
    private readonly quiet = quietMs,
  ) {}

  /** The report with what is different from the commit; as it is while that is not known. */
  compare(report: Report): Report {
    return this.baseline?.project.revision === report.project.revision && this.baseline
      ? { ...report, comparison: this.engine().compareReports(this.baseline, report) }
      : report;
  }

  /**
   * A report was made: follows what is checked out.
   *
   * @param listing the files that it is about; null where unsaved text counted
   */
  follow(report: Report, history: History, listing: Listing | null): void {
    if (listing) this.standing = { report, listing };
    const commit = history.kind === 'known' && history.head !== '' ? history.head : null;
    if (commit === this.commit && this.timer === undefined) return;
    this.commit = commit;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.look(history, commit);
    }, this.quiet);
    this.timer.unref();
  }

  close(): void {
    clearTimeout(this.timer);
    this.commit = null;
  }

  private async look(history: History, commit: string | null): Promise<void> {
    const report = await this.baselines.read(this.root, history, (head) => this.standingAt(head)).catch(() => null);
    if (this.commit !== commit || commit === null) return;
    this.baseline = report;
    if (report) this.arrived();
  }

  /** The last report on files as they stood on disk where they are those of the commit, which need not be audited then. */
  private async standingAt(commit: string): Promise<Report | null> {
    if (this.standing?.report.project.revision !== commit) return null;
    const { report, listing } = this.standing;
    return (await this.engine()
      .isAsCommitted(listing, commit)
      .catch(() => false))
      ? report
      : null;
  }
}
