/**
 * Searches for expressions that most files do not match. What every match holds, such as a word of it, is looked for first, which
 * costs next to nothing: the expression is neither run nor compiled for files that do not hold it. Pieces of a file, and texts that
 * nobody announced (`willBeSearched`), are searched as they are.
 */
import { requirementOf, type Requirement } from './requirement';
import { mayHold, trigramsOf } from './trigrams';

export { meeting } from './meeting';
export { isFormOf, willBeSearched } from './trigrams';

/** As `expression.test(text)` from the beginning of the text. */
export function occurs(expression: RegExp, text: string): boolean {
  return mayOccur(expression, text) && text.search(expression) >= 0;
}

/** As `text.matchAll(expression)`, for expressions with and without the flag `g`. */
export function occurrences(expression: RegExp, text: string): Iterable<RegExpExecArray> {
  return mayOccur(expression, text) ? everyMatch(expression, text) : [];
}

/** The same without looking first: for a piece of a text that may hold it. */
export function* everyMatch(expression: RegExp, text: string): Generator<RegExpExecArray> {
  const { everywhere } = preparedOf(expression);
  // Whoever searches may search for the same in between.
  for (let from = 0; ;) {
    everywhere.lastIndex = from;
    const match = everywhere.exec(text);
    if (!match) return;
    from = match[0] === '' ? match.index + 1 : match.index + match[0].length;
    yield match;
  }
}

/** Whether an expression may match a text: `false` is certain. */
export function mayOccur(expression: RegExp, text: string): boolean {
  return holds(text, preparedOf(expression).requirement);
}

/** An expression ready to be searched for. */
class Prepared {
  readonly requirement: Hashed | null;
  private made: RegExp | null = null;

  constructor(private readonly expression: RegExp) {
    const requirement = requirementOf(expression);
    this.requirement = requirement === null ? null : hashed(requirement);
  }

  /** The expression with the flag `g`, made when it is needed: most never are. */
  get everywhere(): RegExp {
    const { source, flags } = this.expression;
    return (this.made ??= new RegExp(source, `g${flags.replace('g', '')}`));
  }
}

/** A requirement with the hashes of its strings. */
type Hashed =
  { readonly hashes: readonly number[] } | { readonly all: readonly Hashed[] } | { readonly any: readonly Hashed[] };

const preparedExpressions = new WeakMap<RegExp, Prepared>();

function preparedOf(expression: RegExp): Prepared {
  const known = preparedExpressions.get(expression);
  if (known) return known;
  const prepared = prepare(expression);
  preparedExpressions.set(expression, prepared);
  return prepared;
}

/** Expressions that are written inside of a function are other objects at each call. */
const preparedSources = new Map<string, Prepared>();

function prepare(expression: RegExp): Prepared {
  const name = `${expression.flags} ${expression.source}`;
  let prepared = preparedSources.get(name);
  if (!prepared) preparedSources.set(name, (prepared = new Prepared(expression)));
  return prepared;
}

function hashed(requirement: Requirement): Hashed {
  if (typeof requirement === 'string') return { hashes: trigramsOf(requirement) };
  return 'all' in requirement ? { all: requirement.all.map(hashed) } : { any: requirement.any.map(hashed) };
}

function holds(text: string, requirement: Hashed | null): boolean {
  if (requirement === null) return true;
  if ('hashes' in requirement) return mayHold(text, requirement.hashes);
  if ('all' in requirement) return requirement.all.every((one) => holds(text, one));
  return requirement.any.some((one) => holds(text, one));
}
