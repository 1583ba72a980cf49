import { occurrences, occurs } from '../../search';
import { argumentsAt, closing, type Range } from '../endpoints/syntax/brackets';
import { scriptFunctions, type FunctionRange } from '../endpoints/syntax/functions';
import type { Source } from '../source';
import { onlyRethrows } from './rethrows';

/** Middleware of Koa, Hono and their kin that catches what the handlers behind it throw. */
export interface WrappingHere {
  readonly line: number;
  /** What other code may call it; `default` for what its file exports by default. Absent where it is handed over in place. */
  readonly names?: readonly string[];
}

/** Something that a file hands to a router. */
export interface MountedHere {
  /** What the file calls it, and what the module that it comes from does. */
  readonly names: readonly string[];
  readonly module?: string;
  /** Whether the file defines it. */
  readonly own?: boolean;
}

const wrapping = /\btry\s*(\{)[^{}]{0,200}\bawait next\s*\(\s*\)/g;
const mounting =
  /(?:\.\s*(?:use|all|get|post|put|patch|delete|del|route|register|middleware)|\b(?:\w*[cC]ompose|mount|applyMiddlewares?|UseMiddleware))\s*(?:<[^()]*>)?\(/g;
const list =
  /(?:\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=;\n]{0,80})?=|\bexport\s+default|\bmodule\.exports\s*=|\b\w*[mM]iddlewares?\s*[:=])\s*\[/g;
const namedInSettings = /\bmiddlewares?\b["']?\s*[:=]\s*\[([^\]]{0,1500})\]/gi;
const inlineFunction = /^(?:async\b\s*)?(?:function\b|\([^()]*\)\s*(?::[^=]{0,80})?=>|[\w$]+\s*=>)/;
const chain = /(?<![\w$.])[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*/g;
const longest = 1500;
const most = 200;

/** Middleware that wraps what comes after it in `try`, with the names by which it can be mounted. */
export function wrappingIn(source: Source): WrappingHere[] {
  const { code } = source;
  const matches = [...occurrences(wrapping, code)].filter(({ index, 0: text }) => {
    const brace = index + text.indexOf('{');
    const catches = /^\}\s*catch\b/.test(code.slice(closing(code, brace), closing(code, brace) + 40));
    return catches && !onlyRethrows(source, brace + 1);
  });
  if (matches.length === 0) return [];
  const functions = scriptFunctions(code);
  const calls = [...occurrences(mounting, code)].map(({ index, 0: text }) => index + text.length - 1);
  return matches.map(({ index }) => {
    const line = source.lineOf(index);
    const around = functions.around(index);
    const first = around.findIndex(({ parameterTexts }) => parameterTexts.some((text) => /\bnext\b/.test(text)));
    const inPlace = calls.some((open) => open < index && index < closing(code, open));
    if (first < 0 || inPlace || inClass(code, index)) return { line };
    const names = new Set(around.slice(first).flatMap((one) => namesOf(code, one)));
    for (const name of [...names]) for (const other of exportedAs(code, name)) names.add(other);
    return names.size > 0 ? { line, names: [...names] } : { line };
  });
}

/** Frameworks and containers find classes in ways of their own. */
function inClass(code: string, at: number): boolean {
  for (const match of code.slice(0, at).matchAll(/\bclass\b[^{};()]{0,200}\{/g))
    if (closing(code, match.index + match[0].length - 1) > at) return true;
  return false;
}

/** What a function is called where it stands: its own name, or that of what it is assigned to, perhaps inside a wrapper. */
function namesOf(code: string, { name, at }: FunctionRange): string[] {
  const before = code.slice(Math.max(0, at - 200), at);
  if (/\b(?:export\s+default|module\.exports\s*=|exports\.default\s*=)\s*(?:[\w$.]+\(\s*)*(?:async\s*)?$/.test(before))
    return name && name !== 'exports' ? [name, 'default'] : ['default'];
  const assigned =
    /([\w$]+)\s*(?::[^=;{}]{0,120})?=\s*(?:[\w$.]+(?:<[^()]*>)?\(\s*)*(?:async\s*)?$/.exec(before)?.[1] ??
    /([\w$]+)\s*:\s*(?:async\s*)?$/.exec(before)?.[1];
  return [...new Set([name, assigned ?? ''])].filter((one) => one !== '');
}

/** The other names under which a file hands out one of its own. */
function exportedAs(code: string, name: string): string[] {
  const found: string[] = [];
  const word = name.replaceAll('$', '\\$');
  if (occurs(new RegExp(`\\b(?:export\\s+default|module\\.exports\\s*=)\\s+${word}\\b`), code)) found.push('default');
  for (const match of occurrences(
    new RegExp(`\\b${word}\\s+as\\s+([\\w$]+)|\\bexports\\.([\\w$]+)\\s*=\\s*${word}\\b`, 'g'),
    code,
  ))
    found.push((match[1] ?? match[2])!);
  return found;
}

/** What a file hands to routers, in calls, in lists that are mounted one by one, or by name in its settings. */
export function mountedIn(source: Source): MountedHere[] {
  const { code, uncommented } = source;
  const ranges: Range[] = [];
  for (const { index, 0: text } of occurrences(mounting, code))
    ranges.push(...argumentsAt(code, index + text.length - 1));
  for (const { index, 0: text, 1: name } of occurrences(list, code)) {
    const open = index + text.length - 1;
    if (name === undefined || isUsedAgain(code, name, closing(code, open)))
      ranges.push({ start: open + 1, end: closing(code, open) });
  }
  const imports = new Map<string, { readonly module: string; readonly name: string }>();
  for (const { module, names, kind } of source.imports)
    if (kind !== 'type') for (const { name, local } of names) imports.set(local, { module, name });
  const defined = new Set([...occurrences(/\b(?:function|const|let|var)\s+([\w$]+)/g, code)].map(([, name]) => name!));
  const found = new Map<string, MountedHere>();
  const add = (one: MountedHere): void => {
    if (found.size < most) found.set(`${one.module ?? ''} ${one.names.join(' ')}`, one);
  };
  for (const { start, end } of ranges) {
    const text = code.slice(start, Math.min(end, start + longest));
    if (text.length > 200 && inlineFunction.test(text)) continue;
    for (const [, module] of uncommented.slice(start, end).matchAll(/\b(?:require|import)\s*\(\s*["'`]([^"'`]+)/g))
      add({ names: ['default'], module: module! });
    for (const [word] of text.matchAll(chain)) {
      const names = word.split(/\??\./);
      const from = imports.get(names[0]!);
      if (from) add({ names: [...new Set([...names, from.name])], module: from.module });
      else add({ names, ...(defined.has(names[0]!) ? { own: true } : {}) });
    }
  }
  for (const [, names] of occurrences(namedInSettings, uncommented))
    for (const [, module] of names!.matchAll(/["'`]([^"'`]+)["'`]/g)) add({ names: ['default'], module: module! });
  return [...found.values()];
}

const isUsedAgain = (code: string, name: string, after: number): boolean =>
  new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(code.slice(after));

/** Whether something mounted in a file is the middleware of these names in another, or in the same. */
export function isMounted(
  { names: known, module, own }: MountedHere,
  mountedFrom: string,
  names: readonly string[],
  path: string,
): boolean {
  if (module === undefined) return (!own || mountedFrom === path) && named(known, names);
  const segments = path
    .replace(/\.\w+$/, '')
    .split('/')
    .map(plain);
  const last =
    module
      .replace(/\.[cm]?[jt]sx?$/, '')
      .split(/[/:.]/)
      .filter((part) => part !== '')
      .at(-1) ?? 'index';
  const comesFrom = segments.at(-1) === 'index' ? segments.at(-2) : segments.at(-1);
  if (names.includes('default') && (plain(last) === comesFrom || plain(last) === segments.at(-1))) return true;
  if (!module.startsWith('.') && !segments.includes(plain(last))) return false;
  return named(known, names) || (names.includes('default') && known.some((name) => plain(name) === comesFrom));
}

const named = (known: readonly string[], names: readonly string[]): boolean =>
  known.some((name) => name !== 'default' && name !== '*' && names.includes(name));

const plain = (text: string): string => text.replace(/[^a-z\d]/gi, '').toLowerCase();
