/** CI configuration as one file says it, before the scripts that its commands name are looked up. */
import type { Script, Workflow } from '../../facts';

/** Shell text of a step, with its first line. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

export interface RawStep {
  readonly name: string | null;
  readonly line: number;
  readonly uses: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  readonly pieces: readonly Piece[];
  /** Relative to the top of the work tree; several where a matrix names them. */
  readonly directories: readonly string[];
}

export interface RawJob {
  readonly name: string;
  readonly line: number;
  readonly steps: readonly RawStep[];
  readonly services: readonly string[];
  /** The workflow of this repository that it calls instead of having steps. */
  readonly calls?: string;
  /** Its text says where the parts of a monorepo lie (matrix values), which its steps do not. */
  readonly mentions: readonly string[];
  /** Only tags and releases meet its condition. */
  readonly tagged?: true;
  /** What starts it, where jobs of one file start on their own conditions. */
  readonly triggers?: readonly Trigger[];
}

export type Trigger = Workflow['triggers'][number];

export interface RawWorkflow {
  readonly system: Workflow['system'];
  readonly name: string | null;
  readonly triggers: readonly Trigger[];
  readonly jobs: readonly RawJob[];
}

/** What a file contributes: a configuration, steps that others name, or containers that commands build and start. */
export interface RawFile {
  readonly workflow?: RawWorkflow;
  /** Steps of a composite action or a template. */
  readonly steps?: readonly RawStep[];
  /** Defaults of a composite action's or reusable workflow's inputs. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly containers?: readonly Script[];
}

/** A step that only runs commands. */
export function commandStep(
  pieces: readonly Piece[],
  line: number,
  name: string | null = null,
  directory = '',
): RawStep {
  return { name, line, uses: null, inputs: {}, pieces, directories: [directory] };
}

/** A job of such steps. */
export function job(
  name: string,
  line: number,
  steps: readonly RawStep[],
  services: readonly string[] = [],
  triggers?: readonly Trigger[],
): RawJob {
  return { name, line, steps, services, mentions: [], ...(triggers ? { triggers } : {}) };
}

/** A trigger of systems that look at every push. */
export function onPush(line: number, branches: readonly string[] | null = null): Trigger {
  return { event: 'push', branches, paths: null, line };
}
