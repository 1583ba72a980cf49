/** What the editor and the engine's worker say to each other: plain data, so that it can be cloned between processes. */
import type { Changes } from '../core/host';
import type { CheckMetadata, Edit, Report } from '../core/model';
import type { FileDescription } from './engine/file-description';

/** What a generator says of itself. */
export interface GeneratorMetadata {
  readonly id: string;
  /** What it writes, as the object of "Generate …". */
  readonly title: string;
  /** The checks that ask for it, the one that it serves best first. */
  readonly serves: readonly string[];
}

/** What checks and generators say of themselves. */
export interface Catalogue {
  readonly checks: readonly CheckMetadata[];
  readonly generators: readonly GeneratorMetadata[];
}

/** What the generators are asked. */
export interface Question {
  /** Ids of generators, or everything that an open item asks for. */
  readonly generators: readonly string[] | 'missing';
  /** Text that stands in for the README: that of a document that has no file yet. */
  readonly draft?: string;
}

/** An edit, with the text that it was made for; empty for a new file. */
export interface ProposedEdit extends Edit {
  readonly before: string;
}

/** What generators propose. */
export interface Proposed {
  readonly edits: readonly ProposedEdit[];
  /** Why generators have nothing to do, or why an edit is not made, as sentences for people. */
  readonly reasons: readonly string[];
  /** The document that sections of the README go into. */
  readonly readme: string;
}

/** Files to which open items are pinned. */
export interface Anchors {
  /** The README, and the line of its title or first text; null where there is none. */
  readonly readme: { readonly path: string; readonly line: number } | null;
  readonly workflows: readonly string[];
}

/** Editor to worker. `folder` is the caller's name for an audited folder (its URI). */
export type WorkerRequest =
  /** Audits a folder from scratch; a folder that is open already is opened anew (trust granted, say). */
  | { readonly type: 'open'; readonly folder: string; readonly root: string; readonly trusted: boolean }
  /** Files changed on disk, or the head moved. The worker coalesces what arrives while it is busy. */
  | { readonly type: 'change'; readonly folder: string; readonly changes: Changes }
  /** Unsaved text of an open editor; null when the file on disk counts again. */
  | { readonly type: 'overlay'; readonly folder: string; readonly path: string; readonly text: string | null }
  /** What do generators propose? Answered once, by `question`; unsaved text that was sent before counts. */
  | { readonly type: 'generate'; readonly folder: string; readonly question: number; readonly asked: Question }
  /** What is there to say of a file? Answered once, by `question`; unsaved text that was sent before counts. */
  | { readonly type: 'describeFile'; readonly folder: string; readonly question: number; readonly path: string }
  | { readonly type: 'close'; readonly folder: string };

/** Worker to editor. */
export type WorkerResponse =
  /** Sent once, before the first report: what every check says of itself, for tooltips and explanations. */
  | ({ readonly type: 'ready' } & Catalogue)
  /** `sequence` rises per folder; an older one that arrives late is dropped. Without anchors the report is one that was kept. */
  | {
      readonly type: 'report';
      readonly folder: string;
      readonly sequence: number;
      readonly report: Report;
      readonly anchors?: Anchors;
    }
  /** The answer to a question; a text in place of proposals says why there are none. */
  | {
      readonly type: 'proposals';
      readonly folder: string;
      readonly question: number;
      readonly proposed: Proposed | string;
    }
  /** The answer to `describeFile`; null while the folder is not audited. */
  | {
      readonly type: 'fileDescription';
      readonly folder: string;
      readonly question: number;
      readonly description: FileDescription | null;
    }
  /** The audit of a folder could not be made; `message` says why in one sentence for people. */
  | {
      readonly type: 'failure';
      readonly folder: string;
      readonly sequence: number;
      readonly message: string;
      readonly detail?: string;
    };
