import type { Facts, Workflow } from '../../facts';
import { defineGenerator, type GeneratorInput, type Outcome, type Proposal } from '../define-generator';
import { defaultBranchOf, existingCi, withoutDone, type ExistingCi } from './existing';
import { githubInsertion, githubWorkflow } from './github/workflow';
import { gitlabInsertion } from './gitlab/pipeline';
import { jobsOf, type Job } from './jobs';
import { partsOf, type Part } from './parts';
import { projectNeeds } from './project';
import { takenNames } from './taken';

export const ciNeeds = [...projectNeeds, 'workflows', 'history'] as const;
export type CiInput = GeneratorInput<(typeof ciNeeds)[number]>;

/** What CI lacks, in the system that the repository uses: as a workflow where there is none, else as a job in the right file. */
export const ciWorkflow = defineGenerator({
  id: 'ci-workflow',
  title: 'a CI workflow',
  serves: ['quality/ci-tests'],
  needs: ciNeeds,
  run(input): Outcome {
    const { facts, read, statusOf } = input;
    const existing = existingCi(facts);
    const parts = partsOf(facts, read);
    if (parts.length === 0)
      return { nothing: 'Nothing in the repository says how its code is checked, built or tested.' };
    const testsRun = statusOf('quality/ci-tests') === 'pass';
    const elsewhere = otherSystem(facts.workflows);
    if (elsewhere && testsRun) return { nothing: `${elsewhere.path} already runs the tests on every change.` };
    const missing =
      facts.workflows.length === 0 ? parts : parts.flatMap((part) => withoutDone(part, existing, testsRun) ?? []);
    if (missing.length === 0)
      return { nothing: 'CI already runs on every change all that the repository has commands for.' };
    const proposal = usesGitlab(facts.workflows)
      ? intoPipeline(missing, input)
      : intoWorkflow(missing, existing, input);
    return proposal
      ? { proposals: [proposal] }
      : { nothing: 'The CI files leave no place at which a job could be added.' };
  },
});

/** A file of a CI system for which no jobs are written, where the repository has no other. */
const otherSystem = (workflows: readonly Workflow[]): Workflow | undefined =>
  workflows.some(({ system }) => system === 'GitHub Actions' || system === 'GitLab CI') ? undefined : workflows[0];

const usesGitlab = (workflows: readonly Workflow[]): boolean =>
  workflows.some(({ system, path }) => system === 'GitLab CI' && path === '.gitlab-ci.yml') &&
  !workflows.some(({ system }) => system === 'GitHub Actions');

function intoPipeline(parts: readonly Part[], { facts, read }: CiInput): Proposal | null {
  const path = '.gitlab-ci.yml';
  const text = read(path);
  if (text === null) return null;
  const jobs = jobsOf(parts, { facts, read, taken: takenNames(text), hostOf: ({ engine }) => engine.name });
  return gitlabInsertion(path, text, jobs);
}

function intoWorkflow(parts: readonly Part[], existing: ExistingCi, { facts, read }: CiInput): Proposal | null {
  for (const { path } of candidates(existing.live)) {
    const text = read(path);
    const jobs = text === null ? [] : jobsFor(parts, facts, read, takenNames(text, 'jobs'));
    const proposal = text === null ? null : githubInsertion(path, text, jobs);
    if (proposal) return proposal;
  }
  const path = newPath(facts);
  if (path === null) return null;
  const jobs = jobsFor(parts, facts, read, new Set());
  const testing = jobs.some(({ part }) => part.recipe.steps.some(({ kind }) => kind === 'test'));
  const name = path.endsWith('/ci.yml') ? 'CI' : testing ? 'Tests' : 'Checks';
  return { kind: 'file', path, text: githubWorkflow(name, jobs, defaultBranchOf(facts.history)) };
}

function jobsFor(
  parts: readonly Part[],
  facts: CiInput['facts'],
  read: CiInput['read'],
  taken: ReadonlySet<string>,
): readonly Job[] {
  return jobsOf(parts, { facts, read, taken, hostOf: () => 'localhost' });
}

/** Workflows that every change starts and that look after the code, those first whose names say so. */
function candidates(live: readonly Workflow[]): readonly Workflow[] {
  const rank = ({ path, name }: Workflow): number => {
    const words = `${path} ${name ?? ''}`;
    return /\b(?:ci|tests?|check|continuous)\b/i.test(words) ? 0 : /build|main|lint|quality/i.test(words) ? 1 : 2;
  };
  const aside =
    /deploy|release|publish|docker|image|codeql|label|stale|pages|docs|dependabot|auto-?merge|security|scan/i;
  return live
    .filter(({ system, path, name, triggers }) => {
      const everywhere = triggers.some(
        (one) => /^(?:push|pull_request)$/.test(one.event) && one.paths === null && one.branches?.length !== 0,
      );
      const here = system === 'GitHub Actions' && path.startsWith('.github/workflows/');
      return here && everywhere && !aside.test(`${path.slice('.github/workflows/'.length)} ${name ?? ''}`);
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** A name for a workflow that is not taken; null where workflows lie above the audited folder. */
function newPath({ workflows, tree }: Pick<Facts, 'workflows' | 'tree'>): string | null {
  if (workflows.some(({ path }) => path.startsWith('../'))) return null;
  const names = ['ci', 'tests', 'checks', 'ci-tests'].map((name) => `.github/workflows/${name}.yml`);
  return names.find((path) => !tree.files.has(path) && !tree.files.has(path.replace(/\.yml$/, '.yaml'))) ?? null;
}
