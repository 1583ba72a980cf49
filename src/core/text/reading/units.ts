import type { Block, Document, Section } from '../../facts';
import { isPlaceholder, isStubComment } from '../prose/placeholders';
import { scaffoldOf } from '../scaffolds';
import { wordCount } from '../prose/phrases';
import { givesReason } from '../prose/relations';
import { titleOf } from '../documents/sections';
import { sentencesOf, type Sentence } from '../prose/sentences';
import { topicsOfHeading, type Topic } from '../documents/topics';
import { byDocument, byPart, byText } from './memo';
import { speaksOfProject, voiceOf, type Voice } from './voice';

/** Where in a document something stands. */
export interface Surroundings {
  /** What its heading, and the headings around that, are about; the document's title left out unless it is a page of its own. */
  readonly topics: ReadonlySet<Topic>;
  /** Those headings, innermost first. */
  readonly headings: readonly string[];
  /** Formalities and lists of links: nothing there speaks of how the project is made. */
  readonly aside: boolean;
  /** Tells its reader what to do: set-up, tests, configuration. */
  readonly instructing: boolean;
}

/** A sentence, list item or table row of the authors' own words, with where it stands. */
export interface Unit extends Sentence {
  readonly around: Surroundings;
  /** The bold words, or the short line before its list, that name it; empty where there are none. */
  readonly label: string;
  /** What its label and its surroundings are about. */
  readonly topics: ReadonlySet<Topic>;
}

const asideTopics: readonly Topic[] = ['license', 'credits', 'references', 'changelog', 'contents', 'contributing'];
const instructingTopics: readonly Topic[] = [
  'setup',
  'tests',
  'configuration',
  'usage',
  'requests',
  'deployment',
  'demo',
];
const explainingTopics: readonly Topic[] = [
  'problem',
  'features',
  'architecture',
  'trade-offs',
  'future',
  'limitations',
  'request-flow',
  'errors',
  'validation',
  'stack-choice',
  'scaling',
  'performance',
  'results',
  'security',
];

const headingTopics = byText(topicsOfHeading);

/** The topics that a heading or label names. */
export const topicsNamed = (heading: string): readonly Topic[] => (heading === '' ? [] : headingTopics(heading));

/** The surroundings of each section of a document. */
export const surroundingsOf = byDocument((document): ReadonlyMap<Section, Surroundings> => {
  const title = titleOf(document);
  const found = new Map<Section, Surroundings>();
  const page = document.role === 'readme' ? '' : nameFromPath(document.path);
  const formal = topicsNamed(page).includes('contributing');
  for (const section of document.sections) {
    const chain: Section[] = [];
    for (let at: Section | undefined = section; at; at = document.sections[at.parent]) {
      if (at !== title || document.role !== 'readme') chain.push(at);
      if (chain.length > 8) break;
    }
    const headings = chain.map(({ heading }) => heading).filter((heading) => heading !== '');
    found.set(section, placed(section, headings.join('\n'), page, formal));
  }
  return found;
});

/** `headings` are those around a section, innermost first and a line each; `page` is what its page is called. */
const placed = byPart((_section: Section, headings: string, page: string, formal: boolean): Surroundings => {
  const around = headings === '' ? [] : headings.split('\n');
  const names = page === '' ? around : [...around, page];
  const own = topicsNamed(names[0] ?? '');
  return {
    topics: new Set(names.flatMap(topicsNamed)),
    headings: around,
    aside: (holds(own, asideTopics) && !holds(own, explainingTopics)) || formal,
    instructing: instructs(names.map(topicsNamed)),
  };
});

/** Headings that begin notes on how a thing is made, also below a set-up or a title such as `Test for backend developers`. */
const notesTopics: readonly Topic[] = [
  'architecture',
  'trade-offs',
  'future',
  'limitations',
  'request-flow',
  'scaling',
];

/** Whether headings, given by their topics and innermost first, stand above what tells its reader what to do. */
function instructs(headings: readonly (readonly Topic[])[]): boolean {
  for (const topics of headings) {
    const orders = holds(topics, instructingTopics);
    if (orders && !holds(topics, explainingTopics)) return true;
    if (!orders && holds(topics, notesTopics)) return false;
  }
  return false;
}

const holds = (topics: readonly Topic[], wanted: readonly Topic[]): boolean =>
  wanted.some((topic) => topics.includes(topic));

const nameFromPath = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replace(/^\d+[-_]/, '')
    .replace(/[-_]+/g, ' ')
    .replace(/^(?:readme|index)$/i, '');

/** Words with which layouts are filled. */
const filler =
  /\b(?:lorem|ipsum|dolor|consectetur|adipiscing|eiusmod|incididunt|aliqua|veniam|nostrud|exercitation|ullamco|laboris|aliquip|commodo|voluptate|cillum|fugiat|pariatur|excepteur|occaecat|cupidatat|proident|deserunt|mollit|laborum)\b/gi;

