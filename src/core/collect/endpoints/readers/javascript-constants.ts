import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { closing, parts, type Range } from '../syntax/brackets';
import { scriptPathAt } from '../syntax/script-classes';
import { isSecretSetting } from '../syntax/secret-parts';

const declared =
  /\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=;\n]{0,160})?=\s*|\b(?:enum|class)\s+([\w$]+)[^{;]{0,120}(?=\{)|\bstatic\s+(?:readonly\s+)?([\w$]+)\s*(?::\s*\w+\s*)?=\s*/g;

/** Constants that paths are made of: strings, and objects of strings. */
export function noteConstants(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(declared, code)) {
    const at = match.index + match[0].length;
    const name = match[1] ?? match[2] ?? match[3]!;
    if (code[at] === '{') noteObject(source, notes, name, { start: at + 1, end: closing(code, at) }, 0);
    else if (match[2] === undefined) noteValue(source, notes, name, { start: at, end: lineEnd(code, at) });
  }
  noteConfiguration(source, notes);
}

/**
 * What a function answers, or a module exports, as the program's configuration: `registerAs('app', () => ({ prefix: … }))`,
 * `export default { api: { prefix: '/api' } }`.
 */
function noteConfiguration(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (
    !occurs(/\bprocess\.env\b/, code) &&
    !/(?:^|\/)(?:config|constants?|settings)\b[^/]*(?:\/index)?\.\w+$/.test(source.path)
  )
    return;
  const registered = /\bregisterAs\s*(?:<[^()]*>)?\(\s*(?=['"`])/.exec(code);
  const name = registered && source.stringAt(registered.index + registered[0].length + 1)?.value;
  for (const match of occurrences(
    /(?:=>\s*\(\s*|\breturn\s+|\bexport\s+default\s+|\bmodule\.exports\s*=\s*)(?=\{)/g,
    code,
  )) {
    const open = match.index + match[0].length;
    noteObject(source, notes, name ?? '', { start: open + 1, end: closing(code, open) }, 0);
  }
}

export function noteObject(source: Source, notes: RouteNotes, prefix: string, range: Range, depth: number): void {
  const { code } = source;
  if (depth > 4 || range.end - range.start > 20_000) return;
  for (const property of parts(code, range.start, range.end)) {
    const named = /^['"]?([\w$]+)['"]?\s*[:=]\s*/.exec(code.slice(property.start, property.end));
    if (!named) continue;
    const start = property.start + named[0].length;
    const name = prefix === '' ? named[1]! : `${prefix}.${named[1]}`;
    if (code[start] === '{')
      noteObject(source, notes, name, { start: start + 1, end: closing(code, start) }, depth + 1);
    else noteValue(source, notes, name, { start, end: property.end });
  }
}

export function noteValue(source: Source, notes: RouteNotes, name: string, range: Range): void {
  const { code } = source;
  let { end } = range;
  const text = code.slice(range.start, end);
  const fallback = /(?:\|\||\?\?)\s*(?=['"`])/.exec(text);
  if (fallback && isSecretSetting(name)) return;
  const cast = /\s+as\s+const\s*$/.exec(text);
  if (cast) end = range.start + cast.index;
  const value = scriptPathAt(source, {
    start: fallback ? range.start + fallback.index + fallback[0].length : range.start,
    end,
  });
  if (value) notes.constants[name] ??= value;
}

/** Where the statement that begins at an offset ends: at a semicolon, or a line end outside brackets. */
export function lineEnd(code: string, from: number): number {
  let depth = 0;
  for (let i = from; i < code.length; i++) {
    const c = code.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) depth++;
    else if ((c === 41 || c === 93 || c === 125) && depth-- === 0) return i;
    else if (depth === 0 && (c === 59 || (c === 10 && !/[+=?|&]\s*$/.test(code.slice(Math.max(from, i - 4), i)))))
      return i;
  }
  return code.length;
}
