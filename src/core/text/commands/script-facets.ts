/** What a command is for, seen through the scripts of the repository that it runs: `make build` that brings containers up. */
import { verdictOf, type Workspace } from './broken-commands';
import { simpleCommands } from './shell';
import { facetsOf, infrastructure, type Facet } from './instructions';

type Words = readonly string[];

/**
 * The facets that a command's own words tell, and a start where a script whose name does not tell brings the service's containers up.
 * Other programs that such a script runs may be its tools; containers of the service are there to run it.
 */
export function facetsWithin(words: Words, workspace: Workspace): ReadonlySet<Facet> {
  const own = facetsOf(words);
  const silent = [...own].every((facet) => facet === 'named' || facet === 'install');
  return silent && scriptsOf(words, workspace, 0).some((inner) => startsService(inner, workspace))
    ? new Set([...own, 'start', 'self-contained'])
    : own;
}

/** Whether a command, or a script that it runs, brings containers up. */
export const composes = (words: Words, workspace: Workspace): boolean =>
  [words, ...scriptsOf(words, workspace, 0)].some(
    (inner) => composeUp.test(textOf(inner)) && verdictOf(inner, workspace).is !== 'broken',
  );

/** The commands that a command runs through scripts of the repository. */
export const commandsWithin = (words: Words, workspace: Workspace): readonly Words[] => scriptsOf(words, workspace, 0);

const deepest = 2;

/** The commands of the scripts that a command runs, and of those that they run. */
function scriptsOf(words: Words, workspace: Workspace, depth: number): readonly Words[] {
  if (depth > deepest) return [];
  return workspace.index
    .namedBy({ text: words.join(' '), directory: '' })
    .flatMap((script) => script.commands)
    .flatMap(({ text }) => simpleCommands(text))
    .flatMap((command) => [command.words, ...scriptsOf(command.words, workspace, depth + 1)]);
}

const startsService = (words: Words, workspace: Workspace): boolean =>
  composeUp.test(textOf(words)) &&
  facetsOf(words).has('start') &&
  !besidesOnly(words, workspace) &&
  verdictOf(words, workspace).is !== 'broken';

const composeUp = /^(?:sudo )?(?:docker|podman)[- ]compose\b.*\bup\b/;
const textOf = (words: Words): string => words.join(' ').slice(0, 300);

/** Whether a compose command starts nothing but what stands beside the service: databases, brokers. */
export function besidesOnly(words: Words, { services }: Workspace): boolean {
  const text = textOf(words);
  if (services.length === 0 || !composeUp.test(text)) return false;
  const file = /\s(?:-f|--file)[ =](\S+)/.exec(text)?.[1]?.replace(/^\.\//, '');
  const started =
    file === undefined
      ? services
      : services.filter(({ place }) => place.path === file || place.path.endsWith(`/${file}`));
  return (
    started.length > 0 && started.every(({ build, image = '' }) => build === undefined && infrastructure.test(image))
  );
}
