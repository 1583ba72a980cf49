// Opens the extension in an installed desktop VS Code.
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { startTree } from './process-tree.mjs';

function usualPlaces() {
  if (process.platform === 'darwin') {
    const app = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
    return [`/${app}`, join(homedir(), app)];
  }
  if (process.platform === 'win32') {
    const homes = [
      process.env['LOCALAPPDATA'] && join(process.env['LOCALAPPDATA'], 'Programs'),
      process.env['PROGRAMFILES'],
    ];
    return homes.flatMap((home) => (home ? [join(home, 'Microsoft VS Code', 'bin', 'code.cmd')] : []));
  }
  return ['/usr/share/code/bin/code', '/snap/bin/code'];
}

function executable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program behind the `code` command: the command starts it detached, out of reach of a Ctrl-C here. */
function programBehind(/** @type {string} */ command) {
  const folder = dirname(realpathSync(command));
  const places = ['../code', '../Code.exe', '../../../../MacOS/Code', '../../../../MacOS/Electron'];
  return (
    places.map((place) => join(folder, place)).find((path) => executable(path) && statSync(path).isFile()) ?? command
  );
}

/** The installed VS Code: the one that VSCODE_EXECUTABLE_PATH names, the one on the path, or the one in its usual place. */
export function installedVscode() {
  const named = process.env['VSCODE_EXECUTABLE_PATH'];
  if (named) {
    if (executable(named)) return named;
    throw new Failure(`VSCODE_EXECUTABLE_PATH names ${named}, which is no executable file`);
  }
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = [...onPath.map((folder) => join(folder, name)), ...usualPlaces()].find(executable);
  if (found) return programBehind(found);
  throw new Failure(
    'no installed VS Code found: install it from https://code.visualstudio.com, or set VSCODE_EXECUTABLE_PATH to its executable',
  );
}

/**
 * Opens a folder in the installed VS Code with the extension loaded, in a window and a profile folder of its own, so
 * that closing it is the end and nobody's settings change. Resolves when it was closed.
 * @param {{ program: string; extension: string; path: string; dataFolder: string }} options
 * @returns {Promise<number>}
 */
export async function openDesktop({ program, extension, path, dataFolder }) {
  const args = [
    ...['--new-window', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
    `--user-data-dir=${dataFolder}`,
    `--extensionDevelopmentPath=${extension}`,
    // Chromium refuses to run as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    path,
  ];
  const shell = program.endsWith('.cmd');
  const child = startTree(shell ? `"${program}"` : program, shell ? args.map((arg) => `"${arg}"`) : args, {
    shell,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
