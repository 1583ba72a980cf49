import type { Script } from '../../../facts';
import { simpleCommands } from '../../../text/commands/shell';
import { node as toolchain } from '../../stack/toolchains/node';
import type { CiStep, Recipe } from '../model';
import { type Project } from '../project';
import { jsInstall, type JsInstall } from './node-install';

/** Programs by the package that brings them, where that has another name; they are asked for before a script is called. */
const packageOf: Readonly<Record<string, string>> = {
  tsc: 'typescript',
  biome: '@biomejs/biome',
  nest: '@nestjs/cli',
  ng: '@angular/cli',
  webpack: 'webpack-cli',
  playwright: '@playwright/test',
};
const programs =
  /^(?:eslint|prettier|biome|jest|mocha|vitest|ava|tap|c8|nyc|jasmine|tsc|nest|ng|next|vite|webpack|xo|standard|tslint|oxlint|jshint|rimraf|cross-env|ts-node|tsx|tsup|prisma|react-scripts)$/;
const browser = /\b(?:playwright|cypress|testcafe|wdio|puppeteer|newman)\b/;

const names = {
  format: ['format:check', 'check:format', 'fmt:check', 'check-format', 'format-check', 'prettier:check', 'format:ci'],
  formatting: ['format', 'fmt', 'prettier', 'format:fix', 'prettier:fix'],
  lint: ['lint:check', 'lint:ci', 'lint', 'lint:js', 'lint:ts', 'eslint', 'check:lint'],
  linting: ['lint:fix', 'lint', 'eslint:fix'],
  types: ['typecheck', 'type-check', 'check-types', 'types:check', 'check:types', 'types', 'tsc', 'ts:check'],
  build: ['build', 'compile', 'build:prod'],
  coverage: ['test:coverage', 'test:cov', 'coverage', 'test:ci', 'cover', 'test-coverage'],
  test: ['test', 'tests', 'test:unit', 'unit', 'test:all'],
  further: ['test:integration', 'test:e2e', 'test:int', 'integration'],
} as const;

/** Node.js or Bun with the package manager of the lock file. */
export function nodeRecipe(project: Project): Recipe {
  const install = jsInstall(project, toolchain(project).install[0]!.split(' ')[0]!);
  const scripts = new Scripts(project, install);
  const test = testSteps(project, scripts);
  const build = scripts.call(names.build);
  return {
    label: install.manager === 'bun' ? 'Bun' : 'Node.js',
    ...(install.beforeSetup ? { beforeSetup: install.beforeSetup } : {}),
    setup: install.setup,
    image: install.image,
    provide: install.provide,
    cache: install.cache,
    ...(install.cacheVariables ? { cacheVariables: install.cacheVariables } : {}),
    steps: [
      { kind: 'prepare', name: 'Install dependencies', run: install.command },
      ...databaseClient(project, install),
      ...step('format', 'Check formatting', scripts.call(names.format) ?? scripts.checking(names.formatting)),
      ...step('lint', 'Lint', scripts.call(names.lint, /--fix|--write/) ?? scripts.checking(names.linting)),
      ...step('types', 'Check types', typesOf(project, scripts, install, build)),
      ...step('build', 'Build', build),
      ...migrations(project, install),
      ...test.steps,
    ],
    artefact: test.covers ? { name: 'coverage', paths: ['coverage'] } : null,
  };
}

const step = (kind: CiStep['kind'], name: string, command: string | null): readonly CiStep[] =>
  command === null ? [] : [{ kind, name, run: [command] }];

/** Scripts of package.json that can work on a machine that has only the dependencies. */
class Scripts {
  constructor(
    private readonly project: Project,
    private readonly install: JsInstall,
  ) {}

  find(wanted: readonly string[], unlike?: RegExp): Script | null {
    for (const name of wanted) {
      const script = this.project.script('npm', [name]);
      if (script && !unlike?.test(script.command) && this.works(script)) return script;
    }
    return null;
  }

  /** How the first script with one of these names is called; null where there is none that works. */
  call(wanted: readonly string[], unlike?: RegExp): string | null {
    const script = this.find(wanted, unlike);
    return script ? this.install.run(script.name) : this.install.everywhere(this.inMembers(wanted));
  }

