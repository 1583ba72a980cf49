import { elixir as toolchain } from '../../stack/toolchains/elixir';
import { actions } from '../actions';
import type { ActionUse, CiStep, Recipe } from '../model';
import { Project } from '../project';
import { keyOf, restoreOf } from './node-install';

/** The release of Erlang/OTP that goes with a minor version of Elixir 1. */
const otpOf = (minor: number): string => (minor <= 14 ? '25' : minor <= 16 ? '26' : minor <= 18 ? '27' : '28');

/** The oldest minor version of Elixir that still runs on a release of Erlang/OTP that the action brings. */
const oldest = 14;

/** Elixir with Mix. */
export function elixirRecipe(project: Project): Recipe {
  const requirement = toolchain(project).requirements[0];
  const named = requirement ? Project.versionIn(requirement) : null;
  const minor = Math.max(oldest, Number(/^1\.(\d+)$/.exec(named ?? '')?.[1] ?? 17));
  const pinned =
    project.says('.tool-versions', /^elixir\s+\S/) !== null && project.says('.tool-versions', /^erlang\s+\S/) !== null;
  const chosen: ActionUse['with'] & object = pinned
    ? { 'version-file': { file: '.tool-versions' }, 'version-type': 'strict' }
    : { 'elixir-version': `1.${minor}`, 'otp-version': otpOf(minor) };
  const lock = project.has('mix.lock') ? 'mix.lock' : 'mix.exs';
  return {
    label: 'Elixir',
    setup: [
      { uses: actions.beam, with: chosen },
      {
        uses: actions.cache,
        with: {
          path: [{ file: 'deps' }, { file: '_build' }],
          key: keyOf('mix', [lock]),
          'restore-keys': restoreOf('mix'),
        },
      },
    ],
    image: `elixir:1.${minor}`,
    provide: ['mix local.hex --force', 'mix local.rebar --force'],
    cache: { paths: ['deps', '_build'], files: [lock] },
    steps: [
      { kind: 'prepare', name: 'Install dependencies', run: ['mix deps.get'] },
      ...(project.has('.formatter.exs')
        ? [{ kind: 'format', name: 'Check formatting', run: ['mix format --check-formatted'] } as const]
        : []),
      { kind: 'build', name: 'Build', run: ['mix compile'] },
      ...linting(project),
      ...(project.hasTests ? [{ kind: 'test', name: 'Run tests', run: ['mix test'] } as const] : []),
    ],
    artefact: null,
    environment: { MIX_ENV: 'test' },
  };
}

/** Credo where it is there while tests run. */
function linting(project: Project): readonly CiStep[] {
  const declared = project.says('mix.exs', /(\{:credo\b.*)/);
  const onlyElsewhere = declared !== null && declared.includes('only:') && !/only:.*:test\b/.test(declared);
  return declared === null || onlyElsewhere ? [] : [{ kind: 'lint', name: 'Lint', run: ['mix credo'] }];
}
