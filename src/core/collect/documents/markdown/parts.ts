import type { Reading } from '../pieces';
import { readFlow } from './convert';
import { definitionsIn, isOpenAtEnd, parseFlow, tokensOf, type Definitions } from './parse';

/** What a stretch of Markdown was read as. */
interface Part {
  readonly reading: Reading;
  /** Whether its last block goes on in what follows, so that it cannot be read alone. */
  readonly open: boolean;
}

/** What the parts of a document were read as, to be asked when it is read again after an edit. */
export class PartMemory {
  private readonly parts = new Map<string, Part>();
  private readonly before: ReadonlyMap<string, Part>;

  /** @param before of the same document as it was */
  constructor(before?: PartMemory) {
    this.before = before?.parts ?? new Map<string, Part>();
  }

  part(key: string, read: () => Part): Part {
    const part = this.parts.get(key) ?? this.before.get(key) ?? read();
    this.parts.set(key, part);
    return part;
  }
}

/**
 * Reads Markdown in parts, each from a heading to the next: a heading at the margin ends every block but a fence or HTML that is
 * open, so that what stands before it reads the same without what follows. So does what follows, but for the definitions of links.
 */
export function readInParts(text: string, memory: PartMemory): readonly Reading[] {
  const definitions = text.includes(']:') ? definitionsIn(text) : {};
  const defined = JSON.stringify(definitions);
  const starts = startsOf(text);
  const readings: Reading[] = [];
  for (let at = 0; at < starts.length;) {
    let part: Part;
    // What is open takes in more and more of what follows, so that text of many headings is not read over and over.
    for (let width = 1; ; width *= 2) {
      const { offset, line } = starts[at]!;
      const end = Math.min(at + width, starts.length);
      const source = text.slice(offset, starts[end]?.offset);
      part = memory.part(`${line} ${defined}\n${source}`, () => readPart(source, line, definitions));
      if (part.open && end < starts.length) continue;
      at = end;
      break;
    }
    readings.push(part.reading);
  }
  return readings;
}

function readPart(source: string, line: number, definitions: Definitions): Part {
  const tokens = tokensOf(source, definitions);
  return { reading: readFlow(parseFlow(tokens, line)), open: isOpenAtEnd(tokens, source) };
}

interface Start {
  readonly offset: number;
  /** Lines before it. */
  readonly line: number;
}

/** The beginning of the text and of every heading at the margin outside of what looks like a fence. */
function startsOf(text: string): readonly Start[] {
  const starts: Start[] = [{ offset: 0, line: 0 }];
  let fence: string | null = null;
  for (let offset = 0, line = 0; offset >= 0 && offset < text.length; line++) {
    const mark = fenceAt(text, offset);
    if (fence === null && mark) fence = mark;
    else if (fence !== null && mark?.startsWith(fence)) fence = null;
    else if (fence === null && offset > 0 && isHeading(text, offset)) starts.push({ offset, line });
    const end = text.indexOf('\n', offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return starts;
}

const fenceMark = / {0,3}(`{3,}|~{3,})/y;

function fenceAt(text: string, offset: number): string | undefined {
  fenceMark.lastIndex = offset;
  return fenceMark.exec(text)?.[1];
}

const headingMark = /#{1,6}(?:[ \t\n]|$)/y;

function isHeading(text: string, offset: number): boolean {
  headingMark.lastIndex = offset;
  return headingMark.test(text);
}
