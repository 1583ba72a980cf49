/** What a repository may say about how it is judged; read from one file, so that every place where it is audited gives one answer. */
import type { AreaId, ExemptionKind } from '../model';

/** The configuration file, at the top of the audited folder. Comments are allowed in it. */
export const configurationFile = '.portfolio-coach.json';

/** A role that the portfolio is shown for. */
export type TargetId = 'any' | 'go' | 'typescript' | 'python' | 'java';

/** A check that is to be left out of the scores, and why. */
export interface ExemptionWish {
  readonly check: string;
  readonly kind: ExemptionKind;
  readonly reason: string;
  readonly line: number;
}

/** What the author gives an area, and why; shown beside the measured score and never part of one. */
export interface SelfRating {
  readonly area: AreaId;
  readonly score: number;
  readonly reason: string;
}

/** The least that is asked for; an audit under it says so, and ends with a status of its own on the command line. */
export interface Threshold {
  readonly of: 'average' | AreaId;
  readonly min: number;
}

export interface Configuration {
  readonly target: TargetId;
  /** Patterns of paths that are left out of the audit. */
  readonly ignore: readonly string[];
  /** In the order of the file. */
  readonly exemptions: readonly ExemptionWish[];
  readonly selfRatings: readonly SelfRating[];
  readonly thresholds: readonly Threshold[];
}

/** What holds where a repository says nothing. */
export const defaults: Configuration = { target: 'any', ignore: [], exemptions: [], selfRatings: [], thresholds: [] };

/** Bounds that the reader and the schema share. */
export const bounds = {
  /** A reason shorter than this gives none. */
  reason: 10,
  longestReason: 500,
  patterns: 100,
  longestPattern: 300,
} as const;
