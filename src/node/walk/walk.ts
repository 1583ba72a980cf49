import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../core/model';
import { dependencyFolders } from '../dependency-folders';
import { IgnoreStack } from './ignore-rules';

/** How far a walk goes at most. */
export interface WalkLimits {
  readonly files: number;
  readonly depth: number;
  readonly milliseconds: number;
}

const defaultLimits: WalkLimits = { files: 50_000, depth: 40, milliseconds: 20_000 };

export interface Walk {
  /** Regular files and links, from the walked folder. */
  readonly paths: readonly string[];
  readonly notices: readonly Notice[];
}

/** What of the surroundings a walk has to know. */
export interface WalkOptions {
  /** The top of the work tree around the walked folder, and the way from there to it; null outside version control. */
  readonly workTree: { readonly top: string; readonly prefix: string } | null;
  readonly limits?: WalkLimits;
}

/**
 * Lists a folder as git would, without git: nested ignore files are honoured, links are not followed, other repositories inside
 * a work tree and folders of installed dependencies are left out.
 */
export function walk(root: string, { workTree, limits = defaultLimits }: WalkOptions): Walk {
  return new Walker(root, workTree, limits).run();
}

class Walker {
  private readonly paths: string[] = [];
  private readonly notices: Notice[] = [];
  private readonly prefix: string;
  private readonly deadline: number;
  private stopped = false;

  constructor(
    private readonly root: string,
    private readonly workTree: WalkOptions['workTree'],
    private readonly limits: WalkLimits,
  ) {
    this.prefix = workTree?.prefix ? `${workTree.prefix}/` : '';
    this.deadline = performance.now() + limits.milliseconds;
  }

  run(): Walk {
    this.folder('', this.rulesAbove(), 0);
    return { paths: this.paths.sort(), notices: this.notices };
  }

  /** Ignore files between the top of the work tree and the walked folder. */
  private rulesAbove(): IgnoreStack {
    if (!this.workTree) return IgnoreStack.empty;
    const { top, prefix } = this.workTree;
    let rules = IgnoreStack.empty.with('', join(top, '.git', 'info', 'exclude'));
    const parts = prefix === '' ? [] : prefix.split('/');
    for (let depth = 0; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      rules = rules.with(folder, join(top, folder, '.gitignore'));
    }
    return rules;
  }

  private folder(path: string, above: IgnoreStack, depth: number): void {
    const entries = this.entriesOf(path);
    if (entries === null) return;
    const rules = this.rulesIn(path, entries, above);
    for (const entry of entries) {
      if (this.stopped) return;
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (this.enters(entry.name, child, rules, depth)) this.folder(child, rules, depth + 1);
      } else if (
        (entry.isFile() || entry.isSymbolicLink()) &&
        entry.name !== '.git' &&
        !rules.excludes(this.prefix + child)
      ) {
        this.paths.push(child);
        this.checkLimits(child);
      }
    }
  }

  private entriesOf(path: string): readonly Dirent[] | null {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(join(this.root, path), { withFileTypes: true });
    } catch {
      if (path !== '') this.notices.push({ path, message: 'could not be listed, so it was left out' });
      return null;
    }
    const otherRepository = path !== '' && this.workTree !== null && entries.some((entry) => entry.name === '.git');
    return otherRepository ? null : [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private rulesIn(path: string, entries: readonly Dirent[], above: IgnoreStack): IgnoreStack {
    let rules = above;
    // `.ignore` is for search tools: git does not know it, and the answer should not depend on how a work tree is listed.
    for (const name of this.workTree ? ['.gitignore'] : ['.gitignore', '.ignore']) {
      if (entries.some((entry) => entry.name === name && entry.isFile())) {
        rules = rules.with((this.prefix + path).replace(/\/$/, ''), join(this.root, path, name));
      }
    }
    return rules;
  }

  private enters(name: string, path: string, rules: IgnoreStack, depth: number): boolean {
    if (name === '.git' || rules.excludes(`${this.prefix}${path}/`)) return false;
    if (dependencyFolders.includes(name)) {
      this.notices.push({
        path,
        message: 'holds installed dependencies that no ignore file excludes; they were left out',
      });
      return false;
    }
    if (depth + 1 >= this.limits.depth) {
      this.notices.push({ path, message: `is nested more than ${this.limits.depth} folders deep, so it was left out` });
      return false;
    }
    return true;
  }

  private checkLimits(path: string): void {
    const tooMany = this.paths.length >= this.limits.files;
    if (!tooMany && (this.paths.length % 256 !== 0 || performance.now() < this.deadline)) return;
    this.stopped = true;
    const why = tooMany ? `there are more than ${this.limits.files} files` : 'listing the files took too long';
    this.notices.push({ path, message: `is the last file that was looked at, because ${why}` });
  }
}
