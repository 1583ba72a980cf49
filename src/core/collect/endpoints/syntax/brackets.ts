/** Reading brackets in code whose comments and contents of strings are blanked. */

/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

let latest: { code: string; ends: Int32Array } | null = null;

/** For each opening bracket the offset of what closes it. Those of the latest text are kept, since readers ask many times. */
function endsOf(code: string): Int32Array {
  if (latest?.code === code) return latest.ends;
  const ends = new Int32Array(code.length);
  const open: number[] = [];
  for (let i = 0; i < code.length; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) open.push(i);
    else if (c === 41 || c === 93 || c === 125) {
      const start = open.pop();
      if (start !== undefined) ends[start] = i;
    }
  }
  for (const start of open) ends[start] = code.length;
  latest = { code, ends };
  return ends;
}

/** The offset of the bracket that closes the one at `open`; the text's length where none does. */
export function closing(code: string, open: number): number {
  const end = endsOf(code)[open] ?? 0;
  return end > 0 ? end : code.length;
}

/**
 * The parts between `start` and `end` that commas outside brackets separate, without space around them; up to a bracket that closes
 * what was open before.
 */
export function parts(code: string, start: number, end: number, separator = 44): Range[] {
  const found: Range[] = [];
  let from = start;
  let i = start;
  for (; i < end; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) i = closing(code, i);
    else if (c === 41 || c === 93 || c === 125) break;
    else if (c === separator) {
      found.push(trimmed(code, from, i));
      from = i + 1;
    }
  }
  found.push(trimmed(code, from, Math.min(i, end)));
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
