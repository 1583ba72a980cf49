import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  asSnippetText,
  describe,
  isContributed,
  isNeutral,
  languages,
  type Snippet,
  type SnippetLanguage,
} from '../core/snippets';
import { readSnippet } from '../core/snippets/read';
import { writeGenerated, type Mode } from './generated-file';
import { asJavaScript } from './snippets-javascript';
import { snippetsPage } from './snippets-page';
import { readProofs } from './snippets-proofs';

const folder = 'snippets';

/** Every snippet: those with a source file, and the JavaScript face of those in TypeScript; sorted by id. */
export async function allSnippets(root: string): Promise<readonly Snippet[]> {
  const written = sourceFiles(join(root, folder)).map((path) =>
    readSnippet(path, readFileSync(join(root, folder, path), 'utf8')),
  );
  const derived = await Promise.all(written.filter(hasJavaScript).map(asJavaScript));
  return [...written, ...derived].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What the manifest contributes: a file for each language that has snippets which need no framework. */
export function snippetContributions(snippets: readonly Snippet[]): readonly { language: string; path: string }[] {
  return neutralLanguages(snippets).flatMap((language) =>
    languages[language].builtIn.map((id) => ({ language: id, path: `./${folder}/${language}.json` })),
  );
}

/** Writes the library, the static files of the manifest, and the reference page. Returns how many files differed. */
export async function writeSnippets(mode: Mode, snippets: readonly Snippet[]): Promise<number> {
  let differing = await writeGenerated(mode, `${folder}/library.json`, JSON.stringify(snippets));
  for (const language of neutralLanguages(snippets)) {
    const own = snippets.filter((snippet) => isNeutral(snippet) && snippet.language === language);
    const content = JSON.stringify(Object.fromEntries(own.map((snippet) => [snippet.id, inEditorForm(snippet)])));
    differing += await writeGenerated(mode, `${folder}/${language}.json`, content);
  }
  const page = snippetsPage(snippets, readProofs(mode.root));
  return differing + (await writeGenerated(mode, 'media/snippets.md', page));
}

/** One entry of a snippet file of the editor. */
const inEditorForm = (snippet: Snippet) => ({
  prefix: snippet.prefix,
  description: describe(snippet),
  body: asSnippetText(snippet).split('\n'),
});

const neutralLanguages = (snippets: readonly Snippet[]): readonly SnippetLanguage[] =>
  (Object.keys(languages) as SnippetLanguage[]).filter((language) =>
    snippets.some(
      (snippet) =>
        snippet.language === language && languages[language].builtIn.some((id) => isContributed(snippet, id)),
    ),
  );

/** Decorators with their types are what NestJS works by; its snippets stay in TypeScript. */
const hasJavaScript = (snippet: Snippet): boolean =>
  snippet.language === 'typescript' && snippet.framework !== 'nestjs';

/** The source files, relative to the folder of snippets: whatever lies in a folder of a language. */
function sourceFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== root)
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
