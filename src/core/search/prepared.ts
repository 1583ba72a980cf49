/** Expressions made ready to be searched for, and what was found out about them, which may be kept for the next run. */
import { requirementOf, type Requirement } from './requirement';
import { trigramsOf } from './trigrams';

/** A requirement with the hashes of a string in its place. */
export type Hashed = readonly number[] | { readonly all: readonly Hashed[] } | { readonly any: readonly Hashed[] };

/** What every match of an expression holds, by the expression's flags and source; null where it is nothing in particular. */
export type Requirements = Readonly<Record<string, Hashed | null>>;

/** An expression ready to be searched for. */
export class Prepared {
  private made: RegExp | null = null;

  constructor(
    private readonly expression: RegExp,
    readonly requirement: Hashed | null,
  ) {}

  /** The expression with the flag `g`, made when it is needed: most never are. */
  get everywhere(): RegExp {
    const { source, flags } = this.expression;
    return (this.made ??= new RegExp(source, `g${flags.replace('g', '')}`));
  }
}

const byExpression = new WeakMap<RegExp, Prepared>();

/** Expressions that are written inside of a function are other objects at each call. */
const byName = new Map<string, Prepared>();

export function preparedOf(expression: RegExp): Prepared {
  const known = byExpression.get(expression);
  if (known) return known;
  const prepared = prepare(expression);
  byExpression.set(expression, prepared);
  return prepared;
}

function prepare(expression: RegExp): Prepared {
  const name = `${expression.flags} ${expression.source}`;
  let prepared = byName.get(name);
  if (!prepared) byName.set(name, (prepared = new Prepared(expression, requirementNamed(name, expression))));
  return prepared;
}

let recalled: Requirements = {};
let found = 0;

function requirementNamed(name: string, expression: RegExp): Hashed | null {
  const known = recalled[name];
  if (known !== undefined) return known;
  found++;
  const requirement = requirementOf(expression);
  return requirement === null ? null : hashed(requirement);
}

function hashed(requirement: Requirement): Hashed {
  if (typeof requirement === 'string') return trigramsOf(requirement);
  return 'all' in requirement ? { all: requirement.all.map(hashed) } : { any: requirement.any.map(hashed) };
}

/** Takes what an earlier run of the same build found out, so that it is not worked out again. */
export function recallRequirements(known: Requirements): void {
  recalled = known;
}

/** What is known by now, and how many of it were worked out in this run. */
export function requirementsKnown(): { readonly requirements: Requirements; readonly found: number } {
  const ours = Object.fromEntries([...byName].map(([name, { requirement }]) => [name, requirement]));
  return { requirements: { ...recalled, ...ours }, found };
}
