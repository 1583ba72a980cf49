import { realpathSync } from 'node:fs';
import { relative, isAbsolute, sep } from 'node:path';

/** Whether `path` is `folder` or lies under it. Both absolute, links resolved. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The way from `folder` to `path` in forward slashes; empty where they are the same. */
export function slashed(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** The path with every link resolved, or null where nothing is there. */
export function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** Whether two absolute paths name the same place on disk. */
export function samePlace(a: string, b: string): boolean {
  const [realA, realB] = [realPath(a), realPath(b)];
  return realA !== null && realA === realB;
}
