import { basename, posix } from 'node:path';
import type { FileEntry, FileText, History, Host } from '../../core/host';
import type { Notice } from '../../core/model';
import { fromAuditedFolder, placesAbove } from '../above';
import { isRead } from './audited-files';
import { decode } from '../decode';
import { gitProcess, openGit, whyGitFailed } from '../git/command';
import { HistoryReader } from '../git/history';
import { findCommit, listCommit, readObjects, type TreeEntry } from '../git/objects';
import { findWorkTree, verifyRepository } from '../git/repository';
import { realPath } from '../paths';
import { limitOf } from '../read-text';

/** A commit that cannot be audited, with the reason as a sentence for people. */
export class RevisionUnavailable extends Error {}

/** Contents beyond this many bytes in all are left out. */
const mostBytes = 256 << 20;

/** A file of the commit with the object that holds what is read from it: a link's is that of the file it leads to. */
interface CommitFile extends FileEntry {
  readonly object: string;
}

/** A commit, ready to be read. */
interface Commit {
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly files: ReadonlyMap<string, CommitFile>;
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly history: History;
  readonly notices: readonly Notice[];
}

/**
 * Opens a commit of the repository around a folder as a snapshot. It is read from git's objects alone: work tree, index and references
 * are neither looked at nor touched. Git is started, so that the folder must be trusted.
 *
 * @param folder the audited folder
 * @param revision what names the commit: a hash, a branch, a tag, `HEAD~3`
 * @throws RevisionUnavailable where there is no repository or no such commit
 */
export async function openRevisionHost(folder: string, revision: string): Promise<RevisionHost> {
  const root = realPath(folder) ?? folder;
  const tree = findWorkTree(root);
  if (!tree) throw new RevisionUnavailable(`${root} is not under version control.`);
  const process = gitProcess(tree.top, [root, tree.top]);
  if (!process) throw new RevisionUnavailable('Git is not installed.');
  const git = openGit(process);
  const repository = await verifyRepository(git, tree);
  if (typeof repository === 'string') throw new RevisionUnavailable(repository);
  const hash = await findCommit(git, revision);
  if (hash === null) throw new RevisionUnavailable(`There is no commit ${revision}.`);
  const { prefix } = tree;
  try {
    const [listed, history] = await Promise.all([
      listCommit(git, hash, prefix === '' ? [] : [prefix, ...placesAbove]),
      new HistoryReader().read(git, repository, hash),
    ]);
    const links = await readObjects(
      process,
      listed.flatMap(({ kind, object }) => (kind === 'link' ? [object] : [])),
    );
    const files = filesOf(listed, links, prefix);
    const { objects, notices } = wanted(files);
    const contents = await readObjects(process, objects);
    return new RevisionHost({ name: basename(root) || 'project', prefix, hash, files, contents, history, notices });
  } catch (error) {
    throw new RevisionUnavailable(whyGitFailed(error));
  }
}

/** A commit, read from git's objects. */
export class RevisionHost implements Host {
  readonly name: string;
  readonly prefix: string;
  /** The commit's full hash. */
  readonly hash: string;
  private readonly sorted: readonly FileEntry[];

  constructor(private readonly commit: Commit) {
    ({ name: this.name, prefix: this.prefix, hash: this.hash } = commit);
    this.sorted = [...commit.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  list(): readonly FileEntry[] {
    return this.sorted;
  }

  entry(path: string): FileEntry | undefined {
    return this.commit.files.get(path);
  }

  read(path: string): FileText {
    const file = this.commit.files.get(path);
    if (file && file.size > limitOf(path)) return { unreadable: 'too-large', bytes: 0 };
    const content = file && this.commit.contents.get(file.object);
    return content ? decode(content) : { unreadable: 'unreadable', bytes: 0 };
  }

  history(): History {
    return this.commit.history;
  }

  notices(): readonly Notice[] {
    return this.commit.notices;
  }
}

/** The files as seen from the audited folder. A link counts where it leads to a file of the commit. */
function filesOf(
  listed: readonly TreeEntry[],
  links: ReadonlyMap<string, Buffer>,
  prefix: string,
): ReadonlyMap<string, CommitFile> {
  const byPath = new Map(listed.map((entry) => [entry.path, entry]));
  const files = new Map<string, CommitFile>();
  for (const entry of listed) {
    const path = fromAuditedFolder(prefix, entry.path);
    const file = path === null ? undefined : follow(entry, byPath, links);
    if (path === null || !file) continue;
    files.set(path, { path, size: file.size, tracked: true, stamp: file.object, object: file.object });
  }
  return files;
}

/** Links that lead to links are followed so far. */
const longestWay = 5;

function follow(
  entry: TreeEntry,
  byPath: ReadonlyMap<string, TreeEntry>,
  links: ReadonlyMap<string, Buffer>,
): TreeEntry | undefined {
  let current: TreeEntry | undefined = entry;
  for (let step = 0; current?.kind === 'link' && step < longestWay; step++) {
    const target = links.get(current.object)?.toString('utf8') ?? '';
    current = byPath.get(posix.join(posix.dirname(current.path), target));
  }
  return current?.kind === 'file' ? current : undefined;
}

/** The objects that an audit would read, each once. */
function wanted(files: ReadonlyMap<string, CommitFile>): {
  readonly objects: readonly string[];
  readonly notices: readonly Notice[];
} {
  const objects = new Set<string>();
  let bytes = 0;
  for (const file of files.values()) {
    const { path, size, object } = file;
    if (objects.has(object) || !isRead(file)) continue;
    if ((bytes += size) > mostBytes) {
      const message = 'and what follows was not read, because the commit holds too much text';
      return { objects: [...objects], notices: [{ path, message }] };
    }
    objects.add(object);
  }
  return { objects: [...objects], notices: [] };
}
