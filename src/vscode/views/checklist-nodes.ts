import type { Evidence } from '../../core/model';
import type { Session } from '../session';

/** A workspace folder; only shown where there are several. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly session: Session;
}

/** The audit of a folder failed. */
export interface FailureNode {
  readonly kind: 'failure';
  readonly id: string;
  readonly session: Session;
}

/** A group of the catalogue. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly session: Session;
  readonly group: string;
}

/** One question, with its answer. */
export interface CheckNode {
  readonly kind: 'check';
  readonly id: string;
  readonly session: Session;
  readonly check: string;
}

/** What is under a check: its message, a place that shows it, a step that closes the gap, a better form. */
export type DetailNode =
  | {
      readonly kind: 'evidence';
      readonly id: string;
      readonly session: Session;
      readonly check: string;
      readonly evidence: Evidence;
    }
  | {
      readonly kind: 'message' | 'step' | 'advice';
      readonly id: string;
      readonly session: Session;
      readonly check: string;
      readonly text: string;
    };

export type ChecklistNode = FolderNode | FailureNode | GroupNode | CheckNode | DetailNode;

/** Ids are unique in the whole tree and stay the same whatever the answers. */
export const nodeId = (session: Session, ...parts: readonly (string | number)[]): string =>
  [session.key, ...parts].join('#');
