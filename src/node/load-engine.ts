import { join } from 'node:path';
import { runCompiled } from './code-cache';
import type * as engine from './engine';

/** What the engine's bundle exports. */
export type Engine = typeof engine;

/**
 * A function that gives the engine, which is loaded when it is first asked for: a report that was kept is shown without it.
 *
 * @param whenSettled is given what keeps the compiled code, to be called when the time for it costs nobody anything
 */
export function engineLoader(whenSettled: (keep: () => void) => void): () => Engine {
  let loaded: Engine | undefined;
  return () => {
    if (!loaded) {
      const { exports, keep } = runCompiled<Engine>(join(__dirname, 'engine.cjs'));
      whenSettled(keep);
      loaded = exports;
    }
    return loaded;
  };
}
