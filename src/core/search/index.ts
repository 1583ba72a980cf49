/**
 * Searches for expressions that most files do not match. What every match holds, such as a word of it, is looked for first, which
 * costs next to nothing: the expression is neither run nor compiled for files that do not hold it. Pieces of a file, and texts that
 * nobody announced (`willBeSearched`), are searched as they are.
 */
import { preparedOf, type Hashed } from './prepared';
import { mayHold } from './trigrams';

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

function holds(text: string, requirement: Hashed | null): boolean {
  if (requirement === null) return true;
  if ('all' in requirement) return requirement.all.every((one) => holds(text, one));
  if ('any' in requirement) return requirement.any.some((one) => holds(text, one));
  return mayHold(text, requirement);
}
