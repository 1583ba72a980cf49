/** The vocabulary that every layer shares: what a check answers, with which evidence, and what a report holds. */

/**
 * What a check answers. `pass`: the repository shows it; `partial`: something is there but falls short;
 * `fail`: it is not there; `na`: the question does not arise; `unknown`: it could not be looked at and is never scored.
 */
export type Status = 'pass' | 'partial' | 'fail' | 'na' | 'unknown';

/** A line of a file. `path` is relative to the audited root in forward slashes, `line` is 1-based. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** A stretch of a file that shows something. Lines are 1-based; without `startLine` the whole file is meant. */
export interface FileEvidence {
  readonly path: string;
  readonly startLine?: number;
  readonly endLine?: number;
  /** One line of text for people; never the text of a secret. */
  readonly excerpt?: string;
}

/** A commit that shows something. `commit` is its full hash. */
export interface CommitEvidence {
  readonly commit: string;
  readonly excerpt?: string;
}

export type Evidence = FileEvidence | CommitEvidence;

/**
 * How much a piece of prose says: nothing; an unfilled placeholder; text; text about this repository with a reason or a
 * relation; and such text whose commands, paths and links agree with the repository.
 */
export type Grade = 'absent' | 'stub' | 'filled' | 'specific' | 'verified';

/** A check's answer. */
export interface Finding {
  readonly status: Status;
  /** One sentence: what was found, or what exactly is missing and where it was looked for. */
  readonly message: string;
  /** Best first. A `pass` or `partial` names at least one place. */
  readonly evidence: readonly Evidence[];
  /** Steps for this repository's stack, where they differ from the check's general remedy. */
  readonly remedy?: readonly string[];
  /** The better form, worth knowing even on a pass. */
  readonly advice?: readonly string[];
  /** How much substance the prose has that answers the question; for checks that ask for prose. */
  readonly grade?: Grade;
}

/** The five areas of the rubric. */
export type AreaId = 'code-quality' | 'testing' | 'documentation' | 'production-readiness' | 'business-relevance';

/** What a check says of itself; everything that is shown, documented or scored derives from it. */
export interface CheckMetadata {
  /** `group/name`; also the path of its file under `checks/`. Never renamed. */
  readonly id: string;
  readonly area: AreaId;
  /** How much it counts among the checks of its area. */
  readonly weight: number;
  /** About how many minutes it takes to close the gap where nothing is there yet. */
  readonly effort: number;
  /** The check that has to be closed first: without tests there is no command that runs them. */
  readonly after?: string;
  /** States the good case. */
  readonly title: string;
  /** States the bad case; shown on `fail` and `partial`. */
  readonly failureTitle: string;
  /** Why a reviewer cares, in one or two sentences. */
  readonly why: string;
  /** Imperative steps that close the gap. */
  readonly remedy: readonly string[];
  /** The generator that writes what is missing, where there is one. */
  readonly generator?: string;
}

/** How a check is left out of the scores: its answer is shown and does not count, or the question is not asked at all. */
export type ExemptionKind = 'exempt' | 'off';

/** That a check is left out of the scores, and why. */
export interface Exemption {
  readonly kind: ExemptionKind;
  readonly reason: string;
}

/** One answered check in a report. */
export interface CheckReport {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** What to do about it; empty where nothing is to be done. */
  readonly remedy: readonly string[];
  readonly advice?: readonly string[];
  readonly grade?: Grade;
  /** Where the repository's configuration leaves it out of the scores. */
  readonly exempted?: Exemption;
}

/** One scored area in a report. */
export interface AreaReport {
  readonly id: AreaId;
  readonly title: string;
  /** 1 to 5 in steps of 0.5; null where too little could be looked at. */
  readonly score: number | null;
  /** The score before it is rounded to halves; tells which of two steps is worth more. */
  readonly exact?: number;
  readonly incomplete: boolean;
  /** The name of a cap that overrode the mean. */
  readonly cap?: string;
  readonly reasons: readonly string[];
  /** What the author gives the area, and why; it enters no average and no threshold. */
  readonly selfRating?: { readonly score: number; readonly reason: string };
}

/** Something that could not be read or understood; the audit goes on without it. */
export interface Notice {
  readonly path: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
  readonly message: string;
}

/** What starts the work on a gap: a generator that writes it, or the place to begin at. */
export type StepAction =
  | { readonly kind: 'generate'; readonly generator: string }
  | { readonly kind: 'open'; readonly path: string; readonly line: number };

