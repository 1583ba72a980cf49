import type { SnippetLanguage } from './model';

/** Languages whose declarations stand in classes or namespaces, so that a snippet goes to the end of the file. */
const goesToTheEnd: ReadonlySet<SnippetLanguage> = new Set([
  'java',
  'csharp',
  'php',
  'ruby',
  'sql',
  'yaml',
  'markdown',
]);

/**
 * The 0-based line before which a snippet goes that is asked for at a line: before the declaration around it, with the comments and
 * decorators on top of that, so that what it declares is known there; the end of the file where the language keeps declarations in
 * classes.
 */
export function lineForSnippet(lines: readonly string[], line: number, language: SnippetLanguage): number {
  if (goesToTheEnd.has(language)) return lines.length;
  let at = Math.min(line, lines.length - 1);
  while (at > 0 && !begins(lines[at]!)) at--;
  while (at > 0 && leads(lines[at - 1]!)) at--;
  return at;
}

/** Whether a top-level statement begins here. */
const begins = (text: string): boolean =>
  /^[^\s)\]}]/.test(text) && !/^(?:else|catch|finally|except|elif)\b/.test(text);
const leads = (text: string): boolean => /^(?:\/\/|\/\*| \*|@|#)/.test(text);
