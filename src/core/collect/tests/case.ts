/** A test case as a file declares it. */
export interface TestCase {
  readonly name: string;
  readonly line: number;
  /** How many assertions it makes, those that compare constants left out. */
  readonly assertions: number;
  /** How many cases a table of inputs makes of it. */
  readonly times: number;
  readonly skipped: boolean;
  /** Whether it is the last step of scenarios that are written as prose (Cucumber, Behave, SpecFlow …). */
  readonly step: boolean;
  /** Whether it came with a scaffold. */
  readonly scaffold: boolean;
  /** Where it asserts that something is refused. */
  readonly refusal: number | null;
  /** What it calls, where it makes no assertion of its own: a function of the tests may make them. */
  readonly calls: readonly string[];
  /** Whether it only starts a suite whose cases stand elsewhere. */
  readonly startsSuite: boolean;
}
