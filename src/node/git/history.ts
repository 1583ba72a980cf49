import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Commit, History } from '../../core/host';
import { whyGitFailed, type Git } from './command';
import { logFormat, parseLog } from './parse-log';
import { readHead, type Head } from './refs';
import type { Repository } from './repository';

/** A history beyond this many commits is cut off; its length is still counted. */
const listedCommits = 2000;
/** Changed lines are counted for the newest commits only: git has to compare every file version for them. */
const countedCommits = 400;

const shared = ['-z', `--format=${logFormat}`, '--encoding=UTF-8', '--no-show-signature', '--no-color'];
const counting = ['--no-ext-diff', '--no-textconv', '--no-renames'];

/** Keeps the commits of the head that was read last, since they never change. */
export class HistoryReader {
  private kept: { readonly key: string; readonly history: History } | null = null;

  /** The history under the audited folder; read again only when the head moved. */
  async read(git: Git, repository: Repository): Promise<History> {
    try {
      const head = await readHead(git, repository);
      const key = JSON.stringify([head, repository.prefix, repository.shallow]);
      if (this.kept?.key !== key) this.kept = { key, history: await readHistory(git, repository, head) };
      return this.kept.history;
    } catch (error) {
      return { kind: 'unknown', reason: whyGitFailed(error) };
    }
  }
}

async function readHistory(git: Git, repository: Repository, head: Head): Promise<History> {
  const { hash, branch, defaultBranch } = head;
  if (hash === '') return { kind: 'known', head: '', branch, defaultBranch, commits: [], truncated: false };
  const scope = repository.prefix === '' ? [] : ['--', repository.prefix];
  const [listed, counted] = await Promise.all([
    git('log', ...shared, `--max-count=${listedCommits}`, hash, ...scope).then(parseLog),
    readCounts(git, hash, scope),
  ]);
  const total = listed.length < listedCommits ? listed.length : Number(await git('rev-list', '--count', hash, ...scope));
  return {
    kind: 'known',
    head: hash,
    branch,
    defaultBranch,
    commits: withCounts(listed, counted, shallowCommits(repository)),
    truncated: repository.shallow || total > listed.length,
    ...(total > listed.length ? { total } : {}),
  };
}

/** The newest commits with their changes. A partial clone has no file versions to count lines in, so that files are counted. */
async function readCounts(git: Git, hash: string, scope: readonly string[]): Promise<readonly Commit[]> {
  const newest = [...shared, ...counting, `--max-count=${countedCommits}`];
  try {
    return parseLog(await git('log', ...newest, '--numstat', hash, ...scope));
  } catch {
    return git('log', ...newest, '--raw', hash, ...scope).then(parseLog, () => []);
  }
}

function withCounts(listed: readonly Commit[], counted: readonly Commit[], cutOff: ReadonlySet<string>): readonly Commit[] {
  const byHash = new Map(counted.map((commit) => [commit.hash, commit]));
  return listed.map((commit) => (cutOff.has(commit.hash) ? commit : (byHash.get(commit.hash) ?? commit)));
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
