import { php as toolchain } from '../../stack/toolchains/php';
import { actions } from '../actions';
import type { CiStep, Recipe } from '../model';
import { Project } from '../project';
import { keyOf, restoreOf } from './node-install';

const fixes = /--fix|phpcbf|(?:^|\/)pint(?! --test)\b|php-cs-fixer fix(?!.*--dry-run)/;

/** PHP with Composer. */
export function phpRecipe(project: Project): Recipe {
  const tools = toolchain(project);
  const requirement = tools.requirements[0];
  const named = requirement ? Project.versionIn(requirement) : null;
  const version = named === null ? '8.3' : named.includes('.') ? named : `${named}.${named === '8' ? '3' : '4'}`;
  const lock = project.has('composer.lock') ? 'composer.lock' : 'composer.json';
  const measured = /<coverage\b/.test(project.read('phpunit.xml') || project.read('phpunit.xml.dist'));
  const direct = tools.test !== null && /^vendor\/bin\/(?:phpunit|pest)$/.test(tools.test);
  const covers = measured && direct;
  const test = tools.test === null ? null : covers ? `${tools.test} --coverage-clover coverage.xml` : tools.test;
  return {
    label: 'PHP',
    setup: [
      { uses: actions.php, with: { 'php-version': version, coverage: covers ? 'pcov' : 'none' } },
      {
        uses: actions.cache,
        with: { path: '~/.cache/composer', key: keyOf('composer', [lock]), 'restore-keys': restoreOf('composer') },
      },
    ],
    image: `php:${version}-cli`,
    provide: [
      'apt-get update && apt-get install -y git unzip',
      'curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer',
    ],
    cache: { paths: ['.composer'], files: [lock] },
    cacheVariables: { COMPOSER_CACHE_DIR: '$CI_PROJECT_DIR/.composer' },
    steps: [
      {
        kind: 'prepare',
        name: 'Install dependencies',
        run: ['composer install --no-interaction --prefer-dist --no-progress'],
      },
      ...(project.has('artisan') && project.has('.env.example')
        ? [
            {
              kind: 'prepare',
              name: 'Prepare the configuration',
              run: ['cp .env.example .env', 'php artisan key:generate'],
            } as const,
          ]
        : []),
      ...formatting(project),
      ...linting(project),
      ...(test === null ? [] : [{ kind: 'test', name: 'Run tests', run: [test] } as const]),
    ],
    artefact: covers ? { name: 'coverage', paths: ['coverage.xml'] } : null,
  };
}

/** A script of composer.json that only looks. */
function script(project: Project, names: readonly string[]): string | null {
  const found = project.script('composer', names);
  return found && !fixes.test(found.command) ? `composer run-script ${found.name}` : null;
}

function formatting(project: Project): readonly CiStep[] {
  const own = script(project, ['cs:check', 'check-style', 'format:check', 'cs', 'phpcs', 'style:check', 'test:lint']);
  const command =
    own ??
    (project.depends('laravel/pint') && project.isSetUp('Laravel Pint', 'formatter')
      ? 'vendor/bin/pint --test'
      : project.depends('friendsofphp/php-cs-fixer') && project.isSetUp('PHP CS Fixer', 'formatter')
        ? 'vendor/bin/php-cs-fixer fix --dry-run --diff'
        : project.depends('squizlabs/php_codesniffer') && project.first('phpcs.xml', 'phpcs.xml.dist', '.phpcs.xml')
          ? 'vendor/bin/phpcs'
          : null);
  return command === null ? [] : [{ kind: 'format', name: 'Check formatting', run: [command] }];
}

function linting(project: Project): readonly CiStep[] {
  const own = script(project, ['phpstan', 'stan', 'analyse', 'analyze', 'psalm', 'static-analysis']);
  const phpstan =
    project.depends(/(?:phpstan\/phpstan|larastan\/larastan)$/) &&
    project.first('phpstan.neon', 'phpstan.neon.dist', 'phpstan.dist.neon') !== undefined;
  const command = own ?? (phpstan ? 'vendor/bin/phpstan analyse --no-progress' : null);
  return command === null ? [] : [{ kind: 'lint', name: 'Lint', run: [command] }];
}
