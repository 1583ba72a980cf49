import type { Block, Document, Section } from '../../facts';
import { fileNameOf } from '../repository/file-role';
import { normalised } from '../prose/phrases';
import { headingIsAbout, type Topic } from './topics';

/** A stretch of a document that is about something: a section with its sub-sections, or one block with a bold label. */
export interface Passage {
  /** The heading or label that names it; for a whole document its title. */
  readonly heading: string;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Its section and every section below; one section for a labelled block. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
}

/** A section and every section below it. */
export function withSubsections(document: Pick<Document, 'sections'>, section: Section): readonly Section[] {
  const { sections } = document;
  const start = sections.indexOf(section);
  const inside = new Set([start]);
  const found = [section];
  for (let at = start + 1; at < sections.length; at++) {
    if (!inside.has(sections[at]!.parent)) {
      if (sections[at]!.level <= section.level) break;
      continue;
    }
    inside.add(at);
    found.push(sections[at]!);
  }
  return found;
}

/** A section with its sub-sections as one passage. */
export function passageOf(document: Document, section: Section): Passage {
  const sections = withSubsections(document, section);
  return {
    heading: section.heading,
    path: document.path,
    line: section.line,
    endLine: Math.max(...sections.map(({ endLine }) => endLine)),
    sections,
    blocks: sections.flatMap(({ blocks }) => blocks),
  };
}

/** A document as one passage. */
export function wholeDocument(document: Document): Passage {
  const { sections } = document;
  return {
    heading: titleOf(document)?.heading ?? '',
    path: document.path,
    line: sections[0]?.line ?? 1,
    endLine: document.lines,
    sections,
    blocks: sections.flatMap(({ blocks }) => blocks),
  };
}

/** The heading that names the whole document: the first one, if it stands above all others. */
export function titleOf(document: Document): Section | null {
  const first = document.sections.find(({ level }) => level > 0);
  if (
    !first ||
    (first.level > 1 && document.sections.some((section) => section.level > 0 && section.level < first.level))
  )
    return null;
  const peers = document.sections.filter(({ level, anchor }) => level === first.level && anchor !== undefined);
  return peers.length === 1 ||
    (first.level === 1 && first === peers[0] && document.sections.some(({ level }) => level > 1))
    ? first
    : null;
}

/** Whether a section lists the other sections. */
export function isContents(section: Section): boolean {
  return (
    headingIsAbout(section.heading, 'contents') &&
    section.blocks.every(({ type }) => type === 'item' || type === 'paragraph')
  );
}

/**
 * What a document says about a topic, by the words of its headings, of its bold labels and, for a page other than the README, of
 * its title and file name. Passages come in reading order and do not lie inside one another. The README's own title names the
 * project and is not looked at.
 */
export function sectionsAbout(document: Document, topic: Topic): readonly Passage[] {
  const key = `${topic} ${document.role} ${document.path}`;
  const ofDocument = kept.get(document.sections) ?? new Map<string, readonly Passage[]>();
  kept.set(document.sections, ofDocument);
  let found = ofDocument.get(key);
  if (!found) ofDocument.set(key, (found = findSectionsAbout(document, topic)));
  return found;
}

/** Passages by the sections of a document, which stay the same object while its text does. */
const kept = new WeakMap<readonly Section[], Map<string, readonly Passage[]>>();

function findSectionsAbout(document: Document, topic: Topic): readonly Passage[] {
  const title = titleOf(document);
  if (
    document.role !== 'readme' &&
    (headingIsAbout(nameOf(document.path), topic) || (title && headingIsAbout(title.heading, topic)))
  ) {
    return [wholeDocument(document)];
  }
  const taken = new Set<Section>();
  const found: Passage[] = [];
  for (const section of document.sections) {
    if (taken.has(section) || isContents(section)) continue;
    if (section !== title && section.heading !== '' && headingIsAbout(section.heading, topic)) {
      const passage = passageOf(document, section);
      for (const inside of passage.sections) taken.add(inside);
      found.push(passage);
    } else {
      for (const block of section.blocks) {
        if (block.lead === undefined || !headingIsAbout(block.lead, topic)) continue;
        found.push({
          heading: block.lead,
          path: document.path,
          line: block.line,
          endLine: block.endLine,
          sections: [section],
          blocks: [block],
        });
      }
    }
  }
  return found;
}

/** The words of a file's name; empty for names that say nothing, such as `README` or `index`. */
function nameOf(path: string): string {
  const name = normalised(
    fileNameOf(path)
      .replace(/\.\w{1,10}$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2'),
  );
  return /^(?:readme|index|docs?|notes|home)$/.test(name) ? '' : name;
}
