import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What git is run with in tests: a fixed author, and none of the user's own configuration. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** A folder on disk that a test fills and that is gone afterwards. */
export class ScratchFolder {
  private day = 0;
  /** Its absolute path, links resolved. */
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'portfolio-coach-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  at(path: string): string {
    return join(this.path, path);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), content);
  }

  delete(path: string): void {
    rmSync(this.at(path), { recursive: true, force: true });
  }

  /** Runs git in it, without the user's configuration. */
  git(...args: readonly string[]): string {
    const date = `${1_704_110_400 + this.day * 86_400} +0000`;
    const env = { ...environment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', args, { cwd: this.path, env, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Puts it under version control, if it is not yet, and commits everything, a day after the commit before. */
  commit(subject: string): void {
    this.git('init', '-q', '-b', 'main');
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', subject);
    this.day++;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Scratch folders of a test file, removed after each test. */
export function scratchFolders(): (files?: Readonly<Record<string, string | Uint8Array>>) => ScratchFolder {
  const open: ScratchFolder[] = [];
  afterEach(() => {
    for (const folder of open.splice(0)) folder.remove();
  });
  return (files = {}) => {
    const folder = new ScratchFolder(files);
    open.push(folder);
    return folder;
  };
}
