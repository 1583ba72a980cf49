import { asSnippetText, type ExpandOptions } from './expand';
import { asCommonJs, isCommonJs, lackingRequires } from './common-js';
import { missingImports } from './imports';
import { importPlace, inImportBlock } from './import-place';
import { languages } from './languages';
import type { Snippet } from './model';

/** What putting a snippet into a file changes: its text, and the imports that the file lacks. */
export interface Insertion {
  /** In the editor's snippet syntax. */
  readonly text: string;
  /** What goes to the top of the file besides; absent where nothing is lacking, or the text brings its own. */
  readonly imports?: { readonly line: number; readonly text: string };
}

/**
 * How a snippet is put into a file with this text. A file without code gets the snippet with its head; elsewhere the snippet goes
 * without, and the imports that are lacking go to those that are there. `line` (0-based, in `file`) is where its text will stand:
 * imports never go below it.
 */
export function insertionInto(
  snippet: Snippet,
  file: string,
  options: Pick<ExpandOptions, 'names'> & { readonly line?: number } = {},
): Insertion {
  const { line: at = Number.MAX_SAFE_INTEGER, ...names } = options;
  if (isBare(file)) return { text: asSnippetText(snippet, names) };
  const common = snippet.language === 'javascript' && isCommonJs(file);
  const form = common ? asCommonJs(snippet) : snippet;
  const text = asSnippetText(form, { ...names, withoutHeader: true });
  const lacking = common ? lackingRequires(snippet, file) : missingImports(snippet, file);
  if (lacking.length === 0) return { text };
  const lines = file.split(/\r?\n/);
  const place = importPlace(lines, snippet.language, common);
  // A file whose imports stand below the snippet has an order of its own.
  if (place.line > at) return { text, imports: { line: 0, text: `${lacking.join('\n')}\n` } };
  const statements = place.inBlock ? lacking.map(inImportBlock) : lacking;
  const before = place.blankBefore ? '\n' : '';
  const after = place.blankAfter ? '\n' : '';
  return { text, imports: { line: place.line, text: `${before}${statements.join('\n')}\n${after}` } };
}

/** The snippets' dependencies as names and majors; a scope's `@` is no separator. */
export function dependenciesOf(snippet: Snippet): readonly { readonly name: string; readonly major: string }[] {
  return snippet.dependencies.map((text) => {
    const at = text.lastIndexOf('@');
    return at > 0 ? { name: text.slice(0, at), major: text.slice(at + 1) } : { name: text, major: '' };
  });
}

/** Whether there is no code in a file: nothing but blanks, or what every file of its language begins with. */
const isBare = (file: string): boolean => /^\s*(?:<\?php\s*)?$/.test(file);

/** Whether an editor's language is one that snippets exist in. */
export const hasSnippets = (editorLanguage: string): boolean =>
  Object.values(languages).some(({ editorIds }) => editorIds.includes(editorLanguage));
