// The fence between the layers: for each folder the imports that it may not have. ARCHITECTURE.md gives the reasons; a test
// asserts that every entry still matches a file.

const node = { regex: '^node:', message: 'The core does no I/O: hand it what it needs through the host.' };
const vscode = { regex: '^vscode$', message: 'Only src/vscode knows the editor.' };
/** @param {string[]} folders */
const upward = (...folders) => ({
  regex: `^(?:\\.\\./)+(?:${folders.join('|')})(?:/|$)`,
  message: 'This layer sees only what the one before it hands on.',
});
const noOtherCheck = 'A check never imports another check; shared reading of text lives in src/core/text.';
/** What worker and command line start with must not load what takes long; it asks `load-engine.ts` for that. */
const engineLater = {
  regex: '^(?:\\.\\./core|\\./engine)(?:/|$)',
  allowTypeImports: true,
  message: 'This is loaded before the engine, which takes long: ask load-engine.ts for what it exports.',
};
/** What the command line may have of the core without loading all of it: how reports are written. */
const noEngineInCli = {
  regex: '^(?:\\.\\./)+(?:node/engine|core/(?!report/|text/|configuration/thresholds$|rubric/areas$|version$))',
  allowTypeImports: true,
  message: 'The engine takes long to load: ask src/cli/engine.ts for what it exports.',
};
const aboveCore = upward('node', 'cli', 'vscode', 'build');

/** @type {{ files: string[], ignores?: string[], mayNotImport: { regex: string, message: string, allowTypeImports?: boolean }[] }[]} */
export const layers = [
  {
    files: ['src/core/*.ts'],
    mayNotImport: [node, vscode, aboveCore],
  },
  {
    files: ['src/core/search/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward(
        'text',
        'technologies',
        'collect',
        'checks',
        'rubric',
        'report',
        'generate',
        'host',
        'audit',
        'fact-store',
      ),
    ],
  },
  {
    files: ['src/core/text/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('collect', 'checks', 'rubric', 'report', 'generate', 'host', 'audit', 'fact-store'),
    ],
  },
  {
    files: ['src/core/technologies/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('collect', 'checks', 'rubric', 'report', 'generate', 'host', 'audit', 'fact-store'),
    ],
  },
  {
    files: ['src/core/collect/**/*.ts'],
    mayNotImport: [node, vscode, aboveCore, upward('checks', 'rubric', 'report', 'generate', 'audit', 'fact-store')],
  },
  {
    files: ['src/core/checks/*/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('collect', 'rubric', 'report', 'generate', 'host', 'audit', 'fact-store'),
      { regex: '^\\./', message: noOtherCheck },
      { regex: '^\\.\\./(?!\\.\\.|define-check$)', message: noOtherCheck },
    ],
  },
  {
    files: ['src/core/rubric/**/*.ts'],
    mayNotImport: [node, vscode, aboveCore, upward('collect', 'report', 'generate', 'host', 'audit', 'fact-store')],
  },
  {
    files: ['src/core/generate/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('collect', 'checks', 'rubric', 'report', 'host', 'audit', 'fact-store'),
    ],
  },
  {
    files: ['src/core/code-gaps/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('checks', 'rubric', 'report', 'generate', 'host', 'audit', 'fact-store'),
    ],
  },
  {
    files: ['src/core/configuration/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('collect', 'checks', 'rubric', 'report', 'generate', 'audit', 'fact-store'),
    ],
  },
  {
    files: ['src/core/snippets/**/*.ts'],
    mayNotImport: [
      node,
      vscode,
      aboveCore,
      upward('collect', 'checks', 'rubric', 'report', 'generate', 'host', 'audit', 'fact-store'),
    ],
  },
  {
    files: ['src/core/report/**/*.ts'],
    mayNotImport: [node, vscode, aboveCore, upward('collect', 'generate', 'host', 'audit', 'fact-store')],
  },
  {
    files: ['src/node/**/*.ts'],
    mayNotImport: [vscode, upward('vscode', 'cli', 'build')],
  },
  {
    files: ['src/node/*.ts'],
    mayNotImport: [vscode, upward('vscode', 'cli', 'build'), engineLater],
  },
  {
    files: ['src/cli/**/*.ts'],
    mayNotImport: [vscode, upward('vscode', 'build'), noEngineInCli],
  },
  {
    files: ['src/vscode/**/*.ts'],
    mayNotImport: [upward('cli', 'build')],
  },
  {
    files: ['src/vscode/contributions/**/*.ts'],
    mayNotImport: [vscode, node, upward('cli', 'build')],
  },
  {
    files: ['src/build/**/*.ts'],
    mayNotImport: [vscode, upward('cli')],
  },
];
