// Starts a browser without a window, for pages of our own server only.
import { createRequire } from 'node:module';
import { inProject } from '../paths.mjs';

/** Kept together because the end-to-end tests start their browser with the same flags. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export function openBrowser(/** @type {string} */ executablePath) {
  // Loaded late: this script runs before the dependencies are installed.
  const { chromium } = createRequire(inProject('package.json'))('playwright-core');
  return chromium.launch({ executablePath, args: browserFlags });
}
