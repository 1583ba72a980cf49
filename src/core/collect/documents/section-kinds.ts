import type { SectionKind } from '../../facts';
import { normalised, phrasePattern, wordCount } from '../../text/prose/phrases';
import { headingIsAbout, topicsOfHeading, type Topic } from '../../text/documents/topics';
import type { Outlined } from './outline';
import type { RawLink } from './pieces';

/** What each topic of a heading says about the kinds of its section. Topics that are missing say nothing. */
const kindsOfTopic: Partial<Readonly<Record<Topic, readonly SectionKind[]>>> = {
  problem: ['what'],
  users: ['what'],
  features: ['what'],
  architecture: ['what'],
  structure: ['what'],
  diagram: ['what'],
  api: ['how', 'references'],
  requests: ['how'],
  usage: ['how'],
  setup: ['how'],
  tests: ['how'],
  configuration: ['how'],
  deployment: ['how'],
  demo: ['how'],
  future: ['when'],
  changelog: ['when'],
  limitations: ['when'],
  license: ['who'],
  credits: ['who'],
  references: ['references'],
  contributing: ['contribution'],
  contents: ['other'],
};

/** Topics that count where a heading names no other. */
const secondary: Partial<Readonly<Record<Topic, readonly SectionKind[]>>> = {
  'trade-offs': ['why'],
  'stack-choice': ['what'],
  'request-flow': ['what'],
  results: ['what'],
  scaling: ['what'],
};

/** Topics whose words mean the same beside whatever other words, and below whatever other section; the first one counts. */
const decisive: readonly Topic[] = ['contents', 'license', 'contributing', 'credits', 'future', 'changelog'];

/** Topics of sections all of whose parts are of one kind, such as the questions of an FAQ. */
const uniform: readonly Topic[] = [
  'features',
  'license',
  'contributing',
  'credits',
  'future',
  'changelog',
  'references',
];

const reasoning = phrasePattern(
  'why*|motivation*|rationale|purpose|goal*|objective*|benefit*|advantage*|philosophy',
  'por que*|motivacion*|motivacao|pourquoi|warum*|为什么|动机|目的|なぜ|動機',
);

/** Headings that begin with what to do: `Loading the data`, `How …`. */
const instructing = /^\W{0,8}(?:[a-z]{2,20}ing\s|how\s)/i;

/** What the links of a section make of it. */
interface Pointing {
  readonly links: number;
  readonly words: number;
  readonly code: boolean;
  /** List items, and those that hold a link. */
  readonly items: number;
  readonly linkedItems: number;
}

/**
 * The kinds of each section, in the order of the sections: by the words of its heading; where they say nothing by the section
 * around it; where that says nothing by its place and by what stands in it.
 */
export function kindsOf(sections: readonly Outlined[], links: readonly RawLink[]): readonly (readonly SectionKind[])[] {
  const kinds: (readonly SectionKind[])[] = [];
  const title = sections.findIndex(({ level }) => level > 0);
  sections.forEach((section, index) => {
    const pointing = pointingOf(section, links);
    if (section.level === 0 || index === title) kinds.push(ofTitle(section, sections));
    else {
      const parent = section.parent;
      const around =
        parent >= 0 && parent !== title ? { heading: sections[parent]!.heading, kinds: kinds[parent]! } : null;
      const named = byWords(section.heading, around);
      if (named.length > 0) kinds.push(pointsAway(pointing) && named.includes('how') ? withReferences(named) : named);
      else if (pointsAway(pointing)) kinds.push(around?.kinds.includes('references') ? around.kinds : ['references']);
      else if (around) kinds.push(around.kinds);
      else kinds.push(index === title + 1 && !pointing.code && !instructing.test(section.heading) ? ['what'] : ['how']);
    }
  });
  return kinds;
}

const withReferences = (kinds: readonly SectionKind[]): readonly SectionKind[] =>
  kinds.includes('references') ? kinds : [...kinds, 'references'];

/** The first heading names the project, and what stands under it says what it is; unless it is one of several peers. */
function ofTitle(section: Outlined, sections: readonly Outlined[]): readonly SectionKind[] {
  const peers = sections.filter(({ level, parent }) => level === section.level && parent === section.parent).length;
  const named = section.level > 1 || peers > 2 ? byWords(section.heading, null) : [];
  return named.length > 0 ? named : ['what'];
}

/** Kinds by the words of a heading, below a section of known kinds. */
function byWords(
  heading: string,
  around: { readonly heading: string; readonly kinds: readonly SectionKind[] } | null,
): readonly SectionKind[] {
  const topics = topicsOfHeading(heading);
  const alone = /\(c\)|©/i.test(heading) ? 'license' : decisive.find((topic) => topics.includes(topic));
  if (alone) return kindsOfTopic[alone]!;
  if (around && uniform.some((topic) => headingIsAbout(around.heading, topic))) return around.kinds;
  const kinds = new Set(topics.flatMap((topic) => kindsOfTopic[topic] ?? []));
  if (kinds.size === 0) for (const topic of topics) for (const kind of secondary[topic] ?? []) kinds.add(kind);
  if (reasoning.test(normalised(heading))) kinds.add('why').add('what');
  if (around?.kinds.includes('how') && kinds.has('what')) return around.kinds;
  return [...kinds];
}

function pointingOf(section: Outlined, links: readonly RawLink[]): Pointing {
  const outward = links.filter(
    ({ line, image, target }) => !image && line >= section.line && line <= section.endLine && !target.startsWith('#'),
  );
  const items = section.blocks.filter(({ type }) => type === 'item');
  return {
    links: outward.length,
    words: section.blocks.reduce(
      (sum, { type, text }) => (type === 'code' || type === 'html' ? sum : sum + wordCount(text)),
      0,
    ),
    code: section.blocks.some(({ type }) => type === 'code'),
    items: items.length,
    linkedItems: items.filter((item) => outward.some(({ line }) => line >= item.line && line <= item.endLine)).length,
  };
}

/** Whether a section mostly sends its reader elsewhere: a list of links, or a few words with a link and no code. */
function pointsAway({ links, words, code, items, linkedItems }: Pointing): boolean {
  if (links === 0 || code) return false;
  return items > 0 ? linkedItems * 5 >= items * 3 : words <= 50;
}
