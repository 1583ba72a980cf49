/** Which commands of CI run tests, whether a change starts them, and whose tests they are. */
import type { BackendCode, RunCommand, ToolUse, TreeFacts, Workflow, WorkflowJob, WorkflowStep } from '../../facts';
import { letsThrough } from '../repository/globs';
import { serves } from '../advice/tool-choice';

type Trigger = Workflow['triggers'][number];

/** Events that each change meets on its way into the project. */
const changeEvents = /^(?:push|pull[-_]request(?:_target)?|merge_request|merge_group|workflow_run)$/;
/** Where the default branch is not known, the names that it may have. */
const usualBranches = ['main', 'master', 'develop', 'trunk'];
/** What a workflow does for the code besides testing it. */
const codeWork = new Set(['build', 'linter', 'formatter', 'type-checker', 'import-sorter', 'deployment', 'coverage']);
/** Tools that test a service from outside, whatever it is written in. */
const fromOutside = new Set([
  'Newman',
  'Bruno',
  'Playwright',
  'Cypress',
  'cucumber-js',
  'Cucumber',
  'Behave',
  'Task runners',
]);
/** Runners whose tests are no files of a programming language. */
const dataDriven = /\b(?:newman|hurl|bru|schemathesis|dredd|tavern|robot|cargo|bats|prove|st) /;

/** A command or step that runs tests, with where the workflow asks for it. */
export interface TestRun {
  readonly workflow: Workflow;
  readonly job: WorkflowJob;
  readonly step: WorkflowStep;
  /** Absent where an action runs them. */
  readonly command?: RunCommand;
  /** The line of the workflow that leads to the command. */
  readonly line: number;
}

/** Every command and action of a workflow that runs tests. */
export function testRuns(workflow: Workflow): TestRun[] {
  return workflow.jobs.flatMap((job) =>
    job.steps.flatMap((step): TestRun[] => {
      const runs: TestRun[] = step.does.includes('test-runner') ? [{ workflow, job, step, line: step.line }] : [];
      let line = step.line;
      for (const command of step.commands) {
        if (command.place.path === workflow.path) line = command.place.line;
        if (command.does.includes('test-runner')) runs.push({ workflow, job, step, command, line });
      }
      return runs;
    }),
  );
}

/** Whether a change to the default branch starts a run. */
export function isStarted({ workflow, job }: TestRun, defaultBranch: string | null, paths: readonly string[]): boolean {
  return (job.triggers ?? workflow.triggers).some((trigger) => fires(trigger, defaultBranch, paths));
}

function fires(trigger: Trigger, defaultBranch: string | null, paths: readonly string[]): boolean {
  if (!changeEvents.test(trigger.event)) return false;
  const { branches, paths: patterns } = trigger;
  const candidates = defaultBranch === null ? usualBranches : [defaultBranch];
  const named = branches?.some((name) => name.includes('$')) ?? true;
  if (!named && !candidates.some((name) => letsThrough(branches!, name))) return false;
  return (
    patterns === null ||
    patterns.every((pattern) => pattern.startsWith('!')) ||
    paths.some((path) => letsThrough(patterns, path))
  );
}

/** Whether there are tests for a run: files by such a name, or a runner that needs none. */
export function hasTests({ command }: TestRun, paths: readonly string[]): boolean {
  return dataDriven.test(`${command?.text ?? ''} `) || paths.some((path) => /test|spec/i.test(path));
}

/** Steps that may bring folders that the repository does not hold. */
const bringsFolders = /^(?:mkdir|git (?:clone|submodule|worktree)|gh repo clone|unzip|tar|cp|mv|curl|wget|rsync)\b/;

/** The folder that a run is told to work in, where the repository has no such folder and nothing in its job makes one. */
export function missingFolder({ workflow, job, step, command }: TestRun, paths: readonly string[]): string | null {
  const folder = command?.directory ?? '';
  if (workflow.system !== 'GitHub Actions' || step.workingDirectory === null || workflow.path.startsWith('../'))
    return null;
  if (folder === '' || folder === '.' || /^\.\.|[$*{]/.test(folder)) return null;
  if (paths.some((path) => path.startsWith(`${folder}/`))) return null;
  const brought = job.steps.some(
    ({ uses, inputs, commands }) =>
      ((uses ?? '').startsWith('actions/checkout') && (inputs.path !== undefined || inputs.repository !== undefined)) ||
      /artifact|cache|^\.\//.test(uses ?? '') ||
      commands.some(({ text }) => bringsFolders.test(text)),
  );
  return brought ? null : folder;
}

/** Whether a run tests the backend and not another part of the repository, such as its frontend. */
export function testsBackend(
  { command }: TestRun,
  code: BackendCode | null,
  tree: TreeFacts,
  tools: readonly ToolUse[],
): boolean {
  if (!command || !code) return true;
  const { path, line } = command.place;
  const runners = tools.filter(
    (use) => use.capability === 'test-runner' && use.place.path === path && use.place.line === line,
  );
  const outside = runners.some((use) => fromOutside.has(use.tool) || use.languages.length > 5);
  if (outside || runners.length === 0) return true;
  if (!runners.some((use) => serves(use.languages, code.language))) return false;
  const folder = command.directory ? `${command.directory}/` : '';
  if (folder === '' || code.paths.some((one) => one.startsWith(folder))) return true;
  return ![...tree.files.values()].some(
    (file) => file.role === 'production' && file.language && file.path.startsWith(folder),
  );
}

/** Whether a workflow does something for the code: builds, lints, delivers, or at least runs commands of its own. */
export function worksOnCode(workflow: Workflow): boolean {
  const works = (does: readonly string[]) => does.some((one) => codeWork.has(one));
  return workflow.jobs
    .flatMap((job) => job.steps)
    .some(
      (step) =>
        works(step.does) ||
        step.commands.some((command) => works(command.does) || !/^(?:echo|gh|git|curl) /.test(command.text)),
    );
}
