import { occurrences } from '../../../search';
import { closing, parts } from './brackets';
import { Functions, type FunctionRange } from './functions';

/** A class with the lines of its methods. */
export interface PythonClass {
  readonly name: string;
  readonly bases: readonly string[];
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const definition = /^([ \t]*)(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*\(/gm;
const classLine = /^([ \t]*)class[ \t]+(\w+)[ \t]*(\(|:)/gm;

/** Functions of Python; a body ends where a line is indented less. The owner of a method is its class. */
export function pythonFunctions(code: string): Functions {
  const found: FunctionRange[] = [];
  const classes = pythonClasses(code);
  for (const match of occurrences(definition, code)) {
    const open = match.index + match[0].length - 1;
    const close = closing(code, open);
    const texts = parts(code, open + 1, close).map(({ start, end }) => code.slice(start, end));
    const owner = classes.findLast(({ start, end }) => start <= match.index && match.index < end)?.name;
    found.push({
      name: match[2]!,
      parameters: texts.map((text) => /^\*{0,2}(\w+)/.exec(text)?.[1] ?? ''),
      parameterTexts: texts,
      at: match.index + match[1]!.length,
      start: close + 1,
      end: blockEnd(code, close, match[1]!.length),
      ...(owner === undefined ? {} : { owner }),
    });
  }
  return new Functions(found);
}

/** Classes of Python with their bases as written. */
export function pythonClasses(code: string): PythonClass[] {
  const found: PythonClass[] = [];
  for (const match of occurrences(classLine, code)) {
    const open = match.index + match[0].length - 1;
    const close = match[3] === '(' ? closing(code, open) : open;
    const bases = match[3] === '(' ? parts(code, open + 1, close).map(({ start, end }) => code.slice(start, end)) : [];
    found.push({
      name: match[2]!,
      bases: bases.filter((base) => !base.includes('=')).map((base) => /^[\w.]+/.exec(base)?.[0] ?? ''),
      at: match.index + match[1]!.length,
      start: close + 1,
      end: blockEnd(code, close, match[1]!.length),
    });
  }
  return found;
}

/** Where the block ends that begins after `from`: before the next line that is not indented more. */
function blockEnd(code: string, from: number, indent: number): number {
  let line = code.indexOf('\n', from);
  while (line >= 0) {
    let i = line + 1;
    while (code.charCodeAt(i) === 32 || code.charCodeAt(i) === 9) i++;
    const c = code.charCodeAt(i);
    const blank = c === 10 || c === 13 || Number.isNaN(c);
    if (!blank && i - line - 1 <= indent && c !== 41 && c !== 93 && c !== 125) return line;
    line = code.indexOf('\n', i);
  }
  return code.length;
}
