// Serves a real VS Code on this machine only.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { freePort } from './port.mjs';
import { endTree, startTree } from './process-tree.mjs';

/** @typedef {import('../setup/vscode-server.mjs').VscodeServer} VscodeServer */

const host = '127.0.0.1';

/**
 * @typedef {object} ServeOptions
 * @property {VscodeServer} server
 * @property {string} dataFolder for its settings and state; a fresh folder is a first start
 * @property {boolean} trusted whether folders open trusted; otherwise they open in Restricted Mode, as VS Code opens new folders
 * @property {string} logFile where its own output goes: noise from the parts left out, and what helps after a failure
 * @property {number} [port]
 * @property {Record<string, string>} [env] for it and for the extensions that it runs
 *
 * @typedef {object} Serving
 * @property {string} origin
 * @property {() => Promise<void>} close
 * @property {Promise<void>} ended resolves when the server has ended, by itself or by `close`
 */

/**
 * Starts the server and waits until it answers.
 * @param {ServeOptions} options
 * @returns {Promise<Serving>}
 */
export async function serveVscode({ server, dataFolder, trusted, logFile, port, env = {} }) {
  const chosen = await freePort(port);
  mkdirSync(join(dataFolder, 'data', 'User'), { recursive: true });
  mkdirSync(dirname(logFile), { recursive: true });
  writeFileSync(join(dataFolder, 'data', 'User', 'settings.json'), JSON.stringify(settings, undefined, 2));
  const args = [
    server.main,
    ...['--host', host, '--port', String(chosen), '--without-connection-token', '--accept-server-license-terms'],
    // Without this flag the page ignores the address's payload, and with it the extension that is to be loaded.
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')],
  ];
  const child = startTree(server.node, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(logFile);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ended = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      child.once('error', () => resolve());
      child.once('close', () => resolve());
    })
  );
  void ended.then(() => log.end());
  const close = () => endTree(child);
  try {
    await answering(`http://${host}:${chosen}/version`, ended, logFile);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin: `http://${host}:${chosen}`, close, ended };
}

/** Keeps the editor to what is looked at: no welcome pages, hints or prompts that cover the workbench. */
const settings = {
  // As on the desktop; a browser's VS Code saves by itself otherwise, and unsaved text is never seen to count.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
};

async function answering(
  /** @type {string} */ address,
  /** @type {Promise<void>} */ ended,
  /** @type {string} */ logFile,
) {
  let alive = true;
  void ended.then(() => (alive = false));
  for (const start = Date.now(); alive && Date.now() - start < 60_000;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure(`the VS Code server did not start; its output is in ${logFile}`);
}
