import type { AreaId } from '../model';
import type { MeasureId } from './measures';

/**
 * What counts towards an area. A check of the area counts with its own weight; a check of another area, and a measure of the facts,
 * with the weight given here.
 */
export type Criterion =
  { readonly check: string; readonly weight?: number } | { readonly measure: MeasureId; readonly weight: number };

/** What an area must have before it gets as far as a level that the mean alone might reach. */
export interface Gate {
  /** In words for people, as the end of "without …". */
  readonly without: string;
  /** Checks of which each must at least be there in part; those that do not apply or could not be looked at are met. */
  readonly checks: readonly string[];
  /** The highest score without them. */
  readonly most: number;
}

/** What holds an area down, whatever else it has. */
export interface Cap {
  /** Its name, as reports show it. */
  readonly name: string;
  /** The check that brings it about by failing, or the measure by having nothing to show. */
  readonly by: { readonly check: string } | { readonly measure: MeasureId };
  readonly most: number;
}

/** An area of the rubric: what it is called, what its levels mean, and what its score is made of. */
export interface Area {
  readonly id: AreaId;
  readonly title: string;
  /** What a reviewer sees at 1, 3 and 5. */
  readonly levels: { readonly 1: string; readonly 3: string; readonly 5: string };
  /** What leads from 1 to 3. */
  readonly foundation: readonly Criterion[];
  /** What leads from 3 to 5. */
  readonly completion: readonly Criterion[];
  /**
   * Whether the completion counts only as far as the foundation stands: rate limits make nothing ready that runs on one machine alone.
   * Where it does not, each part speaks for itself.
   */
  readonly builtUp: boolean;
  readonly gates: readonly Gate[];
  readonly caps: readonly Cap[];
}

/** Whether what a check answers can move the score of an area: as a criterion, at a gate or through a cap. */
export function countsTowards({ foundation, completion, gates, caps }: Area, check: string): boolean {
  return (
    [...foundation, ...completion].some((criterion) => 'check' in criterion && criterion.check === check) ||
    gates.some(({ checks }) => checks.includes(check)) ||
    caps.some(({ by }) => 'check' in by && by.check === check)
  );
}
