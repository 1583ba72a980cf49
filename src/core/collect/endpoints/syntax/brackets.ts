/** Reading brackets in code whose comments and contents of strings are blanked. */

/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The offset of the bracket that closes the one at `open`; the text's length where none does. */
export function closing(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) depth++;
    else if ((c === 41 || c === 93 || c === 125) && --depth === 0) return i;
  }
  return code.length;
}

/**
 * The parts between `start` and `end` that commas outside brackets separate, without space around them; up to a bracket that closes
 * what was open before.
 */
export function parts(code: string, start: number, end: number, separator = 44): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) depth++;
    else if (c === 41 || c === 93 || c === 125) {
      if (depth-- === 0) {
        found.push(trimmed(code, from, i));
        return found.filter((range) => range.end > range.start);
      }
    } else if (c === separator && depth === 0) {
      found.push(trimmed(code, from, i));
      from = i + 1;
    }
  }
  found.push(trimmed(code, from, end));
  return found.filter((range) => range.end > range.start);
}

/** The arguments of the call whose parenthesis opens at `open`. */
export function argumentsAt(code: string, open: number): Range[] {
  return parts(code, open + 1, closing(code, open));
}

export function trimmed(code: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && code.charCodeAt(from) <= 32) from++;
  while (to > from && code.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}

/** The first offset from `from` on that is no space. */
export function skipSpace(code: string, from: number): number {
  let i = from;
  while (i < code.length && code.charCodeAt(i) <= 32) i++;
  return i;
}
