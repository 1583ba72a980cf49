import { occurrences } from '../../../search';
import type { Import, ImportReader } from './import';

const use = /\buse\s+([^;]{1,3000});/g;
const qualified = /(?<![\w:.])(?:::)?([a-z_]\w*(?:::\w+)+)/g;
const own = /^(?:crate|self|super|std|core|alloc)\b/;

/** Rust's use declarations, their trees unfolded, and the qualified paths that the code writes out. */
export const readRustImports: ImportReader = (_text, code) => {
  const imports: Import[] = [];
  const declared: { start: number; end: number }[] = [];
  for (const match of occurrences(use, code)) {
    const start = match.index;
    const end = start + match[0].length;
    declared.push({ start, end });
    unfold(match[1]!.trim(), '', 0, (module, local) => {
      if (local === '*') imports.push({ module, names: [], kind: 'all', start, end });
      else imports.push({ module, names: [{ name: local, local }], kind: 'names', start, end });
    });
  }
  const seen = new Set<string>();
  let next = 0;
  for (const match of occurrences(qualified, code)) {
    const module = match[1]!;
    while (next < declared.length && declared[next]!.end <= match.index) next++;
    const inUse = next < declared.length && declared[next]!.start <= match.index;
    if (inUse || seen.has(module) || own.test(module)) continue;
    seen.add(module);
    imports.push({ module, names: [], kind: 'reference', start: match.index, end: match.index + match[0].length });
  }
  return imports;
};

/** Calls `found` for each leaf of a use tree with its full path and local name. */
function unfold(tree: string, prefix: string, depth: number, found: (module: string, local: string) => void): void {
  if (depth > 20) return;
  const open = tree.indexOf('{');
  if (open < 0) {
    const leaf = /^(?:::)?([\w:*]+?)(?:\s+as\s+(\w+))?$/.exec(tree.trim());
    if (!leaf) return;
    const path = (prefix + leaf[1]!).replace(/::self$/, '');
    if (path.endsWith('*')) found(path.replace(/(?:::)?\*$/, ''), '*');
    else found(path, leaf[2] ?? path.slice(path.lastIndexOf(':') + 1));
    return;
  }
  const head = prefix + tree.slice(0, open).trim().replace(/^::/, '');
  for (const part of topLevelParts(tree.slice(open + 1, tree.lastIndexOf('}')))) unfold(part, head, depth + 1, found);
}

function topLevelParts(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    const c = list[i];
    if (c === '{') depth++;
    else if (c === '}') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(list.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(list.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
