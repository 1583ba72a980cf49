import type { Script } from '../../../facts';
import type { Toolchain, Workbench } from '../toolchain';

const startNames = ['start:dev', 'dev', 'develop', 'start:local', 'start', 'serve', 'server'];
const testNames = ['test', 'tests', 'test:unit', 'unit', 'test:all', 'test:integration', 'test:e2e'];
const migrateNames = [
  'migrate',
  'db:migrate',
  'migrate:up',
  'migration:run',
  'migrate:dev',
  'migrations:run',
  'migrate:latest',
  'prisma:migrate',
  'db:push',
];

/** Node.js with the package manager that its lock file belongs to. */
export function node(bench: Workbench): Toolchain {
  const manager = managerOf(bench);
  const call = ({ name }: Script): string =>
    manager === 'npm' && !/^(?:test|start)$/.test(name)
      ? `npm run ${name}`
      : manager === 'bun'
        ? `bun run ${name}`
        : `${manager} ${name}`;
  const found = (names: readonly string[]): Script | undefined => {
    const script = bench.script('npm', names);
    return script?.command.includes('no test specified') ? undefined : script;
  };
  const start = found(startNames);
  const test = found(testNames);
  const migrate = found(migrateNames);
  const build = bench.script('npm', ['build', 'compile']);
  const needsBuild =
    start !== undefined &&
    /\b(?:dist|build|lib|out)\//.test(start.command) &&
    !/\btsc\b|\bnest\b|\bbuild\b/.test(start.command);
  const main = bench.find('package.json', /"main"\s*:\s*"\.?\/?([\w./-]+\.[cm]?js)"/)?.text;
  const entry =
    main !== undefined && bench.has(main)
      ? main
      : bench.first('server.js', 'app.js', 'index.js', 'src/server.js', 'src/index.js', 'src/app.js');
  return {
    folder: bench.service.folder,
    requirements: [
      bench.requirement('Node.js', 'package.json', [
        ['package.json', /^\s*"node"\s*:\s*"([^"]{1,40})"/],
        ['.nvmrc', /^v?(\d[\w.]*)/],
        ['.node-version', /^v?(\d[\w.]*)/],
        ['.tool-versions', /^nodejs\s+(\S+)/],
        ['Dockerfile', /^FROM\s+(?:\S+\/)?node:(\d[\d.]*)/i],
      ]),
      ...(manager === 'npm'
        ? []
        : [
            {
              name: manager === 'yarn' ? 'Yarn' : manager,
              version: null,
              place: { path: bench.path(lockOf(bench, manager)), line: 1 },
            },
          ]),
    ],
    install: [manager === 'npm' && bench.has('package-lock.json') ? 'npm ci' : `${manager} install`],
    build: needsBuild && build ? [call(build)] : [],
    migrate: migrate
      ? [call(migrate)]
      : bench.has('prisma/migrations/migration_lock.toml')
        ? ['npx prisma migrate deploy']
        : [],
    start: start ? call(start) : entry === undefined ? null : `node ${entry}`,
    ...(start && entry !== undefined ? { otherStart: `node ${entry}` } : {}),
    test: test && bench.hasTests ? call(test) : null,
  };
}

type Manager = 'npm' | 'yarn' | 'pnpm' | 'bun';

const locks: readonly (readonly [string, Manager])[] = [
  ['package-lock.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

function managerOf(bench: Workbench): Manager {
  const said = bench.find('package.json', /"packageManager"\s*:\s*"(npm|yarn|pnpm|bun)@/)?.text;
  return (said as Manager | undefined) ?? locks.find(([file]) => bench.has(file))?.[1] ?? 'npm';
}

const lockOf = (bench: Workbench, manager: Manager): string =>
  locks.find(([file, of]) => of === manager && bench.has(file))?.[0] ?? 'package.json';
