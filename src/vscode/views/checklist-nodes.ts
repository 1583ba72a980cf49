import type { Evidence } from '../../core/model';
import type { Session } from '../session';
import type { ConfigurationRow } from './configuration-rows';

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

/** What to do next, over the steps. */
export interface NextNode {
  readonly kind: 'next';
  readonly id: string;
  readonly session: Session;
}

/** One of the next steps; the check that it closes. */
export interface NextStepNode {
  readonly kind: 'nextStep';
  readonly id: string;
  readonly session: Session;
  readonly check: string;
}

/** What the repository's own configuration does, over the rows for it. */
export interface ConfigurationNode {
  readonly kind: 'configuration';
  readonly id: string;
  readonly session: Session;
}

/** Something that the configuration does, or that of it does not apply. */
export interface ConfigurationRowNode {
  readonly kind: 'configurationRow';
  readonly id: string;
  readonly session: Session;
  readonly row: ConfigurationRow;
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

/** What is under a check: why it is exempted, its message, a place that shows it, a step that closes the gap, a better form. */
export type DetailNode =
  | {
      readonly kind: 'evidence';
      readonly id: string;
      readonly session: Session;
      readonly check: string;
      readonly evidence: Evidence;
    }
  | {
      readonly kind: 'message' | 'exemption' | 'step' | 'advice';
      readonly id: string;
      readonly session: Session;
      readonly check: string;
      readonly text: string;
    };

/** Rows that have rows below them, or stay as long as their folder. */
export type LastingNode =
  FolderNode | FailureNode | NextNode | NextStepNode | ConfigurationNode | GroupNode | CheckNode;

export type ChecklistNode = LastingNode | ConfigurationRowNode | DetailNode;

/** Ids are unique in the whole tree and stay the same whatever the answers. */
export const nodeId = (session: Session, ...parts: readonly (string | number)[]): string =>
  [session.key, ...parts].join('#');
