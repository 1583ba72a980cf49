import type { CollectorOf, Collectors, LinkContext } from './collect/collector';
import type { Facts } from './facts';
import { holdsFor, readFile, type FileReading, type FileReadings } from './file-reading';
import type { Changes, FileEntry, Host } from './host';
import type { Notice } from './model';
import { isSame } from './same';

/** Takes all steps at once. */
function finish(steps: Generator<void, void>): void {
  while (!steps.next().done);
}

/** Keeps what was extracted from each file, and links again only what a change touched. */
export class FactStore {
  private readonly keys: readonly (keyof Facts)[];
  private readonly kept = new Map<string, FileReading>();
  private readonly fileFacts = new Map<keyof Facts, Map<string, unknown>>();
  /** Collectors whose files may stand in another order than that of their paths. */
  private readonly unordered = new Set<keyof Facts>();
  private files = new Map<string, FileEntry>();
  private linked: Partial<Facts> = {};
  private linkNotices = new Map<keyof Facts, readonly Notice[]>();

  constructor(
    private readonly host: Host,
    private readonly collectors: Collectors,
  ) {
    this.keys = Object.keys(collectors) as (keyof Facts)[];
  }

  get facts(): Facts {
    return this.linked as Facts;
  }

  /** What was made of every file, as it stands. */
  get readings(): FileReadings {
    return this.kept;
  }

  get bytesRead(): number {
    let sum = 0;
    for (const { bytes } of this.kept.values()) sum += bytes;
    return sum;
  }

  /** In path order, so that the same tree gives the same list. */
  get notices(): readonly Notice[] {
    const all = [...[...this.kept.values()].flatMap((kept) => kept.notices), ...[...this.linkNotices.values()].flat()];
    return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.message < b.message ? -1 : 1));
  }

  /** Looks at everything. Returns the fields of the facts that changed: all. */
  collect(): ReadonlySet<keyof Facts> {
    finish(this.extractAll());
    return this.linkAll();
  }

  /**
   * Looks at everything, a file at a step; between the steps others may have their turn. Nothing is linked yet, so that the history
   * is not asked for.
   *
   * @param ready what was made of files before; one that changed since is read all the same
   */
  *extractAll(ready: FileReadings = new Map()): Generator<void, void> {
    yield* this.extractChanged({ tree: true }, new Set(), ready);
  }

  /** Links what was extracted. */
  linkAll(): ReadonlySet<keyof Facts> {
    return this.link(new Set(this.keys));
  }

  /** Looks at what changed. Returns the fields of the facts that changed. */
  update(changes: Changes): ReadonlySet<keyof Facts> {
    const dirty = new Set<keyof Facts>();
    finish(this.extractChanged(changes, dirty));
    return this.link(dirty);
  }

  private *extractChanged(
    changes: Changes,
    dirty: Set<keyof Facts>,
    ready: FileReadings = new Map(),
  ): Generator<void, void> {
    const before = this.files;
    let listChanged =
      changes.tree === true ||
      (changes.paths ?? []).some((path) => before.has(path) !== (this.host.entry(path) !== undefined));
    if (listChanged) this.files = new Map(this.host.list().map((entry) => [entry.path, entry]));
    const candidates =
      changes.tree === true ? new Set([...before.keys(), ...this.files.keys()]) : new Set(changes.paths ?? []);

    for (const path of candidates) {
      const entry = this.host.entry(path);
      if (!entry) this.forget(path, dirty);
      else {
        const known = before.get(path);
        // Collectors that look at the list see whether a file is tracked.
        if (known && known.tracked !== entry.tracked) listChanged = true;
        this.files.set(path, entry);
        if (!holdsFor(this.kept.get(path), entry)) this.extract(entry, dirty, ready);
      }
      yield;
    }
    for (const key of this.keys) {
      const collector: CollectorOf<unknown> = this.collectors[key];
      if (listChanged && collector.linksTree) dirty.add(key);
      if (changes.history && collector.linksHistory) dirty.add(key);
    }
  }

  private forget(path: string, dirty: Set<keyof Facts>): void {
    for (const key of this.kept.get(path)?.extracted.keys() ?? []) {
      this.fileFacts.get(key)?.delete(path);
      dirty.add(key);
    }
    this.kept.delete(path);
    this.files.delete(path);
  }

  private extract(entry: FileEntry, dirty: Set<keyof Facts>, ready: FileReadings): void {
    const { path } = entry;
    const previous = this.kept.get(path);
    const before = ready.get(path);
    const reading = holdsFor(before, entry)
      ? before
      : readFile(this.collectors, entry, (wanted) => this.host.read(wanted), previous);
    const { extracted } = reading;
    this.kept.set(path, reading);
    for (const key of new Set([...extracted.keys(), ...(previous?.extracted.keys() ?? [])])) {
      if (extracted.get(key) === previous?.extracted.get(key)) continue;
      let ofCollector = this.fileFacts.get(key);
      if (!ofCollector) this.fileFacts.set(key, (ofCollector = new Map<string, unknown>()));
      if (!ofCollector.has(path)) this.unordered.add(key);
      if (extracted.has(key)) ofCollector.set(path, extracted.get(key));
      else ofCollector.delete(path);
      dirty.add(key);
    }
  }

  /** What a collector extracted, in path order. */
  private filesOf(key: keyof Facts): ReadonlyMap<string, unknown> {
    const files = this.fileFacts.get(key) ?? new Map<string, unknown>();
    if (!this.unordered.delete(key)) return files;
    const inOrder = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
    this.fileFacts.set(key, inOrder);
    return inOrder;
  }

  /** Links what `dirty` names and what builds on what comes out different. Returns the fields that did. */
  private link(dirty: ReadonlySet<keyof Facts>): ReadonlySet<keyof Facts> {
    const context: LinkContext = {
      name: this.host.name,
      prefix: this.host.prefix,
      files: this.files,
      history: this.host.history(),
    };
    const changed = new Set<keyof Facts>();
    for (const key of this.keys) {
      const collector: CollectorOf<unknown> = this.collectors[key];
      if (!dirty.has(key) && !(collector.needs ?? []).some((need: keyof Facts) => changed.has(need))) continue;
      const notices: Notice[] = [];
      const files = this.filesOf(key) as Map<string, never>;
      const facts = collector.link(files, context, this.facts, (notice) => notices.push(notice));
      this.linkNotices.set(key, notices);
      if (isSame(this.linked[key], facts)) continue;
      this.linked = { ...this.linked, [key]: facts };
      changed.add(key);
    }
    return changed;
  }
}
