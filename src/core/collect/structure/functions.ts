import type { LanguageName } from '../../facts';
import type { Source } from '../source';
import { bracedFunctions } from './braced-functions';
import type { CodeLines } from './code-lines';
import { indentedFunctions } from './indented-functions';

/** A function with its 1-based lines, from its heading to the end of its body. */
export interface FunctionLines {
  /** Empty for one without a name. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** A function with the lines of code that are its own: those of larger functions inside it belong to them. */
export interface FunctionLength {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** Functions inside another that are shorter than this read as part of it. */
const smallestOfItsOwn = 6;
/** A file with more functions than this was not written by hand. */
const most = 3000;

const byIndent = new Set<LanguageName>(['Python', 'Ruby', 'Elixir']);

/** The functions of a file, outer ones before those inside them. */
export function functionLengths(source: Source, lines: CodeLines): readonly FunctionLength[] {
  const found = byIndent.has(source.language) ? indentedFunctions(source.language, lines) : bracedFunctions(source);
  const ordered = found.slice(0, most).sort((a, b) => a.first - b.first || b.last - a.last);
  const own = ordered.map(({ first, last }) => lines.between(first, last));
  const around: number[] = [];
  ordered.forEach(({ first, last }, index) => {
    while (around.length > 0 && ordered[around.at(-1)!]!.last < first) around.pop();
    const length = lines.between(first, last);
    const outer = around.at(-1);
    if (outer !== undefined && length >= smallestOfItsOwn) own[outer]! -= length;
    if (outer === undefined || length >= smallestOfItsOwn) around.push(index);
  });
  return ordered.map(({ name, first }, index) => ({ name, line: first, lines: Math.max(1, own[index]!) }));
}
