import type { Reading } from '../pieces';
import { readInParts, type PartMemory } from './parts';

/** Reads Markdown; what `memory` holds of the document as it was before an edit is not read again. */
export function readMarkdown(text: string, memory: PartMemory): Reading {
  const parts = readInParts(withoutFrontMatter(text.replace(/\r\n?/g, '\n')), memory);
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    links: parts.flatMap(({ links }) => links),
    anchors: parts.flatMap(({ anchors }) => anchors),
  };
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
