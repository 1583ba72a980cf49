import type { Outline, OutlineHeading } from './outline';

/** A place between two lines into which a block of text can go. */
export interface Gap {
  /** The block goes before this line; 0-based. */
  readonly line: number;
  /** The thematic break that has to follow the block, where the document parts its sections by such. */
  readonly breakAfter?: string;
  /** The thematic break that has to come before it. */
  readonly breakBefore?: string;
}

const isBlank = (line: string | undefined): boolean => line?.trim() === '';

/** What stands above a heading and belongs to it: anchors, breaks of lines, comments that name it. */
const belongsBelow = /^\s*(?:<a\s[^>]{0,200}>\s*(?:<\/a>)?|<br\s*\/?>|<!--[^>]{0,120}-->)\s*$/i;
const closesSomething = /<!--\s*(?:\/|[^>]{0,80}(?:\b(?:end|stop|enable)\b|[-_:](?:end|stop)))|<!--\s*coach:/i;

/** The first line of what belongs to a heading. */
function headStart({ lines, start }: Outline, { line }: OutlineHeading): number {
  let first = line;
  for (let at = line - 1; at >= start; at--) {
    const text = lines[at]!;
    if (isBlank(text)) continue;
    if (text.length > 300 || !belongsBelow.test(text) || closesSomething.test(text)) break;
    first = at;
  }
  return first;
}

/** The line of the thematic break right above a line, or -1. */
function breakAbove({ lines, breaks, start }: Outline, line: number): number {
  let at = line - 1;
  while (at >= start && isBlank(lines[at])) at--;
  return breaks.has(at) ? at : -1;
}

/** The thematic break by which a document parts most of its sections, as it is written; undefined where it does not. */
export function sectionBreak(outline: Outline, sections: readonly OutlineHeading[]): string | undefined {
  const parted = sections.slice(1).map((heading) => breakAbove(outline, headStart(outline, heading)));
  const found = parted.filter((line) => line >= 0);
  return found.length >= 2 && found.length * 2 >= parted.length ? outline.lines[found[0]!]!.trim() : undefined;
}

/** The gap before a section. */
export function gapBefore(outline: Outline, heading: OutlineHeading, parting: string | undefined): Gap {
  const line = headStart(outline, heading);
  const above = breakAbove(outline, line);
  if (above < 0) return { line, ...(parting === undefined ? {} : { breakAfter: parting }) };
  return parting === undefined ? { line: above } : { line, breakAfter: parting };
}

/** The gap at the end of what stands above a line, blank lines left where they are. */
export function gapAtEnd(outline: Outline, before: number, parting?: string): Gap {
  let line = Math.min(before, outline.end);
  while (line > outline.start && isBlank(outline.lines[line - 1])) line--;
  return { line, ...(parting === undefined ? {} : { breakBefore: parting }) };
}

/** The gap at the end of a section's own content: before its first sub-section, or before what belongs to the next section. */
export function gapInside(outline: Outline, heading: OutlineHeading, next: OutlineHeading | undefined): Gap {
  if (next === undefined) return gapAtEnd(outline, outline.lines.length);
  const line = headStart(outline, next);
  const above = breakAbove(outline, line);
  return gapAtEnd(outline, Math.max(heading.endLine, above >= 0 ? above : line));
}

/** A block as it goes into a gap: parted by one blank line from what stands around it. */
export function fitted(
  { lines, start }: Outline,
  { line, breakAfter, breakBefore }: Gap,
  blocks: readonly string[],
): string {
  const mark = breakAfter ?? breakBefore;
  const joined = blocks.map((block) => block.trim()).join(mark === undefined ? '\n\n' : `\n\n${mark}\n\n`);
  const follows = line < lines.length && !isBlank(lines[line]);
  const text = `${breakBefore === undefined ? '' : `${breakBefore}\n\n`}${joined}${breakAfter !== undefined && follows ? `\n\n${breakAfter}` : ''}`;
  // The last line has no end of its own where the text does not end in one.
  if (line >= lines.length) return `\n\n${text}`;
  const isFirst = line <= start && start === 0;
  const before = isFirst || isBlank(lines[line - 1]) ? '' : '\n';
  return `${before}${text}${follows ? '\n\n' : '\n'}`;
}
