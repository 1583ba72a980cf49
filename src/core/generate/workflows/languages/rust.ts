import { actions } from '../actions';
import type { CiStep, Recipe } from '../model';
import type { Project } from '../project';

/** Rust with Cargo: what its own toolchain checks. */
export function rustRecipe(project: Project): Recipe {
  const locked = project.has('Cargo.lock') ? ' --locked' : '';
  const workspace = /^\[workspace\]/m.test(project.read('Cargo.toml')) ? ' --workspace' : '';
  const pinned = project.first('rust-toolchain.toml', 'rust-toolchain') !== undefined;
  const channel = project.says('rust-toolchain.toml', /^\s*channel\s*=\s*"(\d[\d.]*)"/);
  const offline = project.files().some((name) => /(?:^|\/)\.sqlx\/|(?:^|\/)sqlx-data\.json$/.test(name));
  const tables = migrations(project, offline);
  return {
    label: 'Rust',
    setup: [
      {
        uses: actions.rust,
        with: {
          ...(pinned ? {} : { toolchain: 'stable' }),
          components: 'rustfmt, clippy',
          rustflags: '',
          ...(project.service.folder === '' ? {} : { 'cache-workspaces': { file: '' } }),
        },
      },
    ],
    image: `rust:${channel ?? '1'}`,
    provide: ['rustup component add rustfmt clippy'],
    cache: {
      paths: ['.cargo-home/registry', 'target'],
      files: [project.has('Cargo.lock') ? 'Cargo.lock' : 'Cargo.toml'],
    },
    cacheVariables: { CARGO_HOME: '$CI_PROJECT_DIR/.cargo-home' },
    steps: [
      { kind: 'format', name: 'Check formatting', run: ['cargo fmt --all --check'] },
      ...tables,
      {
        kind: 'lint',
        name: 'Lint',
        run: [`cargo clippy${workspace} --all-targets${locked}`],
        withServices: tables.length > 0,
      },
      project.hasTests
        ? { kind: 'test', name: 'Run tests', run: [`cargo test${workspace}${locked}`] }
        : { kind: 'build', name: 'Build', run: [`cargo build${workspace}${locked}`] },
    ],
    artefact: null,
    environment: offline ? { SQLX_OFFLINE: 'true' } : {},
  };
}

/** Queries that are checked while compiling need the tables, or a description of them that is kept in the repository. */
function migrations(project: Project, offline: boolean): readonly CiStep[] {
  const sqlx = project.depends('sqlx') && project.files().some((name) => /^migrations\/.*\.sql$/.test(name));
  if (!sqlx || offline) return [];
  return [
    {
      kind: 'prepare',
      name: 'Prepare the database',
      run: ['cargo install sqlx-cli --no-default-features --features rustls,postgres,mysql', 'sqlx migrate run'],
      withServices: true,
    },
  ];
}
