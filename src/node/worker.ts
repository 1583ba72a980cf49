/** What the editor's worker, a process, starts with: it loads the engine, which is much larger, as fast as that can be done. */
import { join } from 'node:path';
import { runCompiled } from './code-cache';

/** Long enough for the first audits to be answered. */
const settledMs = 4000;

setTimeout(runCompiled(join(__dirname, 'engine.cjs')), settledMs).unref();
