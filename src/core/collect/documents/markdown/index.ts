import type { Reading } from '../pieces';
import { readInParts, type PartMemory } from './parts';

/** A document, and what to remember of it. */
export interface ReadMarkdown extends Reading {
  readonly memory: PartMemory;
}

/** Reads Markdown; parts that are known from before an edit are not parsed again. */
export function readMarkdown(text: string, before?: PartMemory): ReadMarkdown {
  const { readings, memory } = readInParts(withoutFrontMatter(text.replace(/\r\n?/g, '\n')), before);
  return {
    pieces: readings.flatMap(({ pieces }) => pieces),
    links: readings.flatMap(({ links }) => links),
    anchors: readings.flatMap(({ anchors }) => anchors),
    memory,
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
