// VS Code's window as a person sees it, so that the tests speak of rows and editors instead of its elements.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { browserPath, originOf, projectFolder } from './setting';

export type View = 'Checklist' | 'Rubric' | 'Restricted Mode';

/** A row of a tree view. */
export interface Row {
  readonly view: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly level: number;
}

export interface WorkbenchOptions {
  /** A folder or a `.code-workspace` file; none opens a window without a folder. */
  readonly path?: string;
  readonly trust?: 'trusted' | 'untrusted';
  /** Of the window; high by default, since trees only draw the rows in sight. */
  readonly height?: number;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long something may take to appear on a slow machine; far more than a person would wait. */
const patience = 20_000;

let sharedBrowser: Promise<Browser> | undefined;

/** Closes the browser that all windows share. */
export async function closeBrowser(): Promise<void> {
  const browser = await sharedBrowser;
  sharedBrowser = undefined;
  await browser?.close();
}

/** The served VS Code now and then shows a workspace without its folders, at its first start above all; another start has them. */
async function foldersOf(page: Page): Promise<void> {
  for (let start = 1; start < 4; start++) {
    try {
      await page
        .locator('.explorer-folders-view .monaco-list-row')
        .first()
        .waitFor({ timeout: patience / 2 });
      return;
    } catch {
      await page.reload();
      await page.locator('.activitybar').waitFor({ timeout: patience });
    }
  }
}

export class Workbench {
  private constructor(readonly page: Page) {}

  /** Opens a window with the extension loaded and waits until the workbench is there. */
  static async open({ path, trust = 'trusted', height = 4400 }: WorkbenchOptions): Promise<Workbench> {
    sharedBrowser ??= chromium.launch({ executablePath: browserPath(), args: flags });
    const browser = await sharedBrowser;
    const page = await browser.newPage({ viewport: { width: 1280, height } });
    await page.goto(addressOf(originOf(trust), path));
    await page.locator('.activitybar').waitFor({ timeout: patience });
    if (path?.endsWith('.code-workspace')) await foldersOf(page);
    return new Workbench(page);
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.page.close();
  }

  /** Shows the extension's container in the side bar. */
  async openContainer(): Promise<void> {
    const tab = this.page.locator('.activitybar a[aria-label^="Portfolio Coach"]');
    await tab.waitFor({ timeout: patience });
    await tab.click();
    await this.page.locator('.sidebar .title-label', { hasText: 'Portfolio Coach' }).waitFor({ timeout: patience });
    // The pointer stays where it clicked, and the tooltip there would cover what is looked at.
    await this.page.mouse.move(800, 600);
  }

  /** A view of the container, header included. */
  view(name: View): Locator {
    return this.page.locator('.sidebar .pane', {
      has: this.page.locator(`.pane-header[aria-label^="${name}"]`),
    });
  }

  /** The row that a screen reader reads out like this. */
  row(view: View, label: string | RegExp): Locator {
    return this.view(view).getByRole('treeitem', { name: label, exact: typeof label === 'string' });
  }

  /** Waits for a row. */
  async waitForRow(view: View, label: string | RegExp): Promise<Locator> {
    const row = this.row(view, label).first();
    try {
      await row.waitFor({ timeout: patience });
    } catch (error) {
      const there = (await this.rows(view)).map((each) => each.label).join('\n  ');
      throw new Error(`no row ${String(label)} in ${view}; there are:\n  ${there}`, { cause: error });
    }
    return row;
  }

  /** All rows of a view that are in sight, from top to bottom. */
  async rows(view: View): Promise<Row[]> {
    const rows = await this.view(view).getByRole('treeitem').all();
    const read = rows.map(async (row) => ({
      view,
      label: (await row.getAttribute('aria-label'))?.trim() ?? '',
      level: Number(await row.getAttribute('aria-level')),
      top: (await row.boundingBox())?.y ?? 0,
    }));
    const found = await Promise.all(read);
    return found.sort((a, b) => a.top - b.top).map(({ label, level }) => ({ view, label, level }));
  }

  /** Opens a row that has children, unless it is open. */
  async expand(row: Locator): Promise<void> {
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded="true"]')).waitFor({ timeout: patience });
  }

  /** The extension's status bar item. */
  statusBarItem(): Locator {
    return this.page.locator('.statusbar-item[id*="portfolio-coach"]');
  }

  /** The tab of the editor in front, given that it shows the file of this name. */
  activeTab(name = ''): Locator {
    return this.page.locator('.tabs-container .tab.active', { hasText: name });
  }

