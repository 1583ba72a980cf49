import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Changes, FileEntry, FileText, History, Host } from '../core/host';
import type { Notice } from '../core/model';
import { fromTop } from './above';
import type { Listing } from './engine/as-committed';
import { isInDependencies } from './dependency-folders';
import { HistoryReader } from './git/history';
import { listGitFiles } from './git/list-files';
import { inspectAgain, lstat, type DiskFile } from './inspect';
import { realPath } from './paths';
import { limitOf, readText } from './read-text';
import { takeSnapshot, type Snapshot } from './snapshot';

export interface DiskHostOptions {
  /** Whether processes may be started for the folder; without that git is not asked and the history is unknown. */
  readonly trusted: boolean;
  /** Called, where git lists the files, when there is nothing to do but wait for it. */
  readonly meanwhile?: () => void;
}

/** A folder that cannot be audited, with the reason as a sentence for people. */
export class FolderUnavailable extends Error {}

/**
 * Opens a folder on disk as a snapshot: its files are listed and its history is read before this resolves.
 *
 * @throws FolderUnavailable where there is no such folder
 */
export async function openDiskHost(root: string, options: DiskHostOptions): Promise<DiskHost> {
  const host = await listDiskHost(root, options);
  await host.historyRead();
  return host;
}

/**
 * The same as soon as the files are listed. Its history may be asked for once `historyRead` resolved.
 *
 * @throws FolderUnavailable where there is no such folder
 */
export async function listDiskHost(root: string, { trusted, meanwhile }: DiskHostOptions): Promise<DiskHost> {
  const real = folderAt(root);
  const histories = new HistoryReader();
  const snapshot = await takeSnapshot(real, trusted, histories, meanwhile);
  return new DiskHost(real, basename(real) || 'project', trusted, histories, snapshot);
}

function folderAt(root: string): string {
  const real = realPath(root);
  if (real === null) throw new FolderUnavailable(`There is no folder ${root}.`);
  if (!statSync(real).isDirectory()) throw new FolderUnavailable(`${root} is a file, not a folder.`);
  return real;
}

/** How many new paths git is asked about at once. */
const mostAsked = 100;

interface Overlay {
  readonly text: string;
  readonly size: number;
  readonly stamp: string;
}

/** A folder on disk, with unsaved text of open editors laid over it. */
export class DiskHost implements Host {
  private readonly overlays = new Map<string, Overlay>();
  private files: Map<string, DiskFile>;
  private sorted: readonly FileEntry[] | null = null;
  private edits = 0;
  private commits: History = { kind: 'unknown', reason: 'The history is still being read.' };

  constructor(
    /** The audited folder, links resolved. */
    readonly root: string,
    readonly name: string,
    readonly trusted: boolean,
    private readonly histories: HistoryReader,
    private snapshot: Snapshot,
  ) {
    this.files = new Map(snapshot.files);
  }

  get prefix(): string {
    return this.snapshot.prefix;
  }

  /** Whether the files are known for certain to be those that were looked at: none is young, and no unsaved text lies over them. */
  get settled(): boolean {
    return !this.hasOverlays && ![...this.files.values()].some(({ young }) => young);
  }

  /** Resolves once the history can be asked for. */
  async historyRead(): Promise<void> {
    this.commits = await this.snapshot.history;
  }

  private get hasOverlays(): boolean {
    return this.overlays.size > 0;
  }

  /** The files as they stand, to be held against a commit later; null where unsaved text counts, or git did not list them. */
  listing(): Listing | null {
    const { source } = this.snapshot;
    return source && !this.hasOverlays ? { source, files: new Map(this.files) } : null;
  }

  /** The files as they stand, without those over which unsaved text lies. */
  onDisk(): readonly DiskFile[] {
    return [...this.files.values()].filter(({ path }) => !this.overlayAt(path));
  }

