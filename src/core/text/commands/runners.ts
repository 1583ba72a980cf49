/** Sees through what runs a command for another: `sudo`, `npx`, `poetry run`, `docker compose run app`, `bash -c` … */
import { simpleCommands } from './shell';

/** How the words after a runner lead to the command that it runs. */
interface Runner {
  /** The first words, with program names already bare. */
  readonly words: readonly string[];
  /** Options of it that take a value as the next word. */
  readonly valued?: RegExp;
  /** Words of its own that stand between the options and the command: an image, a container, a service. */
  readonly own?: number;
  /** Whether the command only begins after `--`. */
  readonly afterDashes?: boolean;
}

const container =
  /^(?:-[euvwplmhf]|--(?:env|env-file|user|volume|workdir|publish|label|memory|mount|name|network|entrypoint|platform|pull|cpus|hostname|add-host|link|file|project-name|profile|project-directory|service-ports|context|namespace|container))$/;

const runners: readonly Runner[] = [
  { words: ['sudo'], valued: /^-[ugh]$/ },
  { words: ['time'] },
  { words: ['nice'], valued: /^-n$/ },
  { words: ['nohup'] },
  { words: ['timeout'], own: 1, valued: /^-[ks]$/ },
  { words: ['retry'], valued: /^-[a-z]$/ },
  { words: ['xargs'], valued: /^-[a-zA-Z]$/ },
  { words: ['xvfb-run'], valued: /^-[a-z]$/ },
  { words: ['env'], valued: /^-[uCS]$/ },
  { words: ['cross-env'] },
  { words: ['cross-env-shell'] },
  { words: ['dotenv'], valued: /^-[evpc]$/ },
  { words: ['dotenvx', 'run'], valued: /^-(?:f|-env-file)$/ },
  { words: ['env-cmd'], valued: /^-(?:[fer]|-file|-environments|-rc-file)$/ },
  { words: ['doppler', 'run'], afterDashes: true },
  { words: ['op', 'run'], afterDashes: true },
  { words: ['infisical', 'run'], afterDashes: true },
  { words: ['aws-vault', 'exec'], afterDashes: true },
  { words: ['npx'], valued: /^-(?:p|-package)$/ },
  { words: ['bunx'] },
  { words: ['npm', 'exec'], valued: /^-(?:[pw]|-package|-workspace|-prefix)$/ },
  { words: ['npm', 'x'] },
  { words: ['pnpm', 'exec'] },
  { words: ['pnpm', 'dlx'] },
  { words: ['pnpx'] },
  { words: ['yarn', 'exec'] },
  { words: ['yarn', 'dlx'] },
  { words: ['yarn', 'run'] },
  { words: ['yarn'], valued: /^--cwd$/ },
  { words: ['pnpm'], valued: /^(?:-C|--dir|-F|--filter)$/ },
  { words: ['bun', 'x'] },
  { words: ['nyc'] },
  { words: ['c8'], valued: /^-(?:r|-reporter)$/ },
  { words: ['istanbul', 'cover'] },
  { words: ['start-server-and-test'], own: 2 },
  { words: ['wait-on'], afterDashes: true },
  { words: ['poetry', 'run'] },
  { words: ['pipenv', 'run'] },
  { words: ['pdm', 'run'] },
  { words: ['rye', 'run'] },
  { words: ['pixi', 'run'] },
  { words: ['hatch', 'run'] },
  {
    words: ['uv', 'run'],
    valued: /^(?:-p|--(?:with|python|extra|group|package|project|directory|only-group|env-file|with-requirements))$/,
  },
  { words: ['uvx'], valued: /^--(?:from|with|python)$/ },
  { words: ['uv', 'tool', 'run'], valued: /^--(?:from|with|python)$/ },
  { words: ['pipx', 'run'], valued: /^--(?:spec|python)$/ },
  { words: ['conda', 'run'], valued: /^-[np]$/ },
  { words: ['micromamba', 'run'], valued: /^-[np]$/ },
  { words: ['coverage', 'run'], valued: /^--(?:source|omit|include|rcfile|data-file|concurrency)$/ },
  { words: ['bundle', 'exec'] },
  { words: ['spring'] },
  { words: ['dotnet', 'tool', 'run'] },
  { words: ['dotnet-coverage', 'collect'], valued: /^-[of]$/ },
  { words: ['coverlet'], own: 1 },
  { words: ['docker', 'run'], valued: container, own: 1 },
  { words: ['docker', 'exec'], valued: container, own: 1 },
  { words: ['docker', 'container', 'run'], valued: container, own: 1 },
  { words: ['podman', 'run'], valued: container, own: 1 },
  { words: ['docker', 'compose', 'run'], valued: container, own: 1 },
  { words: ['docker', 'compose', 'exec'], valued: container, own: 1 },
  { words: ['kubectl', 'exec'], afterDashes: true },
  { words: ['heroku', 'run'], valued: /^-(?:a|-app)$/ },
  { words: ['sail'] },
  { words: ['ddev', 'exec'] },
  { words: ['lando'] },
  { words: ['mise', 'exec'], afterDashes: true },
  { words: ['mise', 'x'], afterDashes: true },
  { words: ['asdf', 'exec'] },
  { words: ['direnv', 'exec'], own: 1 },
  { words: ['nix', 'develop'] },
  { words: ['go', 'tool'], valued: /^-modfile$/ },
];

