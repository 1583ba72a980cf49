/** The files of a first audit, read by several threads: each takes the next few until none is left. */
import { collectors } from '../../core/collect';
import { readFile, type FileReading } from '../../core/file-reading';
import type { FileEntry } from '../../core/host';
import { limitOf, readText } from '../read-text';

/** What all threads share. */
export interface Share {
  /** The files, with the absolute path that each is read from. */
  readonly files: readonly (FileEntry & { readonly file: string })[];
  /** How many were taken; over memory that the threads share. */
  readonly taken: Int32Array;
}

/** Few, so that no thread is left with many when the others are done. */
const atOnce = 4;

/** Files as read, by path. */
export type Readings = [path: string, reading: FileReading][];

/** Reads what nobody took yet, a few files at a step. */
export function* readShare({ files, taken }: Share): Generator<Readings> {
  for (;;) {
    const from = Atomics.add(taken, 0, atOnce);
    if (from >= files.length) return;
    yield files
      .slice(from, from + atOnce)
      .map((entry) => [entry.path, readFile(collectors, entry, (path) => readText(entry.file, limitOf(path)))]);
  }
}
