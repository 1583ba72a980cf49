import type { Insertion } from '../../model';
import { isPlaceholder } from '../../text/prose/placeholders';
import { topicsOfHeading } from '../../text/documents/topics';
import type { SectionProposal } from '../sections/section';
import { contentsInsertions } from './contents';
import { fitted, gapAtEnd, gapBefore, gapInside, sectionBreak, type Gap } from './gaps';
import { withLineEndsOf } from './line-ends';
import { numberingOf } from './numbering';
import { outlineOf, type Outline, type OutlineHeading } from './outline';
import { placeAmong } from './place-section';
import { plainHeading, siblingsOf, type Sibling, type Siblings } from './siblings';

/** Sections fitted into a document. */
export interface Fitted {
  readonly insertions: readonly Insertion[];
  /** Ids of the sections for which there is nothing to add, because a former run or the author wrote them already. */
  readonly there: readonly string[];
}

interface Block {
  readonly gap: Gap;
  readonly text: string;
}

/** Finds where sections go in a Markdown document, without touching a line of it. */
export function fitSections(text: string, sections: readonly SectionProposal[]): Fitted {
  const outline = outlineOf(text);
  const siblings = siblingsOf(outline);
  const existing = siblings.all.flatMap(({ at }) => at ?? []);
  const parting = sectionBreak(outline, existing);
  const there: string[] = [];
  const inside: Block[] = [];
  const order: Sibling[] = [...siblings.all];
  const added = new Map<Sibling, string>();
  for (const section of sections) {
    const home = homeOf(section, outline, siblings);
    const alike = order.find((one) => one.at === undefined && one.heading === section.heading);
    if (isWritten(section, outline, home)) there.push(section.id);
    else if (home) inside.push(insideHome(section, outline, home));
    else if (alike) added.set(alike, `${added.get(alike)!}\n\n${section.body}`);
    else {
      const sibling = { heading: section.heading, topics: topicsOfHeading(section.heading) };
      order.splice(placeAmong(order, section.place), 0, sibling);
      added.set(sibling, section.body);
    }
  }
  const numbered = withNumbers(order, siblings.all);
  const between = betweenSiblings(numbered, added, order, { outline, siblings, parting });
  const starts = lineStarts(text);
  const offsetOf = (line: number): number => starts[line] ?? text.length;
  const blocks = [...inside, ...between];
  return {
    insertions: joined([
      ...contentsInsertions(outline, numbered, offsetOf),
      ...byGap(blocks).map(({ gap, texts }) => ({ offset: offsetOf(gap.line), text: fitted(outline, gap, texts) })),
    ]).map((one) => ({ offset: one.offset, text: withLineEndsOf(text, one.text) })),
    there,
  };
}

/* ---- a home that is there ---------------------------------------------------------------------------------------------- */

/** The section of the document that is on the subject already: a sibling, or one right below. */
function homeOf(section: SectionProposal, { headings }: Outline, { level, title }: Siblings): OutlineHeading | null {
  for (const depth of [level, level + 1]) {
    for (const topic of section.place.home) {
      const home = headings.find(
        (heading) =>
          heading !== title &&
          heading.level === depth &&
          topicsOfHeading(plainHeading(heading.text)).includes(topic) &&
          section.place.notHome?.some((other) => topicsOfHeading(plainHeading(heading.text)).includes(other)) !== true,
      );
      if (home) return home;
    }
  }
  return null;
}

/** The lines of a section, with or without those below it. */
function linesOfSection({ lines, headings }: Outline, home: OutlineHeading, deep: boolean): readonly string[] {
  const next = headings.find(({ line, level }) => line > home.line && (!deep || level <= home.level));
  return lines.slice(home.endLine, next?.line ?? lines.length);
}

const coachComment = /<!--\s*coach\s*:/;

