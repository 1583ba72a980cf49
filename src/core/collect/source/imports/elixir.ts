import { occurrences } from '../../../search';
import type { Import, ImportReader } from './import';

const directive = /^[ \t]*(use|import|alias|require)[ \t(]+([A-Z][\w.]*)(?:\{([^}]*)\})?(?:,?[ \t]*as:[ \t]*(\w+))?/gm;
const name = /(?<![\w.@:])([A-Z]\w*(?:\.[A-Z]\w*)*)/g;

/** Elixir's directives, and the modules that the code names, aliases resolved. */
export const readElixirImports: ImportReader = (_text, code) => {
  const imports: Import[] = [];
  const aliases = new Map<string, string>();
  const directives: { start: number; end: number }[] = [];
  for (const match of occurrences(directive, code)) {
    const [all, kind, path, group, as] = match;
    const start = match.index + all.length - all.trimStart().length;
    const end = match.index + all.length;
    directives.push({ start, end });
    const modules = group === undefined ? [path!] : group.split(',').map((part) => path! + part.trim());
    for (const module of modules) {
      const local = as ?? module.slice(module.lastIndexOf('.') + 1);
      if (kind === 'alias') aliases.set(local, module);
      const names = kind === 'alias' ? [{ name: local, local }] : [];
      imports.push({ module, names, kind: kind === 'alias' ? 'names' : kind === 'use' ? 'effect' : 'all', start, end });
    }
  }
  const seen = new Set<string>();
  for (const match of occurrences(name, code)) {
    const [first, ...rest] = match[1]!.split('.');
    const module = [aliases.get(first!) ?? first!, ...rest].join('.');
    if (
      seen.has(module) ||
      directives.some(({ start, end }) => start <= match.index && match.index < end) ||
      declares(code, match.index)
    )
      continue;
    seen.add(module);
    imports.push({ module, names: [], kind: 'reference', start: match.index, end: match.index + match[0].length });
  }
  return imports;
};

function declares(code: string, at: number): boolean {
  return /\b(?:defmodule|alias|import|require)\s+$/.test(code.slice(Math.max(0, at - 12), at));
}
