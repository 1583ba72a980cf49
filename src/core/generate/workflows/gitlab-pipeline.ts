import { defineGenerator, type Outcome } from '../define-generator';
import { ciNeeds } from './ci-workflow';
import { gitlabPipeline } from './gitlab/pipeline';
import { jobsOf } from './jobs';
import { partsOf } from './parts';

const path = '.gitlab-ci.yml';

/** A pipeline for those who keep their code on GitLab. Where there is one, `ci-workflow` adds to it. */
export const gitlabCi = defineGenerator({
  id: 'gitlab-pipeline',
  title: 'a pipeline for GitLab CI',
  serves: ['quality/ci-tests'],
  needs: ciNeeds,
  run({ facts, read }): Outcome {
    if (facts.tree.files.has(path))
      return { nothing: `There is ${path} already; the CI workflow adds to it what is missing.` };
    const parts = partsOf(facts, read);
    if (parts.length === 0)
      return { nothing: 'Nothing in the repository says how its code is checked, built or tested.' };
    const taken = new Set([
      'workflow',
      'default',
      'stages',
      'variables',
      'include',
      'image',
      'services',
      'cache',
      'pages',
    ]);
    const jobs = jobsOf(parts, { facts, read, taken, hostOf: ({ engine }) => engine.name });
    return { proposals: [{ kind: 'file', path, text: gitlabPipeline(jobs) }] };
  },
});
