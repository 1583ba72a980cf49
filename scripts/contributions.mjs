// Writes what is generated from data (the index of checks, the reference page, the manifest's contributions); --check fails on a
// difference instead. The program itself is TypeScript under src/build, bundled on the fly in two rounds: the second one sees the
// index that the first one wrote.
import { rmSync } from 'node:fs';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

let differing = 0;
for (const round of ['checks-index', 'derived']) {
  const outfile = `${root}/out/build/${round}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`src/build/${round}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    external: ['prettier', 'typescript', 'yaml'],
    logLevel: 'warning',
  });
  const { write } = await import(pathToFileURL(outfile).href);
  differing += await write({ root, check });
  rmSync(outfile);
}
if (differing > 0 && check) {
  console.error('Run `npm run contributions` and commit what it writes.');
  process.exitCode = 1;
}
