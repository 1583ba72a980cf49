/** What CI does already on every change. */
import type { Facts, HistoryFacts, Workflow, WorkflowJob } from '../../facts';
import { isStarted } from '../../text/commands/ci-runs';
import type { CiStep } from './model';
import type { Part } from './parts';

export interface ExistingCi {
  /** Files of which a change starts at least one job. */
  readonly live: readonly Workflow[];
  readonly commands: ReadonlySet<string>;
  readonly does: ReadonlySet<string>;
}

type Needs = Pick<Facts, 'workflows' | 'history' | 'tree'>;

/** The branch that changes are brought into; null where it is not known. */
export const defaultBranchOf = (history: HistoryFacts): string | null =>
  history.kind === 'known' ? (history.defaultBranch ?? history.branch) : null;

/** What the jobs do that a push to the default branch or a pull request starts. */
export function existingCi({ workflows, history, tree }: Needs): ExistingCi {
  const branch = defaultBranchOf(history);
  const paths = [...tree.files.keys()];
  const started = (workflow: Workflow, job: WorkflowJob): boolean =>
    job.steps.some((step) => isStarted({ workflow, job, step, line: step.line }, branch, paths));
  const live = workflows
    .map((workflow) => ({ workflow, jobs: workflow.jobs.filter((job) => started(workflow, job)) }))
    .filter(({ jobs }) => jobs.length > 0);
  const steps = live.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));
  const commands = steps.flatMap((step) => step.commands);
  return {
    live: live.map(({ workflow }) => workflow),
    commands: new Set(commands.map(({ text }) => text)),
    does: new Set([...steps, ...commands].flatMap(({ does }) => does)),
  };
}

const capabilityOf: Readonly<Partial<Record<CiStep['kind'], string>>> = {
  test: 'test-runner',
  lint: 'linter',
  format: 'formatter',
};

/**
 * A part with those of its steps that nobody runs yet: tests where CI does not run the project's, and checks of a kind that it has
 * none of. Building comes with the tests; null where nothing is missing.
 */
export function withoutDone(part: Part, existing: ExistingCi, testsRun: boolean): Part | null {
  const isDone = ({ kind, run }: CiStep): boolean => {
    if (run.every((command) => existing.commands.has(command))) return true;
    if (kind === 'test') return testsRun;
    const capability = capabilityOf[kind];
    return capability !== undefined && existing.does.has(capability);
  };
  const { steps } = part.recipe;
  const lacking = steps.filter((step) => step.kind in capabilityOf && !isDone(step));
  const tests = lacking.some(({ kind }) => kind === 'test');
  const wanted = lacking.filter(({ withServices }) => tests || withServices !== true);
  if (wanted.length === 0) return null;
  const kept = steps.filter(
    (step) =>
      wanted.includes(step) ||
      (step.kind === 'prepare' && (tests || step.withServices !== true)) ||
      (tests && (step.kind === 'build' || step.kind === 'types') && !isDone(step)),
  );
  return { ...part, recipe: { ...part.recipe, steps: kept, artefact: tests ? part.recipe.artefact : null } };
}
