/** Finds the scripts that a command names: `make test`, `npm run ci`, `./scripts/test.sh`, `docker compose up tests` … */
import type { Manifest, RunCommand, Script } from '../facts';
import { joined, simpleCommands } from './commands';
import { folderOf } from './file-role';
import { stagesOf, type Stage } from './runners';

/** How a command names scripts: of which runner, by which names, in which folder, or all that the runner has. */
interface Request {
  readonly runners: readonly string[];
  /** Names or patterns with `*`; null for what runs without a name. */
  readonly names: readonly string[] | null;
  readonly directory: string | null;
  /** Whether scripts of that name count wherever they lie (workspaces). */
  readonly everywhere?: boolean;
}

const packageManagers = new Set(['npm', 'pnpm', 'yarn', 'bun']);
/** Verbs of package managers that are no script names. */
const builtin =
  /^(?:install|i|ci|add|remove|rm|upgrade|update|up|dedupe|audit|publish|pack|init|create|link|why|list|ls|info|config|cache|set|version|workspace|workspaces|dlx|exec|x|import|fetch|rebuild|store|prune|outdated|plugin|login|patch|global|node|help|-v)$/;

export class ScriptIndex {
  private readonly byKey = new Map<string, Script[]>();
  private readonly byRunner = new Map<string, Script[]>();
  private readonly packageFolders = new Map<string, string>();

  constructor(
    scripts: readonly Script[],
    manifests: readonly Pick<Manifest, 'path' | 'ecosystem' | 'name'>[],
    /** Where the audited folder lies inside its work tree. */
    private readonly prefix = '',
  ) {
    for (const script of scripts) {
      push(this.byKey, `${script.runner}\n${script.name}`, script);
      push(this.byRunner, script.runner, script);
    }
    for (const { path, ecosystem, name } of manifests)
      if (ecosystem === 'npm' && name) this.packageFolders.set(name, folderOf(path));
  }

  /** The folder that `to` names from `from`, relative to the audited root, also from above it. */
  join(from: string | null, to: string): string | null {
    const folder = joined(from, to);
    if (folder === null || this.prefix === '' || !folder.startsWith('..')) return folder;
    const own = `${'../'.repeat(this.prefix.split('/').length)}${this.prefix}`;
    return folder === own ? '' : folder.startsWith(`${own}/`) ? folder.slice(own.length + 1) : folder;
  }

  /** The scripts that a command runs by name; none where it names none, or none of that name is there. */
  namedBy(command: Pick<RunCommand, 'text' | 'directory'>): readonly Script[] {
    const words = simpleCommands(command.text)[0]?.words ?? [];
    const found = new Set<Script>();
    for (const stage of stagesOf(words)) {
      for (const request of this.requestsOf(stage, command.directory))
        for (const script of this.find(request)) found.add(script);
      for (const script of this.program(stage, command.directory)) found.add(script);
    }
    return [...found];
  }

  private find({ runners, names, directory, everywhere }: Request): Script[] {
    return runners.flatMap((runner) => {
      const ofRunner = this.byRunner.get(runner) ?? [];
      if (names === null)
        return this.nearest(ofRunner, directory).filter(
          (script, index) => runner === 'tox' || runner === 'nox' || index === 0,
        );
      return names.flatMap((name) => {
        const matching = name.includes('*')
          ? ofRunner.filter((script) => matches(name, script.name))
          : (this.byKey.get(`${runner}\n${name}`) ?? []);
        return everywhere ? matching : this.nearest(matching, directory);
      });
    });
  }

  /** Scripts of the folder, else of the nearest folder above it; where the folder is unknown those nearest to the root. */
  private nearest(scripts: readonly Script[], directory: string | null): Script[] {
    const folderOfScript = (script: Script) => folderOf(script.place.path);
    if (directory === null) {
      const depth = (script: Script) => script.place.path.split('/').length;
      const least = Math.min(...scripts.map(depth));
      return scripts.filter((script) => depth(script) === least);
    }
    for (let folder = directory; !folder.startsWith('..'); folder = folderOf(folder)) {
      const here = scripts.filter((script) => folderOfScript(script) === folder);
      if (here.length > 0) return here;
      if (folder === '') break;
    }
    return [];
  }

