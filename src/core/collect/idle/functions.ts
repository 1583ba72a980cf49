import type { LanguageName } from '../../facts';
import { occurrences } from '../../search';
import type { Source } from '../source';
import type { FileReach } from './reach';

/** Where a function begins that acts only where other code writes its name; the first group is the name. */
const definitions: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Go: /^func (\w+)(?:\[[^\]\n]{0,80}\])?\(/gm,
  Rust: /^(?:pub(?:\([^)\n]{0,40}\))? )?(?:async )?fn (\w+)/gm,
  Elixir: /^defmodule (?:\w+\.)*(\w+) do\b/gm,
};
/** Names of what is mounted around handlers, or started beside them. Functions of other names are taken to act. */
const mountable =
  /[lL]imit|[tT]hrottl|[aA]uth|[jJ][wW][tT]|[lL]ogin|[pP]rotect|[rR]equir|[gG]uard|[rR]equest|[tT]rac[ei]|[cC]orrelat|[mM]etric|[pP]rom|[lL]og(?:g|[A-Z_]|$)|[rR]ecover|[mM]iddleware|[cC]ors|CORS|[tT]imeout|[hH]ealth|[cC]ache|[aA]dmin|[rR]oles?|[pP]er_?[cC]lient/;
const mostNames = 400;

/** A function or module with its name, and where it stands. */
export interface Mountable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Functions of Go and Rust, and plugs of Elixir, that are named after what is mounted. Methods act through interfaces, and functions
 * under an attribute through their macro; neither is told here.
 */
export function mountablesOf(source: Source): readonly Mountable[] {
  const pattern = definitions[source.language];
  if (!pattern) return [];
  const { code } = source;
  return [...occurrences(pattern, code)].flatMap(({ 1: name, index }) => {
    if (!mountable.test(name!) || (source.language === 'Rust' && code.charAt(index - 2) === ']')) return [];
    const close = code.indexOf(source.language === 'Elixir' ? '\nend' : '\n}', index);
    const end = close < 0 ? code.length : close;
    if (source.language === 'Elixir' && !/\bdef call\(/.test(code.slice(index, end))) return [];
    return [{ name: name!, start: index, end }];
  });
}

/** Middleware of Go, Rust and Elixir, which acts where other code names it. */
export function functionReach(source: Source): FileReach | null {
  const own = mountablesOf(source);
  const mentions = mentionsIn(source, own);
  if (own.length + mentions.length === 0) return null;
  return {
    middleware: own.map(({ name, start, end }) => ({
      name,
      line: source.lineOf(start),
      endLine: source.lineOf(end),
    })),
    mentions,
    modules: [],
    starts: false,
    loads: false,
  };
}

/** Names of what may be mounted, but for the places that define it. */
function mentionsIn({ code }: Source, own: readonly Mountable[]): string[] {
  const counts = new Map<string, number>();
  for (const [name] of occurrences(/\b[A-Za-z_]\w{2,60}\b/g, code)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { name } of own) counts.set(name, (counts.get(name) ?? 0) - 1);
  return [...counts].flatMap(([name, count]) => (count > 0 && mountable.test(name) ? [name] : [])).slice(0, mostNames);
}