/** An open item worth doing next, the one that earns most for its effort first. */
export interface NextStep {
  readonly check: string;
  readonly title: string;
  /** The first imperative step. */
  readonly step: string;
  readonly area: AreaId;
  /** What closing it alone would add to the score of its area and to the average, in steps finer than the scores'. */
  readonly gain: { readonly area: number; readonly average: number };
  /** About how many minutes it takes. */
  readonly minutes: number;
  /** The open check that has to be closed first. */
  readonly after?: string;
  /** Null where nothing can be started from here. */
  readonly action: StepAction | null;
}

/** How far a project shows what the role that it aims at asks for; part of no score. */
export interface TargetReport {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly {
    readonly name: string;
    readonly shown: boolean;
    readonly evidence: readonly FileEvidence[];
  }[];
}

/** A score that was asked for at least, and the measured one; one that could not be given does not meet any. */
export interface ThresholdReport {
  readonly of: 'average' | AreaId;
  readonly min: number;
  readonly score: number | null;
  readonly met: boolean;
}

/** What a repository's own configuration does to its report. */
export interface ConfigurationReport {
  readonly path: string;
  /** Patterns of paths that are left out, and how many files that leaves out. */
  readonly ignored: { readonly patterns: readonly string[]; readonly files: number };
  /** How many checks are left out of the scores. */
  readonly exempted: number;
  /** Null where it aims at no role in particular. */
  readonly target: TargetReport | null;
}

/** A score before and now. */
export interface ScoreChange {
  readonly before: number | null;
  readonly now: number | null;
}

/** A check whose answer, or whose place in the scores, is another one than before; null where it was not asked. */
export interface CheckChange {
  readonly id: string;
  readonly title: string;
  readonly before: Status | null;
  readonly now: Status | null;
  /** `other` where neither answer is better: it does not apply any more, say, or is exempted now. */
  readonly direction: 'up' | 'down' | 'other';
  /** Whether it is left out of the scores now. */
  readonly exempted: boolean;
}

/** What is different from an earlier report. */
export interface Comparison {
  readonly with: { readonly revision: string | null; readonly model: string };
  /** Whether both were made by the same version of checks and scoring; else differences may come from there. */
  readonly sameModel: boolean;
  readonly average: ScoreChange;
  readonly areas: readonly (ScoreChange & { readonly id: AreaId; readonly title: string })[];
  /** Those that differ, in the order of the report. */
  readonly checks: readonly CheckChange[];
}

/** The outcome of an audit: plain data, the same for the same tree (`stats` aside). */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string; readonly model: string };
  readonly project: {
    readonly name: string;
    readonly languages: readonly string[];
    readonly frameworks: readonly string[];
    /** The commit that is checked out, or null outside git. */
    readonly revision: string | null;
    /** Whether there is server, job or API code to coach. */
    readonly backend: boolean;
    /** Whether there is a README. */
    readonly readme: boolean;
  };
  readonly checks: readonly CheckReport[];
  readonly rubric: {
    readonly areas: readonly AreaReport[];
    /** Mean of the five; null while an area is null. */
    readonly average: number | null;
    /** Whether the average is 4 or more. */
    readonly ready: boolean;
  };
  readonly next: readonly NextStep[];
  /** Absent where the repository has no configuration of its own. */
  readonly configuration?: ConfigurationReport;
  /** What was asked for at least; absent where nothing was. */
  readonly thresholds?: readonly ThresholdReport[];
  /** Absent where there was nothing to compare with. */
  readonly comparison?: Comparison;
  readonly stats: { readonly files: number; readonly bytesRead: number; readonly durationMs: number };
  readonly notices: readonly Notice[];
}

/** Text to add to a file. */
export interface Insertion {
  /** In UTF-16 code units, into the text without its byte order mark. */
  readonly offset: number;
  /** With the line ends of the file that it goes into. */
  readonly text: string;
}

/** A change to a file that only ever adds: no character of the author's is replaced or moved about. */
export interface Edit {
  /** Relative to the audited root, in forward slashes. */
  readonly path: string;
  /** Whether the file does not exist yet; its one insertion then stands at offset 0. */
  readonly creates: boolean;
  /** In the order of their offsets, each offset once. */
  readonly insertions: readonly Insertion[];
}
