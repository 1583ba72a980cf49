import type { Toolchain, Workbench } from '../toolchain';

/** Elixir with Mix. */
export function elixir(bench: Workbench): Toolchain {
  const setup = bench.script('mix', ['ecto.setup']);
  const usesEcto = bench.depends('ecto_sql') || bench.depends('phoenix_ecto');
  return {
    folder: bench.service.folder,
    requirements: [
      bench.requirement('Elixir', 'mix.exs', [
        ['mix.exs', /\belixir:\s*"([^"]{1,30})"/],
        ['.tool-versions', /^elixir\s+(\S+)/],
      ]),
    ],
    install: ['mix deps.get'],
    build: [],
    migrate: setup ? ['mix ecto.setup'] : usesEcto ? ['mix ecto.create', 'mix ecto.migrate'] : [],
    start: bench.depends('phoenix') ? 'mix phx.server' : 'mix run --no-halt',
    test: bench.hasTests ? 'mix test' : null,
  };
}
