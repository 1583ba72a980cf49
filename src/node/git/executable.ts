import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { isInside, realPath } from '../paths';

const windows = process.platform === 'win32';

/** The folders of the search path that are absolute and lie outside `avoid`: what a workspace brings along is never started. */
export function safeSearchPath(avoid: readonly string[], searchPath = process.env.PATH ?? ''): readonly string[] {
  return searchPath.split(delimiter).filter((folder) => {
    if (!isAbsolute(folder)) return false;
    const real = realPath(folder);
    return real !== null && !avoid.some((root) => isInside(root, real));
  });
}

/** The absolute path of git, found outside the folders `avoid`; null where it is not installed. */
export function findGit(avoid: readonly string[], searchPath?: string): string | null {
  const folders = [...safeSearchPath(avoid, searchPath), ...(windows ? usualFolders() : [])];
  for (const folder of folders) {
    const candidate = join(folder, windows ? 'git.exe' : 'git');
    const real = realPath(candidate);
    if (real !== null && !avoid.some((root) => isInside(root, real)) && isExecutable(real)) return candidate;
  }
  return null;
}

function usualFolders(): readonly string[] {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .flatMap((name) => process.env[name] ?? [])
    .map((folder) => join(folder, folder.endsWith('Local') ? 'Programs' : '', 'Git', 'cmd'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
