/**
 * The one interface to a repository: a snapshot with synchronous access. Adapters prefetch what is asynchronous (git, remote
 * file systems) and lay unsaved editor text over the files, so that the core does no I/O of its own.
 */
import type { Notice } from './model';

/**
 * A regular file of the audited tree. Submodules, ignored files and untracked dependencies are not listed; a symbolic link only
 * where it leads to a listed file.
 */
export interface FileEntry {
  /**
   * Relative to the audited root, in forward slashes. A file of a larger work tree that concerns the audited folder (a CI
   * workflow above it) starts with `../`.
   */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Whether git tracks it; null where that is not known (untrusted folder, no git). */
  readonly tracked: boolean | null;
  /** Changes whenever the content may have changed; equal stamps mean equal content. */
  readonly stamp: string;
}

/** Why a file has no text: it is no text file, it is over the size limit, or it could not be read. */
export type Unreadable = 'binary' | 'too-large' | 'unreadable';

/** A file's text without its byte order mark, or why there is none. */
export type FileText =
  { readonly text: string; readonly bytes: number } | { readonly unreadable: Unreadable; readonly bytes: number };

/** One commit, newest first in a history. Author and subject are text of strangers: escape them where they are shown. */
export interface Commit {
  readonly hash: string;
  readonly parents: number;
  readonly author: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly subject: string;
  /** How many files it touched under the audited root, where that is known. */
  readonly files?: number;
  /** Lines added plus removed under the audited root, where that is known. */
  readonly lines?: number;
}

/**
 * `none`: the folder is not under version control; `unknown`: it could not be looked at (untrusted folder, no git, a
 * repository that git refuses).
 */
export type History =
  | {
      readonly kind: 'known';
      /** The commit that is checked out; empty before the first one. */
      readonly head: string;
      /** The branch that is checked out, where one is. */
      readonly branch: string | null;
      /** The branch that others see first (`origin/HEAD`), where that is known. */
      readonly defaultBranch: string | null;
      readonly commits: readonly Commit[];
      /** Whether older commits were left out (a shallow clone, or a history beyond the limit). */
      readonly truncated: boolean;
      /** How many commits there are in all, where `commits` stops at the limit. */
      readonly total?: number;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Host {
  /** The project's name for people: the folder's. */
  readonly name: string;
  /** Where the audited folder lies inside a larger work tree (`services/api`); empty at its top or outside git. */
  readonly prefix: string;
  /** Every file of the audited tree, sorted by path. */
  list(): readonly FileEntry[];
  entry(path: string): FileEntry | undefined;
  read(path: string): FileText;
  history(): History;
  /** What of the tree could not be looked at. */
  notices?(): readonly Notice[];
}

/** What changed since the last look at a host. */
export interface Changes {
  /** Files that were written, edited in memory, created or deleted. */
  readonly paths?: readonly string[];
  /** The list of files may have changed beyond `paths` (another commit checked out, ignore rules edited). */
  readonly tree?: boolean;
  /** The git head moved. */
  readonly history?: boolean;
}
