import { join } from 'node:path';
import type { Git } from './command';
import { readLine, type Repository } from './repository';

/** What is checked out. */
export interface Head {
  /** The commit; empty before the first one. */
  readonly hash: string;
  /** The branch; null where none is checked out. */
  readonly branch: string | null;
  /** The branch that others see first, where a clone recorded it. */
  readonly defaultBranch: string | null;
}

/** What is checked out, and the remote's default branch. */
export async function readHead(git: Git, { gitDir, commonDir }: Repository): Promise<Head> {
  const hash = (await git(['rev-parse', '--verify', '--quiet', 'HEAD'])).trim();
  return {
    hash,
    branch: target(join(gitDir, 'HEAD'), 'refs/heads/'),
    defaultBranch: target(join(commonDir, 'refs', 'remotes', 'origin', 'HEAD'), 'refs/remotes/origin/'),
  };
}

/** The name that a symbolic reference leads to under `namespace`. */
function target(path: string, namespace: string): string | null {
  const line = readLine(path);
  const start = `ref: ${namespace}`;
  const name = line.startsWith(start) ? line.slice(start.length) : '';
  // Where references are kept in a table, the file holds a name that cannot be one.
  return name === '' || name === '.invalid' ? null : name;
}
