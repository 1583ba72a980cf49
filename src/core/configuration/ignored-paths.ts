import { matchesGlob } from '../text/repository/globs';
import { bounds } from './configuration';

/** Whether a path is left out. */
export type LeavesOut = (path: string) => boolean;

/** What is wrong with a pattern of paths, as the end of a sentence; null where nothing is. */
export function patternFault(pattern: string): string | null {
  if (pattern.trim() === '') return 'is empty';
  if (pattern.length > bounds.longestPattern) return 'is too long';
  if (pattern.startsWith('!')) return 'takes back what others leave out, which is not possible here';
  if (pattern.includes('\\')) return 'has a backslash; folders are parted by /';
  if (pattern.split('/').includes('..')) return 'leads out of the folder';
  // What would leave everything out is no exception but an empty audit.
  if (/^[*/.]+$/.test(pattern)) return 'leaves everything out';
  return null;
}

/**
 * Whether a path meets one of the patterns, or lies in a folder that does. As in ignore files a pattern without a slash inside meets a
 * name at any depth, and one with it starts at the top. Files above the audited folder are never met.
 */
export function ignoredPaths(patterns: readonly string[]): LeavesOut {
  if (patterns.length === 0) return () => false;
  const names: string[] = [];
  const anchored: string[] = [];
  for (const pattern of patterns) {
    const trimmed = pattern.trim().replace(/^\.\//, '').replace(/\/+$/, '');
    if (trimmed.includes('/')) anchored.push(trimmed.replace(/^\//, ''));
    else names.push(trimmed);
  }
  const folders = new Map<string, boolean>();
  const meets = (path: string): boolean =>
    names.some((pattern) => matchesGlob(pattern, path.slice(path.lastIndexOf('/') + 1))) ||
    anchored.some((pattern) => matchesGlob(pattern, path));
  const inIgnoredFolder = (path: string): boolean => {
    const slash = path.lastIndexOf('/');
    if (slash < 0) return false;
    const folder = path.slice(0, slash);
    let answer = folders.get(folder);
    if (answer === undefined) folders.set(folder, (answer = meets(folder) || inIgnoredFolder(folder)));
    return answer;
  };
  return (path) => !path.startsWith('../') && (inIgnoredFolder(path) || meets(path));
}