  list(): readonly FileEntry[] {
    if (!this.sorted) {
      const entries = new Map<string, FileEntry>(this.files);
      for (const path of this.overlays.keys()) {
        const entry = this.entry(path);
        if (entry) entries.set(path, entry);
      }
      this.sorted = [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    return this.sorted;
  }

  entry(path: string): FileEntry | undefined {
    const known = this.files.get(path);
    const overlay = this.overlayAt(path);
    if (!overlay) return known;
    const tracked = known ? known.tracked : this.snapshot.source ? false : null;
    return { path, tracked, size: overlay.size, stamp: overlay.stamp };
  }

  read(path: string): FileText {
    const limit = limitOf(path);
    const overlay = this.overlayAt(path);
    if (overlay) {
      const bytes = overlay.size;
      return bytes > limit ? { unreadable: 'too-large', bytes: 0 } : { text: overlay.text, bytes };
    }
    const known = this.files.get(path);
    return known ? readText(known.file, limit) : { unreadable: 'unreadable', bytes: 0 };
  }

  history(): History {
    return this.commits;
  }

  notices(): readonly Notice[] {
    return this.snapshot.notices;
  }

  /**
   * Lays unsaved text over a file, or takes it away (null). A file that does not exist yet becomes one of the tree; one that
   * exists and is not listed (it is ignored) stays out.
   *
   * @returns whether the tree or a text changed
   */
  overlay(path: string, text: string | null): boolean {
    const before = this.entry(path)?.stamp;
    if (text === null) this.overlays.delete(path);
    else if (this.overlays.get(path)?.text !== text) {
      this.overlays.set(path, { text, size: Buffer.byteLength(text), stamp: `edit-${++this.edits}` });
    }
    this.sorted = null;
    return this.entry(path)?.stamp !== before;
  }

  /** The unsaved text that counts: that of a listed file, or of one that does not exist yet. */
  private overlayAt(path: string): Overlay | undefined {
    const overlay = this.overlays.get(path);
    return overlay && (this.files.has(path) || this.mayBecomeFile(path)) ? overlay : undefined;
  }

  private mayBecomeFile(path: string): boolean {
    const inside =
      path !== '' && !path.startsWith('/') && !path.split('/').includes('..') && !path.split('/').includes('.git');
    return inside && !isInDependencies(path) && lstat(join(this.root, path)) === undefined;
  }

  /**
   * Takes in what changed on disk.
   *
   * @returns what changed as far as an audit is concerned, which may be more (a folder vanished) or less than was asked
   * @throws FolderUnavailable where the folder is gone
   */
  async refresh(changes: Changes): Promise<Changes> {
    folderAt(this.root);
    if (changes.tree === true || (await this.affectListing(changes.paths ?? [])))
      return this.listAgain(changes.paths ?? []);
    return {
      paths: this.lookAgain(changes.paths ?? []),
      history: changes.history === true && (await this.refreshHistory()),
    };
  }

  private async listAgain(paths: readonly string[]): Promise<Changes> {
    const before = this.commits;
    const snapshot = await takeSnapshot(this.root, this.trusted, this.histories);
    this.commits = await snapshot.history;
    this.snapshot = snapshot;
    this.files = new Map(snapshot.files);
    this.sorted = null;
    return { paths, tree: true, history: this.commits !== before };
  }

  /** Whether the list of files is another one after changes at `paths`: something new came, or what is ignored changed. */
  private async affectListing(paths: readonly string[]): Promise<boolean> {
    if (paths.some((path) => /(?:^|\/)\.(?:git)?ignore$/.test(path))) return true;
    const fresh = paths.filter(
      (path) => !this.files.has(path) && !isInDependencies(path) && lstat(join(this.root, path)),
    );
    const { source, prefix } = this.snapshot;
    if (fresh.length === 0 || fresh.length > mostAsked || !source) return fresh.length > 0;
    // A build writes many ignored files; asking about them is cheaper than listing everything again.
    const named = fresh.map((path) => fromTop(prefix, path));
    return listGitFiles(source.git, named).then(
      (files) => files.length > 0,
      () => true,
    );
  }

  /** Looks at known files again, and at those of a folder that vanished. */
  private lookAgain(paths: readonly string[]): readonly string[] {
    const looked = new Set<string>();
    for (const path of paths) {
      if (this.files.has(path)) looked.add(path);
      else if (!isInDependencies(path))
        for (const known of this.files.keys()) if (known.startsWith(`${path}/`)) looked.add(known);
    }
    const targets = new Set([...looked].map((path) => this.files.get(path)!.file));
    for (const { path, file, link } of this.files.values()) if (link && targets.has(file)) looked.add(path);
    for (const path of looked) {
      const now = inspectAgain(this.files.get(path)!);
      if (now) this.files.set(path, now);
      else this.files.delete(path);
    }
    this.sorted = null;
    return [...new Set([...looked, ...paths.filter((path) => this.overlays.has(path))])];
  }

  private async refreshHistory(): Promise<boolean> {
    const { source } = this.snapshot;
    if (!source) return false;
    const before = this.commits;
    this.commits = await this.histories.read(source.git, source.repository);
    return this.commits !== before;
  }
}
