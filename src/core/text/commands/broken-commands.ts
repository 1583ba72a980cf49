/** Commands that plainly cannot work: they name a script, a target, a file or a folder that the repository does not have. */
import type { ComposeService, Facts, Script } from '../../facts';
import { simpleCommands } from './shell';
import { isGap } from './instructions';
import { hasNamed, lookFor, repositoryFiles, type RepositoryFiles } from '../repository/repository-files';
import { stagesOf } from './runners';
import { ScriptIndex } from './script-index';

/** `works` where what the command names is there, `broken` where it is not; `unknown` where the tree does not tell. */
export type Verdict = { readonly is: 'works' | 'unknown' } | { readonly is: 'broken'; readonly why: string };

const works: Verdict = { is: 'works' };
const unknown: Verdict = { is: 'unknown' };
const broken = (why: string): Verdict => ({ is: 'broken', why });

/** What commands are held against. */
export interface Workspace {
  readonly files: RepositoryFiles;
  /** Scripts by runner and name. */
  readonly scripts: ReadonlyMap<string, ReadonlyMap<string, readonly Script[]>>;
  /** Finds the scripts that a command runs. */
  readonly index: ScriptIndex;
  /** The services of compose files; empty where they were not looked at. */
  readonly services: readonly ComposeService[];
  /** What was found of commands so far. */
  readonly verdicts: Map<string, Verdict>;
}

const none: readonly ComposeService[] = [];
let kept:
  ({ readonly scripts: readonly Script[]; readonly byRunner: Workspace['scripts'] } & Pick<Workspace, 'index'>) | null =
  null;
let workspaces: readonly Workspace[] = [];

/** Prepares the files, scripts and compose services of a repository; the same while none of them changes. */
export function workspaceOf(facts: Pick<Facts, 'tree' | 'scripts'> & Partial<Pick<Facts, 'containers'>>): Workspace {
  const files = repositoryFiles(facts.tree);
  const services = facts.containers?.services ?? none;
  if (kept?.scripts !== facts.scripts)
    kept = {
      scripts: facts.scripts,
      byRunner: byRunnerAndName(facts.scripts),
      index: new ScriptIndex(facts.scripts, []),
    };
  const { byRunner, index } = kept;
  const known = workspaces.find((one) => one.files === files && one.scripts === byRunner && one.services === services);
  if (known) return known;
  const workspace = { files, scripts: byRunner, index, services, verdicts: new Map<string, Verdict>() };
  workspaces = [workspace, ...workspaces.slice(0, 3)];
  return workspace;
}

function byRunnerAndName(scripts: readonly Script[]): Workspace['scripts'] {
  const byRunner = new Map<string, Map<string, Script[]>>();
  for (const script of scripts) {
    const names = byRunner.get(script.runner) ?? new Map<string, Script[]>();
    byRunner.set(script.runner, names.set(script.name, [...(names.get(script.name) ?? []), script]));
  }
  return byRunner;
}

/** Whether a command can work in the repository, as far as its files and scripts tell. */
export function verdictOf(words: readonly string[], workspace: Workspace): Verdict {
  const key = words.join(' ');
  let verdict = workspace.verdicts.get(key);
  if (!verdict) workspace.verdicts.set(key, (verdict = judge(words, workspace, 0)));
  return verdict;
}

function judge(words: readonly string[], workspace: Workspace, depth: number): Verdict {
  let verdict: Verdict = unknown;
  for (const { words: stage, program } of stagesOf(words)) {
    const found = stageVerdict(stage, program, workspace, depth);
    if (found.is === 'broken') return found;
    if (found.is === 'works') verdict = found;
  }
  return verdict;
}

