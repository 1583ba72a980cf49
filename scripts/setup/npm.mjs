// Runs npm, whichever one is at hand.
import { mustRun } from '../run/command.mjs';

/**
 * Runs npm quietly in a folder.
 * @param {string} what what it is for, as in "could not …"
 * @param {string[]} args
 * @param {string} cwd
 */
export async function npm(what, args, cwd) {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside `npm start` the running npm names itself; it is a script for this Node on every platform.
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return mustRun(what, process.execPath, [script, ...quiet], { cwd });
  return mustRun(what, 'npm', quiet, { cwd, shell: process.platform === 'win32' });
}
