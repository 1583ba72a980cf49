/** A workflow of GitHub Actions as a file, and jobs that are added to one. */
import type { Proposal } from '../../define-generator';
import type { Job } from '../jobs';
import { toYaml } from '../yaml';
import { appendedJobs } from './append';
import { githubJob } from './job';

/** A whole workflow. It runs on pull requests, and on pushes to the default branch where that is known. */
export function githubWorkflow(name: string, jobs: readonly Job[], branch: string | null): string {
  return toYaml({
    name,
    on: { push: branch === null ? null : { branches: [branch] }, pull_request: null },
    permissions: { contents: 'read' },
    concurrency: {
      group: '${{ github.workflow }}-${{ github.ref }}',
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    },
    jobs: Object.fromEntries(jobs.map((job) => [job.id, githubJob(job)])),
  }).replace(/^( {2}(?:push|pull_request):) null$/gm, '$1');
}

/** Jobs at the end of those that a workflow has; null where its text does not let them in. */
export function githubInsertion(path: string, text: string, jobs: readonly Job[]): Proposal | null {
  const insertion = appendedJobs(text, (around) =>
    Object.fromEntries(jobs.map((job) => [job.id, githubJob(job, around)])),
  );
  return insertion && { kind: 'insertions', path, insertions: [insertion] };
}
