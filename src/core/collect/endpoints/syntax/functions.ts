import { occurrences } from '../../../search';
import { closing, parts, skipSpace } from './brackets';

/** A function as far as routes are concerned. */
export interface FunctionRange {
  /** Empty for one without a name. */
  readonly name: string;
  /** Names of its parameters; a type after or before them is left out, patterns are empty. */
  readonly parameters: readonly string[];
  /** The whole text of each parameter. */
  readonly parameterTexts: readonly string[];
  /** Names that patterns among the parameters take out of objects, by the members that they take. */
  readonly members?: Readonly<Record<string, string>>;
  /** Where its declaration begins, and its body between the braces. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** The type it belongs to (a receiver in Go, an extended type in Kotlin). */
  readonly owner?: string;
}

/** A file with more functions than this was not written by hand. */
const most = 3000;

/** Functions of a file, innermost last where they begin at the same place. */
export class Functions {
  readonly list: readonly FunctionRange[];

  constructor(list: readonly FunctionRange[]) {
    this.list = list.slice(0, most);
  }

  /** Functions around an offset, innermost first. */
  around(offset: number): FunctionRange[] {
    return this.list.filter(({ start, end }) => start <= offset && offset < end).sort((a, b) => b.start - a.start);
  }
}

const scriptFunction = /\bfunction\b\s*\*?\s*([\w$]*)\s*(?:<[^<>()]*>)?\(/g;
const arrow = /=>/g;
const method =
  /(?:^|[\n{};,])[ \t]*(?:(?:public|private|protected|static|override|async|readonly)\s+)*([A-Za-z_$][\w$]*)\s*(?:<[^<>()]*>)?\(/g;
const notMethods = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'function',
  'return',
  'await',
  'new',
  'typeof',
  'super',
  'import',
  'require',
]);

/** Functions, arrows and methods of JavaScript and TypeScript. */
export function scriptFunctions(code: string): Functions {
  const found: FunctionRange[] = [];
  for (const match of occurrences(scriptFunction, code)) {
    const open = match.index + match[0].length - 1;
    addBlock(
      code,
      found,
      match[1] === undefined || match[1] === '' ? assignedName(code, match.index) : match[1],
      match.index,
      open,
      closing(code, open),
    );
  }
  for (const match of occurrences(arrow, code)) addArrow(code, found, match.index);
  for (const match of occurrences(method, code)) {
    if (notMethods.has(match[1]!)) continue;
    const open = match.index + match[0].length - 1;
    addBlock(code, found, match[1]!, match.index, open, closing(code, open));
  }
  return new Functions(found);
}

