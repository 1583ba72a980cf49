import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { holdsFor, type FileReading, type FileReadings } from '../../core/file-reading';
import { buildIdentity } from '../build-identity';
import { CacheFolder } from '../cache-folder';
import type { DiskHost } from '../disk-host';
import type { DiskFile } from '../inspect';

interface Kept {
  readonly build: string;
  readonly readings: FileReadings;
}

/** What was made of the files of each folder, so that the next opening reads only those that changed since. */
export class KeptReadings {
  private readonly name: string;

  constructor(
    { root, trusted }: Pick<DiskHost, 'root' | 'trusted'>,
    private readonly cache = new CacheFolder('readings'),
  ) {
    this.name = createHash('sha256')
      .update(JSON.stringify([root, trusted]))
      .digest('hex')
      .slice(0, 32);
  }

  /** What still holds of the files as they stand, for which nothing has to be read. */
  read(files: readonly DiskFile[]): FileReadings {
    const kept = this.parse();
    const holding = new Map<string, FileReading>();
    for (const file of files) {
      const reading = kept?.get(file.path);
      if (holdsFor(reading, file)) holding.set(file.path, { ...reading, bytes: 0 });
    }
    return holding;
  }

  /**
   * Keeps what was made of files as they stand; writes nothing where all of it was `known`. Left out are young files, which may yet be
   * written again without a trace, and files with secrets, whose text other collectors may quote.
   */
  keep(files: readonly DiskFile[], made: FileReadings, known: FileReadings): void {
    if (!this.cache.usable) return;
    const readings = new Map<string, FileReading>();
    for (const file of files) {
      const reading = made.get(file.path);
      if (!file.young && holdsFor(reading, file) && reading.lasting && !reading.extracted.has('secrets'))
        readings.set(file.path, reading);
    }
    if ([...readings].every(([path, reading]) => holdsFor(known.get(path), reading))) return;
    try {
      this.cache.write(this.name, serialize({ build: buildIdentity, readings } satisfies Kept));
    } catch {
      // Too much for one buffer: it is read again.
    }
  }

  private parse(): FileReadings | null {
    const bytes = this.cache.read(this.name);
    try {
      const kept = bytes ? (deserialize(bytes) as Kept) : null;
      return kept?.build === buildIdentity ? kept.readings : null;
    } catch {
      // Cut short, or kept by a Node that is newer than ours.
      return null;
    }
  }
}
