import type { Facts } from '../facts';
import type { Edit, Report } from '../model';
import { generators } from '.';
import type { AnyGenerator, GeneratorInput, Outcome } from './define-generator';
import { planEdits } from './plan';

/** What generators are run on: an audit's facts and answers, and the files behind them. */
export interface GenerateSource {
  readonly facts: Facts;
  readonly checks: Pick<Report, 'checks'>['checks'];
  readonly projectName: string;
  /** The text of a file of the audited tree without its byte order mark; null where there is none that can be read. */
  readonly read: (path: string) => string | null;
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
  const outcomes = generators
    .filter((one) => chosen.includes(one))
    .map((generator) => ({ generator: generator.id, outcome: runOne(generator, source) }));
  const proposals = outcomes.flatMap(({ outcome }) => ('proposals' in outcome ? outcome.proposals : []));
  const { edits, there } = planEdits(proposals, source);
  return { edits, answers: outcomes.map(({ generator, outcome }) => answerOf(generator, outcome, there)) };
}

function answerOf(generator: string, outcome: Outcome, there: ReadonlySet<string>): Answer {
  if ('nothing' in outcome) return { generator, nothing: outcome.nothing };
  const isThere = outcome.proposals.every((one) => one.kind === 'section' && there.has(one.id));
  return isThere
    ? { generator, nothing: 'It is there already, and waits for its author where it has to.' }
    : { generator };
}

/** The generators that open items ask for: for each of them the one that serves it best. */
export function generatorsForOpenItems(checks: GenerateSource['checks']): readonly AnyGenerator[] {
  const open = checks.filter(({ status }) => status === 'fail' || status === 'partial');
  const wanted = new Set(open.map(({ id }) => generatorFor(id)));
  return generators.filter((generator) => wanted.has(generator));
}

/** The generator that serves a check best: the first that is made for it, or else the first that also serves it. */
export function generatorFor(check: string): AnyGenerator | undefined {
  return (
    generators.find(({ serves }) => serves[0] === check) ?? generators.find(({ serves }) => serves.includes(check))
  );
}

function runOne(generator: AnyGenerator, source: GenerateSource): Outcome {
  const statuses = new Map(source.checks.map(({ id, status }) => [id, status]));
  const needs = generator.needs as readonly (keyof Facts)[];
  const facts = Object.fromEntries(needs.map((need) => [need, source.facts[need]])) as unknown as Facts;
  const input: GeneratorInput = {
    facts,
    projectName: source.projectName,
    statusOf: (check) => statuses.get(check) ?? 'unknown',
    read: source.read,
  };
  return generator.run(input);
}
