// Runs the mocha suite inside a served VS Code.
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject, outputFolder, root } from '../paths.mjs';
import { layOutSample } from '../sample/lay-out-sample.mjs';
import { openBrowser } from './open-browser.mjs';
import { serveVscode } from './serve-vscode.mjs';
import { noTally, readTally } from './tally.mjs';
import { workbenchAddress } from './workbench-address.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const timeout = 600_000;

/**
 * @param {object} options
 * @param {import('../setup/vscode-server.mjs').VscodeServer} options.server
 * @param {string} options.browser path of its executable
 * @param {'trusted' | 'untrusted'} options.mode how the workspace opens; suites read it as PORTFOLIO_COACH_TEST_MODE
 * @param {string} [options.grep] runs only the tests whose names match
 * @returns {Promise<Tally>}
 */
export async function runVscodeSuite({ server, browser, mode, grep }) {
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  const tallyFile = join(scratch, 'tally.json');
  const workspace = await layOutSample(join(scratch, 'workshop-booking'));
  const pageLog = join(outputFolder, `vscode-${mode}.page.log`);
  mkdirSync(dirname(pageLog), { recursive: true });
  const serving = await serveVscode({
    server,
    dataFolder: join(scratch, 'vscode'),
    trusted: mode === 'trusted',
    logFile: join(outputFolder, `vscode-${mode}.server.log`),
    env: {
      PORTFOLIO_COACH_TEST_MODE: mode,
      PORTFOLIO_COACH_TEST_WORKSPACE: workspace,
      PORTFOLIO_COACH_TALLY: tallyFile,
      ...(process.stdout.isTTY ? { PORTFOLIO_COACH_COLOR: '1' } : {}),
      ...(grep ? { PORTFOLIO_COACH_GREP: grep } : {}),
    },
  });
  const chromium = await openBrowser(browser);
  try {
    const page = await chromium.newPage();
    const status = await suiteStatus(page, pageLog, serving.ended, {
      origin: serving.origin,
      path: workspace,
      extension: root,
      tests: inProject('test', 'editor', 'index.cjs'),
    });
    const tally = readTally(tallyFile);
    if (typeof status === 'string') return noTally(`${status}; see ${pageLog}`, tally);
    if (!tally) return noTally(`the suite ended with ${status} and without counts; see ${pageLog}`);
    return tally;
  } finally {
    await chromium.close();
    await serving.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The suite's exit status, or why there is none.
 * @param {import('playwright-core').Page} page
 * @param {string} logFile
 * @param {Promise<void>} serverEnded
 * @param {import('./workbench-address.mjs').Opening} opening
 * @returns {Promise<number | string>}
 */
export async function suiteStatus(page, logFile, serverEnded, opening) {
  const log = createWriteStream(logFile);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve(`no end after ${timeout / 1000} s`), timeout);
      void serverEnded.then(() => resolve('the VS Code server ended during the run'));
      page.once('crash', () => resolve('the page crashed'));
      const exposed = Promise.all([
        page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
          const line = args.map(String).join(' ');
          log.write(`${type}: ${line}\n`);
          const ours = /\[tests\] ?([^]*)/.exec(line);
          if (ours) console.log(withoutStyles(ours[1] ?? ''));
        }),
        page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code)),
      ]);
      exposed.then(() => page.goto(workbenchAddress(opening))).catch(reject);
    });
  } finally {
    clearTimeout(timer);
    log.end();
  }
}

/** Console lines of extensions arrive with CSS for their prefix as trailing arguments. */
function withoutStyles(/** @type {string} */ line) {
  return line.replace(/ color: blue(?: color: ?)?\s*$/, '');
}
