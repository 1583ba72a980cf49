import type { Toolchain, Workbench } from '../toolchain';

/** Ruby with Bundler. */
export function ruby(bench: Workbench): Toolchain {
  const isRails = bench.has('bin/rails') || bench.depends('rails');
  const rails = bench.has('bin/rails') ? 'bin/rails' : 'bundle exec rails';
  const entry = bench.first('app.rb', 'server.rb', 'main.rb');
  return {
    folder: bench.service.folder,
    requirements: [
      bench.requirement('Ruby', 'Gemfile', [
        ['.ruby-version', /^(?:ruby-)?(\d[\w.]*)/],
        ['Gemfile', /^\s*ruby\s+["']([^"']{1,30})["']/],
        ['.tool-versions', /^ruby\s+(\S+)/],
        ['Dockerfile', /^FROM\s+(?:\S+\/)?ruby:(\d[\d.]*)/i],
      ]),
    ],
    install: ['bundle install'],
    build: [],
    migrate:
      isRails && bench.files().some((name) => /^db\/(?:migrate\/|schema\.rb)/.test(name))
        ? [`${rails} db:prepare`]
        : [],
    start: isRails
      ? `${rails} server`
      : bench.has('config.ru')
        ? 'bundle exec rackup'
        : entry === undefined
          ? null
          : `bundle exec ruby ${entry}`,
    test: bench.hasTests ? testOf(bench, isRails, rails) : null,
  };
}

function testOf(bench: Workbench, isRails: boolean, rails: string): string | null {
  const has = (pattern: RegExp): boolean => bench.files().some((name) => pattern.test(name));
  if (bench.depends(/^rspec/) && has(/(?:^|\/)spec\/.*_spec\.rb$/)) return 'bundle exec rspec';
  if (isRails && has(/^test\/.*_test\.rb$/)) return `${rails} test`;
  return bench.script('rake', ['test', 'spec']) ? 'bundle exec rake test' : null;
}
