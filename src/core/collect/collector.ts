import type { Facts } from '../facts';
import type { FileEntry, History } from '../host';
import type { Notice } from '../model';

/** A file as a collector's per-file half sees it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What the linking half of a collector may look at besides its own file facts. */
export interface LinkContext {
  /** The project's name: the folder's. */
  readonly name: string;
  /** Where the audited folder lies inside a larger work tree; empty at its top or outside git. */
  readonly prefix: string;
  /** Every file of the tree by path, in path order. */
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly history: History;
}

/**
 * Turns files into one part of the facts, in two halves: `extract` is pure and per file, so that its outcome can be kept as long
 * as the file does not change; `link` is cheap and joins what crosses files.
 *
 * @typeParam FileFacts what one file contributes; plain data
 * @typeParam Linked the part of the facts that the collector answers for
 * @typeParam Need the parts of the facts that `link` builds on
 */
export interface Collector<FileFacts, Linked, Need extends keyof Facts = never> {
  /** The parts of the facts that `link` builds on; their collectors come first, and a change of theirs links this one again. */
  readonly needs?: readonly Need[];
  /** Whether `link` looks at the list of files, and not only at its own file facts. */
  readonly linksTree?: boolean;
  /** Whether `link` looks at the history. */
  readonly linksHistory?: boolean;
  /** Cheap, by what is listed of the file alone: whether the file is read and handed to `extract`. */
  wants(entry: FileEntry): boolean;
  /**
   * Pure. Returns null where the file has nothing to contribute; reports what it could not understand through `notice`. `before` is
   * what the file contributed before it changed: parts that are the same again may be handed out again, so that what others
   * remember of them stays known.
   */
  extract(file: SourceFile, notice: (message: string) => void, before?: FileFacts): FileFacts | null;
  /** Joins the facts of all wanted files (path order). */
  link(
    files: ReadonlyMap<string, FileFacts>,
    context: LinkContext,
    facts: Pick<Facts, Need>,
    notice: (notice: Notice) => void,
  ): Linked;
}

/** Declares a collector; there only to infer its type parameters. */
export function defineCollector<FileFacts, Linked, const Need extends keyof Facts = never>(
  collector: Collector<FileFacts, Linked, Need>,
): Collector<FileFacts, Linked, Need> {
  return collector;
}

/** A collector whose per-file facts and needs are its own affair. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the type parameters are used in both directions
export type CollectorOf<Linked> = Collector<any, Linked, any>;

/** One collector per field of the facts, in an order in which each comes after those whose facts it needs. */
export type Collectors = { readonly [Key in keyof Facts]: CollectorOf<Facts[Key]> };