function stageVerdict(stage: readonly string[], program: string, workspace: Workspace, depth: number): Verdict {
  const [name = '', ...rest] = stage;
  const plain = rest.filter((word) => !word.startsWith('-'));
  const { files } = workspace;
  if (/^(?:\.[\\/])?(?:gradlew|mvnw)(?:\.(?:bat|cmd))?$/.test(program)) {
    const wrapper = program.replaceAll('\\', '/').replace(/^\.\//, '');
    if (!hasNamed(/^(?:gradlew|mvnw)(?:\.(?:bat|cmd))?$/, files))
      return broken(`there is no ${wrapper} in the repository`);
  }
  switch (name) {
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return packageScript(name, rest, plain, workspace, depth);
    case 'make':
    case 'task':
    case 'just':
      return target(name, rest, plain, workspace);
    case 'composer':
      if (!files.byName.has('composer.json')) return broken('there is no composer.json in the repository');
      if (/^run(?:-script)?$/.test(plain[0] ?? '') && plain[1] && !isGap(plain[1]))
        return named('composer', plain[1], 'script', 'composer.json', workspace);
      return plain[0] === 'test' || plain[0] === 'dev'
        ? named('composer', plain[0], 'script', 'composer.json', workspace)
        : works;
    case 'docker':
    case 'podman':
      return container(rest, workspace);
    case 'cp':
    case 'copy':
    case 'mv':
    case 'Copy-Item':
      return plain.length >= 2 && /(?:example|sample|dist|template|default|local)/i.test(plain[0]!)
        ? file(plain[0]!, files)
        : unknown;
    default:
      return byFiles(stage, rest, plain, program, files);
  }
}

/** Words that package managers know by themselves. */
const ownVerb =
  /^(?:install|i|ci|add|remove|rm|uninstall|update|upgrade|up|audit|publish|pack|init|create|link|unlink|why|list|ls|outdated|info|config|cache|set|version|dlx|exec|x|import|rebuild|prune|login|logout|global|node|help|dedupe|store|fetch|workspace|workspaces|view|fund|bin|root|cit|doctor|explain|search|token|whoami|pkg|get|patch|deploy|licenses|approve-builds)$/;
/** Names that are scripts wherever people write them; other words may be programs of a dependency. */
const scriptLike = /^(?:start|dev|serve|test|build|lint|format|migrate|seed|coverage|e2e)$|:/;

function packageScript(
  manager: string,
  rest: readonly string[],
  plain: readonly string[],
  workspace: Workspace,
  depth: number,
): Verdict {
  const { files } = workspace;
  const verb = plain[0] ?? '';
  if (rest.some((word) => /^(?:-g|--global)$/.test(word)) || /^(?:create|init|dlx|global|exec|x)$/.test(verb))
    return unknown;
  if (!files.byName.has('package.json')) {
    const asks = /^(?:install|i|ci|run|start|test|t|dev|build|)$/.test(verb) && !(verb !== 'run' && plain.length > 1);
    return asks && !hasNamed(/^deno\.jsonc?$/, files) ? broken('there is no package.json in the repository') : unknown;
  }
  const runs = /^(?:run|run-script|rum)$/.test(verb);
  const script = runs ? plain[1] : /^(?:t|tst)$/.test(verb) ? 'test' : verb;
  if (!script || isGap(script) || /[*$]/.test(script) || (!runs && ownVerb.test(script)))
    return verb === '' || /^(?:install|i|ci)$/.test(verb) ? works : unknown;
  if (
    rest.some((word) => /^(?:--if-present|-w|--workspace|--filter|-F|-r|--recursive|-ws|--workspaces)/.test(word)) ||
    verb === 'workspace'
  )
    return unknown;
  if (manager === 'bun' && (script === 'test' || /[./]/.test(script))) return unknown;
  if (manager === 'npm' && !runs && !/^(?:start|test|stop|restart)$/.test(script)) return unknown;
  if (!runs && !scriptLike.test(script)) return unknown;
  const scripts = workspace.scripts.get('npm')?.get(script);
  if (scripts)
    return scripts.some((one) => scriptWorks(one, workspace, depth))
      ? works
      : broken(`the script \`${script}\` runs a file that is not in the repository`);
  if (script === 'start' && lookFor('server.js', files) === 'there') return works;
  if (manager !== 'npm' && runs && !scriptLike.test(script)) return unknown;
  return broken(`package.json has no script \`${script}\` that does anything`);
}

/** Whether a script can do something; only a script that does nothing but run one missing source file cannot. */
function scriptWorks(script: Script, workspace: Workspace, depth: number): boolean {
  if (depth > 0 || script.commands.length !== 1) return true;
  const words = simpleCommands(script.commands[0]!.text)[0]?.words ?? [];
  const runner = /^(?:node|nodemon|ts-node|ts-node-dev|tsx)$/.test(words[0] ?? '');
  return !runner || judge(words, workspace, depth + 1).is !== 'broken';
}

function target(runner: string, rest: readonly string[], plain: readonly string[], workspace: Workspace): Verdict {
  const { files, scripts } = workspace;
  const file = { make: 'Makefile', task: 'Taskfile', just: 'justfile' }[runner]!;
  const present = {
    make: /^(?:gnu)?makefile$|\.mk$/,
    task: /^taskfile(?:\.[\w-]+)?\.ya?ml$/,
    just: /^\.?justfile$|\.just$/,
  }[runner]!;
  if (rest.some((word) => /^(?:-C|-f|--file|--directory|-t|--taskfile|-d|--justfile)/.test(word))) return unknown;
  if (!hasNamed(present, files)) return broken(`there is no ${file} in the repository`);
  const known = scripts.get(runner);
  const wanted = plain.find((word) => !word.includes('='));
  if (wanted === undefined || known === undefined || known.size === 0) return known && known.size > 0 ? works : unknown;
  if (known.has(wanted)) return works;
  if (isGap(wanted) || /[$%*/.]|::/.test(wanted) || [...known.keys()].some((name) => /[%$]/.test(name))) return unknown;
  return broken(`the ${file} has no target \`${wanted}\``);
}

function named(runner: string, name: string, kind: string, file: string, { scripts }: Workspace): Verdict {
  return scripts.get(runner)?.has(name) ? works : broken(`${file} has no ${kind} \`${name}\``);
}

const composeVerb =
  /^(?:attach|build|config|convert|cp|create|down|events|exec|export|images|kill|logs|ls|pause|port|ps|publish|pull|push|restart|rm|run|scale|start|stats|stop|top|unpause|up|version|volumes|wait|watch)$/;
const composeFile = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/;

function container(rest: readonly string[], workspace: Workspace): Verdict {
  const { files, services } = workspace;
  const option = (names: RegExp): string | undefined => {
    const at = rest.findIndex((word) => names.test(word));
    return at < 0 ? undefined : (/=(.+)/.exec(rest[at]!)?.[1] ?? rest[at + 1]);
  };
  const given = option(/^(?:-f|--file)(?:=|$)/);
  const words = rest.filter(
    (word, index) =>
      !word.startsWith('-') &&
      !/^(?:-f|--file|-p|--project-name|--profile|--env-file|--scale)$/.test(rest[index - 1] ?? ''),
  );
  if (words[0] === 'build') {
    if (given !== undefined) return absolute(given) ?? file(given, files);
    return hasNamed(/^(?:docker|container)file(?:\.|$)|\.dockerfile$/, files) ||
      words.some((word) => /^https?:|^git@/.test(word))
      ? works
      : broken('there is no Dockerfile in the repository');
  }
  if (words[0] !== 'compose') return unknown;
  if (given !== undefined) return absolute(given) ?? file(given, files);
  if (!hasNamed(composeFile, files)) return broken('there is no compose file in the repository');
  if (services.length === 0) return works;
  const [, verb = ''] = words;
  if (!composeVerb.test(verb) && services.some(({ name }) => name === verb))
    return broken(`Compose has no command \`${verb}\`; \`exec\` or \`run\` is missing before the service`);
  const named = namedServices(words.slice(1));
  const missing = named.find((name) => services.every((service) => service.name !== name));
  return missing === undefined ? works : broken(`no compose file has a service \`${missing}\``);
}

/** The services that a compose command names; `exec` and `run` name one, and then the command. */
function namedServices(words: readonly string[]): readonly string[] {
  const [verb = '', ...rest] = words;
  const names = /^(?:up|start|build|restart|logs)$/.test(verb)
    ? rest
    : /^(?:exec|run)$/.test(verb)
      ? rest.slice(0, 1)
      : [];
  return names.filter((name) => /^[a-z][\w.-]*$/i.test(name) && !isGap(name));
}

/** A place on the author's own machine. */
const absolute = (path: string): Verdict | null =>
  /^(?:\/(?!dev\/|etc\/|tmp\/|usr\/|var\/|opt\/|-)|[A-Za-z]:[\\/])/.test(path)
    ? broken(`\`${path}\` is a place on the author's machine`)
    : null;

function file(path: string, files: RepositoryFiles): Verdict {
  const found = lookFor(path, files);
  return found === 'missing' ? broken(`\`${path}\` is not in the repository`) : found === 'there' ? works : unknown;
}

/** Programs that need a file of a certain name to do anything. */
const needs: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^go (?:mod (?:download|tidy)|run \.|test|build)/, /^(?:go\.mod|gopkg\.toml|main\.go)$/, 'go.mod'],
  [/^cargo (?:run|test|build)/, /^cargo\.toml$/, 'Cargo.toml'],
  [/^mvn\b/, /^pom\.xml$/, 'pom.xml'],
  [/^gradle\b/, /^(?:build|settings)\.gradle(?:\.kts)?$/, 'build.gradle'],
  [/^dotnet (?:run|test|build|restore|watch)/, /\.(?:csproj|fsproj|sln|slnx|cs)$/, 'project file'],
  [/^artisan\b/, /^artisan$/, 'artisan'],
  [/^bundle install/, /^(?:gemfile|gems\.rb)$/, 'Gemfile'],
  [/^mix\b/, /^mix\.exs$/, 'mix.exs'],
  [/^(?:poetry|pdm) install/, /^pyproject\.toml$/, 'pyproject.toml'],
  [/^uv sync/, /^pyproject\.toml$/, 'pyproject.toml'],
  [/^alembic\b/, /^alembic\.ini$|^pyproject\.toml$/, 'alembic.ini'],
  [/^python manage\.py|^manage\.py/, /^manage\.py$/, 'manage.py'],
  [/^phpunit\b/, /^composer\.json$/, 'composer.json'],
];

