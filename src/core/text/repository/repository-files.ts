/** Looks files and folders up by what a reader would type: a name, a path, or the end of one. */
import type { TreeFacts } from '../../facts';
import { fileNameOf, folderOf } from './file-role';

export interface RepositoryFiles {
  /** Paths by file name in lower case. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlySet<string>;
  /** Names of folders in lower case. */
  readonly folderNames: ReadonlySet<string>;
}

let last: { readonly paths: readonly string[]; readonly files: RepositoryFiles } | null = null;
const ofTree = new WeakMap<TreeFacts['files'], RepositoryFiles>();

/** The files of a tree, ready to be looked up; kept while none comes or goes. */
export function repositoryFiles({ files }: Pick<TreeFacts, 'files'>): RepositoryFiles {
  const known = ofTree.get(files);
  if (known) return known;
  const paths = [...files.keys()];
  const same = last?.paths.length === paths.length && last.paths.every((path, index) => path === paths[index]);
  if (!same) last = { paths, files: lookUp(paths) };
  ofTree.set(files, last!.files);
  return last!.files;
}

function lookUp(paths: readonly string[]): RepositoryFiles {
  const byName = new Map<string, string[]>();
  const folders = new Set<string>(['']);
  for (const path of paths) {
    const name = fileNameOf(path).toLowerCase();
    const list = byName.get(name);
    if (list) list.push(path);
    else byName.set(name, [path]);
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  }
  return { byName, folders, folderNames: new Set([...folders].map((folder) => fileNameOf(folder).toLowerCase())) };
}

/** A path as typed, with forward slashes and without what leads to it. */
export const plainPath = (typed: string): string =>
  typed
    .replace(/^["']|["']$/g, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/^(?:\$\(?\{?PWD\}?\)?|%cd%)\//i, '')
    .replace(/\/+$/, '');

/** What only stands for a path: variables, patterns, gaps, places outside the repository. */
const open = /[$*<>{}%~?|…]|\.\.\.|^\/(?!\/)|^[A-Za-z]:[\\/]|^https?:|your[-_]|path\/to/i;
/** Where builds, tools and people put what is not in version control. */
const made =
  /(?:^|\/)(?:dist|build|out|output|target|bin|obj|node_modules|vendor|venv|env|\.venv|virtualenv|tmp|temp|coverage|generated|gen|logs?|release|_build|deps|lib|publish|artifacts|\.next|\.output|public)(?:\/|$)/i;

/**
 * Whether a typed path leads to a file or folder: `there`, `missing`, or `unknown` where it need not be in version control or could
 * be meant from another folder.
 */
export function lookFor(
  typed: string,
  { byName, folders, folderNames }: RepositoryFiles,
): 'there' | 'missing' | 'unknown' {
  if (open.test(typed)) return 'unknown';
  const path = plainPath(typed);
  if (path === '' || path === '.') return 'there';
  const named = byName.get(fileNameOf(path).toLowerCase()) ?? [];
  const wanted = path.toLowerCase();
  if (named.some((file) => ends(file.toLowerCase(), wanted))) return 'there';
  if (
    folders.has(path) ||
    (folderNames.has(fileNameOf(wanted)) && [...folders].some((folder) => ends(folder.toLowerCase(), wanted)))
  )
    return 'there';
  if (made.test(typed.replaceAll('\\', '/')) || fileNameOf(path) === '.env') return 'unknown';
  const first = path.indexOf('/');
  if (first < 0) return named.length > 0 || folderNames.has(wanted) ? 'there' : 'missing';
  // The first folder may be the clone itself.
  const rest = path.slice(first + 1);
  const clone = !folderNames.has(wanted.slice(0, first));
  return clone && (named.includes(rest) || folders.has(rest)) ? 'unknown' : 'missing';
}

const ends = (path: string, tail: string): boolean => path === tail || path.endsWith(`/${tail}`);

/** Whether any file has one of these names, wherever it lies. */
export const hasNamed = (names: RegExp, { byName }: RepositoryFiles): boolean => {
  for (const name of byName.keys()) if (names.test(name)) return true;
  return false;
};
