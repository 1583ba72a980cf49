import type { Facts } from '../facts';
import type { AreaId, CheckMetadata, Evidence, Finding, Grade, Status } from '../model';
import { frameworkStep } from '../text/advice/framework-steps';

/** A small repository that shows how a check answers: its first tests and its documentation. */
export interface Example {
  /** What the repository is like, as the end of "a repository …". */
  readonly name: string;
  readonly status: Status;
  /** File contents by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Subjects of its commits, oldest first, a day apart; without it the example is outside version control. */
  readonly commits?: readonly string[];
}

/** A check as its file declares it: data first, `run` last. Its id is the path of its file. */
export interface CheckDefinition<Need extends keyof Facts = keyof Facts> extends Omit<CheckMetadata, 'id'> {
  readonly area: AreaId;
  /** The facts that `run` may read; it gets no others, and is only run again when one of them changed. */
  readonly needs: readonly Need[];
  readonly examples: readonly Example[];
  run(facts: Pick<Facts, Need>): Finding;
}

/** A registered check. */
export interface Check extends CheckMetadata {
  readonly needs: readonly (keyof Facts)[];
  readonly examples: readonly Example[];
  run(facts: Facts): Finding;
}

/** Declares a check; narrows what `run` may read to what `needs` names. */
export function defineCheck<const Need extends keyof Facts>(definition: CheckDefinition<Need>): CheckDefinition<Need> {
  return definition;
}

/**
 * Gives a declared check its id; called by the generated index alone. Where a check that knows what code uses names no steps of its own,
 * its remedy begins with the step for the framework in play.
 */
export function registered<Need extends keyof Facts>(id: string, definition: CheckDefinition<Need>): Check {
  if (!(definition.needs as readonly string[]).includes('uses')) return { id, ...definition };
  return {
    id,
    ...definition,
    run: (facts) => {
      const finding = definition.run(facts);
      if (finding.remedy || (finding.status !== 'fail' && finding.status !== 'partial')) return finding;
      const step = frameworkStep(id, facts.uses);
      return step ? { ...finding, remedy: [step, ...definition.remedy] } : finding;
    },
  };
}

/** Parts of a finding besides its status, message and evidence. */
interface Extra {
  readonly remedy?: readonly string[];
  readonly advice?: readonly string[];
  readonly grade?: Grade;
}

/** Places each once; two things may stand in one line. */
function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

/** The repository shows it, at `evidence` (best first). */
export const pass = (message: string, evidence: readonly Evidence[], extra: Extra = {}): Finding => ({
  status: 'pass',
  message,
  evidence: eachOnce(evidence),
  ...extra,
});

/** Something is there, at `evidence`, but falls short of what `message` says. */
export const partial = (message: string, evidence: readonly Evidence[], extra: Extra = {}): Finding => ({
  status: 'partial',
  message,
  evidence: eachOnce(evidence),
  ...extra,
});

/** It is not there; `message` names what was looked for and where. */
export const fail = (message: string, evidence: readonly Evidence[] = [], extra: Extra = {}): Finding => ({
  status: 'fail',
  message,
  evidence: eachOnce(evidence),
  ...extra,
});

/** The question does not arise. */
export const notApplicable = (message: string): Finding => ({ status: 'na', message, evidence: [] });

/** It could not be looked at. */
export const unknown = (message: string): Finding => ({ status: 'unknown', message, evidence: [] });
