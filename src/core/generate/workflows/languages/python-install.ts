import { at, entries, items, textOf } from '../../../text/structured/node';
import { parseToml } from '../../../text/structured/toml';
import { python as toolchain } from '../../stack/toolchains/python';
import { actions } from '../actions';
import type { ActionUse, PartFile, Recipe } from '../model';
import { Project } from '../project';

/** How dependencies are installed, and how programs among them are called. */
export interface PythonInstall extends Pick<Recipe, 'beforeSetup' | 'setup' | 'image' | 'provide' | 'cache'> {
  readonly cacheVariables: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** What stands before a command that runs in the project's environment. */
  readonly prefix: string;
  /** What stands before a tool that the project does not declare. */
  readonly borrow: string;
}

/** The oldest version of Python that the action still brings. */
const oldest = 8;

interface Version {
  /** The file that names it, where the action reads it from there. */
  readonly file?: string;
  readonly text: string;
}

/** What names the version: a file that is there to name it, the image that is shipped, or the oldest that the manifest allows. */
function versionOf(project: Project): Version {
  const requirement = toolchain(project).requirements[0];
  const docker = project.says('Dockerfile', /^FROM\s+(?:\S+\/)?python:(\d+\.\d+)/i);
  const own = project.says('.python-version', /^(3[\w.]*)\s*$/);
  if (own !== null) return { file: '.python-version', text: own };
  const asked = docker ?? (requirement ? Project.versionIn(requirement) : null);
  const minor = /^3\.(\d+)$/.exec(asked ?? '')?.[1];
  if (minor === undefined) return { text: '3.x' };
  return { text: Number(minor) < oldest ? `3.${oldest}` : `3.${minor}` };
}

const imageOf = ({ text }: Version): string => `python:${text === '3.x' ? '3' : text}`;

function setupPython(version: Version, inputs: ActionUse['with'] & object): ActionUse {
  const chosen: ActionUse['with'] & object =
    version.file === undefined ? { 'python-version': version.text } : { 'python-version-file': { file: version.file } };
  return { uses: actions.python, with: { ...chosen, ...inputs } };
}

/** The set-up for one of the package managers of Python. */
export function pythonInstall(project: Project): PythonInstall {
  const [first = ''] = toolchain(project).install;
  const version = versionOf(project);
  if (first.startsWith('uv ')) return uv(project, version);
  if (first.startsWith('poetry ')) return managed(project, version, 'poetry', 'poetry.lock', ['poetry install']);
  if (first.startsWith('pdm ')) return managed(project, version, 'pdm', 'pdm.lock', ['pdm install']);
  if (first.startsWith('pipenv '))
    return managed(project, version, 'pipenv', 'Pipfile.lock', [
      project.has('Pipfile.lock') ? 'pipenv sync --dev' : 'pipenv install --dev',
    ]);
  return pip(project, version);
}

function uv(project: Project, version: Version): PythonInstall {
  const extra = extraWithTests(project);
  const sync = `uv sync --locked${extra === null ? '' : ` --extra ${extra}`}`;
  return {
    setup: [
      {
        uses: actions.uv,
        with: {
          'enable-cache': true,
          'cache-dependency-glob': { file: 'uv.lock' },
          ...(version.file === undefined && version.text !== '3.x' ? { 'python-version': version.text } : {}),
        },
      },
    ],
    image: imageOf(version),
    provide: ['pip install uv'],
    cache: { paths: ['.uv-cache'], files: ['uv.lock'] },
    cacheVariables: { UV_CACHE_DIR: '.uv-cache' },
    command: [sync],
    prefix: 'uv run ',
    borrow: 'uvx ',
  };
}

function managed(
  project: Project,
  version: Version,
  name: 'poetry' | 'pdm' | 'pipenv',
  lock: string,
  command: readonly string[],
): PythonInstall {
  const caches = name !== 'pdm' && project.has(lock);
  return {
    beforeSetup: [`pipx install ${name}`],
    setup: [setupPython(version, caches ? { cache: name, 'cache-dependency-path': { file: lock } } : {})],
    image: imageOf(version),
    provide: [`pip install ${name}`],
    cache: project.has(lock) ? { paths: ['.pip-cache'], files: [lock] } : null,
    cacheVariables: { PIP_CACHE_DIR: '$CI_PROJECT_DIR/.pip-cache' },
    command,
    prefix: `${name} run `,
    borrow: 'pipx run ',
  };
}

function pip(project: Project, version: Version): PythonInstall {
  const written = toolchain(project)
    .install.filter((command) => command.startsWith('pip '))
    .map((command) => command.slice('pip install '.length));
  const extra = extraWithTests(project);
  const wanted = written.map((one) => (one === '-e .' && extra !== null ? `-e ".[${extra}]"` : one));
  const lists: readonly PartFile[] = wanted
    .flatMap((one) => /^-r (\S+)$/.exec(one)?.[1] ?? [])
    .map((file) => ({ file }));
  const sources = lists.length > 0 ? lists : project.has('pyproject.toml') ? [{ file: 'pyproject.toml' }] : [];
  const inputs = sources.length > 0 ? { cache: 'pip', 'cache-dependency-path': sources } : {};
  const usesPytest = project.hasTests && /\bpytest\b/.test(toolchain(project).test ?? '');
  const lacksPytest = usesPytest && !project.depends(/^pytest(?:[-_]\w+)?(?:\[.*)?$/i) && extra === null;
  return {
    setup: [setupPython(version, inputs)],
    image: imageOf(version),
    provide: [],
    cache: sources.length > 0 ? { paths: ['.pip-cache'], files: sources.map(({ file }) => file) } : null,
    cacheVariables: { PIP_CACHE_DIR: '$CI_PROJECT_DIR/.pip-cache' },
    command: [...wanted, ...(lacksPytest ? ['pytest'] : [])].map((one) => `python -m pip install ${one}`),
    prefix: '',
    borrow: 'pipx run ',
  };
}

/** The extra of the project that holds its test runner. */
function extraWithTests(project: Project): string | null {
  const text = project.read('pyproject.toml');
  if (!text.includes('optional-dependencies')) return null;
  const extras = entries(at(parseToml(text), 'project', 'optional-dependencies'));
  const found = extras.find(({ value }) => items(value).some((one) => /^pytest\b/.test(textOf(one) ?? '')));
  return found && /^[\w-]+$/.test(found.key) ? found.key : null;
}
