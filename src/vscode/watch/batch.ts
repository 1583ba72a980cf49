import type { Changes } from '../../core/host';

/** More changed paths than this are handed on as "the tree changed". */
const manyPaths = 1000;

/** Gathers changes until nothing has come for `quietMs`, or the first one has waited for `longestMs`. */
export class Batch {
  private readonly paths = new Set<string>();
  private tree = false;
  private history = false;
  private timer: NodeJS.Timeout | undefined;
  private first = 0;

  constructor(
    private readonly handOn: (changes: Changes) => void,
    private readonly quietMs = 250,
    private readonly longestMs = 1000,
  ) {}

  add(changes: Changes): void {
    for (const path of changes.paths ?? []) this.paths.add(path);
    this.tree ||= changes.tree ?? false;
    this.history ||= changes.history ?? false;
    const now = Date.now();
    if (this.timer === undefined) this.first = now;
    clearTimeout(this.timer);
    const wait = Math.min(this.quietMs, Math.max(0, this.first + this.longestMs - now));
    this.timer = setTimeout(() => this.flush(), wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    const many = this.paths.size > manyPaths;
    const changes: Changes = {
      ...(many ? {} : { paths: [...this.paths] }),
      tree: this.tree || many,
      history: this.history,
    };
    this.dispose();
    this.paths.clear();
    this.tree = this.history = false;
    this.handOn(changes);
  }
}
