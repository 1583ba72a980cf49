import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit, History } from '../../core/host';
import { buildIdentity } from '../build-identity';
import { CacheFolder } from '../cache-folder';
import { whyGitFailed, type Git } from './command';
import { logFormat, parseLog } from './parse-log';
import { readHead, type Head } from './refs';
import type { Repository } from './repository';

/** A history beyond this many commits is cut off; its length is still counted. */
const listedCommits = 2000;
/**
 * Changed lines are counted for the newest commits only, and for no more changed files than these: git has to compare the contents
 * of each. The bounds are numbers and no time, so that the same history tells the same.
 */
const counted = { commits: 100, files: 1000, milliseconds: 5000 };

const logOptions = [
  '-z',
  `--format=${logFormat}`,
  '--encoding=UTF-8',
  '--no-show-signature',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
];

/** Keeps the commits of the heads that were read, since they never change. */
export class HistoryReader {
  private kept: { readonly key: string; readonly history: History } | null = null;

  constructor(private readonly cache = new CacheFolder('histories')) {}

  /**
   * The history under the audited folder; read again only when the head moved.
   *
   * @param commit where the history begins, by its full hash; what is checked out without it
   */
  async read(git: Git, repository: Repository, commit?: string): Promise<History> {
    try {
      const current = await readHead(git, repository);
      const head = commit === undefined ? current : { ...current, hash: commit };
      const key = JSON.stringify([head, repository.commonDir, repository.prefix, repository.shallow, buildIdentity]);
      if (this.kept?.key !== key)
        this.kept = { key, history: await this.readOnce(key, () => readHistory(git, repository, head)) };
      return this.kept.history;
    } catch (error) {
      return { kind: 'unknown', reason: whyGitFailed(error) };
    }
  }

  /** What an earlier run read, or what is read now. */
  private async readOnce(key: string, read: () => Promise<History>): Promise<History> {
    const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;
    const kept = this.cache.read(name);
    if (kept) {
      try {
        return JSON.parse(kept.toString('utf8')) as History;
      } catch {
        // What is damaged is read anew.
      }
    }
    const history = await read();
    this.cache.write(name, JSON.stringify(history));
    return history;
  }
}

async function readHistory(git: Git, repository: Repository, head: Head): Promise<History> {
  const { hash, branch, defaultBranch } = head;
  if (hash === '') return { kind: 'known', head: '', branch, defaultBranch, commits: [], truncated: false };
  const scope = repository.prefix === '' ? [] : ['--', repository.prefix];
  const log = (limit: number, changes: string, milliseconds?: number): Promise<readonly Commit[]> =>
    git(['log', ...logOptions, `--max-count=${limit}`, changes, hash, ...scope], milliseconds).then(parseLog);
  const listed = await log(listedCommits, '--raw');
  const affordable = commitsWithin(listed);
  // A partial clone has no file contents to compare.
  const withLines =
    affordable === 0 ? [] : await log(affordable, '--numstat', counted.milliseconds).catch(() => [] as const);
  const total =
    listed.length < listedCommits ? listed.length : Number(await git(['rev-list', '--count', hash, ...scope]));
  return {
    kind: 'known',
    head: hash,
    branch,
    defaultBranch,
    commits: withCounts(listed, withLines, shallowCommits(repository)),
    truncated: repository.shallow || total > listed.length,
    ...(total > listed.length ? { total } : {}),
  };
}

/** How many of the newest commits change few enough files for their lines to be counted. */
function commitsWithin(commits: readonly Commit[]): number {
  let files = 0;
  const end = commits.slice(0, counted.commits).findIndex((commit) => (files += commit.files ?? 0) > counted.files);
  return end < 0 ? Math.min(commits.length, counted.commits) : end;
}

function withCounts(
  listed: readonly Commit[],
  counted: readonly Commit[],
  cutOff: ReadonlySet<string>,
): readonly Commit[] {
  const byHash = new Map(counted.map((commit) => [commit.hash, commit]));
  return listed.map((commit) => {
    const known = byHash.get(commit.hash) ?? commit;
    if (!cutOff.has(commit.hash)) return known;
    const { files: _files, lines: _lines, ...rest } = known;
    return rest;
  });
}

/** Commits whose parents a shallow clone lacks: they would look as if they brought in everything at once. */
function shallowCommits({ commonDir, shallow }: Repository): ReadonlySet<string> {
  if (!shallow) return new Set();
  try {
    return new Set(readFileSync(join(commonDir, 'shallow'), 'utf8').split('\n'));
  } catch {
    return new Set();
  }
}
