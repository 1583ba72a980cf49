/** Reads calls, blocks and chains in scanned source: what mappers and migration tools are told in. */
import { everyMatch, mayOccur, occurrences } from '../../search';
import type { Source } from '../source';

/** A stretch of a source file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A call: where it begins, what its pattern caught, and its arguments. */
export interface Call extends Range {
  readonly match: RegExpExecArray;
  /** The offset of its opening bracket. */
  readonly open: number;
  readonly args: readonly Range[];
}

/** No declaration that people write has longer arguments. */
const farthest = 20_000;
const mostCalls = 2_000;

let latest: { readonly code: string; readonly pairs: Int32Array } | null = null;

/** Where each bracket of a text closes; made in one pass, and kept for the text that was asked about last. */
function pairsOf(code: string): Int32Array {
  if (latest?.code === code) return latest.pairs;
  const pairs = new Int32Array(code.length);
  const open: number[] = [];
  for (let i = 0; i < code.length; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) open.push(i);
    else if (c === 41 || c === 93 || c === 125) {
      const at = open.pop();
      if (at !== undefined) pairs[at] = i;
    }
  }
  latest = { code, pairs };
  return pairs;
}

/** The offset of the bracket that closes the one at `open`; where none does, the end of its line. */
export function closing(code: string, open: number): number {
  const close = pairsOf(code)[open];
  if (close) return close;
  const line = code.indexOf('\n', open);
  return line < 0 ? code.length : line;
}

/** The parts of a stretch between commas outside brackets; `separators` for others than commas. */
export function parts(code: string, start: number, end: number, separators = ','): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let from = start;
  const push = (to: number): void => {
    if (code.slice(from, to).trim() !== '') found.push({ start: from, end: to });
  };
  for (let i = start; i < end; i++) {
    const c = code[i]!;
    if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (depth === 0 && separators.includes(c)) {
      push(i);
      from = i + 1;
    }
  }
  push(end);
  return found;
}

/** Calls whose beginning, up to and with the opening bracket, matches a pattern, within a stretch. */
export function callsOf(source: Source, pattern: RegExp, within?: Range): Call[] {
  const { code } = source;
  return [...matches(source, pattern, within)].map((match) => {
    const open = match.index + match[0].length - 1;
    const end = closing(code, open);
    const args = parts(code, open + 1, Math.min(end, open + farthest));
    return { match, start: match.index, open, end, args };
  });
}

/** Where a pattern matches the code of a stretch. */
export function* matches(source: Source, pattern: RegExp, within?: Range): Generator<RegExpExecArray> {
  if (!mayOccur(pattern, source.code)) return;
  const offset = within?.start ?? 0;
  // A search must end with its stretch: many short stretches would otherwise each search the rest of the file.
  const code = within ? source.code.slice(offset, within.end) : source.code;
  let count = 0;
  for (const match of within ? everyMatch(pattern, code) : occurrences(pattern, code)) {
    if (++count > mostCalls) return;
    match.index += offset;
    yield match;
  }
}

/** The code of a stretch: comments and contents of strings blanked. */
export const codeOf = (source: Source, { start, end }: Range): string => source.code.slice(start, end);

/** The text of a stretch with its strings, comments blanked. */
export const textOf = (source: Source, { start, end }: Range): string => source.uncommented.slice(start, end);

/** The contents of the strings that begin in a stretch. */
export function stringsIn(source: Source, { start, end }: Range): string[] {
  const { strings } = source;
  let low = 0;
  let high = strings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (strings[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < strings.length && strings[i]!.start < end; i++) found.push(strings[i]!.value);
  return found;
}

/** The first string in a stretch. */
export function stringIn(source: Source, range: Range | undefined): string | undefined {
  return range && stringsIn(source, range)[0];
}

/** A stretch's one name: the string in it, a symbol (`:users`, `Users::Table`), or the last word of an expression. */
export function nameIn(source: Source, range: Range | undefined): string | undefined {
  if (!range) return undefined;
  const text = stringIn(source, range);
  if (text !== undefined) return text;
  return /([\w$]+)\W*$/.exec(codeOf(source, range).slice(-200))?.[1];
}

/** The names that a stretch lists: strings, else symbols or properties (`:a, :b`, `t.userId`). */
export function namesIn(source: Source, range: Range | undefined): string[] {
  if (!range) return [];
  const texts = stringsIn(source, range);
  if (texts.length > 0) return texts;
  return [
    ...codeOf(source, range)
      .slice(0, 2_000)
      .matchAll(/(?:[.:]\s*|\b)([A-Za-z_]\w*)\b(?!\s*(?:[.(:]|=>|->))/g),
  ].map((found) => found[1]!);
}

/** Where a chain of calls that goes on from `from` ends: `.a(…).b(…)`, `->a(…)->b(…)`, over lines. */
export function chainEnd(code: string, from: number): number {
  const link = /\s*(?:(?:\?|!!)?\.|->|::)\s*[\w$]+!?(?:<[\w<>, ?[\].]{0,80}>)?/y;
  let at = from;
  for (let steps = 0; steps < 100; steps++) {
    while (code[at] === '(' || code[at] === '[') at = closing(code, at) + 1;
    link.lastIndex = at;
    const match = link.exec(code);
    if (!match) return at;
    at = match.index + match[0].length;
    if (/\s/.test(code[at] ?? '') && /^\s*[({]/.test(code.slice(at, at + 4)) && code[at] !== '\n')
      at += code.slice(at, at + 4).search(/\S/);
    if (code[at] === '{') at = closing(code, at) + 1;
  }
  return at;
}

/** The value of a named argument or property (`nullable=False`, `nullable: false`), as code; undefined without it. */
export function optionOf(code: string, name: string): string | undefined {
  const at = code.search(new RegExp(`(?:^|[^\\w$.])["']?${name}["']?\\s*(?:=>|[=:])(?![=:])`));
  if (at < 0) return undefined;
  return /(?:=>|[=:])\s*([^,\n]{0,200})/.exec(code.slice(at + 1))?.[1]?.replace(/[\s)}\]]+$/, '');
}
