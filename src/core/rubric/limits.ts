import type { Area, Cap, Gate } from './criteria';
import { measures } from './measures';
import type { ScoringInput } from './scoring';

/** A score that an area does not go beyond, and why. */
export interface Limit {
  readonly most: number;
  readonly words: string;
  /** For a cap. */
  readonly name?: string;
}

/** The caps that hold an area down, and the gates that it does not pass. */
export function limitsOf(area: Area, input: ScoringInput): readonly Limit[] {
  return [
    ...area.caps.filter((cap) => holds(cap, input)).map(({ name, most }) => ({ name, most, words: name })),
    ...area.gates.flatMap((gate) => gateLimit(gate, input)),
  ];
}

function holds({ by }: Cap, { findings, facts }: ScoringInput): boolean {
  if ('measure' in by) return measures[by.measure].share(facts) === 0;
  return findings.get(by.check)?.status === 'fail';
}

/** A gate asks for each of its checks; one that was exempted with a reason is not asked for. */
function gateLimit({ checks: asked, most }: Gate, { checks, findings, exempted }: ScoringInput): readonly Limit[] {
  const open = asked.filter((id) => findings.get(id)?.status === 'fail' && !exempted?.has(id));
  if (open.length === 0) return [];
  const words = open.map((id) => checks.find((check) => check.id === id)?.failureTitle ?? id);
  return [{ most, words: `it goes no further while this holds: ${words.join('; ')}` }];
}
