import type { AreaReport, Report, Status } from '../model';
import { areas, type Area } from './areas';
import type { ScoringInput } from './scoring';

export type { ScoredFacts, ScoredFinding, ScoringInput } from './scoring';

/** What an answer earns of its check's weight; `na` and `unknown` earn nothing and cost nothing. */
const credit: Record<Status, number | null> = { pass: 1, partial: 0.5, fail: 0, na: null, unknown: null };

/**
 * Scores the five areas. Pure and cheap: to see what a change would bring, score again with another finding in `findings` and take the
 * difference.
 */
export function scoreRubric(input: ScoringInput): Report['rubric'] {
  const reports = areas.map((area) => weighArea(area, input));
  const scores = reports.map((report) => report.score);
  const average = scores.every((score) => score !== null)
    ? Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10
    : null;
  return { areas: reports, average, ready: average !== null && average >= 4 };
}

function weighArea(area: Area, { checks, findings, exempted }: ScoringInput): AreaReport {
  const known = new Set(checks.map((check) => check.id));
  const missing = area.carriedBy.filter((id) => !known.has(id));
  const own = checks.filter((check) => check.area === area.id);
  const reasons: string[] = [];
  let earned = 0;
  let possible = 0;
  let unknowns = 0;
  for (const check of own) {
    if (exempted?.has(check.id) && check.id !== 'security/no-secrets') continue;
    const { status } = findings.get(check.id)!;
    const share = credit[status];
    if (status === 'unknown') unknowns++;
    if (share === null) continue;
    earned += share * check.weight;
    possible += check.weight;
    reasons.push(
      `${status === 'pass' ? check.title : check.failureTitle} (${share * check.weight} of ${check.weight})`,
    );
  }
  if (unknowns > 0) reasons.push(`${unknowns} of ${own.length} questions could not be looked at`);
  if (missing.length > 0) reasons.push(`This version does not answer yet: ${missing.join(', ')}`);
  if (area.unread) reasons.push(`This version does not look yet at ${area.unread}`);
  const exact = 1 + (4 * earned) / possible;
  const score = missing.length > 0 || area.unread || possible === 0 ? null : Math.round(exact * 2) / 2;
  const scores = score === null ? { score } : { score, exact };
  return { id: area.id, title: area.title, ...scores, incomplete: score === null || unknowns > 0, reasons };
}
