import type { AreaReport, CheckMetadata, CheckReport, Report } from '../../../src/core/model';

/** A check's answer; what a test does not name is of no matter to it. */
export function checkReport(id: string, given: Partial<CheckReport> = {}): CheckReport {
  return {
    id,
    title: `Title of ${id}`,
    status: 'pass',
    message: `Message of ${id}`,
    evidence: [],
    remedy: [],
    ...given,
  };
}

export function areaReport(given: Partial<AreaReport> = {}): AreaReport {
  return { id: 'testing', title: 'Testing', score: 3.5, incomplete: false, reasons: ['Tests run'], ...given };
}

/** A report of a backend with these answers. */
export function reportOf(
  checks: readonly CheckReport[],
  given: {
    average?: number | null;
    areas?: readonly AreaReport[];
    project?: Partial<Report['project']>;
    parts?: Partial<Report>;
  } = {},
): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'portfolio-coach', version: '0', model: '0' },
    project: {
      name: 'example',
      languages: [],
      frameworks: [],
      revision: null,
      backend: true,
      readme: true,
      ...given.project,
    },
    checks,
    rubric: { areas: given.areas ?? [areaReport()], average: given.average ?? null, ready: false },
    next: checks
      .filter((check) => check.remedy.length > 0)
      .map((check) => ({
        check: check.id,
        title: check.title,
        step: check.remedy[0]!,
        area: 'testing',
        gain: { area: 0.25, average: 0.05 },
        minutes: 30,
        action: null,
      })),
    stats: { files: 1, bytesRead: 1, durationMs: 1 },
    notices: [],
    ...given.parts,
  };
}

/** What a check says of itself. */
export function metadataOf(id: string): CheckMetadata {
  return {
    id,
    area: 'testing',
    weight: 1,
    effort: 30,
    title: `Title of ${id}`,
    failureTitle: `Failure title of ${id}`,
    why: `Why of ${id}`,
    remedy: ['First step', 'Second step'],
  };
}
