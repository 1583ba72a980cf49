import type { Sibling } from './siblings';
import { plainHeading } from './siblings';

const numbered = /^(\d{1,2})([.):]|\s*[-–])(\s+)(?=\S)/;

/** How a document numbers its sections. */
export interface Numbering {
  /** The place of the last numbered section among its siblings. */
  readonly lastIndex: number;
  /** The heading with the number that follows the last one by `steps`. */
  number(heading: string, steps: number): string;
}

/** The numbering of a document most of whose sections are numbered; null for others. */
export function numberingOf(siblings: readonly Sibling[]): Numbering | null {
  const found = siblings.flatMap(({ heading, at }, index) => {
    const match = at && numbered.exec(plainHeading(heading));
    return match ? [{ index, value: Number(match[1]), after: `${match[2]!}${match[3]!}` }] : [];
  });
  if (found.length < 2 || found.length * 2 < siblings.length) return null;
  const rising = found.every(({ value }, index) => index === 0 || value > found[index - 1]!.value);
  const last = found.at(-1)!;
  return rising
    ? { lastIndex: last.index, number: (heading, steps) => `${last.value + steps}${last.after}${heading}` }
    : null;
}
