import type { Document } from '../../facts';
import { readAsciidoc } from './asciidoc';
import { readMarkdown } from './markdown';
import { PartMemory } from './markdown/parts';
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

/** Reads a document in the format that its path names, with the help of what is remembered of it. */
export function readDocument(path: string, text: string, memory = new PartMemory()): ReadDocument {
  const format = formatOf(path) ?? 'text';
  const { pieces, links, anchors } = readAs(format, text, memory);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { format, lines, sections: outlineOf(pieces), links, anchors };
}

function readAs(format: Document['format'], text: string, memory: PartMemory): Reading {
  switch (format) {
    case 'markdown':
      return readMarkdown(text, memory);
    case 'restructuredtext':
      return readRestructuredText(text);
    case 'asciidoc':
      return readAsciidoc(text);
    case 'text':
      return /^#{1,6} \S|^```|\]\([^)\s]/m.test(text) ? readMarkdown(text, memory) : readLines(text);
  }
}
