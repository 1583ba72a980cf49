import { join } from 'node:path';
import { runCompiled } from './code-cache';
import type * as engine from './engine';

/** What the engine's bundle exports. */
export type Engine = typeof engine;

/** Long enough for the first audits to be answered. */
const settledMs = 4000;

let loaded: Engine | undefined;

/** The engine, which is loaded when it is first asked for: a report that was kept is shown without it. */
export function loadEngine(): Engine {
  if (!loaded) {
    const { exports, keep } = runCompiled<Engine>(join(__dirname, 'engine.cjs'));
    setTimeout(keep, settledMs).unref();
    loaded = exports;
  }
  return loaded;
}
