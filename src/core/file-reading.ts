import type { Collectors, SourceFile } from './collect/collector';
import type { Facts } from './facts';
import type { FileEntry, FileText, Unreadable } from './host';
import type { Notice } from './model';
import { isSame } from './same';

/** What the collectors made of one file: plain data, so that it may come from another thread or from an earlier run. */
export interface FileReading {
  /** The file as it was read; see `FileEntry`. */
  readonly stamp: string;
  readonly tracked: boolean | null;
  /** What each collector extracted; collectors that found nothing are absent. */
  readonly extracted: ReadonlyMap<keyof Facts, unknown>;
  readonly notices: readonly Notice[];
  /** How much was read for it in this run. */
  readonly bytes: number;
  /** Whether the same would come of reading the file again: the disk may fail for a moment, and a collector for want of stack. */
  readonly lasting: boolean;
}

/** What was made of files, by path. */
export type FileReadings = ReadonlyMap<string, FileReading>;

/** Whether it is what was made of the file as it is listed now. */
export function holdsFor(
  reading: FileReading | undefined,
  { stamp, tracked }: Pick<FileEntry, 'stamp' | 'tracked'>,
): reading is FileReading {
  return reading?.stamp === stamp && reading.tracked === tracked;
}

const whyUnread: Record<Unreadable, string> = {
  binary: 'is not a text file, so it was left out',
  'too-large': 'is over the size limit, so it was left out',
  unreadable: 'could not be read, so it was left out',
};

/**
 * Reads one file, where any collector wants it.
 *
 * @param previous what was made of it before it changed: what came out the same is the same object again
 */
export function readFile(
  collectors: Collectors,
  entry: FileEntry,
  read: (path: string) => FileText,
  previous?: FileReading,
): FileReading {
  const { path, stamp, tracked } = entry;
  const wanting = (Object.keys(collectors) as (keyof Facts)[]).filter((key) => collectors[key].wants(entry));
  const extracted = new Map<keyof Facts, unknown>();
  const notices: Notice[] = [];
  let lasting = true;
  if (wanting.length === 0) return { stamp, tracked, extracted, notices, bytes: 0, lasting };
  const content = read(path);
  if ('unreadable' in content) {
    notices.push({ path, message: whyUnread[content.unreadable] });
    lasting = content.unreadable !== 'unreadable';
  } else {
    for (const key of wanting) {
      const before = previous?.extracted.get(key);
      const facts = extractOne(collectors, key, { path, text: content.text }, notices, before);
      if (facts === failed) {
        lasting = false;
        continue;
      }
      // Most edits change nothing of what most collectors see.
      if (facts !== null) extracted.set(key, isSame(before, facts) ? before : facts);
    }
  }
  return { stamp, tracked, extracted, notices, bytes: content.bytes, lasting };
}

/** What a collector that threw on a file made of it. */
const failed = Symbol('failed');

/** A collector that throws on a file leaves that file out, with a notice. */
function extractOne(
  collectors: Collectors,
  key: keyof Facts,
  file: SourceFile,
  notices: Notice[],
  before: unknown,
): unknown {
  const { path } = file;
  try {
    return collectors[key].extract(file, (message) => notices.push({ path, message }), before);
  } catch (error) {
    notices.push({
      path,
      message: `could not be understood (${error instanceof Error ? error.message : String(error)})`,
    });
    return failed;
  }
}
