import type { Import, ImportedName, ImportReader } from './import';

const keyword = /\b(?:import|export|require)\b/g;
/** What may stand between a keyword and the quote of its module. */
const longestClause = 4000;
const importClause = /^([\w$\s,*{}]*)\bfrom$/;
const exportClause = /^((?:type\s+)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^{}]*\})\s*)from$/;
const assigned = /(?:^|[\s;,{}])(\{[^{}]*\}|[\w$]+)\s*(?::[^=;\n]*)?=\s*(?:await\s*)?$/;

/** `import`, `export … from`, `require(…)` and `import(…)` of JavaScript and TypeScript. */
export const readJavaScriptImports: ImportReader = (text, code) => {
  const imports: Import[] = [];
  keyword.lastIndex = 0;
  for (let match = keyword.exec(code); match; match = keyword.exec(code)) {
    const found = readAt(text, code, match[0], match.index);
    if (!found) continue;
    imports.push(found);
    keyword.lastIndex = found.end;
  }
  return imports;
};

function readAt(text: string, code: string, word: string, at: number): Import | null {
  const quote = nextQuote(code, at);
  if (quote < 0) return null;
  const clause = code.slice(at + word.length, quote).trim();
  if (/\w$|\.$/.test(code.slice(Math.max(0, at - 1), at)) && word !== 'require') return null;
  const close = code.indexOf(code[quote]!, quote + 1);
  if (close < 0) return null;
  const module = text.slice(quote + 1, close);
  const span = { module, start: at, end: close + 1 };
  if (clause === '(') return { ...span, ...called(code, at) };
  if (word === 'require') return null;
  if (word === 'import' && clause === '') return { ...span, names: [], kind: 'effect' };
  const from = (word === 'export' ? exportClause : importClause).exec(clause);
  if (from) return { ...span, ...imported(from[1]!, word) };
  const required = /^([\w$]+)\s*=\s*require\s*\($/.exec(clause);
  if (required) return { ...span, kind: 'names', names: [{ name: 'default', local: required[1]! }] };
  return null;
}

/** The next quote, if nothing stands before it that ends an import clause. */
function nextQuote(code: string, at: number): number {
  const end = Math.min(code.length, at + longestClause);
  for (let i = at; i < end; i++) {
    const c = code.charCodeAt(i);
    if (c === 34 || c === 39 || c === 96) return i;
    if (c === 59 || c === 41) return -1;
  }
  return -1;
}

/** What a call of `require` or `import` is assigned to; without an assignment it is used on the spot. */
function called(code: string, at: number): Pick<Import, 'names' | 'kind' | 'start'> {
  const from = Math.max(0, at - 600);
  const match = assigned.exec(code.slice(from, at));
  if (!match) return { names: [], kind: 'effect', start: at };
  const target = match[1]!;
  const start = from + match.index + match[0].indexOf(target);
  if (target.startsWith('{')) return { names: listed(target.slice(1, -1), ':'), kind: 'names', start };
  return { names: [{ name: 'default', local: target }], kind: 'names', start };
}

function imported(clause: string, word: string): { names: ImportedName[]; kind: Import['kind'] } {
  if (word === 'export') return { names: [], kind: 'all' };
  const typeOnly = /^type\s+[\w${*]/.test(clause);
  const rest = typeOnly ? clause.slice(4).trim() : clause;
  const names: ImportedName[] = [];
  const braces = /\{([^}]*)\}/.exec(rest);
  const outside = rest.replace(/\{[^}]*\}/, '');
  for (const part of outside.split(',')) {
    const all = /^\s*\*\s*as\s+([\w$]+)/.exec(part);
    if (all) names.push({ name: '*', local: all[1]! });
    else if (/^\s*[\w$]+\s*$/.test(part)) names.push({ name: 'default', local: part.trim() });
  }
  if (braces) names.push(...listed(braces[1]!, 'as'));
  return { names, kind: typeOnly || (braces !== null && names.length === 0) ? 'type' : 'names' };
}

/** The names of a list in braces; `join` stands between a name and what the file calls it. Types are left out. */
function listed(list: string, join: ':' | 'as'): ImportedName[] {
  const names: ImportedName[] = [];
  for (const part of list.split(',')) {
    const match = /^\s*([\w$]+)(?:\s*(?::|\bas\b)\s*([\w$]+))?\s*(?:=.*)?$/s.exec(part);
    if (!match || (join === 'as' && /^\s*type\s+[\w$]/.test(part))) continue;
    names.push({ name: match[1]!, local: match[2] ?? match[1]! });
  }
  return names;
}