const byFirstWord = new Map<string, Runner[]>();
for (const runner of runners) byFirstWord.set(runner.words[0]!, [...(byFirstWord.get(runner.words[0]!) ?? []), runner]);

/** One of the commands that words run. */
export interface Stage {
  /** Program and arguments, the program's name bare: `./node_modules/.bin/jest` is `jest`, `python -m pytest` is `pytest`. */
  readonly words: readonly string[];
  /** The first word as it is written. */
  readonly program: string;
}

/** Every command that these words run, outermost first: `npx nyc mocha` is `npx nyc mocha`, `nyc mocha` and `mocha`. */
export function stagesOf(words: readonly string[]): readonly Stage[] {
  const stages: Stage[] = [];
  const queue: (readonly string[])[] = [words];
  for (let turn = 0; queue.length > 0 && turn < 24; turn++) {
    const written = queue.shift()!;
    const bare = withBareProgram(written);
    if (bare.length === 0) continue;
    stages.push({ words: bare, program: written[0]! });
    queue.push(...innerOf(bare));
  }
  return stages;
}

function innerOf(words: readonly string[]): (readonly string[])[] {
  const [program, ...rest] = words as [string, ...string[]];
  if (/^(?:bash|sh|zsh|dash|ash)$/.test(program)) {
    const flag = rest.findIndex((word) => /^-[a-z]*c$/.test(word));
    return flag >= 0 && rest[flag + 1] !== undefined
      ? simpleCommands(rest[flag + 1]!).map((command) => command.words)
      : [];
  }
  if (program === 'eval') return simpleCommands(rest.join(' ')).map((command) => command.words);
  if (program === 'nix-shell' || (program === 'nix' && rest[0] === 'develop')) {
    const flag = rest.findIndex((word) => /^(?:--run|--command|-c)$/.test(word));
    if (flag < 0 || rest[flag + 1] === undefined) return [];
    return program === 'nix' ? [rest.slice(flag + 1)] : simpleCommands(rest[flag + 1]!).map((command) => command.words);
  }
  if (program === 'concurrently' || program === 'start-server-and-test') {
    return rest
      .filter((word) => /\s/.test(word))
      .flatMap((word) => simpleCommands(word).map((command) => command.words));
  }
  if (program === 'glob') return optionText(rest, /^(?:-c|--cmd)$/);
  if (program === 'find') return afterOption(rest, /^-exec(?:dir)?$/);
  for (const runner of byFirstWord.get(program) ?? []) {
    const inner = after(runner, words);
    if (inner !== null)
      return inner.length > 0 ? [inner.length === 1 && /\s/.test(inner[0]!) ? inner[0]!.split(/\s+/) : inner] : [];
  }
  return [];
}

