/** What the editor and the engine's worker say to each other: plain data, so that it can be cloned between threads. */
import type { Changes } from '../core/host';
import type { CheckMetadata, Report } from '../core/model';

/** Editor to worker. `folder` is the caller's name for an audited folder (its URI). */
export type WorkerRequest =
  /** Audits a folder from scratch; a folder that is open already is opened anew (trust granted, say). */
  | { readonly type: 'open'; readonly folder: string; readonly root: string; readonly trusted: boolean }
  /** Files changed on disk, or the head moved. The worker coalesces what arrives while it is busy. */
  | { readonly type: 'change'; readonly folder: string; readonly changes: Changes }
  /** Unsaved text of an open editor; null when the file on disk counts again. */
  | { readonly type: 'overlay'; readonly folder: string; readonly path: string; readonly text: string | null }
  | { readonly type: 'close'; readonly folder: string };

/** Worker to editor. */
export type WorkerResponse =
  /** Sent once, first: what every check says of itself, for tooltips and explanations. */
  | { readonly type: 'ready'; readonly checks: readonly CheckMetadata[] }
  /** `sequence` rises per folder; an older one that arrives late is dropped. */
  | { readonly type: 'report'; readonly folder: string; readonly sequence: number; readonly report: Report }
  /** The audit of a folder could not be made; `message` says why in one sentence for people. */
  | {
      readonly type: 'failure';
      readonly folder: string;
      readonly sequence: number;
      readonly message: string;
      readonly detail?: string;
    };
