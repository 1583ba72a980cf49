/** What the editor's worker, a process, starts with: it loads the engine, which is much larger, as fast as that can be done. */
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runCompiled } from './code-cache';

/** Long enough for the first audits to be answered. */
const settledMs = 4000;

// The editor and what its user runs go first where processors are few: an audit keeps them all busy for a moment.
try {
  if (process.send) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Some systems do not let a process choose.
}

// An audit uses more than a thousand patterns, most of them a few times. V8 would interpret each first and compile it when it is used
// again; compiling it at once makes the first answer come a third sooner. That counts for a whole process and must not change while
// it works, so that it is set before anything else, and so that the engine is no thread of the extension host.
if (process.send) setFlagsFromString('--no-regexp-tier-up');

setTimeout(runCompiled(join(__dirname, 'engine.cjs')), settledMs).unref();
