import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileReading, FileReadings } from '../../core/file-reading';
import type { DiskFile } from '../inspect';
import { readShare, type Readings, type Share } from './shared-reading';

/** What makes another thread worth its start, in bytes of files for each thread. */
const worthAThread = 3_000_000;

/** How many threads to read these files in besides our own, of so many that may be had. */
export function threadsFor(files: readonly DiskFile[], spare: number): number {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return Math.max(0, Math.min(spare, Math.floor(bytes / worthAThread)));
}

/**
 * Reads files in this thread and in others. Files that a thread failed on are left out.
 *
 * @param signal ends it early: then it throws
 * @param script what the other threads run
 */
export async function readInThreads(
  files: readonly DiskFile[],
  threads: number,
  signal?: AbortSignal,
  script = join(__dirname, 'reader.cjs'),
): Promise<FileReadings> {
  const share: Share = {
    // The largest first: none of them is then waited for at the end.
    files: [...files].sort((a, b) => b.size - a.size),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const found = new Map<string, FileReading>();
  const keep = (readings: Readings): void => {
    for (const [path, reading] of readings) found.set(path, reading);
  };
  // Not loaded before it is needed: most folders are read in one thread.
  const { Worker } = await import('node:worker_threads');
  const others = Array.from({ length: threads }, () => new Worker(script, { workerData: share }));
  try {
    const ended = others.map(
      (thread) =>
        new Promise<void>((resolve) => {
          thread.on('message', (readings: Readings) => keep(readings));
          thread.on('error', () => resolve());
          thread.on('exit', () => resolve());
        }),
    );
    for (const readings of readShare(share)) {
      keep(readings);
      await setImmediate();
      signal?.throwIfAborted();
    }
    await Promise.all(ended);
    signal?.throwIfAborted();
    return found;
  } finally {
    for (const thread of others) void thread.terminate();
  }
}
