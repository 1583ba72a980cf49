import type { Commit, FileEntry, FileText, History, Host } from '../../src/core/host';

/** A repository held in memory: for examples, tests and previews. Files may be changed between two looks at it. */
export class MemoryHost implements Host {
  readonly prefix = '';
  private readonly texts = new Map<string, { text: string; version: number }>();
  private version = 0;
  private commits: readonly Commit[] | null;

  /**
   * @param files contents by path
   * @param commits newest first; null for a folder outside version control
   */
  constructor(
    files: Readonly<Record<string, string>>,
    commits: readonly Commit[] | null = null,
    readonly name = 'example',
  ) {
    this.commits = commits;
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    this.texts.set(path, { text, version: ++this.version });
  }

  delete(path: string): void {
    this.texts.delete(path);
  }

  list(): readonly FileEntry[] {
    return [...this.texts.keys()].sort().map((path) => this.entry(path)!);
  }

  entry(path: string): FileEntry | undefined {
    const file = this.texts.get(path);
    return file && { path, size: file.text.length, tracked: this.commits ? true : null, stamp: String(file.version) };
  }

  read(path: string): FileText {
    const file = this.texts.get(path);
    return file ? { text: file.text, bytes: file.text.length } : { unreadable: 'unreadable', bytes: 0 };
  }

  history(): History {
    if (!this.commits?.length) return { kind: 'none' };
    return {
      kind: 'known',
      head: this.commits[0]!.hash,
      branch: 'main',
      defaultBranch: 'main',
      commits: this.commits,
      truncated: false,
    };
  }
}

/** Commits with these subjects (oldest first), a day apart, by one author; newest first. */
export function commitsOf(subjects: readonly string[]): readonly Commit[] {
  const day = 86_400;
  return subjects
    .map((subject, index) => ({
      hash: (index + 1).toString(16).padStart(40, '0'),
      parents: index === 0 ? 0 : 1,
      author: 'Ada Example',
      email: 'ada@example.org',
      time: 1_700_000_000 + index * day,
      subject,
      files: 2,
      lines: 40,
    }))
    .reverse();
}
