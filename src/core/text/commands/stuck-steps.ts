/** Steps on the way to the running service that plainly cannot work. */
import type { Document } from '../../facts';
import type { Verdict, Workspace } from './broken-commands';
import { verdictsIn } from './command-folders';
import { commandsOf, type DocumentCommand } from './document-commands';
import { facetsOf } from './instructions';
import { composes } from './script-facets';
import { goesOn, otherWay } from './steps-by-hand';
import { migrates } from './unmade-schema';

export interface StuckStep {
  readonly command: DocumentCommand;
  readonly why: string;
}

interface Judged {
  readonly command: DocumentCommand;
  readonly verdict: Verdict;
}

/** The first step that should start what the service needs and cannot work; off the way it may be another way to go. */
export function stuckStart(start: DocumentCommand, pages: readonly Document[], workspace: Workspace): StuckStep | null {
  const judged = judgedIn(pages, workspace);
  const broughtUp = judged.some(
    ({ command, verdict }) =>
      verdict.is !== 'broken' &&
      command !== start &&
      (facetsOf(command.words).has('infrastructure') || composes(command.words, workspace)),
  );
  return firstBroken(
    judged,
    start,
    (command) =>
      bringsUp(command) &&
      command.line < start.line &&
      (command.section === start.section || (!broughtUp && startsBeside(command))),
  );
}

/** The step around a start that should make the schema and cannot work, where no other does. */
export function stuckSchema(
  start: DocumentCommand,
  pages: readonly Document[],
  workspace: Workspace,
): StuckStep | null {
  const judged = judgedIn(pages, workspace);
  if (judged.some(({ command, verdict }) => verdict.is !== 'broken' && migrates.test(command.text))) return null;
  const sections = pages.find(({ path }) => path === start.path)?.sections ?? [];
  return firstBroken(judged, start, (command) => migrates.test(command.text) && goesOn(sections, start, command));
}

const judgedIn = (pages: readonly Document[], workspace: Workspace): readonly Judged[] =>
  pages.flatMap((page) => {
    const verdict = verdictsIn(page, workspace);
    return commandsOf(page).map((command) => ({ command, verdict: verdict(command) }));
  });

function firstBroken(
  judged: readonly Judged[],
  start: DocumentCommand,
  isOnTheWay: (command: DocumentCommand) => boolean,
): StuckStep | null {
  for (const { command, verdict } of judged)
    if (verdict.is === 'broken' && command.path === start.path && isOnTheWay(command))
      return { command, why: verdict.why };
  return null;
}

function bringsUp({ words }: DocumentCommand): boolean {
  const facets = facetsOf(words);
  return facets.has('infrastructure') || facets.has('self-contained');
}

/** `2. Start PostgreSQL with Docker`: a step of its own for what the service needs beside it. */
const stepBeside =
  /^\W*(?:(?:step\s*)?\d{1,2}\b|(?:start|run|launch|spin|bring|set)\b).*\b(?:databases?|db|infrastructure|postgres\w*|mysql|mariadb|sql server|mongo\w*|redis|rabbitmq|kafka)\b/i;

const startsBeside = ({ section: { heading } }: DocumentCommand): boolean =>
  stepBeside.test(heading.slice(0, 200)) && !otherWay.test(heading);
