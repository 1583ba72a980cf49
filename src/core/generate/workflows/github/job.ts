/** A job of GitHub Actions. */
import { actions } from '../actions';
import type { Job } from '../jobs';
import type { ActionUse, CiStep, InputValue } from '../model';
import { fromRoot } from '../parts';
import type { Beside } from '../services/beside';

type Values = Readonly<Record<string, unknown>>;

/** What the file around a job already says for all of its jobs. */
export interface Around {
  readonly permissions: boolean;
  /** Whether it names a folder for the commands of all jobs. */
  readonly directory: boolean;
}

/** The stand-in for the folder of a job that runs in several. */
const eachFolder = '${{ matrix.folder }}';

/** The job as the values of its YAML. */
export function githubJob(job: Job, around: Around = { permissions: true, directory: false }): Values {
  const { part, folders, beside, environment } = job;
  const { beforeSetup = [], setup, steps, artefact } = part.recipe;
  const folder = folders.length > 1 ? eachFolder : part.folder;
  const directory = folder !== '' ? folder : around.directory ? '.' : null;
  return {
    name: folders.length > 1 ? job.name.replace(/\)$/, `, ${eachFolder})`) : job.name,
    'runs-on': 'ubuntu-latest',
    'timeout-minutes': 20,
    ...(around.permissions ? {} : { permissions: { contents: 'read' } }),
    ...(folders.length > 1 ? { strategy: { 'fail-fast': false, matrix: { folder: folders } } } : {}),
    ...(directory === null ? {} : { defaults: { run: { 'working-directory': directory } } }),
    ...(beside.length > 0
      ? { services: Object.fromEntries(beside.map((one) => [one.engine.name, container(one)])) }
      : {}),
    ...(Object.keys(environment).length > 0 ? { env: environment } : {}),
    steps: [
      { uses: actions.checkout },
      ...beforeSetup.map((run) => ({ run })),
      ...setup.map((use) => action(use, folder)),
      ...steps.map((step) => stepOf(step, folder)),
      ...(artefact ? [upload(artefact, folder, folders)] : []),
    ],
  };
}

function stepOf({ name, run, action: instead }: CiStep, folder: string): Values {
  if (instead) return { name, ...action(instead, folder) };
  return { name, run: run.length === 1 ? run[0] : `${run.join('\n')}\n` };
}

function action({ uses, with: inputs }: ActionUse, folder: string): Values {
  if (inputs === undefined) return { uses };
  return {
    uses,
    with: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, written(value, folder)])),
  };
}

function written(value: InputValue, folder: string): string | boolean {
  if (typeof value !== 'object') return value;
  const files = Array.isArray(value) ? (value as readonly { file: string }[]) : [value as { file: string }];
  const paths = files.map(({ file }) => fromRoot(folder, file));
  return paths.length === 1 ? paths[0]! : `${paths.join('\n')}\n`;
}

function upload(
  { name, paths }: { readonly name: string; readonly paths: readonly string[] },
  folder: string,
  folders: readonly string[],
): Values {
  const suffix =
    folders.length > 1 ? '-${{ strategy.job-index }}' : folder === '' ? '' : `-${folder.replace(/[^\w.-]+/g, '-')}`;
  return {
    name: 'Keep the coverage report',
    if: '${{ !cancelled() }}',
    uses: actions.upload,
    with: {
      name: `${name}${suffix}`,
      path: written(
        paths.map((file) => ({ file })),
        folder,
      ),
      'if-no-files-found': 'ignore',
    },
  };
}

function container({ engine, image, login }: Beside): Values {
  const environment = engine.environment(login);
  return {
    image,
    ...(Object.keys(environment).length > 0 ? { env: environment } : {}),
    ports: [`${engine.port}:${engine.port}`],
    options: [
      `--health-cmd "${engine.health(login, image)}"`,
      '--health-interval 10s',
      '--health-timeout 5s',
      '--health-retries 10',
    ].join(' '),
  };
}
