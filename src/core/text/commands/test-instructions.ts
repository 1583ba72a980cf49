/** The commands with which documents tell their readers to run the tests. */
import type { Document, Section } from '../../facts';
import { verdictOf, type Verdict, type Workspace } from './broken-commands';
import { commandsOf, type DocumentCommand } from './document-commands';
import { facetsOf } from './instructions';
import { isLedToTests } from './led-to-tests';
import { stagesOf } from './runners';
import { headingIsAbout } from '../documents/topics';

/** A command that runs tests, or may. */
export interface TestInstruction {
  readonly command: DocumentCommand;
  readonly verdict: Verdict;
  /** `implied` where a build runs them on the way and the document does not say so. */
  readonly how: 'said' | 'implied';
  /** Whether it stands under a heading about tests. */
  readonly headed: boolean;
  readonly inReadme: boolean;
}

/** The test commands of documents, best first. */
export function testInstructions(pages: readonly Document[], workspace: Workspace): readonly TestInstruction[] {
  const found: TestInstruction[] = [];
  for (const page of pages) {
    const headed = headings(page);
    for (const command of commandsOf(page)) {
      const how = howItTests(command, headed.has(command.section), workspace);
      if (how)
        found.push({
          command,
          how,
          headed: headed.has(command.section),
          inReadme: page.role === 'readme',
          verdict: verdictOf(command.words, workspace),
        });
    }
  }
  return found.sort((a, b) => rank(b) - rank(a));
}

/** What the README says comes before what a page that it links to says under a heading of its own. */
const rank = ({ how, headed, inReadme, verdict, command }: TestInstruction): number =>
  (verdict.is === 'broken' ? 0 : 16) +
  (how === 'said' ? 8 : 0) +
  (inReadme ? 4 : 0) +
  (headed ? 2 : 0) +
  (command.written === 'prose' ? 0 : 1);

/** Loads on the service, and what tests or their readers work with: none of them is running the tests. */
const notRun =
  /\b(?:load|stress|performance)\b|\btest(?:ing)? (?:data|users?|accounts?|credentials?|logins?|cards?|databases?|db|fixtures?|images?)\b/i;

/** The sections about tests, with those inside them. */
function headings({ sections }: Document): ReadonlySet<Section> {
  const about = new Set<Section>();
  for (const section of sections) {
    const parent = sections[section.parent];
    if (
      !notRun.test(section.heading) &&
      ((parent && about.has(parent) && section.level > 1) || headingIsAbout(section.heading, 'tests'))
    )
      about.add(section);
  }
  return about;
}

function howItTests(command: DocumentCommand, headed: boolean, workspace: Workspace): TestInstruction['how'] | null {
  const { words, block, written } = command;
  const facets = facetsOf(words);
  if (facets.has('test')) return 'said';
  const said = headed || (written !== 'code' && /\btests?\b/i.test(block.text));
  if (facets.has('implied-test')) return said ? 'said' : 'implied';
  if (facets.has('package') || facets.has('clone') || facets.has('configure')) return null;
  const testsByScript = scriptRunsTests(words, workspace, 0);
  if (testsByScript)
    return said || /\b(?:check|ci|verify|validate|all-checks|qa)\b/.test(words.join(' ').slice(0, 200))
      ? 'said'
      : 'implied';
  return (headed && facets.has('named')) || isLedToTests(command) ? 'said' : null;
}

/** Whether a script that a command names runs tests, itself or through another script. */
function scriptRunsTests(words: readonly string[], workspace: Workspace, depth: number): boolean {
  for (const { words: stage } of stagesOf(words)) {
    const [program = '', ...rest] = stage;
    const runner = /^(?:yarn|pnpm|bun)$/.test(program) ? 'npm' : program;
    const names = workspace.scripts.get(runner);
    if (!names) continue;
    for (const word of rest.filter((one) => !/^-|^run(?:-script)?$/.test(one)).slice(0, 4)) {
      for (const script of names.get(word) ?? []) {
        for (const command of script.commands.slice(0, 40)) {
          if (command.does.includes('test-runner')) return true;
          if (depth < 3 && scriptRunsTests(command.text.split(' '), workspace, depth + 1)) return true;
        }
      }
    }
  }
  return false;
}
