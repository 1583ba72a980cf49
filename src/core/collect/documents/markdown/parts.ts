import type { Piece, RawLink, Reading } from '../pieces';
import { readFlow } from './convert';
import { definitionsIn, mayGoOn, parseFlow, tokensOf, type Definitions } from './parse';

/** What a stretch of Markdown was read as, with the lines it stood at. */
interface Part {
  readonly source: string;
  /** Lines before it. */
  readonly line: number;
  readonly reading: Reading;
  /** Whether its last block may go on in what follows, so that it cannot be read alone. */
  readonly open: boolean;
}

/** What the parts of a document were read as, for the time when it is read again after an edit. */
export interface PartMemory {
  /** The definitions of links that counted for all of them, as one text. */
  readonly definitions: string;
  readonly parts: ReadonlyMap<string, Part>;
}

/** A document in parts, and what to remember of them. */
interface ReadInParts {
  readonly readings: readonly Reading[];
  readonly memory: PartMemory;
}

/**
 * Reads Markdown in parts, each from a heading to the next: a heading at the margin ends every block but a fence or HTML that is
 * open, so that what stands before it reads the same without what follows. So does what follows, but for the definitions of links.
 *
 * @param before of the same document as it was
 */
export function readInParts(text: string, before?: PartMemory): ReadInParts {
  const definitions = text.includes(']:') ? definitionsIn(text) : {};
  const memory = { definitions: JSON.stringify(definitions), parts: new Map<string, Part>() };
  const known = before?.definitions === memory.definitions ? before.parts : memory.parts;
  const partOf = (source: string, line: number): Part => {
    const part = known.get(source) ?? memory.parts.get(source) ?? readPart(source, line, definitions);
    memory.parts.set(part.source, part);
    return part;
  };

  const starts = startsOf(text);
  const readings: Reading[] = [];
  for (let at = 0; at < starts.length;) {
    const { offset, line } = starts[at]!;
    let part: Part;
    // What is open takes in more and more of what follows, so that text of many headings is not read over and over.
    for (let width = 1; ; width *= 2) {
      const end = Math.min(at + width, starts.length);
      part = partOf(text.slice(offset, starts[end]?.offset), line);
      if (part.open && end < starts.length) continue;
      at = end;
      break;
    }
    readings.push(moved(part.reading, line - part.line));
  }
  return { readings, memory };
}

function readPart(source: string, line: number, definitions: Definitions): Part {
  const tokens = tokensOf(source, definitions);
  const reading = readFlow(parseFlow(tokens, line));
  return { source: detached(source), line, reading, open: mayGoOn(tokens, source) };
}

/** A copy: V8 keeps a whole text for as long as a slice of it is kept, and every edit makes another text. */
const detached = (slice: string): string => ` ${slice}`.slice(1);

/** A reading of what now stands some lines further down. */
function moved(reading: Reading, by: number): Reading {
  if (by === 0) return reading;
  return {
    pieces: reading.pieces.map((piece) => movedPiece(piece, by)),
    links: reading.links.map((link): RawLink => ({ ...link, line: link.line + by })),
    anchors: reading.anchors,
  };
}

function movedPiece(piece: Piece, by: number): Piece {
  const line = piece.line + by;
  if (piece.type === 'fold-end') return { ...piece, line };
  if (piece.type !== 'heading') return { ...piece, line, endLine: piece.endLine + by };
  const { otherwise } = piece;
  if (!otherwise) return { ...piece, line };
  return { ...piece, line, otherwise: { ...otherwise, line: otherwise.line + by, endLine: otherwise.endLine + by } };
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
  for (let offset = 0, line = 0; offset < text.length; line++) {
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
