import type { Evidence } from '../model';
import { plainLine } from '../text/plain-line';
import { plainPalette, type Paint, type Palette } from './palette';
import { wrap } from './wrap';

/** How a report is shown as text. */
export interface TextOptions {
  readonly palette?: Palette;
  /** Columns at which prose is broken; without it lines are as long as they are. */
  readonly width?: number;
  /** Turns a path of the audited tree into one that can be clicked where the text is shown. */
  readonly locate?: (path: string) => string;
}

/** Gathers lines of text for people; whatever comes from a repository loses what could steer a terminal. */
export class LineWriter {
  readonly lines: string[] = [];
  readonly paint: Palette;
  readonly locate: (path: string) => string;
  private readonly width: number;

  constructor({ palette = plainPalette, width = Infinity, locate = (path) => path }: TextOptions) {
    this.paint = palette;
    this.width = width;
    this.locate = locate;
  }

  /** Everything written, with a final newline. */
  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  /** A line as it is. */
  line(text: string): void {
    this.lines.push(text);
  }

  /** The heading of a section, after a blank line. */
  section(title: string): void {
    this.lines.push(...(this.lines.length > 0 ? [''] : []), this.paint.bold(title));
  }

  /** Foreign text, broken at the width; the first line starts with `first`, the others with `indent`. */
  prose(text: string, indent: string, first: string, paint: Paint = (line) => line): void {
    for (const line of wrap(plainLine(text), this.width, indent, first)) this.lines.push(paint(line));
  }

  /** A place with what stands there, to be put into a line. */
  evidence(evidence: Evidence): string {
    const excerpt =
      evidence.excerpt === undefined ? '' : `  ${this.paint.dim(shorten(plainLine(evidence.excerpt).trim()))}`;
    if ('commit' in evidence) return `${this.paint.cyan(evidence.commit.slice(0, 9))}${excerpt}`;
    return `${this.paint.cyan(this.place(evidence.path, evidence.startLine))}${excerpt}`;
  }

  /** A path with its line, where there is one. */
  place(path: string, line?: number): string {
    const located = plainLine(this.locate(path));
    return line === undefined ? located : `${located}:${line}`;
  }
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
