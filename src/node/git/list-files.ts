import { dependencyFolders } from '../dependency-folders';
import type { Git } from './command';

/** A file as git lists it, with its path from the top of the work tree. */
export interface GitFile {
  readonly path: string;
  readonly tracked: boolean;
}

const submodule = '160000';

/**
 * Tracked files and those that no ignore rule excludes, under `paths` (the whole work tree without any). Only the index and the
 * folders are looked at; contents are never compared, since that would run content filters.
 */
export async function listGitFiles(git: Git, paths: readonly string[]): Promise<readonly GitFile[]> {
  const excluded = dependencyFolders.map((folder) => `--exclude=${folder}`);
  const output = await git([
    'ls-files',
    '-z',
    '-t',
    '--stage',
    '--cached',
    '--others',
    '--exclude-standard',
    ...excluded,
    ...(paths.length > 0 ? ['--', ...paths] : []),
  ]);
  return parseFiles(output);
}

/** Reads `ls-files -z -t --stage`: `? path` for an untracked file, `H mode hash stage<TAB>path` for a tracked one. */
export function parseFiles(output: string): readonly GitFile[] {
  const files = new Map<string, GitFile>();
  for (const line of output.split('\0')) {
    if (line === '') continue;
    if (line.startsWith('? ')) {
      const path = line.slice(2);
      if (!files.has(path)) files.set(path, { path, tracked: false });
      continue;
    }
    const tab = line.indexOf('\t');
    const mode = line.slice(2, 8);
    if (tab > 0 && mode !== submodule) files.set(line.slice(tab + 1), { path: line.slice(tab + 1), tracked: true });
  }
  return [...files.values()];
}
