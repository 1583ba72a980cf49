import { spawn } from 'node:child_process';
import type { Git, GitProcess } from './command';

/** A file of a commit. */
export interface TreeEntry {
  /** From the top of the work tree. */
  readonly path: string;
  readonly kind: 'file' | 'link';
  /** The hash of its content. */
  readonly object: string;
  readonly size: number;
}

/** The commit that a revision names, by its full hash; null where there is none. */
export async function findCommit(git: Git, revision: string): Promise<string | null> {
  // What begins with a dash would be an option.
  if (!/^[^\s\0-][^\s\0]{0,200}$/.test(revision)) return null;
  const output = await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => '');
  const hash = output.trim();
  return /^[0-9a-f]{40,64}$/.test(hash) ? hash : null;
}

/** The files of a commit under `paths` (all without any); submodules are left out. */
export async function listCommit(git: Git, commit: string, paths: readonly string[]): Promise<readonly TreeEntry[]> {
  const scope = paths.length > 0 ? ['--', ...paths] : [];
  return parseTree(await git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...scope]));
}

/** Reads `ls-tree -r -l -z`: `mode type object size<TAB>path`. */
export function parseTree(output: string): readonly TreeEntry[] {
  return output.split('\0').flatMap((line): readonly TreeEntry[] => {
    const tab = line.indexOf('\t');
    const [mode = '', type, object = '', size] = line.slice(0, Math.max(0, tab)).split(/ +/);
    if (type !== 'blob') return [];
    const kind = mode === '120000' ? 'link' : 'file';
    return [{ path: line.slice(tab + 1), kind, object, size: Number(size) || 0 }];
  });
}

/** Reading objects takes no longer than this. */
const patience = 60_000;

/**
 * The contents of objects, as they are stored: nothing is converted, so that no filter is run, and nothing is written. Those that are
 * not there are left out.
 */
export function readObjects(git: GitProcess, objects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (objects.length === 0) return Promise.resolve(new Map());
  return new Promise((resolve, reject) => {
    const child = spawn(git.binary, [...git.args, 'cat-file', '--batch', '--buffer'], {
      cwd: git.top,
      env: git.env,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: patience,
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(parseObjects(Buffer.concat(chunks)));
      else reject(new Error('Git could not read the contents of the commit.'));
    });
    // Where git ends early, closing tells of it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${objects.join('\n')}\n`);
  });
}

const lineEnd = 10;

/** Reads `cat-file --batch`: `object type size` and a line end, so many bytes and a line end; `object missing` for what is not there. */
export function parseObjects(output: Buffer): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(lineEnd, at);
    if (end < 0) break;
    const [object = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type === 'missing' || size === undefined) continue;
    contents.set(object, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
