// Kotlin and C#: parsed by the grammars that editors use.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from '../../../scripts/paths.mjs';

const grammars = /** @type {const} */ ({
  kotlin: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  csharp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
});

/** @param {import('../support/part.mjs').Part} part */
export async function prove({ snippets, expanded, outcomes }) {
  const require = createRequire(inProject('test', 'snippets', 'package.json'));
  const { Parser, Language } = require('@vscode/tree-sitter-wasm');
  await Parser.init();
  for (const [language, path] of Object.entries(grammars)) {
    const parser = new Parser();
    parser.setLanguage(await Language.load(readFileSync(inProject('test', 'snippets', 'node_modules', path))));
    // A grammar that takes everything would prove nothing.
    if (!parser.parse('class {{ 1 = } fun').rootNode.hasError)
      outcomes.add({ id: path, what: 'refuses nonsense', level: 'parsed', by: '', error: 'it did not' });
    for (const snippet of snippets.filter((one) => one.language === language)) {
      const faults = faultsIn(parser.parse(expanded(snippet)).rootNode);
      const error = faults.length > 0 ? faults.join('\n') : undefined;
      outcomes.add({ id: snippet.id, what: 'parses', level: 'parsed', by: 'tree-sitter', ...(error ? { error } : {}) });
    }
  }
}

/** @returns {string[]} */
function faultsIn(/** @type {any} */ node) {
  if (node.isError || node.isMissing) return [`${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`];
  return node.hasError ? node.children.flatMap(faultsIn) : [];
}
