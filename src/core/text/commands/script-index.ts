/** Finds the scripts that a command names: `make test`, `npm run ci`, `./scripts/test.sh`, `docker compose up tests` … */
import type { Manifest, RunCommand, Script } from '../../facts';
import { joined, simpleCommands } from './shell';
import { folderOf } from '../repository/file-role';
import { stagesOf, type Stage } from './runners';
import { requestsOf, type Request, type Where } from './script-requests';

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
    for (const { path, ecosystem, name } of manifests) {
      if (ecosystem === 'npm' && name) this.packageFolders.set(name, folderOf(path));
    }
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
    const where: Where = {
      directory: command.directory,
      join: (from, to) => this.join(from, to),
      packageFolder: (name) => this.packageFolders.get(name),
    };
    const found = new Set<Script>();
    for (const stage of stagesOf(words)) {
      for (const request of requestsOf(stage, where)) for (const script of this.find(request)) found.add(script);
      for (const script of this.program(stage, command.directory)) found.add(script);
    }
    return [...found];
  }

  private find({ runners, names, directory, anywhere }: Request): Script[] {
    return runners.flatMap((runner) => {
      const all = this.byRunner.get(runner) ?? [];
      if (names === null) {
        const here = nearest(all, directory);
        return runner === 'tox' || runner === 'nox' ? here : here.slice(0, 1);
      }
      return names.flatMap((name) => {
        const matching = name.includes('*')
          ? all.filter((script) => matches(name, script.name))
          : (this.byKey.get(`${runner}\n${name}`) ?? []);
        if (anywhere === 'always') return matching;
        const here = nearest(matching, directory);
        const included =
          anywhere === 'otherwise' ? matching : matching.filter((script) => script.place.path.endsWith('.mk'));
        return here.length > 0 ? here : included;
      });
    });
  }

  /** A script that is run by its path. */
  private program({ words, program }: Stage, directory: string | null): readonly Script[] {
    const interpreter = /^(?:bash|sh|zsh|dash|ash|source|\.|pwsh|powershell|cmd|call)$/.test(words[0] ?? '');
    const path = interpreter ? words.slice(1).find((word) => !/^[-/]\w+$/.test(word)) : program;
    if (!path || (!interpreter && !/[/\\]|\.(?:sh|bash|ps1|cmd|bat)$/.test(path))) return [];
    const written = path
      .replaceAll('\\', '/')
      .replace(/^\$[({]?\w*[)}]?\//, '')
      .replace(/^\.\//, '');
    const spellings = /\.\w+$/.test(written) ? [written] : [written, `${written}.sh`, `${written}.cmd`];
    for (const spelling of spellings.flatMap((one) => [this.join(directory, one), one])) {
      const found = spelling === null ? undefined : this.byKey.get(`shell\n${spelling}`);
      if (found) return found.map((script) => picked(script, words[interpreter ? words.indexOf(path) + 1 : 1]));
    }
    if (directory !== null && !path.includes('$')) return [];
    return (this.byRunner.get('shell') ?? []).filter((script) => script.name.endsWith(`/${written}`)).slice(0, 1);
  }
}

/** What of a script runs when it is called with an argument. */
function picked(script: Script, argument: string | undefined): Script {
  if (!script.picks || argument === undefined || argument.startsWith('-')) return script;
  return { ...script, commands: script.commands.filter(({ text }) => text.includes(argument)) };
}

/** Scripts of the folder, else of the nearest folder above it; where the folder is unknown those nearest to the root. */
function nearest(scripts: readonly Script[], directory: string | null): Script[] {
  if (directory === null) {
    const depth = (script: Script) => script.place.path.split('/').length;
    const least = Math.min(...scripts.map(depth));
    return scripts.filter((script) => depth(script) === least);
  }
  for (let folder = directory; !folder.startsWith('..'); folder = folderOf(folder)) {
    const here = scripts.filter((script) => folderOf(script.place.path) === folder);
    if (here.length > 0) return here;
    if (folder === '') break;
  }
  return [];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether a name meets a pattern with stars. */
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