  /** The status bar's `Ln 4, Col 1`, given that the cursor is in this line. */
  cursor(line = 1): Locator {
    return this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` });
  }

  /** Opens a file of the workspace by its path. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor({ timeout: patience });
    await box.fill(path);
    // The first answer may still be the one for the empty box.
    const name = path.split('/').at(-1) ?? path;
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: name })
      .waitFor({ timeout: patience });
    await this.page.keyboard.press('Enter');
    await this.activeTab(name).waitFor({ timeout: patience });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: patience });
  }

  /** Runs a command of the palette by its title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor({ timeout: patience });
    await box.fill(`>${title}`);
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: title })
      .waitFor({ timeout: patience });
    await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor of the editor in front at the beginning of a line. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor({ timeout: patience });
    await box.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.cursor(line).waitFor({ timeout: patience });
  }

  /** Opens the quick fixes at the cursor until there is one of this title, takes a picture, and takes it. */
  async takeQuickFix(title: string, picture: string): Promise<void> {
    const fix = this.page.locator('.action-widget .monaco-list-row', { hasText: title });
    for (const start = Date.now(); Date.now() - start < patience;) {
      await this.page.keyboard.press('Control+.');
      try {
        await fix.first().waitFor({ timeout: 2000 });
        await this.screenshot(picture);
        await fix.first().click();
        return;
      } catch {
        await this.page.keyboard.press('Escape');
      }
    }
    throw new Error(`there is no quick fix "${title}"`);
  }

  /** A line of the editor in front with exactly this text, given that it is in sight. */
  line(text: string): Locator {
    return this.page.locator('.editor-group-container.active .view-line', { hasText: drawn(text) });
  }

  /** The same in any editor that is shown. */
  anyLine(text: string): Locator {
    return this.page.locator('.editor-group-container .view-line', { hasText: drawn(text) });
  }

  /** Undoes the last step in the editor in front. */
  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+Z');
  }

  /** A completion that is offered at the cursor, by its label. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget .monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: label }),
    });
  }

  /** Takes a suggestion once the list stays as it is: whoever answers late moves its rows. */
  async takeSuggestion(label: string): Promise<void> {
    const rows = this.page.locator('.suggest-widget .monaco-list-row');
    let before = '';
    await this.until(`the suggestions around ${label} stay as they are`, async () => {
      const now = (await rows.allTextContents()).join('\n');
      if (now === before && now.includes(label)) return true;
      before = now;
      await this.page.waitForTimeout(800);
      return false;
    });
    await this.suggestion(label).click();
  }

  /** Looks for a row in the list that is open, until it is the chosen one. */
  async quickPick(text: string): Promise<void> {
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: new RegExp(text, 'i') });
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor({ timeout: patience });
    await box.fill(text);
    await chosen.waitFor({ timeout: patience });
  }

  /** Runs an action of a row by its title. */
  async rowAction(row: Locator, title: string): Promise<void> {
    await row.hover();
    await row.locator(`.actions .action-label[aria-label^="${title}"]`).click({ timeout: patience });
  }

  /** Opens the list of notifications and waits for one that says this. */
  async waitForNotification(text: RegExp): Promise<void> {
    await this.runCommand('Notifications: Show Notifications');
    await this.page.locator('.notification-list-item', { hasText: text }).first().waitFor({ timeout: patience });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
  }

  /** Asks again and again until it is so. */
  async until(what: string, ask: () => Promise<boolean>): Promise<void> {
    for (const start = Date.now(); Date.now() - start < patience;) {
      if (await ask()) return;
      await this.page.waitForTimeout(200);
    }
    throw new Error(`waited in vain until ${what}`);
  }

  /** Types where the cursor is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Types at the end of the editor in front, without saving. */
  async typeAtEnd(text: string): Promise<void> {
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /**
   * Starts to watch for a row, and gives a function that waits for it and says how many milliseconds passed between
   * the last key before it and its appearance. Both are taken inside the page: what this process needs to ask for them
   * does not count.
   */
  async stopwatchFor(label: string): Promise<() => Promise<number>> {
    await this.page.evaluate(watchForRow(label));
    return async () => {
      await this.page.waitForFunction('window.rowSeen !== undefined', undefined, { timeout: patience });
      return this.page.evaluate<number>('window.rowSeen - window.lastKey');
    };
  }

  /** Leaves a picture in the git-ignored folder of test results. */
  async screenshot(name: string): Promise<void> {
    const folder = join(projectFolder(), 'test-output', 'screenshots');
    mkdirSync(folder, { recursive: true });
    const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    await this.page.screenshot({ path: join(folder, `${file}.png`) });
  }
}

/** A line as editors draw it, with spaces as no-break spaces. */
function drawn(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00a0]')}$`);
}

/** The address that opens a path with the extension under development. */
function addressOf(origin: string, path: string | undefined): string {
  const extension = `vscode-remote://${new URL(origin).host}${pathToFileURL(projectFolder()).pathname}`;
  const query = new URLSearchParams();
  if (path === undefined) query.set('ew', 'true');
  else query.set(path.endsWith('.code-workspace') ? 'workspace' : 'folder', pathToFileURL(path).pathname);
  query.set(
    'payload',
    JSON.stringify([
      ['extensionDevelopmentPath', extension],
      ['skipWelcome', 'true'],
    ]),
  );
  return `${origin}/?${query.toString()}`;
}

/** Runs in the page, whose types are not those of this project; hence as text. */
function watchForRow(label: string): string {
  return `(() => {
    window.rowSeen = undefined;
    window.lastKey = 0;
    addEventListener('keydown', () => { if (window.rowSeen === undefined) window.lastKey = performance.now(); }, true);
    const wanted = ${JSON.stringify(label)};
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll('.sidebar .monaco-list-row')];
      const labels = rows.map((row) => row.getAttribute('aria-label')?.trim() ?? '');
      // Where the last commit is known, the label goes on with what has changed since.
      if (!labels.some((label) => label === wanted || label.startsWith(wanted + ', '))) return;
      window.rowSeen = performance.now();
      observer.disconnect();
    });
    observer.observe(document.querySelector('.sidebar'), {
      subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'],
    });
  })()`;
}
