import type { Grade, Status } from '../model';
import type { ScoredFinding } from './scoring';

/** What an answer earns of its check's weight; `na` and `unknown` earn nothing and cost nothing. */
export const creditOfStatus: Readonly<Record<Status, number | null>> = {
  pass: 1,
  partial: 0.5,
  fail: 0,
  na: null,
  unknown: null,
};

/** How much of that counts where prose is asked for, by what the prose says. */
export const creditOfGrade: Readonly<Record<Grade, number>> = {
  absent: 0.4,
  stub: 0.5,
  filled: 0.8,
  specific: 0.95,
  verified: 1,
};

/** The share of its weight that an answer earns; null where it leaves the denominator. */
export function creditOf({ status, grade }: ScoredFinding): number | null {
  const credit = creditOfStatus[status];
  return credit === null || grade === undefined ? credit : credit * creditOfGrade[grade];
}
