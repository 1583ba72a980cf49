import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { Linter } from 'eslint';
import { layers } from '../../eslint.layers.mjs';

const sources = readdirSync('src', { recursive: true }).map((file) => `src/${String(file).replaceAll('\\', '/')}`);

/** An import that each fence forbids, by the folder it guards. */
const forbidden: Readonly<Record<string, string>> = {
  'src/core/*.ts': 'node:fs',
  'src/core/search/**/*.ts': '../text/prose',
  'src/core/text/**/*.ts': '../collect/tree',
  'src/core/technologies/**/*.ts': '../checks',
  'src/core/collect/**/*.ts': '../../rubric',
  'src/core/checks/*/*.ts': './linter',
  'src/core/rubric/**/*.ts': '../report/json',
  'src/core/generate/**/*.ts': '../../checks',
  'src/core/configuration/**/*.ts': '../rubric',
  'src/core/code-gaps/**/*.ts': '../checks',
  'src/core/snippets/**/*.ts': '../collect',
  'src/core/report/**/*.ts': '../collect',
  'src/node/**/*.ts': 'vscode',
  'src/node/*.ts': './engine/proposals',
  'src/cli/**/*.ts': '../vscode/extension',
  'src/vscode/**/*.ts': '../cli/main',
  'src/vscode/contributions/**/*.ts': 'vscode',
  'src/build/**/*.ts': 'vscode',
};

describe('the fence between the layers', () => {
  for (const { files, mayNotImport } of layers) {
    for (const pattern of files) {
      it(`${pattern} guards a file`, () => {
        assert.ok(sources.some((file) => matchesGlob(file, pattern)));
      });
      it(`${pattern} stops ${forbidden[pattern]}`, () => {
        const rules = { 'no-restricted-imports': ['error', { patterns: mayNotImport }] } as const;
        const messages = new Linter().verify(`import x from '${forbidden[pattern]}'; export { x };`, [
          { rules: rules as never },
        ]);
        assert.equal(messages.length, 1);
        assert.equal(messages[0]?.ruleId, 'no-restricted-imports');
      });
    }
  }
});