  /** A script that mends, as one that only looks: the same program and files, without writing. */
  checking(wanted: readonly string[]): string | null {
    const script = this.find(wanted);
    const [command, ...others] = script ? simpleCommands(script.command) : [];
    if (!script || !command || others.length > 0 || /[$&|;<>\n]/.test(script.command)) return null;
    const [program = ''] = command.words;
    const written = script.command.trim().replace(/\\"/g, '"');
    if (!written.startsWith(program)) return null;
    const plain = written.replace(/ (?:--fix(?:-dry-run)?|--write|-w)(?= |$)/g, '');
    if (program === 'prettier')
      return this.install.execute(plain.includes(' --check') ? plain : plain.replace(/^prettier/, 'prettier --check'));
    return program === 'eslint' || program === 'biome' ? this.install.execute(plain) : null;
  }

  private works({ command }: Script): boolean {
    if (command.trim() === '' || /no test specified|^\s*(?:echo|exit|true)\b[^&|;]*$/.test(command)) return false;
    if (/--watch(?!\S*=\s*false)(?:All)?\b/.test(command) && !/--watch(?:All)?=false/.test(command)) return false;
    return simpleCommands(command).every(({ words }) => {
      const [program = ''] = words;
      return !programs.test(program) || this.declares(packageOf[program] ?? program);
    });
  }

  private declares(name: string): boolean {
    return (
      this.project.depends(name) ||
      this.project.facts.manifests.some(
        ({ path, dependencies }) => path === 'package.json' && dependencies.some((one) => one.name === name),
      )
    );
  }

  /** A name that scripts of workspace members have, where the root has none of it. */
  private inMembers(wanted: readonly string[]): string | null {
    if (!this.install.isWorkspace) return null;
    const prefix = this.project.service.folder === '' ? '' : `${this.project.service.folder}/`;
    return (
      wanted.find((name) =>
        this.project.facts.scripts.some(
          (script) =>
            script.runner === 'npm' &&
            script.name === name &&
            script.place.path.startsWith(prefix) &&
            !browser.test(script.command) &&
            this.works(script),
        ),
      ) ?? null
    );
  }
}

function testSteps(
  project: Project,
  scripts: Scripts,
): { readonly steps: readonly CiStep[]; readonly covers: boolean } {
  if (!project.hasTests) return { steps: [], covers: false };
  const plain = scripts.find(names.test, browser);
  const measured =
    plain && measures(project, plain) ? plain : scripts.find(names.coverage, /\bopen\b|playwright|cypress/);
  const main = measured ?? plain;
  if (!main) return { steps: step('test', 'Run tests', scripts.call(names.test, browser)), covers: false };
  const further = names.further
    .map((name) => scripts.find([name], browser))
    .filter(
      (one) => one !== null && !main.command.includes(one.name) && /jest|mocha|vitest|node --test/.test(one.command),
    );
  return {
    steps: [
      ...step('test', 'Run tests', scripts.call([main.name])),
      ...further
        .slice(0, 1)
        .flatMap((one) => step('test', `Run ${one!.name.replace(/^test:/, '')} tests`, scripts.call([one!.name]))),
    ],
    covers: measured !== null && measures(project, measured),
  };
}

/** Whether a test script leaves a report on coverage behind. */
function measures(project: Project, { command, name }: Script): boolean {
  if (/--coverage\b(?!\s*[= ]\s*false)|\b(?:c8|nyc)\b/.test(command)) return true;
  if (!/\bjest\b/.test(command)) return name.includes('cov') && command.includes('cov');
  return [
    'package.json',
    'jest.config.js',
    'jest.config.ts',
    'jest.config.mjs',
    'jest.config.cjs',
    'jest.config.json',
  ].some((file) => /["']?collectCoverage["']?\s*:\s*true/.test(project.read(file)));
}

function typesOf(project: Project, scripts: Scripts, install: JsInstall, build: string | null): string | null {
  const script = scripts.call(names.types);
  if (script !== null || build !== null) return script;
  return project.has('tsconfig.json') && project.depends('typescript') ? install.execute('tsc --noEmit') : null;
}

function databaseClient(project: Project, install: JsInstall): readonly CiStep[] {
  return project.has('prisma/schema.prisma') && project.depends('prisma')
    ? step('prepare', 'Generate the database client', install.execute('prisma generate'))
    : [];
}

function migrations(project: Project, install: JsInstall): readonly CiStep[] {
  if (!project.hasTests) return [];
  const [command] = project.has('prisma/migrations/migration_lock.toml')
    ? [install.execute('prisma migrate deploy')]
    : toolchain(project).migrate;
  return command === undefined || /reset|:dev\b|db:push/.test(command)
    ? []
    : [{ kind: 'prepare', name: 'Prepare the database', run: [command], withServices: true }];
}