  private requestsOf({ words }: Stage, directory: string | null): Request[] {
    const [program = '', ...rest] = words;
    const names = rest.filter((word) => !/^-|=/.test(word));
    const one = (runners: readonly string[], list: readonly string[] | null, folder = directory): Request[] => [
      { runners, names: list, directory: folder },
    ];
    const orDefault = (list: readonly string[]) => (list.length > 0 ? list : ['default']);
    if (packageManagers.has(program)) return this.packageScripts(program, rest, directory);
    switch (program) {
      case 'run-s':
      case 'run-p':
      case 'npm-run-all':
      case 'npm-run-all2':
        return one(['npm'], names);
      case 'concurrently':
        return one(
          ['npm'],
          rest.filter((word) => /^(?:npm|yarn|pnpm):/.test(word)).map((word) => word.replace(/^\w+:/, '')),
        );
      case 'turbo':
      case 'nx':
      case 'lerna':
      case 'rush':
      case 'wsrun':
        return [{ runners: ['npm', 'nx'], names: workspaceTargets(program, rest), directory, everywhere: true }];
      case 'make':
      case 'gmake':
        return this.makeTargets(rest, directory);
      case 'task':
      case 'go-task':
        return one(
          ['task'],
          orDefault(withoutValues(rest, /^-[dt]$|^--(?:dir|taskfile)$/)),
          this.folderOption(rest, directory, /^(?:-d|--dir)$/),
        );
      case 'just':
        return names.length > 0
          ? one(
              ['just'],
              names.flatMap((name) => [name, name.replace(/^.*::/, '')]),
            )
          : one(['just'], null);
      case 'rake':
      case 'rails':
        return one(['rake'], orDefault(names.map((name) => name.replace(/\[.*$/, ''))));
      case 'composer':
        return one(
          ['composer'],
          names[0] === 'run' || names[0] === 'run-script' || names[0] === 'exec'
            ? names.slice(1, 2)
            : names.slice(0, 1),
          this.folderOption(rest, directory, /^(?:-d|--working-dir)$/),
        );
      case 'poe':
        return one(['poe'], names.slice(0, 1));
      case 'pdm':
      case 'pipenv':
      case 'rye':
      case 'pixi':
      case 'hatch':
      case 'mise':
        return one(
          [program],
          names[0] === 'run' || names[0] === 'r'
            ? names.slice(1, 2).flatMap((name) => [name, name.replace(/^.*:/, '')])
            : names.slice(0, 1),
        );
      case 'tox':
        return one(['tox'], toxNames(rest));
      case 'nox':
        return one(['nox'], noxNames(rest));
      case 'invoke':
      case 'inv':
        return one(['invoke'], names);
      case 'mix':
        return one(
          ['mix'],
          rest
            .join(' ')
            .replace(/^do /, '')
            .split(/\s*,\s*|\s+\+\s+/)
            .map((part) => part.split(' ')[0]!),
        );
      case 'mage':
        return names.length > 0
          ? one(
              ['mage'],
              names.map((name) => name.toLowerCase()),
            )
          : one(['mage'], ['default']);
      case 'cargo':
        return names[0] === 'make' ? one(['cargo-make'], orDefault(names.slice(1))) : one(['cargo'], names.slice(0, 1));
      case 'earthly':
        return one(
          ['earthly'],
          rest.filter((word) => word.includes('+')).map((word) => word.replace(/^.*\+/, '')),
        );
      case 'gradle':
        return one(
          ['gradle'],
          names.map((name) => name.replace(/^.*:/, '')),
        );
      case 'deno':
        return one(['deno'], names[0] === 'task' ? names.slice(1, 2) : []);
      case 'dotnet-target':
        return [{ runners: ['dotnet-build'], names, directory, everywhere: true }];
      case 'nuke':
      case 'cake':
        return [{ runners: ['dotnet-build'], names: targetNames(rest), directory, everywhere: true }];
      case 'dotnet':
        return this.dotnetProgram(rest, directory);
      case 'image-start':
        return [{ runners: ['image'], names: rest, directory, everywhere: true }];
      case 'docker':
      case 'podman':
        return this.containers(rest, directory);
      default:
        return [];
    }
  }

  private packageScripts(program: string, rest: readonly string[], directory: string | null): Request[] {
    let folder = this.folderOption(rest, directory, /^(?:--prefix|-C|--cwd|--dir)$/);
    const selected = optionValues(rest, /^(?:-w|--workspace|-F|--filter|--filter-prod|-p|--project)$/);
    const words = withoutValues(
      rest,
      /^(?:--prefix|-C|--cwd|--dir|-w|--workspace|-F|--filter|--filter-prod|--loglevel)$/,
    );
    let everywhere =
      rest.some((word) => /^(?:-ws|--workspaces|-r|--recursive|-A|--all)$/.test(word)) ||
      selected.some((name) => /[*.^]/.test(name));
    if (words[0] === 'workspaces') {
      everywhere = true;
      words.splice(0, words[1] === 'foreach' ? 2 : 1);
    } else if (words[0] === 'workspace') {
      selected.push(words[1] ?? '');
      words.splice(0, 2);
    }
    if (selected.length > 0 && !everywhere) folder = this.packageFolder(selected[0]!, directory);
    const verb = words[0] ?? '';
    let name: string | undefined;
    if (/^(?:run|run-script|rum)$/.test(verb)) name = words[1];
    else if (program !== 'bun' && /^(?:test|t|tst)$/.test(verb)) name = 'test';
    else if (/^(?:start|stop|restart)$/.test(verb)) name = verb;
    else if (program === 'yarn' || program === 'pnpm') name = builtin.test(verb) ? undefined : verb;
    if (!name) return [];
    return [{ runners: ['npm'], names: [`pre${name}`, name, `post${name}`], directory: folder, everywhere }];
  }

  private packageFolder(selected: string, directory: string | null): string | null {
    return this.packageFolders.get(selected.replace(/\.\.\.$/, '')) ?? this.join(directory, selected);
  }

  private makeTargets(rest: readonly string[], directory: string | null): Request[] {
    const names = withoutValues(rest, /^(?:-C|--directory|-f|--file|--makefile|-I|-o|-W)$/).filter(
      (word) => !word.includes('='),
    );
    const folder = this.folderOption(rest, directory, /^(?:-C|--directory)$/);
    return [{ runners: ['make'], names: names.length > 0 ? names : null, directory: folder }];
  }

  private dotnetProgram(rest: readonly string[], directory: string | null): Request[] {
    if (/^(?:cake|nuke)$/.test(rest[0] ?? ''))
      return [{ runners: ['dotnet-build'], names: targetNames(rest.slice(1)), directory, everywhere: true }];
    if (rest[0] !== 'run') return [];
    const project = optionValues(rest, /^(?:--project|-p)$/)[0] ?? rest.slice(1).find((word) => word.endsWith('.cs'));
    if (!project) return [];
    const folder = this.join(directory, /\.\w+$/.test(project) ? folderOf(project) || '.' : project);
    const dashes = rest.indexOf('--');
    const given =
      dashes < 0
        ? withoutValues(rest.slice(1), /^(?:--project|-p|-c|--configuration|-f|--framework|-v|--verbosity)$/)
        : rest.slice(dashes + 1);
    const names = targetNames(given);
    return folder === null
      ? [{ runners: ['dotnet-build'], names, directory: null, everywhere: true }]
      : [{ runners: ['dotnet-build'], names, directory: folder }];
  }

  private containers(rest: readonly string[], directory: string | null): Request[] {
    const words = rest[0] === 'buildx' ? rest.slice(1) : rest;
    if (words[0] === 'build') {
      const file = optionValues(words, /^(?:-f|--file)$/)[0];
      const context =
        withoutValues(
          words.slice(1),
          /^(?:-f|--file|-t|--tag|--build-arg|--target|--platform|--progress|--cache-from|--cache-to|--secret|--ssh|--output|-o|--label)$/,
        )[0] ?? '.';
      const path = this.join(directory, file ?? `${context}/Dockerfile`);
      const target = optionValues(words, /^--target$/)[0];
      return path === null
        ? []
        : [{ runners: ['dockerfile'], names: [target ? `${path}#${target}` : path], directory, everywhere: true }];
    }
    if (words[0] !== 'compose') return [];
    const files = optionValues(words, /^(?:-f|--file)$/).map((file) => this.join(directory, file));
    const verb = withoutValues(
      words.slice(1),
      /^(?:-f|--file|-p|--project-name|--env-file|--profile|--project-directory|--exit-code-from|--scale|-t|--timeout)$/,
    );
    if (!/^(?:up|run|start|build)$/.test(verb[0] ?? '')) return [];
    const folder = this.folderOption(words, directory, /^--project-directory$/);
    const paths =
      files.length > 0 ? files.filter((file) => file !== null) : defaultCompose.map((name) => this.join(folder, name)!);
    const services = verb[0] === 'run' ? verb.slice(1, 2) : verb.slice(1);
    const replaced = verb[0] === 'run' && verb.length > 2;
    const names = paths.flatMap((path) =>
      services.length > 0 && !replaced
        ? services.map((service) => `${path}#${service}`)
        : replaced
          ? []
          : [`${path}#*`],
    );
    return [{ runners: [verb[0] === 'build' ? 'compose-build' : 'compose'], names, directory, everywhere: true }];
  }

  private folderOption(words: readonly string[], directory: string | null, option: RegExp): string | null {
    const value = optionValues(words, option)[0];
    return value === undefined ? directory : this.join(directory, value);
  }

  /** A script that is run by its path. */
  private program({ words, program }: Stage, directory: string | null): readonly Script[] {
    const interpreter = /^(?:bash|sh|zsh|dash|ash|source|\.|pwsh|powershell|cmd|call)$/.test(words[0] ?? '');
    const path = interpreter ? words.slice(1).find((word) => !/^[-/]\w+$/.test(word)) : program;
    if (!path || (!interpreter && !/[/\\]|\.(?:sh|bash|ps1|cmd|bat)$/.test(path))) return [];
    const plain = path
      .replaceAll('\\', '/')
      .replace(/^\$[({]?\w*[)}]?\//, '')
      .replace(/^\.\//, '');
    for (const candidate of [
      this.join(directory, plain),
      plain,
      ...(/\.\w+$/.test(plain) ? [] : [`${plain}.sh`, `${plain}.cmd`]),
    ]) {
      const found = candidate === null ? undefined : this.byKey.get(`shell\n${candidate}`);
      if (found) return found;
    }
    if (directory !== null && !path.includes('$')) return [];
    return (this.byRunner.get('shell') ?? []).filter((script) => script.name.endsWith(`/${plain}`)).slice(0, 1);
  }
}

const defaultCompose = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'docker-compose.override.yml',
];

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function matches(pattern: string, name: string): boolean {
  const [head = '', ...tail] = pattern.split(/\*+/);
  let at = head.length;
  if (!name.startsWith(head)) return false;
  for (const part of tail) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return tail.at(-1) === '' || at === name.length;
}

/** The values of an option, written `--name value` or `--name=value`. */
function optionValues(words: readonly string[], option: RegExp): string[] {
  return words.flatMap((word, index) => {
    const equals = word.startsWith('-') ? word.indexOf('=') : -1;
    if (equals > 0 && option.test(word.slice(0, equals))) return [word.slice(equals + 1)];
    return option.test(word) && words[index + 1] !== undefined ? [words[index + 1]!] : [];
  });
}

/** The words that are neither options nor values of these. */
function withoutValues(words: readonly string[], valued: RegExp): string[] {
  return words.filter((word, index) => !word.startsWith('-') && !valued.test(words[index - 1] ?? ''));
}

function workspaceTargets(program: string, rest: readonly string[]): string[] {
  const listed = optionValues(rest, /^(?:-t|--target|--targets)$/).flatMap((value) => value.split(','));
  const words = withoutValues(
    rest,
    /^(?:-p|--projects?|--scope|--filter|--base|--head|-t|--targets?|--parallel|-F|-c|--configuration)$/,
  );
  if (listed.length > 0) return [...listed, ...words.slice(1)];
  const verb = words[0] ?? '';
  if (verb === 'run') return program === 'nx' ? [(words[1] ?? '').split(':')[1] ?? ''] : words.slice(1);
  if (verb.startsWith('affected:')) return [verb.slice(9)];
  return /^(?:run-many|affected|install|build-server|bootstrap)$/.test(verb) ? [] : program === 'nx' ? [verb] : words;
}

function toxNames(rest: readonly string[]): string[] | null {
  const listed = optionValues(rest, /^(?:-e|-f|-m)$/).flatMap((value) => value.split(','));
  return listed.length > 0
    ? listed.flatMap((name) => (/^(?:py|pypy|django|dj|\$|\{)/.test(name) ? [name, 'testenv'] : [name]))
    : null;
}

function noxNames(rest: readonly string[]): string[] | null {
  const listed = optionValues(rest, /^(?:-s|-e|--sessions?)$/);
  return listed.length > 0 ? listed.map((name) => name.replace(/-(?:\d.*|\$.*)$/, '').replace(/\(.*$/, '')) : null;
}

function targetNames(rest: readonly string[]): string[] {
  const listed = optionValues(rest, /^(?:--target|-t|-target|--Target)$/);
  const names = [...listed, ...withoutValues(rest, /^(?:--\w[\w-]*|-[a-z])$/)].filter((word) =>
    /^[A-Za-z][\w.-]*$/.test(word),
  );
  return names.length > 0 ? names : ['default'];
}
