import type { CheckChange, CheckReport, Comparison, Report, Status } from '../model';

/** As much of an earlier report as a comparison needs; it may come from a file that an older version wrote. */
export interface Baseline {
  readonly tool: { readonly model: string };
  readonly project: { readonly revision: string | null };
  readonly checks: readonly Pick<CheckReport, 'id' | 'title' | 'status' | 'exempted'>[];
  readonly rubric: {
    readonly areas: readonly { readonly id: string; readonly score: number | null }[];
    readonly average: number | null;
  };
}

/** Better answers have higher numbers; those that say neither have none. */
const rank: Partial<Record<Status, number>> = { fail: 0, partial: 1, pass: 2 };

/** What is different from an earlier report. */
export function compareReports(before: Baseline, now: Report): Comparison {
  return {
    with: { revision: before.project.revision, model: before.tool.model },
    sameModel: before.tool.model === now.tool.model,
    average: { before: before.rubric.average, now: now.rubric.average },
    areas: now.rubric.areas.map(({ id, title, score }) => ({
      id,
      title,
      before: before.rubric.areas.find((area) => area.id === id)?.score ?? null,
      now: score,
    })),
    checks: changedChecks(before.checks, now.checks),
  };
}

function changedChecks(before: Baseline['checks'], now: Baseline['checks']): readonly CheckChange[] {
  const earlier = new Map(before.map((check) => [check.id, check]));
  const later = new Set(now.map(({ id }) => id));
  const gone = before.filter(({ id }) => !later.has(id));
  return [
    ...now.flatMap((check) => {
      const known = earlier.get(check.id);
      const same = known?.status === check.status && (known.exempted !== undefined) === (check.exempted !== undefined);
      return same ? [] : [change(check, known?.status ?? null, check.status, check.exempted !== undefined)];
    }),
    ...gone.map((check) => change(check, check.status, null, false)),
  ];
}

function change(
  { id, title }: { readonly id: string; readonly title: string },
  before: Status | null,
  now: Status | null,
  exempted: boolean,
): CheckChange {
  const [from, to] = [before && rank[before], now && rank[now]];
  const comparable = typeof from === 'number' && typeof to === 'number' && from !== to;
  return { id, title, before, now, direction: comparable ? (to > from ? 'up' : 'down') : 'other', exempted };
}
