/**
 * Folders of installed dependencies: tens of thousands of files that say nothing of the project. They are listed only where git
 * tracks them.
 */
export const dependencyFolders: readonly string[] = [
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.pnpm-store',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  '.bundle',
];

/** Whether a path lies in a folder of installed dependencies. */
export function isInDependencies(path: string): boolean {
  return path.split('/').some((part) => dependencyFolders.includes(part));
}
