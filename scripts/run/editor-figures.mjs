// What the extension costs inside a served VS Code, on a folder.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { inProject, outputFolder, root } from '../paths.mjs';
import { openBrowser } from './open-browser.mjs';
import { serveVscode } from './serve-vscode.mjs';
import { suiteStatus } from './vscode-suite.mjs';

/**
 * In milliseconds; see `Figures` of the extension. `edits` holds, for each key typed into the README, the time to the report that
 * counts it.
 * @typedef {{ activate: number, firstReport: number, firstChecklist: number, edits: number[],
 *   longestTask: Task, dearestTask: Task, longestDelay: number }} EditorFigures
 * @typedef {{ name: string, ms: number, computed: number | null }} Task
 */

/**
 * @param {import('../setup/vscode-server.mjs').VscodeServer} server
 * @param {string} browser path of its executable
 * @param {string} folder what is opened; a README in it is typed into but never saved
 * @returns {Promise<EditorFigures>}
 */
export async function editorFigures(server, browser, folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  const figuresFile = join(scratch, 'figures.json');
  const pageLog = join(outputFolder, 'bench.page.log');
  const serving = await serveVscode({
    server,
    dataFolder: join(scratch, 'vscode'),
    trusted: true,
    logFile: join(outputFolder, 'bench.server.log'),
    env: { PORTFOLIO_COACH_BENCH: '1', PORTFOLIO_COACH_FIGURES: figuresFile },
  });
  const chromium = await openBrowser(browser);
  try {
    const tests = inProject('bench', 'editor-probe.cjs');
    const opening = { origin: serving.origin, path: folder, extension: root, tests };
    const status = await suiteStatus(await chromium.newPage(), pageLog, serving.ended, opening);
    if (!existsSync(figuresFile)) throw new Failure(`the editor gave no figures (${status}); see ${pageLog}`);
    return JSON.parse(readFileSync(figuresFile, 'utf8'));
  } finally {
    await chromium.close();
    await serving.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
