/** Reads classes of Python's mappers and what they share. */
import type { Source } from '../../source';
import { matches, type Range } from '../calls';

/** A class with the stretch of its body. */
export interface PythonClass {
  readonly name: string;
  readonly parents: string;
  readonly body: Range;
  readonly start: number;
}

const head = /^([ \t]*)class\s+(\w+)\s*(?:\(([^)]{0,400})\))?\s*:/m;

/** The classes of a file; nested ones too. */
export function pythonClasses(source: Source): PythonClass[] {
  const { code } = source;
  return [...matches(source, head)].map((match) => {
    const start = match.index + match[1]!.length;
    const from = match.index + match[0].length;
    return {
      name: match[2]!,
      parents: match[3] ?? '',
      body: { start: from, end: blockEnd(code, from, match[1]!.length) },
      start,
    };
  });
}

/** Where the block that begins after `from` ends: before the first line that is indented no deeper than `indent`. */
export function blockEnd(code: string, from: number, indent: number): number {
  let depth = 0;
  let at = from;
  for (let end = code.indexOf('\n', from); end >= 0; end = code.indexOf('\n', at)) {
    for (let i = at; i < end; i++) {
      const c = code[i];
      if (c === '(' || c === '[' || c === '{') depth++;
      else if (c === ')' || c === ']' || c === '}') depth--;
    }
    at = end + 1;
    if (depth > 0) continue;
    depth = 0;
    const blank = /[ \t]*/y;
    blank.lastIndex = at;
    const width = blank.exec(code)![0].length;
    const next = code[at + width];
    if (next !== undefined && next !== '\n' && next !== '\r' && width <= indent && !')]}'.includes(next)) return at;
  }
  return code.length;
}

/** The name that a call is assigned to: `title` in `title: Mapped[str] = mapped_column(`. */
export function assignedTo(code: string, start: number): string | undefined {
  const before = code.slice(Math.max(0, start - 200), start);
  return /(?:^|[\n;])[ \t]*(\w+)[ \t]*(?::[^\n]{1,160})?=[ \t]*(?:\\\s*)?(?:\([ \t\n]*)?$/.exec(before)?.[1];
}
