/** A stretch of a Markdown document that can be parsed by itself. */
export interface Chunk {
  readonly text: string;
  /** Lines of the document before it. */
  readonly offset: number;
}

/** Chunks without a heading are split once they have this many lines, at the next paragraph or list item. */
const longChunk = 60;

const listMarker = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+(\S.*)?)?$/;
const fence = /^(\s*)(`{3,}|~{3,})(.*)$/;
const longHtml: readonly [RegExp, RegExp][] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];
/** Tags that begin HTML up to the next blank line, whatever stands before them. */
const blockTag =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;
const atxHeading = /^#{1,6}(?:[ \t]|$)/;
const underline = /^(?:=+|-+)[ \t]*$/;
const plainStart = /^[^\s\-*+>#<|`~[\]\d=_!:\\&$%^]/;
const listStart = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly indent: number;
}

/**
 * Splits Markdown where the split cannot change what either side means: at a line at the margin that stands outside of every code
 * fence and HTML block and closes every list and quote. Where that is in doubt there is no split, so that reading the chunks one by
 * one equals reading the whole. Every heading begins a chunk, so that an edit leaves the other chunks as they were.
 */
export function chunksOf(text: string): readonly Chunk[] {
  const lines = text.split('\n');
  const scanner = new Scanner();
  const starts: number[] = [0];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const long = at - starts.at(-1)! >= longChunk;
    if (at > starts.at(-1)! && scanner.certain && isBoundary(scanner, line, lines[at + 1] ?? '', long)) {
      starts.push(at);
    }
    scanner.take(line);
    if (scanner.lost) break;
  }
  return starts.map((start, index) => ({ text: lines.slice(start, starts[index + 1]).join('\n'), offset: start }));
}

function isBoundary(scanner: Scanner, line: string, next: string, long: boolean): boolean {
  if (scanner.afterBlank) {
    if (atxHeading.test(line)) return true;
    if (plainStart.test(line)) return long || (underline.test(next) && !line.includes('|'));
    return long && listStart.test(line);
  }
  return long && scanner.inList && listStart.test(line);
}

/** Follows what the lines so far leave open. */
class Scanner {
  afterBlank = true;
  /** Whether every line since the last blank one belongs to a list that began after it. */
  inList = false;
  /** Whether it can no longer be told what is open. */
  lost = false;
  private listOpen = false;
  private fence: Fence | null = null;
  /** A fence inside a list item, which ends with the item at the latest. */
  private inner: Fence | null = null;
  /** A fence of which it is not known whether it stands inside a list item. */
  private doubtful: Fence | null = null;
  private html: RegExp | null = null;
  /** Whether the lines up to the next blank one are HTML. */
  private untilBlank: 'no' | 'perhaps' | 'yes' = 'no';

  /** Whether a line at the margin would stand outside of every fence and HTML block. */
  get certain(): boolean {
    return this.fence === null && this.doubtful === null && this.html === null && !this.lost;
  }

  take(line: string): void {
    const wasAfterBlank = this.afterBlank;
    this.afterBlank = line.trim() === '';
    if (this.afterBlank) {
      this.inList = false;
      this.untilBlank = 'no';
      if (this.fence === null && this.doubtful === null && this.html === null) return;
    }
    if (this.fence) {
      if (closes(line, this.fence) && indentOf(line) <= 3) this.fence = null;
      return;
    }
    if (this.html) {
      if (this.html.test(line)) this.html = null;
      this.afterBlank = false;
      return;
    }
    if (this.afterBlank || this.untilBlank === 'yes') return;
    const indent = indentOf(line);
    if (this.doubtful) {
      if (indent < 2) this.lost = true;
      else if (closes(line, this.doubtful) && indent >= this.doubtful.indent) {
        if (indent <= 3) this.doubtful = null;
        else this.lost = true;
      }
      return;
    }
    this.open(line, indent, wasAfterBlank);
  }

  private open(line: string, indent: number, wasAfterBlank: boolean): void {
    if (indent < 2) this.inner = null;
    if (wasAfterBlank && indent === 0) this.listOpen = false;
    const marker = listMarker.exec(line);
    if (marker) {
      this.listOpen = true;
      if (indent === 0 && wasAfterBlank) this.inList = true;
      const inside =
        marker[2] === undefined ? null : fenceOf(marker[2].replace(/^(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s?){1,20}/, ''));
      if (inside) this.inner = { ...inside, indent: indent + 2 };
      return;
    }
    if (indent < 2) this.inList = false;
    const fenced = fenceOf(line);
    const long = indent <= 3 ? longHtml.find(([start]) => start.test(line)) : undefined;
    if ((fenced || long) && this.untilBlank === 'perhaps') this.lost = true;
    else if (fenced) this.openFence(fenced, line);
    else if (long) this.openHtml(line, indent, long);
    else if (indent <= 3 && /^\s*<[a-z/]/i.test(line)) {
      const sure = blockTag.test(line) && !(this.listOpen && indent >= 2);
      this.untilBlank = sure ? 'yes' : 'perhaps';
    }
  }

  private openFence(fenced: Fence, line: string): void {
    const inside = this.listOpen && fenced.indent >= 2;
    if (!inside) {
      if (fenced.indent <= 3) this.fence = fenced;
    } else if (this.inner) {
      if (closes(line, this.inner) && fenced.indent >= this.inner.indent) this.inner = null;
      else if (fenced.indent <= 3) this.lost = true;
    } else if (fenced.indent >= 4) this.inner = fenced;
    else this.doubtful = fenced;
  }

  private openHtml(line: string, indent: number, block: (typeof longHtml)[number]): void {
    const comment = line.indexOf('<!--');
    const rest = comment >= 0 && block === longHtml[0] ? line.slice(comment + 2) : line;
    if (block[1].test(rest)) return;
    if (this.listOpen && indent >= 2) this.lost = true;
    else this.html = block[1];
  }
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns++;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

function fenceOf(line: string): Fence | null {
  const match = fence.exec(line);
  if (!match) return null;
  const mark = match[2]![0]!;
  if (mark === '`' && match[3]!.includes('`')) return null;
  return { mark, length: match[2]!.length, indent: indentOf(line) };
}

function closes(line: string, { mark, length }: Fence): boolean {
  const trimmed = line.trim();
  return trimmed.length >= length && trimmed === mark.repeat(trimmed.length);
}
