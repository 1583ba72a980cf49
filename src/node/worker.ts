/** What the editor's worker, a process, starts with: it loads the engine, which is much larger, as fast as that can be done. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runCompiled } from './code-cache';

/** Long enough for the first audits to be answered. */
const settledMs = 4000;

// An audit uses more than a thousand patterns, most of them a few times. V8 would interpret each first and compile it when it is used
// again; compiling it at once makes the first answer come a third sooner. That counts for a whole process and must not change while
// it works, so that it is set before anything else, and so that the engine is no thread of the extension host.
if (process.send) setFlagsFromString('--no-regexp-tier-up');

setTimeout(runCompiled(join(__dirname, 'engine.cjs')), settledMs).unref();
