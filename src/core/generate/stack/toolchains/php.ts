import type { Toolchain, Workbench } from '../toolchain';

/** PHP with Composer. */
export function php(bench: Workbench): Toolchain {
  const artisan = bench.has('artisan');
  const console = bench.has('bin/console');
  return {
    folder: bench.service.folder,
    requirements: [
      bench.requirement('PHP', 'composer.json', [
        ['composer.json', /^\s*"php"\s*:\s*"([^"]{1,40})"/],
        ['Dockerfile', /^FROM\s+(?:\S+\/)?php:(\d[\d.]*)/i],
      ]),
      { name: 'Composer', version: null, place: { path: bench.path('composer.json'), line: 1 } },
    ],
    install: ['composer install'],
    build: [],
    migrate: artisan
      ? ['php artisan migrate']
      : console && bench.depends(/doctrine-migrations-bundle$/)
        ? ['php bin/console doctrine:migrations:migrate']
        : [],
    start: artisan
      ? 'php artisan serve'
      : bench.has('public/index.php')
        ? 'php -S localhost:8000 -t public'
        : bench.has('index.php')
          ? 'php -S localhost:8000'
          : null,
    test: bench.hasTests ? testOf(bench, artisan) : null,
  };
}

function testOf(bench: Workbench, artisan: boolean): string | null {
  if (bench.script('composer', ['test'])) return 'composer test';
  if (artisan) return 'php artisan test';
  if (bench.depends('pestphp/pest')) return 'vendor/bin/pest';
  return bench.depends(/phpunit\/phpunit$|symfony\/test-pack$/) ? 'vendor/bin/phpunit' : null;
}
