// Lays out the bundled sample repository, commit by commit, the same on every machine.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { devNull } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { inProject } from '../paths.mjs';
import { mustRun } from '../run/command.mjs';

/**
 * @typedef {object} SampleHistory
 * @property {{ name: string; email: string }} author
 * @property {{ date: string; message: string; files: string[]; earlier?: string }[]} commits
 */

const source = inProject('samples', 'workshop-booking');

/** What a user's own git set-up may not change about the sample: signatures, hooks, branch names, line endings. */
const isolation = Object.entries({
  'commit.gpgsign': 'false',
  'core.autocrlf': 'false',
  'core.fileMode': 'false',
  'core.hooksPath': devNull,
  'gc.auto': '0',
  'init.defaultBranch': 'main',
  'init.templateDir': '',
}).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/**
 * Creates the sample repository at `target`, replacing an earlier one. With fixed dates and authors its commits have
 * the same hashes each time.
 * @param {string} target
 */
export async function layOutSample(target) {
  if (existsSync(target) && !existsSync(join(target, '.git'))) {
    if (readdirSync(target).length > 0) throw new Failure(`${target} is there and holds no sample repository`, 2);
  }
  mkdirSync(dirname(target), { recursive: true });
  // Laid out beside its place and then moved, so that a run cut short leaves no half of a repository.
  const scratch = mkdtempSync(join(dirname(target), `${basename(target)}-`));
  try {
    await commitAll(scratch, JSON.parse(readFileSync(join(source, 'history.json'), 'utf8')));
    rmSync(target, { recursive: true, force: true });
    renameSync(scratch, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return target;
}

/** A file of a commit comes from `earlier/<name>/` where it had another content then, else from `files/`. */
async function commitAll(/** @type {string} */ repository, /** @type {SampleHistory} */ { author, commits }) {
  const git = (/** @type {string[]} */ args, date = '') =>
    mustRun('lay out the sample repository', 'git', [...isolation, ...args], {
      cwd: repository,
      env: {
        ...withoutGit(process.env),
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: author.name,
        GIT_COMMITTER_EMAIL: author.email,
        GIT_COMMITTER_DATE: date,
      },
    });
  await git(['init', '--quiet', '--object-format=sha1']);
  for (const { date, message, files, earlier } of commits) {
    for (const file of files) {
      const before = earlier === undefined ? '' : join(source, 'earlier', earlier, file);
      mkdirSync(dirname(join(repository, file)), { recursive: true });
      copyFileSync(before && existsSync(before) ? before : join(source, 'files', file), join(repository, file));
    }
    await git(['add', '--force', '--', ...files]);
    await git(['commit', '--quiet', '--no-verify', '-m', message], date);
  }
}

/** Inside a git hook these name another repository. */
function withoutGit(/** @type {NodeJS.ProcessEnv} */ env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));
}
