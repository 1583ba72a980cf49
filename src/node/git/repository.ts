import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { lstat } from '../inspect';
import { isInside, realPath, samePlace, slashed } from '../paths';
import { whyGitFailed, type Git } from './command';

/** A work tree that was found by looking for `.git`, before git was asked. */
export interface WorkTree {
  /** The folder that holds `.git`, links resolved. */
  readonly top: string;
  /** Where the audited folder lies in it, in forward slashes; empty at its top. */
  readonly prefix: string;
}

/** A work tree whose git directory was found to belong to it. */
export interface Repository extends WorkTree {
  /** Where HEAD is kept. */
  readonly gitDir: string;
  /** Where branches are kept; differs from `gitDir` in a linked work tree. */
  readonly commonDir: string;
  readonly shallow: boolean;
}

/** Looks upward from `root` (links resolved) for a folder under version control, without starting a process. */
export function findWorkTree(root: string): WorkTree | null {
  for (let folder = root; ; folder = dirname(folder)) {
    if (holdsGit(join(folder, '.git'))) return { top: folder, prefix: slashed(folder, root) };
    if (dirname(folder) === folder) return null;
  }
}

function holdsGit(path: string): boolean {
  const found = lstat(path);
  if (!found) return false;
  if (found.isDirectory()) return lstat(join(path, 'HEAD')) !== undefined;
  return found.isSymbolicLink() || (found.isFile() && readLine(path).startsWith('gitdir:'));
}

/**
 * Asks git what it makes of the work tree, and refuses one that points elsewhere: its configuration or a crafted `.git` could
 * otherwise show the files or the history of another repository of the user.
 *
 * @returns the repository, or a sentence that says why there is none
 */
export async function verifyRepository(git: Git, tree: WorkTree): Promise<Repository | string> {
  let lines: readonly string[];
  try {
    lines = (
      await git(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--is-shallow-repository'])
    ).split('\n');
  } catch (error) {
    return whyGitFailed(error);
  }
  const [top = '', gitDir = '', common = '', shallow = ''] = lines;
  const realGitDir = realPath(gitDir);
  const realCommonDir = realPath(isAbsolute(common) ? common : resolve(tree.top, common));
  if (realGitDir === null || realCommonDir === null) return 'Its git directory does not exist.';
  if (!samePlace(top, tree.top))
    return 'Its git configuration points to the files of another folder, so git was not asked further.';
  if (!belongs(tree.top, realGitDir, realCommonDir)) {
    return 'Its .git points to the repository of another folder, so git was not asked further.';
  }
  return { ...tree, gitDir: realGitDir, commonDir: realCommonDir, shallow: shallow === 'true' };
}

/** Whether the git directory lies in the work tree, or is that of a linked work tree or submodule and names this one back. */
function belongs(top: string, gitDir: string, commonDir: string): boolean {
  if (isInside(top, gitDir)) return gitDir === commonDir || isLinkedTo(top, gitDir, commonDir);
  return isLinkedTo(top, gitDir, commonDir) || (gitDir === commonDir && isSubmoduleOf(top, gitDir));
}

/** A linked work tree's git directory is `worktrees/<name>` of the main one, and its `gitdir` file names the work tree back. */
function isLinkedTo(top: string, gitDir: string, commonDir: string): boolean {
  return (
    samePlace(dirname(dirname(gitDir)), commonDir) && samePlace(readLine(join(gitDir, 'gitdir')), join(top, '.git'))
  );
}

/** A submodule's git directory lies under `.git/modules` of a repository around it. */
function isSubmoduleOf(top: string, gitDir: string): boolean {
  for (let folder = gitDir; dirname(folder) !== folder; folder = dirname(folder)) {
    if (basename(folder) !== 'modules') continue;
    const owner = dirname(folder);
    if (basename(owner) === '.git' && isInside(dirname(owner), top)) return true;
  }
  return false;
}

/** The first line of a small file; empty where it cannot be read. */
export function readLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n', 1)[0]!.trim();
  } catch {
    return '';
  }
}
