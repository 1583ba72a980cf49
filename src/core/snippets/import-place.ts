import type { SnippetLanguage } from './model';

/** Where further imports go in a file. */
export interface ImportPlace {
  /** The 0-based line before which they are put. */
  readonly line: number;
  /** Whether that is inside Go's `import ( … )`. */
  readonly inBlock: boolean;
  /** Whether a blank line keeps them apart from what stands before, or after. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** Lines that bring something in, by language; they begin at the margin. */
const importLine: Readonly<Partial<Record<SnippetLanguage, RegExp>>> = {
  typescript: /^import\b/,
  javascript: /^import\b/,
  python: /^(?:import|from)\s/,
  go: /^import\b/,
  java: /^import\s/,
  kotlin: /^import\s/,
  csharp: /^(?:global )?using\s+(?!var\b|\()[\w.= ]+;/,
  ruby: /^require(?:_relative)?\b/,
  php: /^use\s/,
  rust: /^(?:pub )?use\s/,
};
const requireLine = /^(?:const|let|var)\s[^=]*=\s*require\(/;

/** Lines that come before any import. */
const preamble: Readonly<Partial<Record<SnippetLanguage, RegExp>>> = {
  typescript: /^(?:#!|['"]use \w+['"]|\/\/|\/\*| \*)/,
  javascript: /^(?:#!|['"]use \w+['"]|\/\/|\/\*| \*)/,
  python: /^(?:#|"""|''')/,
  go: /^(?:package\b|\/\/)/,
  java: /^(?:package\b|\/\/|\/\*| \*)/,
  kotlin: /^(?:package\b|@file:|\/\/|\/\*| \*)/,
  csharp: /^(?:\/\/|#)/,
  ruby: /^#/,
  php: /^(?:<\?php|declare\b|namespace\b|\/\/|\/\*| \*)/,
  rust: /^(?:#!\[|\/\/!)/,
};

/** Where further imports of a file go: after the last that it has, else after what a file begins with. */
export function importPlace(lines: readonly string[], language: SnippetLanguage, required = false): ImportPlace {
  const pattern = required ? requireLine : importLine[language];
  let last = -1;
  let block = false;
  for (let at = 0; pattern && at < lines.length; at++) {
    if (!pattern.test(lines[at]!.slice(0, 500))) continue;
    block = language === 'go' && /^import \($/.test(lines[at]!.trimEnd());
    last = at = endOf(lines, at);
  }
  if (last >= 0) return { line: block ? last : last + 1, inBlock: block, blankBefore: false, blankAfter: false };
  const first = afterPreamble(lines, preamble[language]);
  return {
    line: first,
    inBlock: false,
    blankBefore: first > 0 && lines[first - 1]!.trim() !== '',
    blankAfter: (lines[first] ?? '').trim() !== '',
  };
}

/** A statement of Go's as it stands inside `import ( … )`. */
export const inImportBlock = (statement: string): string => statement.replace(/^import /, '\t');

/** The last line of a statement that may stretch over several inside brackets. */
function endOf(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at++) {
    for (const character of lines[at]!.slice(0, 2000)) {
      if (character === '{' || character === '(') depth++;
      else if (character === '}' || character === ')') depth--;
    }
    if (depth <= 0) return at;
  }
  return from;
}

function afterPreamble(lines: readonly string[], pattern: RegExp | undefined): number {
  let after = 0;
  let quote: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]!;
    if (quote !== undefined) {
      if (text.includes(quote)) {
        quote = undefined;
        after = at + 1;
      }
      continue;
    }
    if (text.trim() === '') continue;
    if (!pattern?.test(text)) break;
    quote = /^("""|''')(?!.*\1)/.exec(text)?.[1];
    after = at + 1;
  }
  return after;
}
