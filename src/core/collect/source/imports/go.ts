import { occurrences } from '../../../search';
import type { Import, ImportReader } from './import';

const single = /^import[ \t]+([\w.]+[ \t]+)?["`]/gm;
const block = /^import[ \t]*\(/gm;
const line = /^[ \t]*([\w.]+[ \t]+)?["`]/gm;

/** Import declarations of Go, single and in parentheses. */
export const readGoImports: ImportReader = (text, code) => {
  const imports: Import[] = [];
  for (const match of occurrences(single, code)) imports.push(importAt(text, code, match.index, match[0], match[1]));
  for (const match of occurrences(block, code)) {
    const from = match.index + match[0].length;
    const close = code.indexOf(')', from);
    if (close < 0) break;
    for (const inner of code.slice(from, close).matchAll(line)) {
      imports.push(importAt(text, code, from + inner.index, inner[0], inner[1]));
    }
  }
  return imports;
};

function importAt(text: string, code: string, at: number, matched: string, name: string | undefined): Import {
  const quote = at + matched.length - 1;
  const close = Math.max(quote, code.indexOf(code[quote]!, quote + 1));
  const module = text.slice(quote + 1, close);
  const start = at + matched.length - matched.trimStart().length;
  const alias = name?.trim();
  if (alias === '_') return { module, names: [], kind: 'effect', start, end: close + 1 };
  if (alias === '.') return { module, names: [], kind: 'all', start, end: close + 1 };
  const locals = alias ? [alias] : packageNames(module);
  return { module, names: locals.map((local) => ({ name: '*', local })), kind: 'names', start, end: close + 1 };
}

/** What a package may call itself, by its path: versions and the usual `go` affixes left out. */
export function packageNames(module: string): string[] {
  const parts = module.split('/');
  if (parts.length > 1 && /^v\d+$/.test(parts.at(-1)!)) parts.pop();
  const last = parts.at(-1)!.replace(/\.v\d+$/, '');
  const bare = last.replace(/^go[-_.]|[-_.]go$|^go(?=[a-z]{5})/, '');
  const names = [last, bare, bare.replace(/[-.]/g, '_'), bare.replace(/[-._]/g, ''), ...bare.split(/[-.]/)];
  return [...new Set(names)].filter((name) => /^\w+$/.test(name));
}
