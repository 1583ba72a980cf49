import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry } from '../core/host';
import { realPath } from './paths';

/** A file of the snapshot with where it is read from. */
export interface DiskFile extends FileEntry {
  /** Its absolute path, links resolved. */
  readonly file: string;
  /** Whether its path is a link to another listed file. */
  readonly link: boolean;
  /** Whether it was changed so shortly before it was looked at that it may change again without another time to show for it. */
  readonly young: boolean;
}

const youngMs = 100;

/** Where times are kept to the second or two, as on FAT. */
const youngOfWholeSecondsMs = 2000;

/** A path that a listing named: relative to the audited root, and from the top of the work tree. */
export interface Listed {
  readonly path: string;
  readonly fromTop: string;
  readonly tracked: boolean | null;
}

/**
 * Looks at listed paths on disk. Regular files count; a link counts where it leads to a listed regular file (a README at the root
 * that stands in `docs/`), so that nothing outside the tree and nothing ignored is ever read through one.
 *
 * @param top the folder that `fromTop` starts at, links resolved
 */
export function inspect(top: string, listed: readonly Listed[]): Map<string, DiskFile> {
  const folders = new RealFolders(top);
  const files = new Map<string, DiskFile>();
  const links: (Listed & { file: string })[] = [];
  for (const entry of listed) {
    const slash = entry.fromTop.lastIndexOf('/');
    if (slash > 0 && !folders.isReal(entry.fromTop.slice(0, slash))) continue;
    const file = join(top, entry.fromTop);
    const stat = lstat(file);
    if (stat?.isFile()) files.set(entry.path, diskFile(entry, file, stat, false));
    else if (stat?.isSymbolicLink()) links.push({ ...entry, file });
  }
  if (links.length > 0) followLinks(links, files);
  return files;
}

function followLinks(links: readonly (Listed & { file: string })[], files: Map<string, DiskFile>): void {
  const listed = new Set([...files.values()].map(({ file }) => file));
  for (const entry of links) {
    const target = realPath(entry.file);
    const stat = target !== null && listed.has(target) ? lstat(target) : undefined;
    if (target !== null && stat?.isFile()) files.set(entry.path, diskFile(entry, target, stat, true));
  }
}

function diskFile(
  { path, tracked }: Listed,
  file: string,
  { size, mtimeMs, ctimeMs, ino }: Stats,
  link: boolean,
): DiskFile {
  const changed = Math.max(mtimeMs, ctimeMs);
  return {
    path,
    size,
    tracked,
    stamp: `${mtimeMs}-${ctimeMs}-${size}-${ino}`,
    file,
    link,
    young: changed > Date.now() - (changed % 1000 === 0 ? youngOfWholeSecondsMs : youngMs),
  };
}

/** Looks at a file again; null where it is gone or no regular file any more. */
export function inspectAgain(known: DiskFile): DiskFile | null {
  const stat = lstat(known.file);
  if (!stat?.isFile() || realPath(known.file) !== known.file) return null;
  return diskFile({ ...known, fromTop: '' }, known.file, stat, known.link);
}

/** What stands at a path, without following a link; undefined where nothing does or it cannot be told. */
export function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Remembers which folders are reached without a link. */
class RealFolders {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly top: string) {}

  isReal(folder: string): boolean {
    let real = this.known.get(folder);
    if (real === undefined) {
      const slash = folder.lastIndexOf('/');
      real =
        (slash < 0 || this.isReal(folder.slice(0, slash))) && lstat(join(this.top, folder))?.isDirectory() === true;
      this.known.set(folder, real);
    }
    return real;
  }
}