const sourceFile = /^[\w./\\-]+\.(?:py|js|ts|mjs|cjs|rb|php|go|sh|exs|sql|bat|ps1|csproj)$/;

function byFiles(
  stage: readonly string[],
  rest: readonly string[],
  plain: readonly string[],
  program: string,
  files: RepositoryFiles,
): Verdict {
  const text = stage.join(' ').slice(0, 300);
  const [name = ''] = stage;
  let verdict: Verdict = unknown;
  for (const [command, wanted, what] of needs) {
    if (!command.test(text)) continue;
    if (!hasNamed(wanted, files)) return broken(`there is no ${what} in the repository`);
    verdict = works;
  }
  const first = plain[0] ?? '';
  if (/^(?:pip|pip3)$/.test(name) || (name === 'uv' && first === 'pip')) {
    const at = rest.findIndex((word) => /^(?:-r|--requirement)$/.test(word));
    return at >= 0 && rest[at + 1] ? file(rest[at + 1]!, files) : verdict;
  }
  if (/^(?:uvicorn|gunicorn|hypercorn)$/.test(name))
    return module(
      rest.find((word) => /^[A-Za-z_][\w.]*:\w+/.test(word)),
      files,
    );
  if (
    /^(?:python|node|nodemon|ts-node|tsx|ruby|php|bash|sh|zsh|source)$/.test(name) &&
    sourceFile.test(first) &&
    !/\.env|activate/.test(first)
  )
    return file(first, files);
  if (
    name === 'go' &&
    first === 'run' &&
    plain[1] &&
    /^\.?\/?[\w./-]+$/.test(plain[1]) &&
    !/^[\w-]+\.[a-z]+\//.test(plain[1])
  )
    return file(plain[1], files);
  if (name === 'kubectl' && first === 'apply') {
    const path = rest[rest.findIndex((word) => /^-f$|^--filename$/.test(word)) + 1];
    return path && /\.ya?ml$/.test(path) ? file(path, files) : unknown;
  }
  if (/^(?:psql|mysql|sqlite3)$/.test(name)) {
    const path = rest[rest.findIndex((word) => /^(?:-f|--file)$/.test(word)) + 1];
    return rest.includes('-f') && path?.endsWith('.sql') ? file(path, files) : verdict;
  }
  if (/^\.[\\/]/.test(program) && /\.(?:sh|ps1|bat|cmd|py|rb)$/.test(program)) return file(program, files);
  return verdict;
}

/** `app.main:app` needs `app/main.py` or a package of that name. */
function module(name: string | undefined, files: RepositoryFiles): Verdict {
  if (name === undefined) return unknown;
  const path = name.slice(0, name.indexOf(':')).replaceAll('.', '/');
  const found = [`${path}.py`, `${path}/__init__.py`].map((candidate) => lookFor(candidate, files));
  if (found.includes('there')) return works;
  return found[0] === 'missing' ? broken(`\`${path}.py\` is not in the repository`) : unknown;
}
