import { actions } from '../actions';
import type { ActionUse, Recipe } from '../model';
import type { Project } from '../project';

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** How a package manager installs, and how it calls what it installed. */
export interface JsInstall extends Pick<
  Recipe,
  'beforeSetup' | 'setup' | 'image' | 'provide' | 'cache' | 'cacheVariables'
> {
  readonly manager: Manager;
  readonly command: readonly string[];
  readonly isWorkspace: boolean;
  /** Calls a script of package.json. */
  run(script: string): string;
  /** Runs a program of a dependency. */
  execute(command: string): string;
  /** Calls a script in every member of a workspace; null for null. */
  everywhere(script: string | null): string | null;
}

/** The set-up for one of the package managers of Node.js and Bun. */
export function jsInstall(project: Project, name: string): JsInstall {
  const manager: Manager = name === 'pnpm' || name === 'yarn' || name === 'bun' ? name : 'npm';
  const isWorkspace = project.has('pnpm-workspace.yaml') || /^\s*"workspaces"\s*:/m.test(project.read('package.json'));
  const base = { manager, isWorkspace };
  switch (manager) {
    case 'npm':
      return { ...base, ...npm(project) };
    case 'pnpm':
      return { ...base, ...pnpm(project) };
    case 'yarn':
      return { ...base, ...yarn(project) };
    case 'bun':
      return { ...base, ...bun(project) };
  }
}

type Rest = Omit<JsInstall, 'manager' | 'isWorkspace'>;

/** What names the version of Node.js, in the words of the action and of an image. */
function nodeVersion(project: Project): { readonly inputs: ActionUse['with'] & object; readonly image: string } {
  const file = project.first('.nvmrc', '.node-version');
  const engine = project.says('package.json', /^\s*"node"\s*:\s*"([^"]{1,40})"/);
  const written = file === undefined ? engine : project.says(file, /^v?(\d[\w.]*)/);
  const docker = project.says('Dockerfile', /^FROM\s+(?:\S+\/)?node:(\d+)/i);
  const major = /\d+/.exec(written ?? '')?.[0] ?? docker;
  const image = `node:${major ?? 'lts'}`;
  if (file !== undefined) return { inputs: { 'node-version-file': { file } }, image };
  if (docker !== null) return { inputs: { 'node-version': docker }, image: `node:${docker}` };
  if (engine !== null && !/[|*]/.test(engine))
    return { inputs: { 'node-version-file': { file: 'package.json' } }, image };
  return { inputs: { 'node-version': 'lts/*' }, image };
}

const modules = (lock: string, path: string) => ({ paths: [path], files: [lock] });

function npm(project: Project): Rest {
  const lock = project.first('package-lock.json', 'npm-shrinkwrap.json');
  const { inputs, image } = nodeVersion(project);
  const cached = lock === undefined ? {} : { cache: 'npm', 'cache-dependency-path': { file: lock } };
  return {
    setup: [{ uses: actions.node, with: { ...inputs, ...cached } }],
    image,
    provide: [],
    cache: lock === undefined ? null : modules(lock, '.npm'),
    ...(lock === undefined ? {} : { cacheVariables: { npm_config_cache: '.npm' } }),
    command: [lock === undefined ? 'npm install' : 'npm ci'],
    run: (script) => (script === 'test' ? 'npm test' : `npm run ${script}`),
    execute: (command) => `npx ${command}`,
    everywhere: (script) => script && `npm run ${script} --workspaces --if-present`,
  };
}

