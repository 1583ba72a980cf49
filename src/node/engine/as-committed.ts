import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fromAuditedFolder, placesAbove } from '../above';
import { isRead } from './audited-files';
import { listCommit, type TreeEntry } from '../git/objects';
import { inspectAgain, type DiskFile } from '../inspect';
import { readingFlags } from '../read-text';
import type { GitSource } from '../snapshot';

// Loaded when it is needed: few audits read a file that way.
const reading = () => import('node:fs/promises');

/** The files of a folder as they were listed, without unsaved text. */
export interface Listing {
  readonly source: GitSource;
  readonly files: ReadonlyMap<string, DiskFile>;
}

/**
 * Whether the files are those of a commit, as far as an audit reads them, and are still what they were when they were listed. Git is
 * not asked to compare, which would run filters: contents are hashed here as git names them. Where a filter stands between the two
 * (line ends, large files kept elsewhere) the answer is no.
 */
export async function isAsCommitted({ source, files }: Listing, commit: string): Promise<boolean> {
  const { git, repository } = source;
  const { top, prefix } = repository;
  const committed = await listCommit(git, commit, prefix === '' ? [] : [prefix, ...placesAbove]);
  const paths = new Set<string>();
  for (const entry of committed) {
    const path = fromAuditedFolder(prefix, entry.path);
    if (path === null) continue;
    const file = files.get(path);
    if (file) paths.add(path);
    const same = entry.kind === 'link' ? linksAs(join(top, entry.path), entry) : file && (await holds(file, entry));
    if (!same) return false;
  }
  return paths.size === files.size;
}

function linksAs(path: string, { object }: TreeEntry): boolean {
  try {
    return nameOf(readlinkSync(path, 'buffer'), object) === object;
  } catch {
    return false;
  }
}

async function holds(file: DiskFile, { object, size }: TreeEntry): Promise<boolean> {
  if (file.link || file.size !== size) return false;
  if (isRead(file)) {
    const { readFile } = await reading();
    const content = await readFile(file.file, { flag: readingFlags }).catch(() => null);
    if (content === null || nameOf(content, object) !== object) return false;
  }
  return inspectAgain(file)?.stamp === file.stamp;
}

/** The name that git gives to a content, by the hash that made another name. */
function nameOf(content: Uint8Array, other: string): string {
  return createHash(other.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
