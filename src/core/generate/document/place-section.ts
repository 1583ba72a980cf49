import type { SectionPlace } from '../sections/section';
import type { Topic } from '../../text/documents/topics';
import { numberingOf } from './numbering';
import type { Sibling } from './siblings';

/** Sections with which documents end. */
const tail: readonly Topic[] = ['contributing', 'license', 'credits', 'references', 'changelog'];

/**
 * The place among siblings at which readers expect a section: the index before which it goes. In numbered documents that is after
 * the last numbered section and what was put after it.
 */
export function placeAmong(siblings: readonly Sibling[], place: SectionPlace): number {
  const existing = siblings.filter(({ at }) => at !== undefined);
  const numbering = numberingOf(existing);
  if (numbering) return afterNew(siblings, siblings.indexOf(existing[numbering.lastIndex]!) + 1);
  const first = firstPlace(siblings);
  for (const topic of place.after) {
    const found = siblings.findLastIndex((sibling) => isAbout(sibling, topic));
    if (found >= 0) return Math.max(first, afterNew(siblings, found + 1));
  }
  const before = siblings.findIndex((sibling) => [...place.before, ...tail].some((topic) => isAbout(sibling, topic)));
  return Math.max(first, before >= 0 ? before : siblings.length);
}

/** Whether a section is mainly about a topic: the first that its heading names, formalities aside. */
const isAbout = ({ topics }: Sibling, topic: Topic): boolean =>
  topics.includes(topic) && (tail.includes(topic) || !topics.some((one) => tail.includes(one)));

/** Nothing comes before the table of contents. */
const firstPlace = (siblings: readonly Sibling[]): number =>
  siblings.findIndex(({ topics }) => topics.includes('contents')) + 1;

function afterNew(siblings: readonly Sibling[], from: number): number {
  let index = from;
  while (siblings[index] && siblings[index]!.at === undefined) index++;
  return index;
}
