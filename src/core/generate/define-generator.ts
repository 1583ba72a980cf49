import type { Facts } from '../facts';
import type { Insertion, Status } from '../model';
import type { SectionProposal } from './sections/section';

/** What a generator may look at. */
export interface GeneratorInput<Need extends keyof Facts = keyof Facts> {
  /** The facts that it names in `needs`, and no others. */
  readonly facts: Pick<Facts, Need>;
  /** The project's name: the folder's. */
  readonly projectName: string;
  /** What a check answered; `unknown` where it was not asked. */
  readonly statusOf: (check: string) => Status;
  /** The text of a file of the audited tree without its byte order mark; null where there is none that can be read. */
  readonly read: (path: string) => string | null;
}

/** A file that does not exist yet. */
export interface FileProposal {
  readonly kind: 'file';
  readonly path: string;
  /** With `\n` line ends and one at the end. */
  readonly text: string;
}

/** Text to add at places that the generator chose itself, as in a workflow file. */
export interface InsertionProposal {
  readonly kind: 'insertions';
  readonly path: string;
  /** With `\n` line ends; those of the file are put in where the edit is made. */
  readonly insertions: readonly Insertion[];
}

/** One thing to add. Sections are placed by `document/`, which knows where readers expect them. */
export type Proposal = SectionProposal | FileProposal | InsertionProposal;

/** What a generator proposes, or in one sentence why there is nothing to do. */
export type Outcome = { readonly proposals: readonly Proposal[] } | { readonly nothing: string };

/** A generator as its file declares it: data first, `run` last. */
export interface Generator<Need extends keyof Facts = keyof Facts> {
  /** Stable; used on the command line and as the name of a template. */
  readonly id: string;
  /** What it writes, as the object of "Generate …": `a section on running the tests`. */
  readonly title: string;
  /** The checks that ask for what it writes, the one that it serves best first. */
  readonly serves: readonly string[];
  readonly needs: readonly Need[];
  /**
   * Pure, and the same for the same input. Proposes nothing where a former run has written it already. Never names a command, path
   * or line that the facts do not show; what only the author can know becomes a `<!-- coach: … -->` comment.
   */
  run(input: GeneratorInput<Need>): Outcome;
}

/** A generator whose needs are its own affair. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the type parameter is used in both directions
export type AnyGenerator = Generator<any>;

/** Declares a generator; narrows what `run` may read to what `needs` names. */
export function defineGenerator<const Need extends keyof Facts>(generator: Generator<Need>): Generator<Need> {
  return generator;
}
