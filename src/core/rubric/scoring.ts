import type { Facts } from '../facts';
import type { CheckMetadata, Grade, Status } from '../model';

/** As much of a check's answer as counts for scores. */
export interface ScoredFinding {
  readonly status: Status;
  readonly grade?: Grade;
}

/** The facts that are weighed besides the checks' answers. */
export type ScoredFacts = Pick<Facts, 'structure' | 'domain' | 'tests' | 'tools' | 'idle'>;

/** Everything that scores depend on, and nothing else: the same input gives the same scores. */
export interface ScoringInput {
  /** The checks that were answered; each has a finding. */
  readonly checks: readonly CheckMetadata[];
  readonly findings: ReadonlyMap<string, ScoredFinding>;
  readonly facts: ScoredFacts;
  /**
   * Checks that leave the denominator although they fail, by id. Who may be among them is for the caller to say; caps hold all the
   * same, and a committed secret is never left out.
   */
  readonly exempted?: ReadonlySet<string>;
}
