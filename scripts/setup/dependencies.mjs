// Installs the project's dependencies where they are missing or differ from the lock file.
import { readFileSync } from 'node:fs';
import { inProject, root } from '../paths.mjs';
import { npm } from './npm.mjs';

/** @typedef {Record<string, { version?: string; optional?: boolean }>} LockedPackages */

/** @returns {LockedPackages | undefined} */
function lockedPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether `node_modules` holds what the lock file names. Versions are compared, not times: a fresh checkout has new
 * times on old files, and an install must not be repeated (it would empty the folder under whatever is running).
 */
export function dependenciesInstalled(folder = root) {
  const wanted = lockedPackages(`${folder}/package-lock.json`);
  const present = lockedPackages(`${folder}/node_modules/.package-lock.json`);
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

/** Installs what the lock file names, unless it is there. */
export async function installDependencies() {
  if (dependenciesInstalled()) return;
  console.error('Installing dependencies …');
  await npm('install the dependencies (npm ci)', ['ci'], inProject());
}
