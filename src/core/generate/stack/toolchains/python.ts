import type { Toolchain, Workbench } from '../toolchain';

interface Manager {
  readonly install: readonly string[];
  /** What stands before a command that runs in its environment. */
  readonly prefix: string;
}

/** Python with the package manager that its manifests belong to. */
export function python(bench: Workbench): Toolchain {
  const { install, prefix } = managerOf(bench);
  const manage = bench.first('manage.py', 'src/manage.py');
  const alembic = bench.first('alembic.ini');
  return {
    folder: bench.service.folder,
    requirements: [
      bench.requirement('Python', manifestOf(bench), [
        ['pyproject.toml', /^\s*requires-python\s*=\s*["']([^"']{1,40})["']/],
        ['pyproject.toml', /^\s*python\s*=\s*["']([^"']{1,40})["']/],
        ['.python-version', /^(\d[\w.]*)/],
        ['runtime.txt', /^python-(\d[\w.]*)/],
        ['Pipfile', /^\s*python_version\s*=\s*["']([^"']{1,20})["']/],
        ['.tool-versions', /^python\s+(\S+)/],
        ['Dockerfile', /^FROM\s+(?:\S+\/)?python:(\d[\d.]*)/i],
      ]),
    ],
    install,
    build: [],
    migrate: manage ? [`${prefix}python ${manage} migrate`] : alembic ? [`${prefix}alembic upgrade head`] : [],
    start: startOf(bench, prefix, manage),
    test: bench.hasTests ? testOf(bench, prefix, manage) : null,
  };
}

const manifestOf = (bench: Workbench): string =>
  bench.first('pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py') ??
  bench.service.manifests[0]!.path.slice(bench.service.folder === '' ? 0 : bench.service.folder.length + 1);

function managerOf(bench: Workbench): Manager {
  const project = bench.read('pyproject.toml');
  if (bench.has('uv.lock')) return { install: ['uv sync'], prefix: 'uv run ' };
  if (bench.has('poetry.lock') || /^\[tool\.poetry\]/m.test(project))
    return { install: ['poetry install'], prefix: 'poetry run ' };
  if (bench.has('pdm.lock')) return { install: ['pdm install'], prefix: 'pdm run ' };
  if (bench.has('Pipfile')) return { install: ['pipenv install --dev'], prefix: 'pipenv run ' };
  const environment = ['python -m venv .venv', 'source .venv/bin/activate'];
  const lists = [
    'requirements.txt',
    'requirements/dev.txt',
    'requirements-dev.txt',
    'requirements/base.txt',
    'requirements_dev.txt',
    'dev-requirements.txt',
  ];
  const main = bench.first('requirements.txt', 'requirements/base.txt', 'requirements/local.txt', ...lists);
  const development = bench.first(
    'requirements-dev.txt',
    'requirements_dev.txt',
    'dev-requirements.txt',
    'requirements/dev.txt',
  );
  const wanted = [main, development].filter((one, index, all) => one !== undefined && all.indexOf(one) === index);
  if (wanted.length > 0)
    return { install: [...environment, ...wanted.map((list) => `pip install -r ${list}`)], prefix: '' };
  return { install: [...environment, 'pip install -e .'], prefix: '' };
}

function startOf(bench: Workbench, prefix: string, manage: string | undefined): string | null {
  if (manage !== undefined) return `${prefix}python ${manage} runserver`;
  const sources = bench
    .sources('Python')
    .filter((name) => name.split('/').length <= 4)
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .slice(0, 200);
  for (const name of sources) {
    const text = bench.read(name);
    const asgi =
      /^(\w+)(?:\s*:\s*\w+)?\s*=\s*(?:(?:FastAPI|Starlette|Litestar|Sanic|Quart)\s*\(|(?:get_application|create_app|create_application|build_app)\s*\(\s*\))/m.exec(
        text,
      );
    if (asgi && (bench.depends('uvicorn') || bench.depends(/^uvicorn\[|^fastapi/)))
      return `${prefix}uvicorn ${moduleOf(name)}:${asgi[1]!} --reload`;
  }
  for (const name of sources) {
    const text = bench.read(name);
    if (/^\w+\s*=\s*Flask\s*\(|^def create_app\b/m.test(text)) {
      if (/__name__\s*==\s*["']__main__["']/.test(text)) return `${prefix}python ${name}`;
      const entry = bench.first('wsgi.py', 'run.py', 'main.py', 'app.py', 'autoapp.py');
      return `${prefix}flask --app ${moduleOf(entry ?? name)} run`;
    }
  }
  const entry = bench.first('main.py', 'app.py', 'run.py', 'server.py', 'src/main.py');
  return entry !== undefined && /__name__\s*==\s*["']__main__["']/.test(bench.read(entry))
    ? `${prefix}python ${entry}`
    : null;
}

const moduleOf = (name: string): string =>
  name
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');

function testOf(bench: Workbench, prefix: string, manage: string | undefined): string | null {
  const usesPytest =
    bench.depends(/^pytest/) ||
    bench.first('pytest.ini', 'conftest.py', 'tests/conftest.py') !== undefined ||
    /^\[tool\.pytest/m.test(bench.read('pyproject.toml')) ||
    /^\[tool:pytest\]/m.test(bench.read('setup.cfg'));
  if (usesPytest) return `${prefix}pytest`;
  if (manage !== undefined) return `${prefix}python ${manage} test`;
  return bench.files().some((name) => /(?:^|\/)test_\w+\.py$/.test(name))
    ? `${prefix}python -m unittest discover`
    : null;
}
