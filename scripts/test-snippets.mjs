// npm run test:snippets [-- --only PART] [--check]: proves every snippet as far as it can be, and writes how far into the reference.
import { parseArgs } from 'node:util';
import { Failure, runMain } from './failure.mjs';
import { inProject } from './paths.mjs';
import { mustRun } from './run/command.mjs';
import { dependenciesInstalled, installDependencies } from './setup/dependencies.mjs';

/** The parts in the order in which they run; each is a folder of `test/snippets/`. */
const parts = ['editor', 'sql', 'typescript', 'python', 'go', 'java', 'interpreters', 'grammars', 'documents'];

function readArguments() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, check: { type: 'boolean' } } });
  if (values.only !== undefined && !parts.includes(values.only))
    throw new Failure(`--only takes one of ${parts.join(', ')}`, 2);
  return { only: values.only, check: values.check ?? process.env['CI'] === 'true' };
}

await runMain(async () => {
  const { only, check } = readArguments();
  await installDependencies();
  const own = inProject('test', 'snippets');
  if (!dependenciesInstalled(own)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    await mustRun('install the packages of the proofs', 'npm', args, {
      cwd: own,
      shell: process.platform === 'win32',
      timeout: 1_200_000,
    });
  }
  // Loaded only now: it needs what was just installed.
  const { proveAll } = await import('../test/snippets/support/prove-all.mjs');
  return proveAll({ parts: only === undefined ? parts : [only], everything: only === undefined, check });
});
