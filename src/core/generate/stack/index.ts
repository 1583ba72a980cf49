import type { Ecosystem, Facts } from '../../facts';
import { verdictOf, workspaceOf } from '../../text/commands/broken-commands';
import { simpleCommands } from '../../text/commands/shell';
import { facetsOf } from '../../text/commands/instructions';
import { folderOf } from '../../text/repository/file-role';
import { serviceFolder } from './service';
import { Workbench, type Toolchain } from './toolchain';
import { dotnet } from './toolchains/dotnet';
import { elixir } from './toolchains/elixir';
import { go } from './toolchains/go';
import { gradle, maven } from './toolchains/jvm';
import { node } from './toolchains/node';
import { php } from './toolchains/php';
import { python } from './toolchains/python';
import { ruby } from './toolchains/ruby';
import { rust } from './toolchains/rust';

/** The facts from which the commands of a stack are told. */
export const stackNeeds = [
  'tree',
  'sizes',
  'scripts',
  'tests',
  'uses',
  'manifests',
  'endpoints',
  'containers',
] as const;

type StackFacts = Pick<Facts, (typeof stackNeeds)[number]>;

const toolchains: Readonly<Record<Ecosystem, (bench: Workbench) => Toolchain>> = {
  npm: node,
  go,
  pypi: python,
  maven,
  gradle,
  nuget: dotnet,
  rubygems: ruby,
  composer: php,
  cargo: rust,
  hex: elixir,
};

/** Names of files and scripts are text of strangers: nothing that a shell takes for its own goes into a command. */
const harmless = /^[\w\s./:@=+,~-]+$/;

/** Runners whose scripts come before what the toolchain would do by itself, as their authors set them up. */
const ownRunners = ['make', 'task', 'just'] as const;

/** How the main service of a repository is worked with; null where no manifest tells. Every command in it is one that can work. */
export function stackOf(facts: StackFacts, read: (path: string) => string | null): Toolchain | null {
  const service = serviceFolder(facts);
  if (service === null) return null;
  const found = toolchains[service.ecosystem](new Workbench(facts, service, read));
  const workspace = workspaceOf(facts);
  const works = (command: string): boolean =>
    harmless.test(command) && simpleCommands(command).every(({ words }) => verdictOf(words, workspace).is !== 'broken');
  const own = (facet: 'start' | 'test', names: readonly string[]): string | null => {
    for (const runner of ownRunners) {
      for (const name of names) {
        const script = facts.scripts.find(
          (one) => one.runner === runner && one.name === name && folderOf(one.place.path) === found.folder,
        );
        const runs = script?.commands.some(({ text, does }) =>
          facet === 'test'
            ? does.includes('test-runner')
            : simpleCommands(text).some(({ words }) => facetsOf(words).has('start')),
        );
        if (runs === true && works(`${runner} ${name}`)) return `${runner} ${name}`;
      }
    }
    return null;
  };
  const start = [found.start, found.otherStart].find((one) => typeof one === 'string' && works(one)) ?? null;
  const test = found.test !== null && works(found.test) ? found.test : null;
  return {
    ...found,
    install: found.install.filter(works),
    build: found.build.filter(works),
    migrate: found.migrate.filter(works),
    start: start ?? own('start', ['run', 'dev', 'start', 'serve', 'up']),
    test: test === null ? null : (own('test', ['test', 'tests', 'unit-test', 'test-unit']) ?? test),
  };
}

/** A command as it is run from another folder: preceded by the way into its own. */
export function fromFolder(commands: readonly string[], folder: string, base: string): readonly string[] {
  if (folder === base || commands.length === 0) return commands;
  const way = base === '' ? folder : folder.startsWith(`${base}/`) ? folder.slice(base.length + 1) : up(base, folder);
  return [`cd ${/^[\w./-]+$/.test(way) ? way : `"${way.replace(/["$`\\]/g, '\\$&')}"`}`, ...commands];
}

const up = (base: string, folder: string): string =>
  [...base.split('/').map(() => '..'), ...(folder === '' ? [] : [folder])].join('/');
