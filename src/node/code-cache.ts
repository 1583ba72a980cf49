import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import type { CacheFolder } from './cache-folder';

/** A bundle that was run. */
interface Running<Exports> {
  readonly exports: Exports;
  /** Whether it was compiled from its text, since no compiled code was kept. */
  readonly compiled: boolean;
  /** Keeps what is compiled by now. */
  readonly keep: () => void;
}

/**
 * Runs a bundle of CommonJS with the code that V8 compiled from it last time, which saves most of the time that loading takes.
 *
 * @param file the bundle's absolute path
 */
export function runCompiled<Exports>(file: string, cache: CacheFolder): Running<Exports> {
  const name = `${nameOfBuild(file)}.code`;
  const kept = cache.read(name);
  const source = `(function (exports, require, module, __filename, __dirname) { ${textOf(readFileSync(file))}\n})`;
  const script = new Script(source, { filename: file, ...(kept ? { cachedData: kept } : {}) });
  const module = { exports: {} as Exports };
  const run = script.runInThisContext() as (...names: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports,
    compiled: !kept || script.cachedDataRejected === true,
    keep: () => cache.write(name, script.createCachedData()),
  };
}

/** Builds hold no character beyond ASCII; such text is there without being decoded. */
const textOf = (bytes: Buffer): string => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');

/** A name that another build of the bundle and another V8 do not have. */
export function nameOfBuild(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const identity = createHash('sha256').update(JSON.stringify([file, size, mtimeMs, cachedDataVersionTag()]));
  return `${basename(file)}-${identity.digest('hex').slice(0, 24)}`;
}
