// Packages the extension as a .vsix and checks what went into it: nothing but the bundles, what they load, and the documents.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const allowed = [
  /^package(?:\.nls(?:\.[a-z-]+)?)?\.json$/,
  /^(?:README|CHANGELOG)\.md$/i,
  /^LICENSE(?:\.txt)?$/,
  /^dist\/(?:extension|worker|reader|engine|cli)\.cjs$/,
  /^media\/(?:screenshots\/)?[\w-]+\.(?:svg|png|md)$/,
  /^media\/[\w-]+\.schema\.json$/,
  /^snippets\/[\w-]+\.json$/,
  /^l10n\/[\w.-]+\.json$/,
];
const required = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/extension.cjs',
  'dist/worker.cjs',
  'dist/reader.cjs',
  'dist/engine.cjs',
  'dist/cli.cjs',
  'media/configuration.schema.json',
];
const secret = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bghp_[A-Za-z0-9]{36}\b|\bAKIA[0-9A-Z]{16}\b/;

execFileSync(process.execPath, ['scripts/build.mjs', '--production'], { cwd: root, stdio: 'inherit' });
const files = (await listFiles({ cwd: root, dependencies: false })).map((file) => file.replaceAll('\\', '/'));
const faults = [
  ...files
    .filter((file) => !allowed.some((pattern) => pattern.test(file)))
    .map((file) => `${file} does not belong in the package`),
  ...required.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the package`),
  ...files
    .filter((file) => /\.(?:cjs|json|md)$/.test(file) && existsSync(`${root}/${file}`))
    .filter((file) => secret.test(readFileSync(`${root}/${file}`, 'utf8')))
    .map((file) => `${file} holds what looks like a secret`),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const packagePath = `${root}/portfolio-coach-${version}.vsix`;
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`${files.length} files in portfolio-coach-${version}.vsix`);
