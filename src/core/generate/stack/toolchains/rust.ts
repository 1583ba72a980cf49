import type { Toolchain, Workbench } from '../toolchain';

/** Rust with Cargo. */
export function rust(bench: Workbench): Toolchain {
  const binaries = bench.files().filter((name) => /^src\/bin\/[\w-]+(?:\.rs|\/main\.rs)$/.test(name));
  const named = binaries.map((name) => name.slice('src/bin/'.length).replace(/(?:\/main)?\.rs$/, ''));
  const start =
    bench.has('src/main.rs') && named.length === 0
      ? 'cargo run'
      : named.length === 1 && !bench.has('src/main.rs')
        ? `cargo run --bin ${named[0]!}`
        : null;
  const only = bench.has('src/main.rs') ? 'cargo run' : null;
  return {
    folder: bench.service.folder,
    requirements: [
      bench.requirement('Rust', 'Cargo.toml', [
        ['Cargo.toml', /^\s*rust-version\s*=\s*"([^"]{1,20})"/],
        ['rust-toolchain.toml', /^\s*channel\s*=\s*"([^"]{1,40})"/],
        ['rust-toolchain', /^(\d[\d.]*|stable|nightly\S*)/],
        ['Dockerfile', /^FROM\s+(?:\S+\/)?rust:(\d[\d.]*)/i],
      ]),
    ],
    install: ['cargo build'],
    build: [],
    migrate: bench.has('diesel.toml')
      ? ['diesel migration run']
      : bench.depends('sqlx') && bench.files().some((name) => /^migrations\/.*\.sql$/.test(name))
        ? ['sqlx migrate run']
        : [],
    start: start ?? only,
    test: bench.hasTests ? 'cargo test' : null,
  };
}
