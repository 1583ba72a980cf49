// Runs the end-to-end tests: a browser on a served VS Code, as a person would use it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, outputFolder, root } from '../paths.mjs';
import { runMochaSuite } from './mocha-suite.mjs';
import { serveVscode } from './serve-vscode.mjs';

/**
 * @param {object} options
 * @param {import('../setup/vscode-server.mjs').VscodeServer} options.server
 * @param {string} options.browser path of its executable
 * @param {string} [options.grep] runs only the tests whose names match
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runE2eSuite({ server, browser, grep }) {
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  const serve = (/** @type {boolean} */ trusted) => {
    const mode = trusted ? 'trusted' : 'untrusted';
    const logFile = join(outputFolder, `e2e-${mode}.server.log`);
    return serveVscode({ server, dataFolder: join(scratch, mode), trusted, logFile });
  };
  const servings = await Promise.all([serve(true), serve(false)]);
  try {
    return await runMochaSuite({
      file: inProject('out', 'test', 'e2e.cjs'),
      timeout: 1_500_000,
      testTimeout: 60_000,
      ...(grep ? { grep } : {}),
      env: {
        PORTFOLIO_COACH_ROOT: root,
        PORTFOLIO_COACH_BROWSER: browser,
        PORTFOLIO_COACH_TRUSTED_ORIGIN: servings[0].origin,
        PORTFOLIO_COACH_UNTRUSTED_ORIGIN: servings[1].origin,
      },
    });
  } finally {
    await Promise.all(servings.map((serving) => serving.close()));
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
