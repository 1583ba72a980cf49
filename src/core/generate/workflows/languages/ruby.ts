import { ruby as toolchain } from '../../stack/toolchains/ruby';
import { actions } from '../actions';
import type { CiStep, Recipe } from '../model';
import { type Project } from '../project';

/** Ruby with Bundler. */
export function rubyRecipe(project: Project): Recipe {
  const tools = toolchain(project);
  const file = project.first('.ruby-version', '.tool-versions');
  const requirement = tools.requirements[0];
  const version = (requirement && /\d+\.\d+(?:\.\d+)?/.exec(requirement.version ?? '')?.[0]) ?? '3.3';
  const isRails = project.has('bin/rails') || project.depends('rails');
  const test = tools.test;
  return {
    label: 'Ruby',
    setup: [
      {
        uses: actions.ruby,
        with: {
          ...(file === undefined ? { 'ruby-version': version } : {}),
          'bundler-cache': true,
          ...(project.service.folder === '' ? {} : { 'working-directory': { file: '' } }),
        },
      },
    ],
    image: `ruby:${version}`,
    provide: ['bundle config set --local path vendor/bundle', 'bundle install'],
    cache: project.has('Gemfile.lock') ? { paths: ['vendor/bundle'], files: ['Gemfile.lock'] } : null,
    steps: [
      ...linting(project),
      ...(test !== null && isRails && tools.migrate.length > 0 ? [database(project)] : []),
      ...(test === null ? [] : [{ kind: 'test', name: 'Run tests', run: [test] } as const]),
    ],
    artefact: test !== null && project.depends('simplecov') ? { name: 'coverage', paths: ['coverage'] } : null,
    environment: isRails ? { RAILS_ENV: 'test' } : {},
  };
}

function linting(project: Project): readonly CiStep[] {
  const command = project.depends(/^rubocop/)
    ? project.has('bin/rubocop')
      ? 'bin/rubocop'
      : 'bundle exec rubocop'
    : project.depends('standard')
      ? 'bundle exec standardrb'
      : null;
  return command === null ? [] : [{ kind: 'lint', name: 'Lint', run: [command] }];
}

const database = (project: Project): CiStep => ({
  kind: 'prepare',
  name: 'Prepare the database',
  run: [`${project.has('bin/rails') ? 'bin/rails' : 'bundle exec rails'} db:test:prepare`],
});
