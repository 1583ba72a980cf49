/** A place in code that a snippet would mend. Plain data: it crosses threads. */
export interface CodeGap {
  /**
   * `unchecked-input`: a route handler takes what comes; `repeatable-job`: a handler of jobs or messages takes a repetition for a
   * new one; `endless-call`: another server is called without a time limit.
   */
  readonly kind: CodeGapKind;
  /** What it is called: the route or the function; empty where it has no name. */
  readonly name: string;
  /** 1-based lines at which it is pointed out. */
  readonly lines: readonly number[];
}

export type CodeGapKind = 'unchecked-input' | 'repeatable-job' | 'endless-call';
