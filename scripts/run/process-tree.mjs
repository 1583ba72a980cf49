// Starts processes so that everything they start can be ended with them, also when this process is told to stop.
import { spawn, spawnSync } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const windows = process.platform === 'win32';

let stopping = false;

/** Whether this process was told to stop: what it started then ends because it should. */
export function stopRequested() {
  return stopping;
}

/** What is running and has to end before this process does. @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Starts a process as the head of a process group of its own (on Windows the process tree is found by its parent).
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {ChildProcess}
 */
export function startTree(command, args, options) {
  const child = spawn(command, args, { ...options, detached: !windows, windowsHide: true });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a process and everything it started: asks first, insists after two seconds. */
export async function endTree(/** @type {ChildProcess} */ child) {
  if (!running.has(child)) return;
  if (windows) signalTree(child, 'SIGKILL');
  else {
    signalTree(child, 'SIGTERM');
    for (let waited = 0; waited < 2000 && groupLives(child); waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    signalTree(child, 'SIGKILL');
  }
  running.delete(child);
}

/** Ends everything that was started here and still runs. */
export async function endAll() {
  await Promise.all([...running].map(endTree));
}

function signalTree(/** @type {ChildProcess} */ child, /** @type {NodeJS.Signals} */ signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, which is what we want.
  }
}

/** The head of the group may have ended while others of the group still run, so the group is what is asked for. */
function groupLives(/** @type {ChildProcess} */ child) {
  try {
    process.kill(-(/** @type {number} */ (child.pid)), 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends everything and then this process, with the status that tells of the signal. */
function stop(/** @type {number} */ signalNumber) {
  stopping = true;
  void endAll().finally(() => process.exit(128 + signalNumber));
}

// A group of its own does not hear the terminal's Ctrl-C, so it is passed on from here.
process.on('SIGINT', () => stop(2));
process.on('SIGTERM', () => stop(15));
process.on('SIGHUP', () => stop(1));
// npm runs scripts through a shell, and a signal sent to npm ends that shell without reaching this process.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(15), 500).unref();
}
// The last resort where this process ends without having waited: no time to ask.
process.on('exit', () => {
  for (const child of running) signalTree(child, 'SIGKILL');
});
