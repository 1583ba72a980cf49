import type { Block, Document, Section } from '../../facts';
import { isContents, type Passage } from '../documents/sections';
import { wordCount } from './phrases';
import { byPart, byText } from '../reading/memo';

/** A sentence of a document's prose, or a list item or table row, which reads as one; on one line, however the source is wrapped. */
export interface Sentence {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  readonly words: number;
  readonly block: Block;
  readonly section: Section;
}

const proseTypes: ReadonlySet<Block['type']> = new Set(['paragraph', 'item', 'row']);

/** Whether a block is the author's prose: not code, a comment, an image or a quotation. */
export const isProse = (block: Block): boolean => proseTypes.has(block.type);

const kept = new WeakMap<Section, readonly Sentence[]>();

/** The sentences of a document in reading order; the table of contents is left out. */
export function sentencesOf({ path, sections }: Pick<Document, 'path' | 'sections'>): readonly Sentence[] {
  return sentencesOfSections(sections, path);
}

const sentencesOfSections = byPart((sections: readonly Section[], path: string): readonly Sentence[] =>
  sections.filter((section) => !isContents(section)).flatMap((section) => sentencesOfSection(section, path)),
);

/** The sentences of a passage in reading order. */
export function sentencesIn(passage: Passage): readonly Sentence[] {
  const blocks = new Set(passage.blocks);
  return passage.sections
    .filter((section) => !isContents(section))
    .flatMap((section) => sentencesOfSection(section, passage.path).filter(({ block }) => blocks.has(block)));
}

function sentencesOfSection(section: Section, path: string): readonly Sentence[] {
  const known = kept.get(section);
  if (known && (known.length === 0 || known[0]!.path === path)) return known;
  const sentences: Sentence[] = [];
  for (const block of section.blocks) {
    if (!isProse(block)) continue;
    if (block.type === 'row')
      sentences.push({ text: block.text, path, line: block.line, words: wordCount(block.text), block, section });
    else {
      let line = block.line;
      for (const part of splitSentences(block.text)) {
        const text = part.trim().replace(/[ \t]*\r?\n[ \t]*/g, ' ');
        const before = part.slice(0, part.length - part.trimStart().length);
        if (text !== '') {
          sentences.push({
            text,
            path,
            line: Math.min(block.endLine, line + newlines(before)),
            words: wordCount(text),
            block,
            section,
          });
        }
        line += newlines(part);
      }
    }
  }
  kept.set(section, sentences);
  return sentences;
}

const newlines = (text: string): number => text.split('\n').length - 1;

const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|fig|mr|mrs|dr|z\.b|d\.h|bzw|ca|p\.ej|ej|aprox|p\.ex|ex|env|max|min)\.|\b\p{Lu}\.)$/iu;

/** Splits prose into sentences; joined together they are the text again. */
export const splitSentences: (text: string) => readonly string[] = byText((text) => {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…][)"'”’\]]{0,3}(?=\s)|[。！？]/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.')) {
      const next = /^\s+(.)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
      if (/\p{Ll}/u.test(next) || abbreviation.test(text.slice(Math.max(from, end - 12), end))) continue;
    }
    parts.push(text.slice(from, end));
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
});
