/**
 * Steps that documents ask for around bringing containers up, without which what they start cannot answer: packages that are brought
 * into a container by hand, and a schema that is made with a tool of the reader's machine. A schema that is made inside a container
 * needs nothing besides.
 */
import type { ComposeService, Document, Facts, Section } from '../../facts';
import { verdictOf, type Workspace } from './broken-commands';
import { commandsOf, type DocumentCommand } from './document-commands';
import { facetsOf } from './instructions';
import { stagesOf } from './runners';
import { besidesOnly, commandsWithin, composes } from './script-facets';
import { simpleCommands } from './shell';

export interface StepByHand {
  readonly command: DocumentCommand;
  readonly does: 'schema' | 'packages';
}

/** What sees to the schema when the containers start: what they run, or code of the service; code may do so in some settings only. */
export type Migrator = 'containers' | 'code' | null;

type Words = readonly string[];

/** The first such step of the documents, in a passage that brings the service's containers up. */
export function stepByHand(pages: readonly Document[], workspace: Workspace, migrator: Migrator): StepByHand | null {
  for (const page of pages) {
    const commands = commandsOf(page);
    for (const up of commands.filter(({ words }) => bringsUp(words, workspace))) {
      const passage = commands.filter(
        (command) => command.line > up.line && goesOn(page.sections, up, command) && !isOtherWay(up, command),
      );
      const makesSchema = ({ words, text, block }: DocumentCommand): boolean =>
        (migrator === null || (migrator === 'code' && block === up.block)) &&
        facetsOf(words).has('migrate') &&
        !isData.test(text) &&
        ![words, ...commandsWithin(words, workspace)].some(isInside);
      let entered = false;
      for (const command of passage) {
        const { words } = command;
        if (verdictOf(words, workspace).is === 'broken') continue;
        if ((entered || isInside(words)) && facetsOf(words).has('install')) return { command, does: 'packages' };
        entered ||= isInside(words) && opensShell.test(words.at(-1)!);
        if (!entered && makesSchema(command)) return { command, does: 'schema' };
      }
    }
  }
  return null;
}

const bringsUp = (words: Words, workspace: Workspace): boolean =>
  composes(words, workspace) && facetsOf(words).has('start') && !besidesOnly(words, workspace);

/** Whether a command stands in the passage of another: in its section, or in steps that are numbered on from there. */
export function goesOn(
  sections: readonly Section[],
  { section: from }: DocumentCommand,
  { section }: DocumentCommand,
): boolean {
  if (section === from) return true;
  const siblings = section.parent === from.parent && section.level === from.level && sections.includes(section);
  return siblings && isStep.test(section.heading) && isStep.test(from.heading);
}

const isStep = /^\W*(?:step\s*)?\d{1,2}\b/i;

/** Words that lead to another way to go, or to what is only needed at times. */
export const otherWay =
  /^\W*or\b|\b(?:optional(?:ly)?|alternativ\w*|option \w+|without|manual(?:ly)?|local(?:ly)?|if|in case|when(?:ever)?|every time|new|automatic\w*|instead|develop(?:ing|ment)?)\b/i;
const notByItself = /\b(?:not|n['’]t)\b[^.\n]{0,60}\bautomatic\w*/gi;

/** Whether what is said over a command, since the first where both share a section, takes it out of the first one's way. */
function isOtherWay(first: DocumentCommand, { section, block }: DocumentCommand): boolean {
  if (section !== first.section && otherWay.test(section.heading)) return true;
  const { blocks } = section;
  const from = section === first.section ? blocks.indexOf(first.block) + 1 : 0;
  return blocks
    .slice(from, blocks.indexOf(block) + 1)
    .some(({ type, text }) => type !== 'code' && otherWay.test(text.slice(0, 2_000).replace(notByItself, '')));
}

/** First data and ways back are not the schema that the service waits for. */
const isData = /seed|rollback|revert|\bdown\b|drop|reset|status|fixture|:test\b|generate|truncate/i;

/** Whether a command is run in a container. */
export const isInside = (words: Words): boolean =>
  stagesOf(words).some(({ words: [program = '', ...rest] }) => {
    const verb = rest[0] === 'compose' ? rest.find((word) => /^(?:exec|run|up|build|down)$/.test(word)) : rest[0];
    return /^(?:docker|podman)$/.test(program) && (verb === 'exec' || verb === 'run');
  });

const opensShell = /^(?:\/bin\/)?(?:ba|a|z)?sh$/;

/** What sees to the schema of a service by itself. */
export function migratorOf(
  services: readonly ComposeService[],
  { scripts, uses, schema }: Pick<Facts, 'scripts' | 'uses' | 'schema'>,
): Migrator {
  const migrates = (text: string): boolean => simpleCommands(text).some(({ words }) => facetsOf(words).has('migrate'));
  if (
    services.some(
      ({ command = '', name, image = '' }) => /migrat|flyway|liquibase/i.test(`${name} ${image}`) || migrates(command),
    ) ||
    scripts.some(({ runner, commands }) => runner === 'shell' && commands.some(({ text }) => migrates(text)))
  )
    return 'containers';
  const inCode =
    schema.synchronizations.length > 0 ||
    uses.some((use) => use.production && /^(?:migrations|schema-sync)$/.test(use.capability));
  return inCode ? 'code' : null;
}
