import { readLines } from '../plain-text';
import type { Piece, RawLink, Reading } from '../pieces';
import { chunksOf, type Chunk } from './chunks';
import { readTree } from './convert';
import { isCostly } from './cost';
import { definitionLines, definitionsIn, labelsIn, type Definitions } from './definitions';
import { parseMarkdown } from './parse';

/** A chunk as read by itself, with lines from its own beginning. */
interface ChunkReading {
  readonly reading: Reading;
  readonly definitions: Definitions;
}

/**
 * Reads Markdown. The text is read in chunks, and chunks that were read before are not parsed again, so that a keystroke costs the
 * chunk it falls in. What is kept never changes the outcome.
 */
export function readMarkdown(text: string): Reading {
  const source = withoutFrontMatter(text.replace(/\r\n?/g, '\n'));
  const chunks = chunksOf(source);
  const first = chunks.map((chunk) => readChunk(chunk.text, ''));
  const needed = neededDefinitions(chunks, first);
  const pieces: Piece[] = [];
  const links: RawLink[] = [];
  const anchors: string[] = [];
  chunks.forEach(({ text: chunk, offset }, index) => {
    const before = needed[index]!;
    const { reading } = before === '' ? first[index]! : readChunk(chunk, before);
    for (const piece of reading.pieces) pieces.push(shifted(piece, offset));
    for (const link of reading.links) links.push({ ...link, line: link.line + offset });
    anchors.push(...reading.anchors);
  });
  return { pieces, links, anchors };
}

function shifted<Some extends Piece>(piece: Some, offset: number): Some {
  if (offset === 0) return piece;
  const line = piece.line + offset;
  if ('endLine' in piece) return { ...piece, line, endLine: piece.endLine + offset };
  if ('otherwise' in piece && piece.otherwise) return { ...piece, line, otherwise: shifted(piece.otherwise, offset) };
  return { ...piece, line };
}

/** For each chunk, the definitions of other chunks that it refers to, as Markdown. */
function neededDefinitions(chunks: readonly Chunk[], readings: readonly ChunkReading[]): readonly string[] {
  const home = new Map<string, { url: string; chunk: number }>();
  readings.forEach(({ definitions }, chunk) => {
    for (const [identifier, url] of definitions) if (!home.has(identifier)) home.set(identifier, { url, chunk });
  });
  if (home.size === 0) return chunks.map(() => '');
  return chunks.map(({ text }, index) => {
    const needed = new Map<string, string>();
    for (const label of labelsIn(text)) {
      const definition = home.get(label);
      if (definition && definition.chunk !== index) needed.set(label, definition.url);
    }
    return definitionLines(needed);
  });
}

/** Front matter (YAML, TOML) as blank lines, so that what follows keeps its place. */
function withoutFrontMatter(text: string): string {
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(text);
  if (!fence) return text;
  const end = text.indexOf(`\n${fence[1]}`, fence[0].length - 1);
  if (end < 0 || !/^[^\n]*(?:\n|$)/.exec(text.slice(end + 4))?.[0].match(/^[ \t]*\n?$/)) return text;
  const matter = text.slice(0, end + 4);
  if (fence[1] === '---' && !/^[\w-]+\s*:/m.test(matter)) return text;
  return '\n'.repeat(matter.split('\n').length - 1) + text.slice(end + 4);
}

const kept = new Map<string, ChunkReading>();
let keptLength = 0;
const keptLimit = 2_000_000;

/** Reads one chunk with the definitions in `before` in force. The readings of recent chunks are kept. */
function readChunk(chunk: string, before: string): ChunkReading {
  const key = before === '' ? chunk : `${before}\n${chunk}`;
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const fresh = isCostly(chunk)
    ? { reading: readLines(chunk), definitions: new Map<string, string>() }
    : parseChunk(chunk, before);
  kept.set(key, fresh);
  keptLength += key.length;
  for (const oldest of kept.keys()) {
    if (keptLength <= keptLimit || oldest === key) break;
    kept.delete(oldest);
    keptLength -= oldest.length;
  }
  return fresh;
}

function parseChunk(chunk: string, before: string): ChunkReading {
  const root = parseMarkdown(before === '' ? chunk : `${before}\n${chunk}`);
  const definitions = definitionsIn(root);
  const reading = readTree(root, definitions);
  if (before === '') return { reading, definitions };
  const added = before.split('\n').length;
  return {
    reading: {
      pieces: reading.pieces.map((piece) => shifted(piece, -added)),
      links: reading.links.map((link) => ({ ...link, line: link.line - added })),
      anchors: reading.anchors,
    },
    definitions,
  };
}
