import type { Document } from '../../facts';
import { readAsciidoc } from './asciidoc';
import { readMarkdown } from './markdown';
import type { PartMemory } from './markdown/parts';
import { outlineOf, type Outlined } from './outline';
import { formatOf } from './paths';
import type { RawLink, Reading } from './pieces';
import { readLines } from './plain-text';
import { readRestructuredText } from './restructuredtext';

/** A document as its own text gives it: without what depends on other files. */
export interface ReadDocument {
  readonly format: Document['format'];
  readonly lines: number;
  readonly sections: readonly Outlined[];
  readonly links: readonly RawLink[];
  readonly anchors: readonly string[];
}

/** Reads a document in the format that its path names. */
export function readDocument(path: string, text: string): ReadDocument {
  return readAgain(path, text).read;
}

/**
 * Reads a document after an edit.
 *
 * @param before what there was to remember of it before
 */
export function readAgain(
  path: string,
  text: string,
  before?: PartMemory,
): { readonly read: ReadDocument; readonly memory: PartMemory | undefined } {
  const format = formatOf(path) ?? 'text';
  const { pieces, links, anchors, memory } = readAs(format, text, before);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { read: { format, lines, sections: outlineOf(pieces), links, anchors }, memory };
}

function readAs(
  format: Document['format'],
  text: string,
  before: PartMemory | undefined,
): Reading & { readonly memory?: PartMemory } {
  switch (format) {
    case 'markdown':
      return readMarkdown(text, before);
    case 'restructuredtext':
      return readRestructuredText(text);
    case 'asciidoc':
      return readAsciidoc(text);
    case 'text':
      return /^#{1,6} \S|^```|\]\([^)\s]/m.test(text) ? readMarkdown(text, before) : readLines(text);
  }
}
