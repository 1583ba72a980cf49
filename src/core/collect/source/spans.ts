/** What a lexer tells apart besides code. */
const comment = 0;
const literal = 1;

/** A string literal's content: the offsets between its quotes. */
export interface StringRange {
  readonly start: number;
  readonly end: number;
}

/** What a lexer found in a text, in order: comments, and the contents of literals. */
export class Spans {
  /** Start, end and kind, one after the other; starts ascend. */
  private readonly flat: number[] = [];
  private readonly ranges: { start: number; end: number }[] = [];
  /** Terminators of heredocs that the rest of the text does not have. */
  private readonly missing = new Set<string>();

  comment(start: number, end: number): void {
    if (end > start) this.flat.push(start, end, comment);
  }

  /** The content of a literal, or the piece of it between two interpolated expressions. */
  literal(start: number, end: number): void {
    if (end > start) this.flat.push(start, end, literal);
  }

  /** Announces a string whose content begins at `start`; `closeString` with what this returns gives its end. */
  openString(start: number): number {
    return this.ranges.push({ start, end: start }) - 1;
  }

  closeString(opened: number, end: number): void {
    const range = this.ranges[opened];
    if (range) range.end = end;
  }

  /** A string without interpolation. */
  string(start: number, end: number): void {
    this.ranges.push({ start, end });
    this.literal(start, end);
  }

  /**
   * Where the line begins that holds nothing but a heredoc's terminator (or begins with it, where `alone` says no), from the beginning
   * of a line on; -1 without one.
   */
  terminator(text: string, from: number, name: string, alone: boolean): number {
    if (this.missing.has(name)) return -1;
    for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + name.length)) {
      const line = text.lastIndexOf('\n', at) + 1;
      const after = alone ? /^[ \t\r]*(?:\n|$)/ : /^\W|^$/;
      const before = text.slice(Math.max(line, at - 200), at);
      if (before.trim() === '' && after.test(text.slice(at + name.length, at + name.length + 40))) return line;
    }
    this.missing.add(name);
    return -1;
  }

  /** Strings in the order in which they begin. */
  get strings(): readonly StringRange[] {
    return this.ranges;
  }

  /** The text with comments blanked, and with `literals` the contents of literals too; line ends and length stay. */
  blank(text: string, literals: boolean): string {
    const { flat } = this;
    const pieces: string[] = [];
    let from = 0;
    for (let i = 0; i < flat.length; i += 3) {
      if (flat[i + 2] === literal && !literals) continue;
      const start = flat[i]!;
      const end = flat[i + 1]!;
      if (start < from) continue;
      pieces.push(text.slice(from, start), spaces(text, start, end));
      from = end;
    }
    if (from === 0) return text;
    pieces.push(text.slice(from));
    return pieces.join('');
  }
}

/** As many spaces as there are characters, line ends kept. */
function spaces(text: string, start: number, end: number): string {
  let blank = '';
  let from = start;
  for (;;) {
    const lineEnd = text.indexOf('\n', from);
    if (lineEnd < 0 || lineEnd >= end) return blank + ' '.repeat(end - from);
    blank += ' '.repeat(lineEnd - from) + '\n';
    from = lineEnd + 1;
  }
}