function pnpm(project: Project): Rest {
  const { inputs, image } = nodeVersion(project);
  const pinned = project.says('package.json', /"packageManager"\s*:\s*"pnpm@([\d.]+)/);
  const lock = project.has('pnpm-lock.yaml');
  const format = project.says('pnpm-lock.yaml', /^lockfileVersion:\s*["']?(\d+)/);
  const version = format === '5' ? '7' : format === '6' ? '8' : '10';
  const chosen: ActionUse['with'] & object =
    pinned === null ? { version } : { package_json_file: { file: 'package.json' } };
  const cached = lock ? { cache: 'pnpm', 'cache-dependency-path': { file: 'pnpm-lock.yaml' } } : {};
  return {
    setup: [
      { uses: actions.pnpm, with: chosen },
      { uses: actions.node, with: { ...inputs, ...cached } },
    ],
    image,
    provide: [`npm install --global pnpm@${pinned ?? version}`],
    cache: lock ? modules('pnpm-lock.yaml', '.pnpm-store') : null,
    ...(lock ? { cacheVariables: { npm_config_store_dir: '.pnpm-store' } } : {}),
    command: [lock ? 'pnpm install --frozen-lockfile' : 'pnpm install'],
    run: (script) => (script === 'test' ? 'pnpm test' : `pnpm run ${script}`),
    execute: (command) => `pnpm exec ${command}`,
    everywhere: (script) => script && `pnpm --recursive --if-present run ${script}`,
  };
}

function yarn(project: Project): Rest {
  const { inputs, image } = nodeVersion(project);
  const lock = project.has('yarn.lock');
  const isModern =
    project.has('.yarnrc.yml') || /"packageManager"\s*:\s*"yarn@[2-9]/.test(project.read('package.json'));
  const bringsItself = project.says('.yarnrc.yml', /^yarnPath:\s*(\S+)/) !== null;
  const enable = isModern && !bringsItself ? ['corepack enable'] : [];
  const cached = lock ? { cache: 'yarn', 'cache-dependency-path': { file: 'yarn.lock' } } : {};
  const install = !lock ? 'yarn install' : isModern ? 'yarn install --immutable' : 'yarn install --frozen-lockfile';
  return {
    beforeSetup: enable,
    setup: [{ uses: actions.node, with: { ...inputs, ...cached } }],
    image,
    provide: enable,
    cache: lock ? modules('yarn.lock', isModern ? '.yarn/cache' : '.yarn-cache') : null,
    ...(lock && !isModern ? { cacheVariables: { YARN_CACHE_FOLDER: '.yarn-cache' } } : {}),
    command: [install],
    run: (script) => (script === 'test' ? 'yarn test' : `yarn run ${script}`),
    execute: (command) => `yarn run ${command}`,
    everywhere: (script) =>
      script && (isModern ? `yarn workspaces foreach --all run ${script}` : `yarn workspaces run ${script}`),
  };
}

function bun(project: Project): Rest {
  const lock = project.first('bun.lock', 'bun.lockb');
  const pinned = project.says('package.json', /"packageManager"\s*:\s*"bun@([\d.]+)/);
  const folder = '~/.bun/install/cache';
  const cached: readonly ActionUse[] =
    lock === undefined
      ? []
      : [{ uses: actions.cache, with: { path: folder, key: keyOf('bun', [lock]), 'restore-keys': restoreOf('bun') } }];
  return {
    setup: [{ uses: actions.bun, ...(pinned === null ? {} : { with: { 'bun-version': pinned } }) }, ...cached],
    image: `oven/bun:${pinned ?? '1'}`,
    provide: [],
    cache: lock === undefined ? null : modules(lock, '.bun-cache'),
    ...(lock === undefined ? {} : { cacheVariables: { BUN_INSTALL_CACHE_DIR: '.bun-cache' } }),
    command: [lock === undefined ? 'bun install' : 'bun install --frozen-lockfile'],
    run: (script) => `bun run ${script}`,
    execute: (command) => `bunx ${command}`,
    everywhere: (script) => script && `bun run --filter '*' ${script}`,
  };
}

/** The key under which a cache is kept: by the machine, the name and the files that it depends on. */
export const keyOf = (name: string, files: readonly string[]): string =>
  `\${{ runner.os }}-${name}-\${{ hashFiles(${files.map((file) => `'**/${file}'`).join(', ')}) }}`;

/** What an older cache must be called to serve. */
export const restoreOf = (name: string): string => `\${{ runner.os }}-${name}-`;
