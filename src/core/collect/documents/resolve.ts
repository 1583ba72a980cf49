import type { DocumentLink } from '../../facts';
import { folderOf } from '../../text/repository/file-role';
import type { RawLink } from './pieces';

/** What a link may lead to: the files of the tree and the folders they lie in. */
export interface Targets {
  readonly files: ReadonlyMap<string, unknown>;
  readonly folders: ReadonlySet<string>;
  /** Paths in lower case to paths as they are. */
  readonly folded: ReadonlyMap<string, string>;
  /** The project's name, by which links to its pages on a hosting site are known. */
  readonly name: string;
}

/** Prepares the files of a tree to be linked to. */
export function targetsOf(files: ReadonlyMap<string, unknown>, name: string): Targets {
  const folders = new Set<string>(['']);
  const folded = new Map<string, string>();
  for (const path of files.keys()) {
    folded.set(path.toLowerCase(), path);
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  }
  return { files, folders, folded, name };
}

const hosted =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|raw\.githubusercontent\.com)\/[^/]+\/([^/]+)\/(?:-\/)?(?:(?:blob|tree|raw|src)\/)?[^/]+\/(.+)$/i;

/** Finds out where a link in the document at `from` leads. */
export function resolveLink(link: RawLink, from: string, targets: Targets): DocumentLink {
  const hash = link.target.indexOf('#');
  const anchor = hash >= 0 ? link.target.slice(hash + 1) : undefined;
  const address = (hash >= 0 ? link.target.slice(0, hash) : link.target).replace(/\?.*$/, '').trim();
  const path = pathOf(address, anchor !== undefined, from, targets);
  return { ...link, ...(path === undefined ? {} : { path }), ...(anchor ? { anchor } : {}) };
}

function pathOf(address: string, hasAnchor: boolean, from: string, targets: Targets): string | undefined {
  if (address === '') return hasAnchor ? from : undefined;
  const page = hosted.exec(address);
  if (page?.[1]!.toLowerCase() === targets.name.toLowerCase()) return existing(decode(page[2]!), targets);
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('//')) return undefined;
  const decoded = decode(address);
  const joined = join(decoded.startsWith('/') ? '' : folderOf(from), decoded);
  if (joined === null) return undefined;
  return existing(joined, targets) ?? withExtension(joined, targets);
}

function existing(path: string, targets: Targets): string | undefined {
  const clean = path.replace(/\/+$/, '');
  if (targets.files.has(clean) || targets.folders.has(clean)) return clean;
  return undefined;
}

/** Documentation tools let links leave the extension out. */
function withExtension(path: string, targets: Targets): string | undefined {
  for (const extension of ['.md', '.rst', '.adoc']) if (targets.files.has(path + extension)) return path + extension;
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `relative` seen from `folder`, or null where it leads out of the tree. */
function join(folder: string, relative: string): string | null {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.replace(/\\/g, '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