/** Words of praise that stand in any project's text. */
const praise =
  /\b(?:best practices?|modern technolog(?:y|ies)|cutting[- ]edge|state[- ]of[- ]the[- ]art|robust|scalable|reliable|maintainable|efficient|high[- ](?:quality|performance)|industry[- ]standards?|user[- ]friendly|seamless(?:ly)?|clean code|powerful|world[- ]class|enterprise[- ]grade|well[- ]structured|solid foundation)\b/gi;

/** Whether a sentence praises without saying anything that is not true of every project; what leads to a list says it there. */
function isPraise(text: string, words: number): boolean {
  const count = text.match(praise)?.length ?? 0;
  return count >= 2 && words <= count * 8 && !/[\d`]|[:：]\s*$/.test(text) && !givesReason(text);
}

/** Whether a text only takes up room: a placeholder, filler, praise, or nothing but names of files. */
export const isHollow = byText((text): boolean => {
  if (isPlaceholder(text)) return true;
  const words = wordCount(text);
  if (isPraise(text, words)) return true;
  const filling = text.match(filler)?.length ?? 0;
  if (filling >= 2 && filling * 6 >= words) return true;
  const rest = text.replace(/`[^`]*`|(?<![^\s`])\S*(?:\/\S|\.\w{1,5}\b|_)\S*/g, ' ');
  return words > 0 && rest !== text && wordCount(rest.replace(/\b(?:and|or|und|et|y|e|the)\b/gi, ' ')) === 0;
});

/**
 * What the authors say of this project, sentence by sentence: nothing from asides, from sections that a comment marks as unwritten,
 * from what hands out work or what a generator wrote, nor general remarks from pages that teach.
 */
export const unitsOf = byDocument((document): readonly Unit[] => [...unitsBySection(document).values()].flat());

/** The same by section. */
export const unitsBySection = byDocument((document): ReadonlyMap<Section, readonly Unit[]> => {
  const voice = voiceOf(document);
  if (voice === 'assignment') return new Map();
  const surroundings = surroundingsOf(document);
  const generated = scaffoldOf(document)?.sentences;
  return new Map(
    document.sections.map((section) => [
      section,
      unitsOfSection(section, document.path, voice, surroundings.get(section)!, generated),
    ]),
  );
});

/** Asks the units of each section of a document, in order; of a section that is the same again the answer is known. */
export function askSections<T>(ask: (units: readonly Unit[]) => T): (document: Document) => readonly T[] {
  const asked = byPart(ask);
  return (document) => Array.from(unitsBySection(document).values(), (units) => asked(units));
}

const unitsOfSection = byPart(
  (
    section: Section,
    path: string,
    voice: Voice,
    around: Surroundings,
    generated: ReadonlySet<Sentence> | undefined,
  ): readonly Unit[] => {
    if (around.aside || section.blocks.some(isStubComment)) return [];
    const ownSentencesOnly = voice === 'lesson' && !around.headings.some(speaksOfProject);
    const labels = labelsOf(section);
    const units: Unit[] = [];
    for (const sentence of sentencesOf({ path, sections: [section] })) {
      if (generated?.has(sentence) || isHollow(sentence.text)) continue;
      if (ownSentencesOnly && !speaksOfProject(sentence.text)) continue;
      const label = labels.get(sentence.block) ?? '';
      const named = topicsNamed(label);
      const topics = named.length === 0 ? around.topics : new Set([...around.topics, ...named]);
      units.push({ ...sentence, around, label, topics });
    }
    return units;
  },
);

/** The label of each block of a section: its own bold words, the item above it, or the short line before its list. */
function labelsOf({ blocks }: Section): ReadonlyMap<Block, string> {
  const labels = new Map<Block, string>();
  let intro = '';
  const above: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph') {
      intro = leadsTo(block, blocks[index + 1]) ? block.text : '';
      if (block.lead !== undefined) labels.set(block, block.lead);
    } else if (block.type === 'item') {
      const depth = block.depth ?? 0;
      above.length = Math.min(above.length, depth);
      const label = block.lead ?? above.filter(Boolean).at(-1) ?? intro;
      if (label !== '') labels.set(block, label);
      above[depth] = block.lead ?? (block.text.length <= 60 ? block.text : '');
    } else if (block.type === 'row' && intro !== '') labels.set(block, intro);
  }
  return labels;
}

/** Whether a line names the list below it: it ends in a colon, or stands as a few words right on top of it. */
const leadsTo = ({ text, endLine }: Block, next: Block | undefined): boolean =>
  (/[:：]\s*$/.test(text) && text.length <= 90) ||
  (next?.type === 'item' && next.line === endLine + 1 && /^\p{Lu}[\p{L} /&-]{2,40}$/u.test(text));
