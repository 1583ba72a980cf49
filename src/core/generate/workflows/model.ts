/** What CI does for a part of a repository, in words that belong to no CI system. */

/** A file of the part, written by its path from the root where it is used. */
export interface PartFile {
  readonly file: string;
}

/** What an action is given. Several files are written one a line. */
export type InputValue = string | boolean | PartFile | readonly PartFile[];

/** An action with what it is given. */
export interface ActionUse {
  readonly uses: string;
  readonly with?: Readonly<Record<string, InputValue>>;
}

/** What a step is there for. `prepare` makes ready what later steps need: dependencies, generated code, tables. */
export type StepKind = 'prepare' | 'format' | 'lint' | 'types' | 'build' | 'test';

/** One step: commands, or an action that stands for them where the system has actions. */
export interface CiStep {
  readonly kind: StepKind;
  readonly name: string;
  readonly run: readonly string[];
  /** For GitHub: what runs in place of the commands. */
  readonly action?: ActionUse;
  /** Whether it only works where databases and the like run beside it. */
  readonly withServices?: boolean;
}

/** What a language needs, and what is run for it. Commands run in the part's folder. */
export interface Recipe {
  /** As people write it: `Node.js`. */
  readonly label: string;
  /** For GitHub: commands that have to come before the toolchain is made ready. */
  readonly beforeSetup?: readonly string[];
  /** For GitHub: what makes the toolchain ready. */
  readonly setup: readonly ActionUse[];
  /** For GitLab: the image that the job runs in. */
  readonly image: string;
  /** For GitLab: what the image lacks, and what is set before any step. */
  readonly provide: readonly string[];
  /** For GitLab: folders that are kept between runs, by the files that they depend on. */
  readonly cache: { readonly paths: readonly string[]; readonly files: readonly string[] } | null;
  /** For GitLab: variables that let the toolchain keep what it downloads inside the folder. */
  readonly cacheVariables?: Readonly<Record<string, string>>;
  readonly steps: readonly CiStep[];
  /** What the tests leave behind. */
  readonly artefact: { readonly name: string; readonly paths: readonly string[] } | null;
  /** Variables for all steps. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The system whose words a recipe is turned into. */
export type CiSystem = 'github' | 'gitlab';
