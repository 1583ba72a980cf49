import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import type { History } from '../core/host';
import type { Notice } from '../core/model';
import { fromAuditedFolder, fromTop, placesAbove, workflowFolder } from './above';
import { gitProcess, openGit, type Git } from './git/command';
import type { HistoryReader } from './git/history';
import { listGitFiles, type GitFile } from './git/list-files';
import { findWorkTree, verifyRepository, type Repository, type WorkTree } from './git/repository';
import { inspect, type DiskFile, type Listed } from './inspect';
import { walk } from './walk/walk';

/** What a folder holds at one moment. */
export interface Snapshot {
  readonly prefix: string;
  readonly files: ReadonlyMap<string, DiskFile>;
  /** May still be read when the files are listed. Never fails: what cannot be read is unknown. */
  readonly history: Promise<History>;
  readonly notices: readonly Notice[];
  /** How to ask git again; null where the files were listed without it. */
  readonly source: GitSource | null;
}

export interface GitSource {
  readonly git: Git;
  readonly repository: Repository;
}

/** More files than this are not looked at. */
const mostFiles = 200_000;

/**
 * Looks at a folder: through git where there is a repository that may be asked, else by walking.
 *
 * @param root the audited folder, links resolved
 * @param trusted whether a process may be started for it
 * @param meanwhile is called, where git lists the files, when there is nothing to do but wait for it
 */
export async function takeSnapshot(
  root: string,
  trusted: boolean,
  histories: HistoryReader,
  meanwhile?: () => void,
): Promise<Snapshot> {
  const tree = findWorkTree(root);
  if (!tree) return walked(root, null, outsideGit);
  if (!trusted) return walked(root, tree, unknown('This folder is not trusted, so git was not started.'));
  const process = gitProcess(tree.top, [root, tree.top]);
  if (!process) return walked(root, tree, unknown('Git is not installed.'));
  const git = openGit(process);
  const repository = await verifyRepository(git, tree);
  if (typeof repository === 'string') return walked(root, tree, unknown(repository));

  const history = histories.read(git, repository);
  const listing = listFiles(git, repository);
  if (meanwhile) setImmediate(meanwhile);
  const files = await listing;
  if (files === null) return walked(root, tree, history);
  const belongs =
    repository.prefix === '' || files.some(({ tracked, path }) => tracked && path.startsWith(`${repository.prefix}/`));
  // An ignored or forgotten folder in a larger work tree (a home directory under version control, say) is no part of it.
  if (!belongs) return walked(root, null, outsideGit);
  return { ...seen(tree, files), history, source: { git, repository } };
}

const outsideGit = Promise.resolve<History>({ kind: 'none' });

const unknown = (reason: string): Promise<History> => Promise.resolve({ kind: 'unknown', reason });

async function listFiles(git: Git, { prefix }: Repository): Promise<readonly GitFile[] | null> {
  try {
    return await listGitFiles(git, prefix === '' ? [] : [prefix, ...placesAbove]);
  } catch {
    return null;
  }
}

function seen({ top, prefix }: WorkTree, files: readonly GitFile[]): Pick<Snapshot, 'prefix' | 'files' | 'notices'> {
  const listed = files.slice(0, mostFiles).flatMap((file): readonly Listed[] => {
    const path = fromAuditedFolder(prefix, file.path);
    return path === null ? [] : [{ path, fromTop: file.path, tracked: file.tracked }];
  });
  const notices =
    files.length > mostFiles
      ? [
          {
            path: files[mostFiles]!.path,
            message: `and what follows was left out, because there are more than ${mostFiles} files`,
          },
        ]
      : [];
  return { prefix, files: inspect(top, listed), notices };
}

function walked(root: string, tree: WorkTree | null, history: Promise<History>): Snapshot {
  const prefix = tree?.prefix ?? '';
  const { paths, notices } = walk(root, { workTree: tree });
  const listed: Listed[] = paths.map((path) => ({ path, fromTop: fromTop(prefix, path), tracked: null }));
  if (tree && prefix !== '') {
    for (const path of [...placesAbove, ...workflowsAbove(tree.top)]) {
      const relative = fromAuditedFolder(prefix, path);
      if (relative?.startsWith('../')) listed.push({ path: relative, fromTop: path, tracked: null });
    }
  }
  return { prefix, files: inspect(tree?.top ?? root, listed), history, notices, source: null };
}

function workflowsAbove(top: string): readonly string[] {
  try {
    return readdirSync(join(top, workflowFolder)).map((name) => `${workflowFolder}/${name}`);
  } catch {
    return [];
  }
}
