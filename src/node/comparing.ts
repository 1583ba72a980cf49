import type { History } from '../core/host';
import type { Report } from '../core/model';
import { compareReports } from '../core/report/compare';
import type { Baselines } from './baselines';

/** The commit waits until nothing was reported for so long, so that it does not take time from what is being typed. */
const quietMs = 1500;

/** Compares the reports on a folder with the commit that is checked out, once that has been audited. */
export class Comparing {
  private baseline: Report | null = null;
  /** The commit that is being audited, or was last. */
  private commit: string | null = null;
  private timer: NodeJS.Timeout | undefined;

  /** @param arrived told when there is something (else) to compare with */
  constructor(
    private readonly baselines: Baselines,
    private readonly root: string,
    private readonly arrived: () => void,
    private readonly quiet = quietMs,
  ) {}

  /** The report with what is different from the commit; as it is while that is not known. */
  compare(report: Report): Report {
    return this.baseline?.project.revision === report.project.revision && this.baseline
      ? { ...report, comparison: compareReports(this.baseline, report) }
      : report;
  }

  /** A report was made: follows what is checked out. */
  follow(history: History): void {
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
    const report = await this.baselines.read(this.root, history).catch(() => null);
    if (this.commit !== commit || commit === null) return;
    this.baseline = report;
    if (report) this.arrived();
  }
}
