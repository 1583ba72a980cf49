import type { Import, ImportedName, ImportReader } from './import';

const keyword = /\b(?:import|export|require)\b/g;
/** A list of names longer than this is none. */
const longestClause = 4000;
const importClause = /^([\w$\s,*{}]*)\bfrom$/;
const exportClause = /^((?:type\s+)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^{}]*\})\s*)from$/;
const assigned = /(?:^|[\s;,{}])(\{[^{}]*\}|[\w$]+)\s*(?::[^=;\n]*)?=\s*(?:await\s*)?$/;

/** `import`, `export … from`, `require(…)` and `import(…)` of JavaScript and TypeScript. */
export const readJavaScriptImports: ImportReader = (text, code) => {
  const imports: Import[] = [];
  const stops = new Stops(code);
  keyword.lastIndex = 0;
  for (let match = keyword.exec(code); match; match = keyword.exec(code)) {
    const found = readAt(text, code, match[0], match.index, stops);
    if (!found) continue;
    imports.push(found);
    keyword.lastIndex = found.end;
  }
  return imports;
};

function readAt(text: string, code: string, word: string, at: number, stops: Stops): Import | null {
  const quote = stops.quoteAfter(at);
  if (quote < 0) return null;
  if (quote - at > longestClause) return null;
  const clause = code.slice(at + word.length, quote).trim();
  if (/\w$|\.$/.test(code.slice(Math.max(0, at - 1), at)) && word !== 'require') return null;
  const close = code.indexOf(code[quote]!, quote + 1);
  if (close < 0) return null;
  const module = text.slice(quote + 1, close);
  const span = { module, start: at, end: close + 1 };
  if (clause === '(') return { ...span, ...called(code, at, memberAfter(code, close)) };
  if (word === 'require') return null;
  if (word === 'import' && clause === '') return { ...span, names: [], kind: 'effect' };
  const from = (word === 'export' ? exportClause : importClause).exec(clause);
  if (from) return { ...span, ...imported(from[1]!, word) };
  const required = /^([\w$]+)\s*=\s*require\s*\($/.exec(clause);
  if (required) return { ...span, kind: 'names', names: [{ name: 'default', local: required[1]! }] };
  return null;
}

/** Finds the next quote that ends an import clause, asked for ever later places. */
class Stops {
  private at = -1;

  constructor(private readonly code: string) {}

  /** The next quote, if nothing stands before it that ends an import clause; otherwise -1. */
  quoteAfter(from: number): number {
    const { code } = this;
    if (this.at < from) {
      this.at = from;
      while (this.at < code.length && !endsClause(code.charCodeAt(this.at))) this.at++;
    }
    const found = code.charCodeAt(this.at);
    return found === 34 || found === 39 || found === 96 ? this.at : -1;
  }
}

/** A quote, a semicolon or a closing parenthesis. */
function endsClause(character: number): boolean {
  return character === 34 || character === 39 || character === 96 || character === 59 || character === 41;
}

/** What a call of `require` or `import` is assigned to; without an assignment it is used on the spot. */
function called(code: string, at: number, member: string): Pick<Import, 'names' | 'kind' | 'start'> {
  const from = Math.max(0, at - 600);
  const match = assigned.exec(code.slice(from, at));
  if (!match) return { names: [], kind: 'effect', start: at };
  const target = match[1]!;
  const start = from + match.index + match[0].indexOf(target);
  if (target.startsWith('{')) return { names: listed(target.slice(1, -1), ':'), kind: 'names', start };
  return { names: [{ name: member || 'default', local: target }], kind: 'names', start };
}

/** The member that is taken from a module on the spot: `require('x').Router`. */
function memberAfter(code: string, close: number): string {
  return /^.\s*\)\s*\.\s*([\w$]+)(?![\w$]*\s*\()/.exec(code.slice(close, close + 80))?.[1] ?? '';
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
