/** The commands with which documents tell their readers to install and start a service. */
import type { Document } from '../../facts';
import { verdictOf, type Workspace } from './broken-commands';
import { verdictsIn } from './command-folders';
import { commandsOf, type DocumentCommand } from './document-commands';
import type { Facet } from './instructions';
import { besidesOnly, facetsWithin } from './script-facets';
import { wordCount } from '../prose/phrases';
import { sectionsAbout, type Passage } from '../documents/sections';
import { headingIsAbout } from '../documents/topics';

export interface BrokenInstruction {
  readonly command: DocumentCommand;
  readonly why: string;
}

/** The set-up as documents give it; of each step the first command that can work. */
export interface SetupInstructions {
  readonly install: DocumentCommand | null;
  readonly start: DocumentCommand | null;
  /** Whether the start brings its own dependencies in, as a container or a build tool does. */
  readonly selfContained: boolean;
  /** Commands that bring the service to a cluster or a host rather than to the reader's machine. */
  readonly deploy: DocumentCommand | null;
  readonly broken: readonly BrokenInstruction[];
  /** Whether every command that was kept names what is there. */
  readonly verified: boolean;
}

/** What installs and starts, in the pages that a reader of the README meets. */
export function setupInstructions(pages: readonly Document[], workspace: Workspace): SetupInstructions {
  const broken: BrokenInstruction[] = [];
  const kept = new Map<Facet, DocumentCommand[]>();
  const verified = new Set<DocumentCommand>();
  for (const page of pages) {
    const verdictIn = verdictsIn(page, workspace);
    for (const command of commandsOf(page)) {
      const facets = setupFacets(command, workspace);
      if (facets.length === 0) continue;
      const verdict = verdictIn(command);
      if (verdict.is === 'broken') broken.push({ command, why: verdict.why });
      else for (const facet of facets) kept.set(facet, [...(kept.get(facet) ?? []), command]);
      if (verdict.is === 'works') verified.add(command);
    }
  }
  const own = kept.get('self-contained')?.[0] ?? null;
  const start = foremost(kept.get('start'), pages) ?? own;
  const install = foremost(kept.get('install'), pages) ?? foremost(kept.get('package'), pages);
  return {
    install,
    start,
    selfContained: own !== null,
    deploy: kept.get('deploy')?.[0] ?? null,
    broken,
    verified: start !== null && verified.has(start) && (install === null || verified.has(install)),
  };
}

const setup: readonly Facet[] = ['install', 'package', 'start', 'self-contained', 'deploy', 'configure', 'migrate'];

function setupFacets({ words, section, written }: DocumentCommand, workspace: Workspace): readonly Facet[] {
  const facets = besidesOnly(words, workspace) ? [] : [...facetsWithin(words, workspace)];
  const found = facets.filter((facet) => setup.includes(facet));
  // A script whose name does not tell starts the service where the heading says so.
  if (found.length === 0 && facets.includes('named') && headingIsAbout(section.heading, 'setup'))
    return verdictOf(words, workspace).is === 'works' ? ['start', 'self-contained'] : [];
  return written === 'prose' && found.includes('package') ? [] : found;
}

/** The first command of the README; of the documents that it leads to, the first of a set-up: others name commands in passing. */
function foremost(commands: readonly DocumentCommand[] = [], pages: readonly Document[]): DocumentCommand | null {
  const [first] = pages;
  const inSetup = ({ path, section, written }: DocumentCommand): boolean => {
    const enclosing = pages.find((page) => page.path === path)?.sections[section.parent];
    return (
      written === 'code' &&
      (headingIsAbout(section.heading, 'setup') || headingIsAbout(enclosing?.heading ?? '', 'setup'))
    );
  };
  return (
    commands.find(({ path }) => path === first?.path) ??
    commands.find(inSetup) ??
    commands.find(({ written }) => written === 'code') ??
    commands[0] ??
    null
  );
}

/** Where a reader looks for the set-up: sections before bold labels; neither whole sentences nor whom it was developed by. */
export function setupSections(pages: readonly Document[]): readonly Passage[] {
  const passages = pages
    .flatMap((page) => sectionsAbout(page, 'setup'))
    .filter(({ heading }) => wordCount(heading) <= longestTitle && !headingIsAbout(heading, 'credits'));
  return [...passages.filter(isSection), ...passages.filter((passage) => !isSection(passage))];
}

const longestTitle = 10;
const isSection = ({ heading, sections }: Passage): boolean => sections[0]?.heading === heading;
