// Runs a command to its end.
import { spawn } from 'node:child_process';
import { Failure } from '../failure.mjs';
import { endTree, startTree } from './process-tree.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} status the exit status; 1 when a signal ended it
 * @property {string} output standard output and standard error in the order they came; empty unless captured
 * @property {boolean} timedOut
 *
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] keep the output instead of passing it on
 * @property {boolean} [shell]
 * @property {number} [timeout] milliseconds after which the command and all it started are ended
 */

/**
 * Runs a command and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<Outcome>}
 */
export async function run(command, args, { cwd, env = process.env, quiet = false, shell = false, timeout } = {}) {
  const child = startTree(command, args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  let timedOut = false;
  const timer = timeout
    ? setTimeout(() => {
        timedOut = true;
        void endTree(child);
      }, timeout)
    : undefined;
  try {
    const status = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
    return { status: timedOut ? 1 : status, output, timedOut };
  } finally {
    clearTimeout(timer);
    await endTree(child);
  }
}

/**
 * Runs a command quietly; when it fails, what it printed becomes part of the failure.
 * @param {string} what what the command is for, as in "could not …"
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 */
export async function mustRun(what, command, args, options = {}) {
  const { status, output } = await run(command, args, { ...options, quiet: true });
  if (status !== 0) throw new Failure(`could not ${what}\n${output.trimEnd()}`);
  return output;
}

/** Opens something and forgets it: neither its output nor its end matter to us. */
export function launchAndForget(/** @type {string} */ command, /** @type {string[]} */ args) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
