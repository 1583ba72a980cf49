import { python as toolchain } from '../../stack/toolchains/python';
import type { CiStep, Recipe } from '../model';
import type { Project } from '../project';
import { pythonInstall, type PythonInstall } from './python-install';

/** Python with the package manager that its manifests belong to. */
export function pythonRecipe(project: Project): Recipe {
  const install = pythonInstall(project);
  const test = testSteps(project, install);
  const checks = [...formatting(project, install), ...linting(project, install), ...types(project, install)];
  const borrowed = checks.some(({ run }) => run.some((command) => command.startsWith('pipx ')));
  return {
    label: 'Python',
    ...(install.beforeSetup ? { beforeSetup: install.beforeSetup } : {}),
    setup: install.setup,
    image: install.image,
    provide: [...install.provide, ...(borrowed ? ['pip install pipx'] : [])],
    cache: install.cache,
    cacheVariables: install.cacheVariables,
    steps: [
      { kind: 'prepare', name: 'Install dependencies', run: install.command },
      ...checks,
      ...(test.steps.length > 0 ? migrations(project, install) : []),
      ...test.steps,
    ],
    artefact: test.covers ? { name: 'coverage', paths: ['coverage.xml'] } : null,
  };
}

const step = (kind: CiStep['kind'], name: string, ...run: readonly string[]): CiStep => ({ kind, name, run });

/** How a tool is called: as a dependency of the project, or else brought for the moment. */
const tool = (project: Project, install: PythonInstall, name: string, command: string): string =>
  project.depends(new RegExp(`^${name}(?:\\[.*)?$`, 'i'))
    ? `${install.prefix}${command}`
    : `${install.borrow}${command}`;

function formatting(project: Project, install: PythonInstall): readonly CiStep[] {
  const commands = [
    ...(project.isSetUp('Ruff', 'formatter') ? [tool(project, install, 'ruff', 'ruff format --check .')] : []),
    ...(project.isSetUp('Black', 'formatter') ? [tool(project, install, 'black', 'black --check .')] : []),
    ...(project.isSetUp('isort', 'formatter') || project.isSetUp('isort', 'import-sorter')
      ? [tool(project, install, 'isort', 'isort --check-only .')]
      : []),
  ];
  return commands.length > 0 ? [step('format', 'Check formatting', ...commands)] : [];
}

function linting(project: Project, install: PythonInstall): readonly CiStep[] {
  if (project.isSetUp('Ruff', 'linter')) return [step('lint', 'Lint', tool(project, install, 'ruff', 'ruff check .'))];
  if (project.isSetUp('Flake8', 'linter')) return [step('lint', 'Lint', tool(project, install, 'flake8', 'flake8'))];
  return [];
}

/** mypy needs to be told what to look at; where nothing tells it, it is left out. */
function types(project: Project, install: PythonInstall): readonly CiStep[] {
  if (!project.depends(/^mypy(?:\[.*)?$/)) return [];
  const section = `${project.read('mypy.ini')}\n${project.read('setup.cfg')}\n${project.read('pyproject.toml')}`;
  const told = /^(?:files|packages|mypy_path)\s*=/m.test(section) && /\[(?:tool\.)?mypy\]/.test(section);
  return told ? [step('types', 'Check types', `${install.prefix}mypy`)] : [];
}

function migrations(project: Project, install: PythonInstall): readonly CiStep[] {
  return project.has('alembic.ini') && project.depends('alembic')
    ? [
        {
          kind: 'prepare',
          name: 'Prepare the database',
          run: [`${install.prefix}alembic upgrade head`],
          withServices: true,
        },
      ]
    : [];
}

interface Tests {
  readonly steps: readonly CiStep[];
  readonly covers: boolean;
}

function testSteps(project: Project, install: PythonInstall): Tests {
  const written = project.hasTests ? toolchain(project).test : null;
  if (written === null) return { steps: [], covers: false };
  if (!/\bpytest\b/.test(written)) {
    const rest = written.slice(written.indexOf('python ') + 'python '.length);
    if (!project.depends(/^coverage(?:\[.*)?$/))
      return { steps: [step('test', 'Run tests', `${install.prefix}python ${rest}`)], covers: false };
    const { prefix } = install;
    return {
      steps: [step('test', 'Run tests', `${prefix}coverage run ${rest}`, `${prefix}coverage xml`)],
      covers: true,
    };
  }
  const runner = `${install.prefix}python -m pytest`;
  if (!project.depends(/^pytest[-_]cov$/)) return { steps: [step('test', 'Run tests', runner)], covers: false };
  const settings = ['pyproject.toml', 'pytest.ini', 'setup.cfg', 'tox.ini']
    .map((file) => project.read(file))
    .join('\n');
  const measured = /addopts[^\n]*(?:\n[ \t"'][^\n]*){0,12}--cov\b/.test(settings);
  return {
    steps: [step('test', 'Run tests', `${runner}${measured ? '' : ' --cov'} --cov-report=xml`)],
    covers: true,
  };
}
