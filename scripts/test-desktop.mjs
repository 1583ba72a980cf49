// npm run test:desktop: the suite inside VS Code, in a desktop VS Code that is downloaded or already installed.
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './ensure.mjs';
import { Failure, runMain } from './failure.mjs';
import { inProject, root, vscodeFolder } from './paths.mjs';
import { noTally, readTally, verdict } from './run/tally.mjs';
import { layOutSample } from './sample/lay-out-sample.mjs';

/** The executable to test with: the installed one that the environment names, or a download into `.vscode-test/`. */
async function provideDesktop(/** @type {typeof import('@vscode/test-electron')} */ electron) {
  const named = process.env['VSCODE_EXECUTABLE_PATH'];
  if (named) {
    try {
      accessSync(named, constants.X_OK);
      return named;
    } catch {
      throw new Failure(`VSCODE_EXECUTABLE_PATH names ${named}, which is no executable file`);
    }
  }
  mkdirSync(vscodeFolder, { recursive: true });
  try {
    return await electron.downloadAndUnzipVSCode({ version: 'stable', cachePath: vscodeFolder });
  } catch (error) {
    throw new Failure(
      `could not download VS Code (${causeOf(error)}); set VSCODE_EXECUTABLE_PATH to an installed one, or use "npm test", which needs no such download`,
    );
  }
}

/** What lies at the bottom of a network failure; the outer messages only say that there was one. */
function causeOf(/** @type {unknown} */ error) {
  let inner = error;
  for (;;) {
    if (inner instanceof AggregateError && inner.errors.length > 0) inner = inner.errors[0];
    else if (inner instanceof Error && inner.cause) inner = inner.cause;
    else break;
  }
  return String(inner instanceof Error ? inner.message || inner.name : inner).split('\n')[0];
}

await runMain(async () => {
  await ensureBuilt({ tests: true });
  /** @type {typeof import('@vscode/test-electron')} */
  const electron = createRequire(inProject('package.json'))('@vscode/test-electron');
  const vscodeExecutablePath = await provideDesktop(electron);
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  const tallyFile = join(scratch, 'tally.json');
  const workspace = await layOutSample(join(scratch, 'workshop-booking'));
  let fault;
  try {
    await electron.runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: inProject('test', 'editor', 'index.cjs'),
      extensionTestsEnv: {
        // This runner always opens folders trusted; Restricted Mode is tested by `npm test`.
        PORTFOLIO_COACH_TEST_MODE: 'trusted',
        PORTFOLIO_COACH_TEST_WORKSPACE: workspace,
        PORTFOLIO_COACH_TALLY: tallyFile,
      },
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${join(scratch, 'user')}`],
    });
  } catch (error) {
    fault = causeOf(error);
  }
  const tally = readTally(tallyFile);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  const counted =
    tally && (tally.failed > 0 || fault === undefined)
      ? tally
      : noTally(fault ?? 'the suite ended without counts', tally);
  const { passed, failed, remarks } = verdict({ 'inside desktop VS Code': counted });
  for (const remark of remarks) console.log(remark);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
