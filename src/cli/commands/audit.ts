import { joinThresholds, holdThresholds } from '../../core/configuration/thresholds';
import type { Threshold } from '../../core/configuration/configuration';
import type { Report } from '../../core/model';
import { compareReports, type Baseline } from '../../core/report/compare';
import { toJson } from '../../core/report/json';
import { toText } from '../../core/report/text';
import { readBaseline } from '../baseline-file';
import { report as reportOn, reportAt } from '../open';
import { exit } from '../exit';
import { colours, columns, locator } from '../terminal';

/** How a folder is audited, and what is done with the report. */
export interface AuditOptions {
  readonly format: 'text' | 'json';
  /** The commit that is audited in place of the files on disk. */
  readonly rev?: string;
  /** A file with an earlier report that this one is compared with. */
  readonly baseline?: string;
  /** A commit that the report is compared with. */
  readonly since?: string;
  /** The least average that is asked for. */
  readonly min?: number;
  /** The least scores of areas that are asked for. */
  readonly minArea?: readonly Threshold[];
}

/** `audit [PATH]`: prints the report. The status says whether what was asked for at least is reached. */
export async function audit(path: string, options: AuditOptions): Promise<number> {
  const before = await baselineOf(path, options);
  const { made, locate } = await make(path, options.rev);
  const report = held(before ? { ...made, comparison: compareReports(before, made) } : made, options);
  process.stdout.write(
    options.format === 'json'
      ? toJson(report)
      : toText(report, { palette: colours(process.stdout), width: columns(process.stdout), locate }),
  );
  return report.thresholds?.some(({ met }) => !met) ? exit.underThreshold : exit.done;
}

/** What the report is compared with, where anything was named. */
async function baselineOf(path: string, { baseline, since }: AuditOptions): Promise<Baseline | null> {
  if (baseline !== undefined) return readBaseline(baseline);
  return since === undefined ? null : reportAt(path, since);
}

async function make(
  path: string,
  revision: string | undefined,
): Promise<{ readonly made: Report; readonly locate: (path: string) => string }> {
  // A file of a commit need not be on disk, so that its path is shown as the commit has it.
  if (revision !== undefined) return { made: await reportAt(path, revision), locate: (file) => file };
  const { host, report } = await reportOn(path);
  return { made: report, locate: locator(host.root) };
}

/** The report with what was asked for on the command line in place of what the repository asks of itself. */
function held(report: Report, { min, minArea = [] }: AuditOptions): Report {
  const asked: readonly Threshold[] = [...(min === undefined ? [] : [{ of: 'average', min } as const]), ...minArea];
  if (asked.length === 0) return report;
  return { ...report, thresholds: holdThresholds(joinThresholds(report.thresholds ?? [], asked), report.rubric) };
}
