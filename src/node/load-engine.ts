import { join } from 'node:path';
import { CacheFolder } from './cache-folder';
import { nameOfBuild, runCompiled } from './code-cache';
import type * as engine from './engine';

/** What the engine's bundle exports. */
export type Engine = typeof engine;

/** So many expressions of which nothing was kept are those of a language that no audit before met; the code for it was not kept either. */
const manyFound = 60;

/**
 * A function that gives the engine, which is loaded when it is first asked for: a report that was kept is shown without it.
 *
 * @param whenSettled is given what keeps the outcome of loading for the next run, to be called when the time for it costs nobody anything
 */
export function engineLoader(whenSettled: (keep: () => void) => void): () => Engine {
  let loaded: Engine | undefined;
  return () => {
    if (!loaded) {
      const file = join(__dirname, 'engine.cjs');
      const cache = new CacheFolder('code');
      const { exports, compiled, keep } = runCompiled<Engine>(file, cache);
      const expressions = `${nameOfBuild(file)}.expressions.json`;
      const known = requirementsIn(cache.read(expressions));
      if (known) exports.recallRequirements(known);
      whenSettled(() => {
        const { requirements, found } = exports.requirementsKnown();
        if (!compiled && known && found < manyFound) return;
        keep();
        cache.write(expressions, JSON.stringify(requirements));
      });
      loaded = exports;
    }
    return loaded;
  };
}

function requirementsIn(bytes: Buffer | undefined): engine.Requirements | null {
  if (!bytes) return null;
  try {
    return JSON.parse(bytes.toString()) as engine.Requirements;
  } catch {
    return null;
  }
}