/** From the parameters to the brace of the body; one that follows `<`, `|`, `:` and the like belongs to the type that is returned. */
const body = /^\)\s*(?::(?:[^{};=]|(?<=[<|&,([:]\s{0,4})\{[^{}]*\}){1,200}?)?(?<![<|&,([:]\s{0,4})\{/;

function addBlock(code: string, found: FunctionRange[], name: string, at: number, open: number, close: number): void {
  const brace = body.exec(code.slice(close, close + 400));
  if (!brace) return;
  const start = close + brace[0].length;
  found.push({ name, at, start, end: closing(code, start - 1), ...parametersOf(code, open, close) });
}

function addArrow(code: string, found: FunctionRange[], at: number): void {
  const before = code.slice(Math.max(0, at - 400), at).trimEnd();
  const offset = Math.max(0, at - 400);
  let open: number;
  let close: number;
  const typed = /\)\s*:\s*[\w<>[\]|.&\s]{1,120}$/.exec(before);
  const end = typed ? offset + typed.index : offset + before.length - 1;
  if (code[end] === ')') {
    close = end;
    open = openingBefore(code, end);
    if (open < 0) return;
  } else {
    const word = /[\w$]+$/.exec(before);
    if (!word) return;
    open = offset + word.index - 1;
    close = offset + before.length;
  }
  const body = skipSpace(code, at + 2);
  const block = code[body] === '{';
  const start = block ? body + 1 : body;
  const stop = block ? closing(code, body) : expressionEnd(code, body);
  found.push({ name: assignedName(code, open), at: open, start, end: stop, ...parametersOf(code, open, close) });
}

/** The parenthesis that opens what the one at `close` closes; -1 without one near. */
function openingBefore(code: string, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0 && close - i < 2000; i--) {
    const c = code.charCodeAt(i);
    if (c === 41 || c === 93 || c === 125) depth++;
    else if ((c === 40 || c === 91 || c === 123) && --depth === 0) return i;
  }
  return -1;
}

/** Where an expression ends that begins at `from`: at a comma, semicolon or closing bracket outside its own brackets. */
function expressionEnd(code: string, from: number): number {
  let depth = 0;
  for (let i = from; i < code.length; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) depth++;
    else if (c === 41 || c === 93 || c === 125) {
      if (depth-- === 0) return i;
    } else if (depth === 0 && (c === 59 || c === 44)) return i;
  }
  return code.length;
}

/** The name that a function expression at an offset is given. */
function assignedName(code: string, at: number): string {
  const before = code.slice(Math.max(0, at - 160), at);
  const name = /([\w$]+)\s*(?::[^=;{}()]{0,100})?[=:]\s*(?:async\s*)?$/.exec(before)?.[1] ?? '';
  return name === 'exports' || name === 'default' ? '' : name;
}

function parametersOf(
  code: string,
  open: number,
  close: number,
): Pick<FunctionRange, 'parameters' | 'parameterTexts' | 'members'> {
  const ranges = parts(code, open + 1, close);
  const texts = ranges.map(({ start, end }) => code.slice(start, end));
  const taken = ranges.filter(({ start }) => code[start] === '{').flatMap(({ start }) => takenOut(code, start));
  return {
    ...(taken.length > 0 ? { members: Object.fromEntries(taken) } : {}),
    parameterTexts: texts,
    parameters: texts.map(
      (text) => /^(?:(?:public|private|protected|readonly)\s+)*\.{0,3}\$?([\w$]+)/.exec(text)?.[1] ?? '',
    ),
  };
}

/** The members that a pattern takes out, with the names it gives them: `{ app, port: at = 80 }`. */
function takenOut(code: string, open: number): [string, string][] {
  return parts(code, open + 1, closing(code, open)).flatMap(({ start, end }) => {
    const [, member, name] = /^([\w$]+)(?:\s*:\s*([\w$]+))?\s*(?:=|$)/.exec(code.slice(start, end)) ?? [];
    return member === undefined ? [] : [[member, name ?? member] as [string, string]];
  });
}

const goFunction =
  /\bfunc\b[ \t]*(?:\(\s*(\w*)\s*\*?\s*([\w.]*)(?:\[[^\]]*\])?\s*\)[ \t]*)?(\w*)[ \t]*(?:\[[^\]()]*\])?\(/g;

/** Functions, methods and function literals of Go. */
export function goFunctions(code: string): Functions {
  const found: FunctionRange[] = [];
  for (const match of occurrences(goFunction, code)) {
    const open = match.index + match[0].length - 1;
    const close = closing(code, open);
    const brace = /^\)(?:interface\{\}|struct\{\}|[^{}\n;])*?\{/.exec(code.slice(close, close + 300));
    if (!brace) continue;
    const start = close + brace[0].length;
    const texts = parts(code, open + 1, close).map((range) => code.slice(range.start, range.end));
    found.push({
      name: match[3]!,
      parameters: texts.map((text) => /^\w+/.exec(text)?.[0] ?? ''),
      parameterTexts: texts,
      at: match.index,
      start,
      end: closing(code, start - 1),
      ...(match[2] ? { owner: match[2] } : {}),
    });
  }
  return new Functions(found);
}

const namedFunction = /\b(?:fn|fun|function)\s+(?:<[^<>]*>\s*)?(?:([\w.<>?]+)\.)?(\w+)\s*(?:<[^<>()]*>)?\(/g;

/** Named functions of Rust, Kotlin and PHP. */
export function namedFunctions(code: string): Functions {
  const found: FunctionRange[] = [];
  for (const match of occurrences(namedFunction, code)) {
    const open = match.index + match[0].length - 1;
    const close = closing(code, open);
    const brace = code.indexOf('{', close);
    const between = brace < 0 ? ';' : code.slice(close + 1, brace);
    if (/[;}]/.test(between) || between.length > 600) continue;
    const texts = parts(code, open + 1, close).map((range) => code.slice(range.start, range.end));
    found.push({
      name: match[2]!,
      parameters: texts.map((text) => /\$(\w+)/.exec(text)?.[1] ?? /^(?:mut\s+)?(\w+)\s*:/.exec(text)?.[1] ?? ''),
      parameterTexts: texts,
      at: match.index,
      start: brace + 1,
      end: closing(code, brace),
      ...(match[1] ? { owner: match[1] } : {}),
    });
  }
  return new Functions(found);
}
