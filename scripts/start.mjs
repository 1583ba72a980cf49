// npm start [-- PATH] [--desktop | --serve | --no-serve] [--port N]: audits a folder and opens it in VS Code with the extension.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure.mjs';
import { Failure, runMain } from './failure.mjs';
import { inProject, root, vscodeFolder } from './paths.mjs';
import { run } from './run/command.mjs';
import { installedVscode, openDesktop } from './run/desktop-vscode.mjs';
import { stopRequested } from './run/process-tree.mjs';
import { serveVscode } from './run/serve-vscode.mjs';
import { workbenchAddress } from './run/workbench-address.mjs';
import { layOutSample } from './sample/lay-out-sample.mjs';
import { provideVscodeServer } from './setup/vscode-server.mjs';

const usage = 'usage: npm start [-- PATH] [--desktop | --serve | --no-serve] [--port N]';

function readArguments() {
  const { values, positionals } = parsed();
  if (positionals.length > 1) throw new Failure(usage, 2);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    throw new Failure('--port takes a number from 1 to 65535', 2);
  // npm runs scripts in the project folder; a relative path was meant from where the person typed it.
  const path =
    positionals[0] === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), positionals[0]);
  if (path !== undefined) checkFolder(path);
  const desktopByDefault = process.platform === 'darwin' || process.platform === 'win32';
  const show = values['no-serve']
    ? 'nothing'
    : (values.desktop ?? (desktopByDefault && !values.serve))
      ? 'desktop'
      : 'server';
  return { path, port, show };
}

function parsed() {
  const options = /** @type {const} */ ({
    desktop: { type: 'boolean' },
    serve: { type: 'boolean' },
    'no-serve': { type: 'boolean' },
    port: { type: 'string' },
  });
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message.split('. ')[0]}; ${usage}`, 2);
  }
}

function checkFolder(/** @type {string} */ path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Failure(`no such folder: ${path}`, 2);
  if (!stats.isDirectory()) throw new Failure(`not a folder: ${path}`, 2);
}

await runMain(async () => {
  const { path, port, show } = readArguments();
  const program = show === 'desktop' ? installedVscode() : undefined;
  await ensureBuilt();
  const folder = path ?? (await layOutSample(inProject('.sample', 'workshop-booking')));
  // Low scores are no failure of this script, so the audit's status only decides when nothing follows.
  const { status } = await run(process.execPath, [inProject('dist', 'cli.cjs'), 'audit', folder], { cwd: root });
  if (show === 'nothing') return status;

  mkdirSync(vscodeFolder, { recursive: true });
  const dataFolder = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 }));
  if (program) {
    console.log(`\nOpening ${folder} in ${program}. Close the window, or press Ctrl-C, to end.`);
    return openDesktop({ program, extension: root, path: folder, dataFolder });
  }

  const serving = await serveVscode({
    server: await provideVscodeServer(),
    dataFolder,
    trusted: true,
    logFile: join(vscodeFolder, 'server.log'),
    ...(port === undefined ? {} : { port }),
  });
  const address = workbenchAddress({ origin: serving.origin, path: folder, extension: root });
  console.log(
    `\nVS Code with Portfolio Coach on ${folder}:\n\n  ${address}\n\nOpen the address in a browser. Ctrl-C ends it.`,
  );
  await serving.ended;
  if (!stopRequested())
    throw new Failure(`the VS Code server ended; its output is in ${join(vscodeFolder, 'server.log')}`);
});