/** Whether a document holds a section already: most of what it would say, or places that wait for the author. */
function isWritten(
  { body, heading, subheading }: SectionProposal,
  outline: Outline,
  home: OutlineHeading | null,
): boolean {
  if (home && coachComment.test(body) && coachComment.test(linesOfSection(outline, home, true).join('\n'))) return true;
  const held = new Set(outline.lines.map((line) => line.trim()));
  const own = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 4 && !/^(?:```|<!--|#|\|[\s|:-]+$)/.test(line));
  if (own.length > 0) return own.filter((line) => held.has(line)).length * 2 > own.length;
  // Nothing but a place for the author: one that was filled in leaves its heading.
  const trace = home ? subheading : heading;
  return outline.headings.some((one) => plainHeading(one.text) === trace);
}

/**
 * What is missing goes to the end of what stands in its home; places for the author go under a heading of their own where there is
 * text already, so that they do not make that text look unwritten.
 */
function insideHome(section: SectionProposal, outline: Outline, home: OutlineHeading): Block {
  const own = linesOfSection(outline, home, false);
  const isFilled = own.some((line) => !isPlaceholder(line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, '')));
  const next = outline.headings.find(({ line }) => line > home.line);
  if (!isFilled || !coachComment.test(section.body) || /^# /m.test(section.body))
    return { gap: gapInside(outline, home, next), text: shifted(section.body, home.level) };
  const after = outline.headings.find(({ line, level }) => line > home.line && level <= home.level);
  const marks = '#'.repeat(Math.min(6, home.level + 1));
  return {
    gap: gapInside(outline, home, after),
    text: `${marks} ${section.subheading ?? section.heading}\n\n${shifted(section.body, home.level + 1)}`,
  };
}

/* ---- new sections ------------------------------------------------------------------------------------------------------ */

function withNumbers(order: readonly Sibling[], existing: readonly Sibling[]): readonly Sibling[] {
  const numbering = numberingOf(existing);
  if (!numbering) return order;
  let steps = 0;
  return order.map((one) => (one.at ? one : { ...one, heading: numbering.number(one.heading, ++steps) }));
}

interface Context {
  readonly outline: Outline;
  readonly siblings: Siblings;
  readonly parting: string | undefined;
}

function betweenSiblings(
  numbered: readonly Sibling[],
  bodies: ReadonlyMap<Sibling, string>,
  order: readonly Sibling[],
  { outline, siblings, parting }: Context,
): readonly Block[] {
  const marks = '#'.repeat(siblings.level);
  return numbered.flatMap((sibling, index) => {
    const body = bodies.get(order[index]!);
    if (body === undefined) return [];
    const next = numbered.slice(index).find(({ at }) => at !== undefined)?.at;
    const gap = next
      ? gapBefore(outline, next, parting)
      : gapAtEnd(outline, outline.lines.length, siblings.all.length > 0 ? parting : undefined);
    return [{ gap, text: `${marks} ${sibling.heading}\n\n${shifted(body, siblings.level)}` }];
  });
}

/** A body whose headings are moved below a heading of this level. */
function shifted(body: string, level: number): string {
  let fenced = false;
  return body
    .trim()
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) fenced = !fenced;
      const match = fenced ? null : /^(#{1,5})(?= )/.exec(line);
      return match ? `${'#'.repeat(Math.min(6, level + match[1]!.length))}${line.slice(match[1]!.length)}` : line;
    })
    .join('\n');
}

/* ---- insertions -------------------------------------------------------------------------------------------------------- */

function byGap(blocks: readonly Block[]): readonly { readonly gap: Gap; readonly texts: readonly string[] }[] {
  const found = new Map<number, { gap: Gap; texts: string[] }>();
  for (const { gap, text } of blocks) {
    const known = found.get(gap.line);
    if (known) known.texts.push(text);
    else found.set(gap.line, { gap, texts: [text] });
  }
  return [...found.values()];
}

/** One insertion for each offset, in order. */
function joined(insertions: readonly Insertion[]): readonly Insertion[] {
  const found = new Map<number, string>();
  for (const { offset, text } of insertions) found.set(offset, (found.get(offset) ?? '') + text);
  return [...found].map(([offset, text]) => ({ offset, text })).sort((a, b) => a.offset - b.offset);
}

/** The offset at which each line begins. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
