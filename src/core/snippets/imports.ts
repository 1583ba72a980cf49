import { languages } from './languages';
import type { Snippet } from './model';

/**
 * The import statements of a snippet that a file lacks, in the snippet's order; the declaration of a package or namespace is none.
 * Where a file imports some of the names of a statement, the statement is given with the other names alone.
 */
export function missingImports(snippet: Snippet, file: string): readonly string[] {
  const present = importsOf(file, languages[snippet.language].headLine).map(parts);
  return importsOf(snippet.header, languages[snippet.language].headLine).flatMap((statement) => {
    const wanted = parts(statement);
    const same = present.filter((one) => one.form === wanted.form);
    if (wanted.names.length === 0) return same.length > 0 ? [] : [statement];
    const known = new Set(same.flatMap(({ names }) => names));
    const lacking = wanted.names.filter((name) => !known.has(name));
    if (lacking.length === 0) return [];
    return lacking.length === wanted.names.length ? [statement] : [wanted.withNames(lacking)];
  });
}

/** Every import of a text as a statement of its own, on one line. */
function importsOf(text: string, headLine: RegExp | undefined): readonly string[] {
  if (!headLine) return [];
  const found: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (!headLine.test(lines[at]!) || /^(?:package|namespace|declare)\b/.test(lines[at]!)) continue;
    let statement = lines[at]!;
    while (unclosed(statement) && at + 1 < lines.length) statement += `\n${lines[++at]!}`;
    const block = /^import \(\n([^)]*)\)/.exec(statement);
    if (block) found.push(...block[1]!.split('\n').flatMap((line) => (line.trim() ? [`import ${line.trim()}`] : [])));
    else found.push(statement.replace(/\s*\n\s*/g, ' ').replace(/,? (?=[})])/, ' '));
  }
  return found;
}

const unclosed = (statement: string): boolean =>
  count(statement, '{') > count(statement, '}') || count(statement, '(') > count(statement, ')');

const count = (text: string, character: string): number => text.split(character).length - 1;

/** The names that a statement brings, and the rest of it by which two statements are compared. */
function parts(statement: string) {
  const plain = statement.replaceAll('"', "'").replace(/;$/, '').trim();
  const match =
    /^(import(?: type)? )\{ ?([^{}]*?) ?\}( from .*)$/.exec(plain) ??
    /^(from [\w.]+ import )\(? ?([^()]*?),? ?\)?()$/.exec(plain);
  if (!match) return { form: plain, names: [] as string[], withNames: () => statement };
  const [, before, list, after] = match as unknown as [string, string, string, string];
  const braces = before.startsWith('import') ? (['{ ', ' }', ';'] as const) : (['', '', ''] as const);
  return {
    form: `${before.replace(' type ', ' ')}…${after}`,
    names: list.split(',').map((name) => name.trim()),
    withNames: (names: readonly string[]) => `${before}${braces[0]}${names.join(', ')}${braces[1]}${after}${braces[2]}`,
  };
}
