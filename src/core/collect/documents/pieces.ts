import type { Block } from '../../facts';

/** A heading as a reader of one format finds it. */
export interface HeadingPiece {
  readonly type: 'heading';
  /** Plain text. */
  readonly text: string;
  /** 1 to 6; 0 for a heading without a level of its own (bold text, the summary of a fold), which goes one below the last one. */
  readonly level: number;
  readonly line: number;
  /** Whether links may name it. */
  readonly anchored: boolean;
  /** What it is where nothing stands under it: bold text at the end of a section is a paragraph. */
  readonly otherwise?: Block;
}

/** The end of a fold: what follows belongs to the section around it. */
export interface FoldEnd {
  readonly type: 'fold-end';
  readonly line: number;
}

/** What a document consists of, in reading order. */
export type Piece = HeadingPiece | FoldEnd | Block;

/** A link before it is known where it leads. */
export interface RawLink {
  readonly target: string;
  readonly text: string;
  readonly line: number;
  readonly image: boolean;
}

/** A document, or a part of one, as the reader of its format sees it. */
export interface Reading {
  readonly pieces: readonly Piece[];
  readonly links: readonly RawLink[];
  /** Anchors set by hand, in lower case. */
  readonly anchors: readonly string[];
}

/** A reading under construction. */
export class ReadingBuilder implements Reading {
  readonly pieces: Piece[] = [];
  readonly links: RawLink[] = [];
  readonly anchors: string[] = [];

  heading(text: string, level: number, line: number, otherwise?: Block): void {
    this.pieces.push({
      type: 'heading',
      text: squeeze(text),
      level,
      line,
      anchored: level > 0,
      ...(otherwise ? { otherwise } : {}),
    });
  }

  block(block: Block): void {
    this.pieces.push(block);
  }

  link(target: string, text: string, line: number): void {
    if (target !== '') this.links.push({ target, text: squeeze(text), line, image: false });
  }

  /** Records an image among the links and, unless it is a badge, as a block. */
  image(target: string, alt: string, line: number): void {
    if (target === '') return;
    this.links.push({ target, text: squeeze(alt), line, image: true });
    if (!isBadge(target)) this.block({ type: 'image', text: squeeze(alt), line, endLine: line, target });
  }

  anchor(name: string | undefined): void {
    if (name) this.anchors.push(name.toLowerCase());
  }
}

/** Text with each run of white space as one space, and none at its ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const badgeHosts =
  /shields\.io|badge|travis-ci|codecov\.io|coveralls\.io|circleci\.com\/.*\.svg|\/workflows\/[^/]+\.svg|\/actions\/workflows\/|goreportcard|snyk\.io|sonarcloud|codacy|codeclimate|david-dm|deepsource|opencollective|hits\.|visitor|skillicons\.dev|forthebadge|star-history|contrib\.rocks|komarev|readme-typing|devicon|simpleicons|deploy.*button|heroku.*button|buymeacoffee|ko-fi/i;

/** Whether an image is a badge, an icon or a counter and shows nothing of the project. */
export function isBadge(target: string): boolean {
  return badgeHosts.test(target.slice(0, 300));
}
