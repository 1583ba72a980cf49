// npm run screenshots: the README's pictures, from the running extension and the command line.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './ensure.mjs';
import { runMain } from './failure.mjs';
import { inProject, outputFolder, root } from './paths.mjs';
import { run } from './run/command.mjs';
import { openBrowser } from './run/open-browser.mjs';
import { serveVscode } from './run/serve-vscode.mjs';
import { workbenchAddress } from './run/workbench-address.mjs';
import { layOutSample } from './sample/lay-out-sample.mjs';
import { ansiPage } from './screenshots/ansi-page.mjs';
import { provideBrowser } from './setup/browser.mjs';
import { provideVscodeServer } from './setup/vscode-server.mjs';

const folder = inProject('media', 'screenshots');

/** Makes a piped Node believe that it writes to a terminal of 100 columns, so that lines break as people see them. */
const likeTerminal = ['--import', 'data:text/javascript,Object.assign(process.stdout,{isTTY:true,columns:100})'];

/** The command line's coloured output, as a terminal would show it. */
async function terminal(/** @type {import('playwright-core').Browser} */ browser, /** @type {string} */ sample) {
  const { output } = await run(process.execPath, [...likeTerminal, inProject('dist', 'cli.cjs'), 'audit'], {
    cwd: sample,
    quiet: true,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: '1' },
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent(ansiPage('portfolio-coach audit', firstAndLast(output, 30, 20)));
  await page.locator('#terminal').screenshot({ path: join(folder, 'terminal.png') });
  await page.close();
}

/** The beginning and the end of a long output, with a line between them for what is left out. */
function firstAndLast(/** @type {string} */ output, /** @type {number} */ first, /** @type {number} */ last) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= first + last) return output;
  return [...lines.slice(0, first), '', '  ⋮', '', ...lines.slice(-last)].join('\n');
}

/** The side bar with one item's evidence opened, and the status bar item with its tooltip. */
async function editor(/** @type {import('playwright-core').Browser} */ browser, /** @type {string} */ address) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  await page.goto(address);
  await page.locator('.activitybar a[aria-label^="Portfolio Coach"]').click({ timeout: 60_000 });
  const checklist = page.locator('.sidebar .pane', { has: page.locator('.pane-header[aria-label^="Checklist"]') });
  await checklist.getByRole('treeitem').nth(1).waitFor({ timeout: 60_000 });
  // A wider side bar, so that the rows can be read.
  const sash = await page.locator('.sidebar').boundingBox();
  if (sash) {
    const edge = sash.x + sash.width + 2;
    await page.mouse.move(edge, 400);
    await page.mouse.down();
    await page.mouse.move(edge + 130, 400, { steps: 5 });
    await page.mouse.up();
  }
  // An item that is partly there has everything to show: what was found, what is missing and what to do.
  const partly = checklist.getByRole('treeitem', { name: /: partly there$/ });
  const passed = checklist.getByRole('treeitem', { name: /: passed$/ });
  await partly.or(passed).first().locator('.monaco-tl-twistie').click();
  await checklist
    .getByRole('treeitem', { name: /^Evidence: / })
    .first()
    .click();
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 30_000 });
  await page.mouse.move(900, 500);
  await settled(page);
  await page.screenshot({ path: join(folder, 'sidebar.png') });

  const item = page.locator('.statusbar-item[id*="portfolio-coach"]');
  await item.hover();
  const tooltip = page.locator('.monaco-hover:visible', { hasText: 'Portfolio Coach' });
  await tooltip.waitFor({ timeout: 30_000 });
  await settled(page);
  const hover = await tooltip.boundingBox();
  if (!hover) throw new Error('the tooltip has no place on the page');
  const top = hover.y - 16;
  const clip = { x: 0, y: top, width: Math.max(560, hover.x + hover.width + 16), height: 760 - top };
  await page.screenshot({ path: join(folder, 'status-bar.png'), clip });
  await page.close();
}

/** Waits until nothing moves: syntax colours and scroll bars come and go a moment after the text. */
function settled(/** @type {import('playwright-core').Page} */ page) {
  return page.waitForTimeout(1500);
}

await runMain(async () => {
  await ensureBuilt();
  const server = await provideVscodeServer();
  const browser = await openBrowser(await provideBrowser());
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  mkdirSync(folder, { recursive: true });
  try {
    const sample = await layOutSample(join(scratch, 'workshop-booking'));
    await terminal(browser, sample);
    const logFile = join(outputFolder, 'screenshots.server.log');
    const serving = await serveVscode({ server, dataFolder: join(scratch, 'vscode'), trusted: true, logFile });
    await editor(browser, workbenchAddress({ origin: serving.origin, path: sample, extension: root }));
    await serving.close();
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`Wrote sidebar.png, status-bar.png and terminal.png to ${folder}`);
});
