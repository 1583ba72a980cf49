/** Folders whose churn says nothing about the project. */
const noisy = new Set(['.git', 'node_modules', '__pycache__', '.venv', '.gradle', 'dist']);

/** Whether a change at `path` can be ignored without looking further. */
export function isNoise(path: string): boolean {
  return path.split('/').some((segment) => noisy.has(segment));
}

/** Whether `path` (in an audited folder) is where git keeps its own, the `.git` file of a linked work tree included. */
export function isGitFolder(path: string): boolean {
  return path === '.git' || path === '.git/HEAD';
}
