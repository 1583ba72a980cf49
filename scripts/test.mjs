// npm test [-- --only unit|vscode|e2e] [--grep PATTERN]: everything, ending with one line of counts.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure.mjs';
import { Failure, runMain } from './failure.mjs';
import { inProject, outputFolder } from './paths.mjs';
import { runE2eSuite } from './run/e2e-suite.mjs';
import { runMochaSuite } from './run/mocha-suite.mjs';
import { endAll } from './run/process-tree.mjs';
import { noTally, verdict } from './run/tally.mjs';
import { runVscodeSuite } from './run/vscode-suite.mjs';
import { provideBrowser } from './setup/browser.mjs';
import { provideVscodeServer } from './setup/vscode-server.mjs';

/** @typedef {import('./run/tally.mjs').Tally} Tally */

const parts = ['unit', 'vscode', 'e2e'];

function readArguments() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
    if (values.only !== undefined && !parts.includes(values.only))
      throw new Error(`--only takes one of ${parts.join(', ')}`);
    return values;
  } catch (error) {
    throw new Failure(/** @type {Error} */ (error).message, 2);
  }
}

/** A part that throws has failed; the parts after it still run. @returns {Promise<Tally>} */
async function counted(/** @type {string} */ name, /** @type {() => Promise<Tally>} */ part) {
  const start = Date.now();
  console.log(`\n── ${name} ──`);
  try {
    return await part();
  } catch (error) {
    return noTally(error instanceof Failure ? error.message : String(/** @type {Error} */ (error).stack));
  } finally {
    console.log(`── ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
}

await runMain(async () => {
  const { only, grep } = readArguments();
  const wanted = (/** @type {string} */ part) => only === undefined || only === part;
  const pattern = grep === undefined ? {} : { grep };
  rmSync(outputFolder, { recursive: true, force: true });
  // What an earlier run kept must not answer for this one.
  process.env['PORTFOLIO_COACH_CACHE'] = 'off';
  await ensureBuilt({ tests: true });

  /** @type {Record<string, Tally>} */
  const tallies = {};
  if (wanted('unit')) {
    const file = inProject('out', 'test', 'unit.cjs');
    tallies['unit'] = await counted('unit', () =>
      runMochaSuite({ file, timeout: 1_500_000, testTimeout: 60_000, ...pattern }),
    );
  }
  if (wanted('vscode') || wanted('e2e')) {
    // Without these nothing below can run, so what is missing is said once.
    const tools = await provideTools();
    if ('fault' in tools) tallies['editor'] = noTally(tools.fault);
    else {
      for (const mode of /** @type {const} */ (['trusted', 'untrusted'])) {
        if (!wanted('vscode')) continue;
        const name = `inside VS Code, ${mode}`;
        tallies[name] = await counted(name, () => runVscodeSuite({ ...tools, mode, ...pattern }));
      }
      if (wanted('e2e'))
        tallies['end to end'] = await counted('end to end', () => runE2eSuite({ ...tools, ...pattern }));
    }
  }
  await endAll();

  const { passed, failed, remarks } = verdict(tallies, { filtered: grep !== undefined });
  console.log('');
  for (const remark of remarks) console.log(remark);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function provideTools() {
  try {
    return { server: await provideVscodeServer(), browser: await provideBrowser() };
  } catch (error) {
    if (error instanceof Failure) return { fault: error.message };
    throw error;
  }
}
