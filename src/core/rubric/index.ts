import type { Report } from '../model';
import { areas } from './areas';
import type { ScoringInput } from './scoring';
import { weighArea } from './weigh-area';

export type { ScoredFacts, ScoredFinding, ScoringInput } from './scoring';

/** From this average on a project is ready to show. */
export const readyFrom = 4;

/**
 * Scores the five areas. Pure and cheap: to see what a change would bring, score again with another finding in `findings` and take the
 * difference.
 */
export function scoreRubric(input: ScoringInput): Report['rubric'] {
  const reports = areas.map((area) => weighArea(area, input));
  const scores = reports.map(({ score }) => score);
  const average = scores.every((score) => score !== null)
    ? Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10
    : null;
  return { areas: reports, average, ready: average !== null && average >= readyFrom };
}
