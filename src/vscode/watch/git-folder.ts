import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/**
 * The folder in which git keeps head and index of the work tree around `folder`; undefined outside version control. A linked work
 * tree has a `.git` file that names it. Reads files only, starts no process.
 */
export async function findGitFolder(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const found = await gitFolderAt(join(current, '.git'));
    if (found) return found;
    if (dirname(current) === current) return undefined;
  }
}

async function gitFolderAt(path: string): Promise<string | undefined> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return path;
    if (!stats.isFile() || stats.size > 4096) return undefined;
    const target = /^gitdir: (.+)$/m.exec(await readFile(path, 'utf8'))?.[1]?.trim();
    if (!target) return undefined;
    return isAbsolute(target) ? target : resolve(dirname(path), target);
  } catch {
    return undefined;
  }
}