/** The commands in the shell text that follows an option. */
function optionText(words: readonly string[], option: RegExp): (readonly string[])[] {
  const at = words.findIndex((word) => option.test(word));
  return at < 0 ? [] : simpleCommands(words[at + 1] ?? '').map((command) => command.words);
}

function afterOption(words: readonly string[], option: RegExp): (readonly string[])[] {
  const at = words.findIndex((word) => option.test(word));
  return at < 0 ? [] : [words.slice(at + 1)];
}

/** The words after a runner and its own; null where it is another command. */
function after(runner: Runner, words: readonly string[]): readonly string[] | null {
  let at = 0;
  for (const expected of runner.words) {
    // Options may stand between the runner's own words: `docker compose -f test.yml run`.
    while (at > 0 && words[at]?.startsWith('-')) at += runner.valued?.test(words[at]!) ? 2 : 1;
    if (words[at] !== expected) return null;
    at++;
  }
  if (runner.afterDashes) {
    const dashes = words.indexOf('--', at);
    return dashes < 0 ? [] : words.slice(dashes + 1);
  }
  let own = runner.own ?? 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') return words.slice(at + 1 + own);
    if (word.startsWith('-')) at += runner.valued?.test(word) ? 1 : 0;
    else if (/^[A-Za-z_]\w*=/.test(word) || (runner.words[0] === 'env' && /^(?:\$\(|`)/.test(word))) continue;
    else if (own > 0) own--;
    else break;
  }
  return words.slice(at);
}

/** The same words with the program's bare name first. */
function withBareProgram(words: readonly string[]): readonly string[] {
  if (words.length === 0) return words;
  const program = bareName(words[0]!);
  const rest = words.slice(1);
  if (/^(?:docker|podman)-compose$/.test(program)) return ['docker', 'compose', ...rest];
  if (/^(?:python|python3|python3?\.\d+|py|pypy3?)$/.test(program)) {
    const first = rest.findIndex((word) => !/^-(?!m)/.test(word) || word === '-c');
    if (rest[first] === '-m' && rest[first + 1]) return withBareProgram(rest.slice(first + 1));
    return ['python', ...rest];
  }
  if (/^(?:php|ruby|node)$/.test(program)) {
    const script = rest.findIndex((word) => !word.startsWith('-'));
    const path = rest[script] ?? '';
    const packaged = /(?:^|\/)node_modules\/(?:\.bin\/)?(@[\w.-]+\/[\w.-]+|[\w.-]+)/.exec(path);
    if (packaged) return [packaged[1]!.replace(/\.js$/, ''), ...rest.slice(script + 1)];
    if (/(?:^|\/)(?:vendor\/bin|bin)\/[\w.-]+$|^artisan$|(?:^|\/)artisan$/.test(path))
      return [bareName(path), ...rest.slice(script + 1)];
    return [program, ...rest];
  }
  if (program === 'go' && rest[0] === 'run') {
    const module = rest.slice(1).find((word) => !word.startsWith('-')) ?? '';
    if (/^[\w.-]+\.\w+\/.*/.test(module) && !module.startsWith('.')) {
      const at = rest.indexOf(module);
      return [moduleProgram(module), ...rest.slice(at + 1)];
    }
  }
  return [program, ...rest];
}

/** The program that a Go module path builds: its last part without version. */
function moduleProgram(module: string): string {
  const parts = module
    .replace(/@.*$/, '')
    .split('/')
    .filter((part) => !/^v\d+$/.test(part));
  return parts.at(-1) ?? module;
}

/** A program's name without its folder and its extension. */
export function bareName(word: string): string {
  const variable = /^\$[({]?([A-Z][A-Z0-9_]*)[)}]?$/.exec(word);
  if (variable)
    return variable[1]!
      .toLowerCase()
      .replaceAll('_', '-')
      .replace(/-(?:exe|bin|cmd|path)$/, '');
  const name = word.replaceAll('\\', '/').replace(/^.*\//, '');
  if (name === 'gradlew' || name === 'gradlew.bat') return 'gradle';
  if (name === 'mvnw' || name === 'mvnw.cmd' || name === 'mvnd') return 'mvn';
  if (name === 'py.test') return 'pytest';
  return name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
}
