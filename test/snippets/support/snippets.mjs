// The snippets as the project's own program gives them, and their text as the editor's own parser expands it.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inProject, root } from '../../../scripts/paths.mjs';

/** @typedef {import('../../../src/core/snippets').Snippet} Snippet */

/** Loads a program of `src/build`, bundled. */
async function load(/** @type {string} */ entry) {
  const outfile = inProject('out', 'build', `${entry.replaceAll('/', '-')}.test.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    external: ['prettier', 'typescript', 'yaml'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** Everything about the snippets that the proofs need. */
export async function loadSnippets() {
  const [{ allSnippets }, proofs, core] = await Promise.all([
    load('build/snippets'),
    load('build/snippets-proofs'),
    load('core/snippets/index'),
  ]);
  /** @type {readonly Snippet[]} */
  const snippets = await allSnippets(root);
  const expand = await editorExpansion();
  return {
    snippets,
    digestOf: /** @type {(snippet: Snippet) => string} */ (proofs.digestOf),
    plainText: /** @type {(snippet: Snippet) => string} */ (core.plainText),
    /** What the editor inserts when no placeholder is changed. */
    expanded: (/** @type {Snippet} */ snippet) => expand(core.asSnippetText(snippet)),
    languages: core.languages,
    source: (/** @type {Snippet} */ snippet) =>
      readFileSync(inProject('snippets', `${snippet.id}${core.languages[snippet.language].ending}`), 'utf8'),
  };
}

/** The parser that VS Code itself expands snippets by, as the Monaco editor ships it. */
async function editorExpansion() {
  const path = 'node_modules/monaco-editor/esm/vs/editor/contrib/snippet/browser/snippetParser.js';
  // The package says of its modules that they are no modules of Node, so the one file is bundled first.
  const outfile = inProject('out', 'build', 'snippet-parser.test.mjs');
  await build({
    entryPoints: [inProject('test', 'snippets', path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { SnippetParser } = await import(pathToFileURL(outfile).href);
  return (/** @type {string} */ text) => new SnippetParser().parse(text, true, true).toString();
}

/** Writes files under a folder. */
export async function layOut(/** @type {string} */ folder, /** @type {Record<string, string>} */ files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
