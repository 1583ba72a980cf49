import { folderOf } from '../../repository/file-role';
import { folderOption, optionValues, withoutValues, type Request, type Where } from './request';

type Reader = (rest: readonly string[], where: Where) => Request[];

const plain = (rest: readonly string[]) => rest.filter((word) => !/^-|=/.test(word));
const orDefault = (names: readonly string[]) => (names.length > 0 ? names : ['default']);

/** Names as they stand among the words, or `default`; looked for nearby, then anywhere (included files, folders of tasks). */
const named =
  (runner: string, of: (names: readonly string[]) => readonly string[] | null): Reader =>
  (rest, { directory }) => [{ runners: [runner], names: of(plain(rest)), directory, anywhere: 'otherwise' }];

/** `tool run name`, or `tool name`. */
const afterRun = (runner: string): Reader =>
  named(runner, (names) =>
    /^(?:run|r)$/.test(names[0] ?? '')
      ? names.slice(1, 2).flatMap((name) => [name, name.replace(/^.*:/, '')])
      : names.slice(0, 1),
  );

/** How each runner of tasks names them. */
export const taskRunners: Readonly<Record<string, Reader>> = {
  make: makeTargets,
  gmake: makeTargets,
  task: (rest, where) => {
    const names = orDefault(withoutValues(rest, /^(?:-[dt]|--dir|--taskfile)$/).filter((word) => !word.includes('=')));
    return [
      {
        runners: ['task'],
        names: withLastPart(names),
        directory: folderOption(rest, where, /^(?:-d|--dir)$/),
        anywhere: 'otherwise',
      },
    ];
  },
  just: named('just', (names) =>
    names.length > 0 ? names.flatMap((name) => [name, name.replace(/^.*::/, '')]) : null,
  ),
  rake: named('rake', (names) => orDefault(names.map((name) => name.replace(/\[.*$/, '')))),
  rails: named('rake', (names) => names),
  composer: (rest, where) => {
    const names = plain(rest);
    const name = /^(?:run|run-script|exec)$/.test(names[0] ?? '') ? names.slice(1, 2) : names.slice(0, 1);
    return [{ runners: ['composer'], names: name, directory: folderOption(rest, where, /^(?:-d|--working-dir)$/) }];
  },
  poe: named('poe', (names) => names.slice(0, 1)),
  pdm: afterRun('pdm'),
  pipenv: afterRun('pipenv'),
  rye: afterRun('rye'),
  pixi: afterRun('pixi'),
  hatch: afterRun('hatch'),
  mise: afterRun('mise'),
  tox: (rest, { directory }) => [{ runners: ['tox'], names: toxNames(rest), directory }],
  nox: (rest, { directory }) => [{ runners: ['nox'], names: noxNames(rest), directory }],
  invoke: named('invoke', (names) => names),
  inv: named('invoke', (names) => names),
  mix: (rest, { directory }) => {
    const names = rest
      .join(' ')
      .replace(/^do /, '')
      .split(/,|\+/)
      .map((part) => part.trim().split(' ')[0]!);
    return [{ runners: ['mix'], names, directory }];
  },
  mage: named('mage', (names) => orDefault(names).map((name) => name.toLowerCase())),
  cargo: (rest, { directory }) => {
    const [verb = '', ...names] = plain(rest);
    return verb === 'make'
      ? [{ runners: ['cargo-make'], names: orDefault(names), directory }]
      : [{ runners: ['cargo'], names: [verb], directory, anywhere: 'always' }];
  },
  earthly: named('earthly', (names) =>
    names.filter((name) => name.includes('+')).map((name) => name.replace(/^.*\+/, '')),
  ),
  gradle: named('gradle', (names) => names.map((name) => name.replace(/^.*:/, ''))),
  deno: named('deno', (names) => (names[0] === 'task' ? names.slice(1, 2) : [])),
  'dotnet-target': (rest, { directory }) => [{ runners: ['dotnet-build'], names: rest, directory, anywhere: 'always' }],
  nuke: (rest, { directory }) => [
    { runners: ['dotnet-build'], names: buildTargets(rest), directory, anywhere: 'always' },
  ],
  cake: (rest, { directory }) => [
    { runners: ['dotnet-build'], names: buildTargets(rest), directory, anywhere: 'always' },
  ],
  dotnet: dotnetProgram,
  'image-start': (rest, { directory }) => [{ runners: ['image'], names: rest, directory, anywhere: 'always' }],
};

function makeTargets(rest: readonly string[], where: Where): Request[] {
  const names = withoutValues(rest, /^(?:-C|--directory|-f|--file|--makefile|-I|-o|-W)$/).filter(
    (word) => !word.includes('='),
  );
  const directory = folderOption(rest, where, /^(?:-C|--directory)$/);
  return [{ runners: ['make'], names: names.length > 0 ? names : null, directory }];
}

/** `api:test` is `test` of an included file. */
function withLastPart(names: readonly string[]): string[] {
  return names.flatMap((name) => (name.includes(':') ? [name, name.replace(/^.*:/, '')] : [name]));
}

function toxNames(rest: readonly string[]): string[] | null {
  const listed = optionValues(rest, /^(?:-e|-f|-m)$/).flatMap((value) => value.split(','));
  if (listed.length === 0) return null;
  // Environments of an interpreter or a framework's version have no section of their own.
  return listed.flatMap((name) => (/^(?:py|pypy|django|dj|\$|\{)/.test(name) ? [name, 'testenv'] : [name]));
}

function noxNames(rest: readonly string[]): string[] | null {
  const listed = optionValues(rest, /^(?:-s|-e|--sessions?)$/);
  return listed.length > 0 ? listed.map((name) => name.replace(/-(?:\d.*|\$.*)$/, '').replace(/\(.*$/, '')) : null;
}

/** `dotnet run --project build -- test`, `dotnet cake --target=Test`. */
function dotnetProgram(rest: readonly string[], where: Where): Request[] {
  if (/^(?:cake|nuke)$/.test(rest[0] ?? '')) {
    return [
      { runners: ['dotnet-build'], names: buildTargets(rest.slice(1)), directory: where.directory, anywhere: 'always' },
    ];
  }
  const project = optionValues(rest, /^(?:--project|-p)$/)[0] ?? rest.slice(1).find((word) => word.endsWith('.cs'));
  if (rest[0] !== 'run' || !project) return [];
  const folder = where.join(where.directory, /\.\w+$/.test(project) ? folderOf(project) || '.' : project);
  const dashes = rest.indexOf('--');
  const own = /^(?:--project|-p|-c|--configuration|-f|--framework|-v|--verbosity)$/;
  const names = buildTargets(dashes < 0 ? withoutValues(rest.slice(1), own) : rest.slice(dashes + 1));
  const request: Request = { runners: ['dotnet-build'], names, directory: folder };
  return [folder === null ? { ...request, anywhere: 'always' } : request];
}

function buildTargets(rest: readonly string[]): string[] {
  const listed = optionValues(rest, /^(?:--target|-t|-target|--Target)$/);
  const names = [...listed, ...withoutValues(rest, /^(?:--\w[\w-]*|-[a-z])$/)].filter((word) =>
    /^[A-Za-z][\w.-]*$/.test(word),
  );
  return (names.length > 0 ? names : ['default']).map((name) => name.toLowerCase());
}
