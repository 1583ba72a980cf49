import GithubSlugger from 'github-slugger';
import type { Block, Section } from '../../facts';
import type { HeadingPiece, Piece } from './pieces';

interface OpenSection {
  readonly heading: string;
  readonly level: number;
  readonly line: number;
  readonly parent: number;
  readonly anchor?: string;
  /** Whether the level is its own and not derived from the heading before it. */
  readonly own: boolean;
  readonly blocks: Block[];
}

/** A section before its kinds are known. */
export type Outlined = Omit<Section, 'kinds'>;

/** Turns what a reader found into sections, each with the section that encloses it. */
export function outlineOf(pieces: readonly Piece[]): readonly Outlined[] {
  const sections: OpenSection[] = [];
  const slugger = new GithubSlugger();
  let current = -1;

  for (const [index, found] of pieces.entries()) {
    const piece = found.type === 'heading' ? headingOrText(found, pieces[index + 1]) : found;
    if (piece.type === 'heading') {
      const own = piece.level > 0;
      const parent = own ? enclosing(sections, current, piece.level) : ownLevelOf(sections, current);
      const level = own ? piece.level : Math.min(6, (sections[parent]?.level ?? 0) + 1);
      const anchor = piece.anchored ? { anchor: slugger.slug(piece.text) } : {};
      sections.push({ heading: piece.text, level, line: piece.line, parent, own, blocks: [], ...anchor });
      current = sections.length - 1;
    } else if (piece.type === 'fold-end') {
      if (current >= 0 && !sections[current]!.own) current = sections[current]!.parent;
    } else {
      if (current < 0) {
        if (sections.length === 0) sections.push(beginning(piece.line));
        current = 0;
      }
      sections[current]!.blocks.push(piece);
    }
  }
  if (sections.length === 0) sections.push(beginning(1));
  return sections.map(({ own: _own, ...section }) => ({
    ...section,
    endLine: section.blocks.reduce((last, block) => Math.max(last, block.endLine), section.line),
  }));
}

/** Bold text counts as a heading only where something stands under it. */
function headingOrText(heading: HeadingPiece, next: Piece | undefined): Piece {
  const bare = next === undefined || next.type === 'heading' || next.type === 'fold-end' || next.type === 'html';
  return bare && heading.otherwise ? heading.otherwise : heading;
}

const beginning = (line: number): OpenSection => ({ heading: '', level: 0, line, parent: -1, own: true, blocks: [] });

/** The section around a heading of this level that follows section `from`. */
function enclosing(sections: readonly OpenSection[], from: number, level: number): number {
  let at = from;
  while (at >= 0 && (!sections[at]!.own || sections[at]!.level >= level || sections[at]!.level === 0))
    at = sections[at]!.parent;
  return at;
}

/** The nearest section at or around `from` whose level is its own. */
function ownLevelOf(sections: readonly OpenSection[], from: number): number {
  let at = from;
  while (at >= 0 && (!sections[at]!.own || sections[at]!.level === 0)) at = sections[at]!.parent;
  return at;
}
