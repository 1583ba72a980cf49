// Finds a Chromium-like browser, or gets one where that is possible.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { inProject, root } from '../paths.mjs';
import { run } from '../run/command.mjs';

const variable = 'PORTFOLIO_COACH_BROWSER';
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Where browsers are installed that are not on the search path. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return homes.flatMap((home) => [
      join(home, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(home, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

function executable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser that is installed already. */
export function installedBrowser() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => onPath.map((folder) => join(folder, name + suffix))),
    ...usualPlaces(),
  ];
  return candidates.find(executable) ?? playwrightBrowser();
}

/** The one that Playwright downloaded, if it did. */
function playwrightBrowser() {
  try {
    const { chromium } = createRequire(inProject('package.json'))('playwright-core');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function aptMayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Debian has Chromium as a package; Ubuntu's package of that name only points to a snap, which needs a running snapd. */
function onDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Playwright's own Chromium. The system libraries that it needs are only installed once it is there and does not start
 * without them: a download that fails must not have changed the system.
 */
async function downloadedBrowser() {
  console.error('No browser found; downloading Chromium through Playwright …');
  const cli = inProject('node_modules', 'playwright-core', 'cli.js');
  const playwright = (/** @type {string[]} */ ...args) =>
    run(process.execPath, [cli, ...args], { cwd: root, quiet: true, timeout: 300_000 });
  await playwright('install', 'chromium');
  const path = playwrightBrowser();
  if (!path || (await starts(path))) return path;
  if (aptMayInstall()) await playwright('install-deps', 'chromium');
  return (await starts(path)) ? path : undefined;
}

/** Whether the browser finds the libraries it needs. */
async function starts(/** @type {string} */ path) {
  // On Windows a browser asked for its version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return (await run(path, ['--version'], { quiet: true, timeout: 20_000 })).status === 0;
}

/**
 * The path of a browser: the one named in the environment, an installed one, Playwright's download, or Debian's
 * package. Tests need a browser, so having none is a failure, never a reason to skip them.
 */
export async function provideBrowser() {
  const named = process.env[variable];
  if (named) {
    if (!executable(named)) throw new Failure(`${variable} names ${named}, which is no executable file`);
    return named;
  }
  const installed = installedBrowser();
  if (installed) return installed;

  const downloaded = await downloadedBrowser();
  if (downloaded) return downloaded;

  if (aptMayInstall() && onDebian()) {
    console.error('The download failed; installing the chromium package with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { quiet: true, timeout: 180_000, env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      quiet: true,
      timeout: 300_000,
      env,
    });
    const fromPackage = installedBrowser();
    if (fromPackage) return fromPackage;
  }
  throw new Failure(
    `no browser: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or set ${variable} to its executable`,
  );
}
