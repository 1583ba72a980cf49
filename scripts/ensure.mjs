// Installs what is missing, builds, and provides the VS Code and the browser that the tests need.
import { pathToFileURL } from 'node:url';
import { runMain } from './failure.mjs';
import { provideBrowser } from './setup/browser.mjs';
import { buildProject } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { provideVscodeServer } from './setup/vscode-server.mjs';

/**
 * Dependencies and bundles, as every script here needs them first.
 * @param {{ tests?: boolean }} [options]
 */
export async function ensureBuilt(options) {
  await installDependencies();
  await buildProject(options);
}

/** Everything that a test run or a screenshot needs. */
export async function ensureEverything() {
  await ensureBuilt({ tests: true });
  const server = await provideVscodeServer();
  return { server, browser: await provideBrowser() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runMain(async () => void (await ensureEverything()));
