import type { Facts } from '../facts';
import type { Edit, Report } from '../model';
import { generators } from '.';
import type { AnyGenerator, GeneratorInput, Outcome, Proposal } from './define-generator';
import { planEdits } from './plan';

/** What generators are run on: an audit's facts and answers, and the files behind them. */
export interface GenerateSource {
  readonly facts: Facts;
  readonly checks: Pick<Report, 'checks'>['checks'];
  readonly projectName: string;
  /** The text of a file of the audited tree without its byte order mark; null where there is none that can be read. */
  read(path: string): string | null;
}

/** What one generator answered. */
export interface Answer {
  readonly generator: string;
  /** Why there is nothing to do, where there is not. */
  readonly nothing?: string;
}

/** What several generators propose together: one edit for each file. */
export interface Generated {
  readonly edits: readonly Edit[];
  readonly answers: readonly Answer[];
}

/** Runs generators and joins what they propose. Pure: writes nothing, and answers the same for the same source. */
export function generate(chosen: readonly AnyGenerator[], source: GenerateSource): Generated {
  const answers: Answer[] = [];
  const proposals: Proposal[] = [];
  for (const generator of generators.filter((one) => chosen.includes(one))) {
    const outcome = runOne(generator, source);
    if ('nothing' in outcome) answers.push({ generator: generator.id, nothing: outcome.nothing });
    else {
      answers.push({ generator: generator.id });
      proposals.push(...outcome.proposals);
    }
  }
  return { edits: planEdits(proposals, source), answers };
}

/** The generators that an open item asks for. */
export function generatorsForOpenItems(checks: GenerateSource['checks']): readonly AnyGenerator[] {
  const open = new Set(checks.filter(({ status }) => status === 'fail' || status === 'partial').map(({ id }) => id));
  return generators.filter(({ serves }) => serves.some((check) => open.has(check)));
}

function runOne(generator: AnyGenerator, source: GenerateSource): Outcome {
  const statuses = new Map(source.checks.map(({ id, status }) => [id, status]));
  const needs: readonly (keyof Facts)[] = generator.needs;
  const facts = Object.fromEntries(needs.map((need) => [need, source.facts[need]])) as unknown as Facts;
  const input: GeneratorInput = {
    facts,
    projectName: source.projectName,
    statusOf: (check) => statuses.get(check) ?? 'unknown',
    read: (path) => source.read(path),
  };
  return generator.run(input);
}
