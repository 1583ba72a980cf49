/** A pipeline of GitLab CI as a file, and jobs that are added to one. */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Proposal } from '../../define-generator';
import { lineEndOf } from '../../document/line-ends';
import type { Job } from '../jobs';
import { fromRoot } from '../parts';
import type { Beside } from '../services/beside';
import { toYaml } from '../yaml';

type Values = Readonly<Record<string, unknown>>;

/** A whole pipeline, for merge requests and the default branch. */
export function gitlabPipeline(jobs: readonly Job[]): string {
  return toYaml({
    workflow: {
      rules: [
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
        { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
      ],
    },
    default: { interruptible: true, timeout: '20 minutes' },
    ...Object.fromEntries(jobs.map((job) => [job.id, gitlabJob(job)])),
  });
}

/** Jobs at the end of a pipeline; null where its text does not let them in. */
export function gitlabInsertion(path: string, text: string, jobs: readonly Job[]): Proposal | null {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, customTags: references });
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow === true) return null;
  const stages = document.get('stages', true);
  const stage = stageFor(stages);
  const body = toYaml(
    Object.fromEntries(jobs.map((job) => [job.id, { ...(stage === null ? {} : { stage }), ...gitlabJob(job) }])),
  );
  if (/^(?:---|\.\.\.)\s*$/m.test(text.slice(1))) return null;
  const end = text === '' || text.endsWith('\n') ? '' : lineEndOf(text);
  return { kind: 'insertions', path, insertions: [{ offset: text.length, text: `${end}\n${body}` }] };
}

/** Tags of GitLab's own stand where plain values do. */
const references = [
  { tag: '!reference', collection: 'seq' as const, resolve: (value: unknown) => value },
] as unknown as NonNullable<Parameters<typeof parseDocument>[1]>['customTags'] & object;

/** The stage for tests among those that a pipeline names; null where `test` is one, as it is where nothing is said. */
function stageFor(stages: unknown): string | null {
  const items = (stages as { items?: readonly unknown[] } | undefined)?.items;
  if (!items) return null;
  const names = items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
  if (names.length === 0 || names.includes('test')) return null;
  return names.find((name) => /test|check|verify|quality/i.test(name)) ?? names[0]!;
}

/** The job as the values of its YAML. */
function gitlabJob({ part, folders, beside, environment }: Job): Values {
  const { recipe } = part;
  const several = folders.length > 1;
  const folder = several ? '$FOLDER' : part.folder;
  const prefixed = (file: string): string => fromRoot(several ? '**' : folder, file);
  const before = [...recipe.provide, ...(folder === '' ? [] : [`cd "${folder}"`])];
  const variables = { ...recipe.cacheVariables, ...environment };
  return {
    image: recipe.image,
    ...(several ? { parallel: { matrix: [{ FOLDER: folders }] } } : {}),
    ...(beside.length > 0 ? { services: beside.map(service) } : {}),
    ...(Object.keys(variables).length > 0 ? { variables } : {}),
    ...(recipe.cache && !several
      ? {
          cache: {
            key: { files: recipe.cache.files.slice(0, 2).map(prefixed) },
            paths: recipe.cache.paths.map(prefixed),
          },
        }
      : {}),
    ...(before.length > 0 ? { before_script: before } : {}),
    script: recipe.steps.flatMap(({ run }) => run),
    ...(recipe.artefact
      ? {
          artifacts: {
            when: 'always',
            paths: recipe.artefact.paths.map((path) => (path.startsWith('**/') ? path : prefixed(path))),
          },
        }
      : {}),
  };
}

function service({ engine, image, login }: Beside): Values {
  const environment = engine.environment(login);
  return {
    name: image,
    alias: engine.name,
    ...(Object.keys(environment).length > 0 ? { variables: environment } : {}),
  };
}
