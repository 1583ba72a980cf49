import MarkdownIt, { type Token } from 'markdown-it';
import { enclosures, type Lines as Stretch } from './enclosures';

/** A heading of a Markdown document that stands at its top level. Lines are 0-based. */
export interface OutlineHeading {
  /** As written, without marks and closing marks. */
  readonly text: string;
  readonly level: number;
  readonly line: number;
  /** The first line after it. */
  readonly endLine: number;
}

/** Where the blocks of a Markdown document stand, as far as it matters to what is put between them. Lines are 0-based. */
export interface Outline {
  readonly lines: readonly string[];
  /** Those that open sections: at the top level, outside folds and frames. */
  readonly headings: readonly OutlineHeading[];
  /** Lines of thematic breaks (`---`) at the top level. */
  readonly breaks: ReadonlySet<number>;
  /** The first line that can hold text: after the front matter. */
  readonly start: number;
  /** From here on everything is taken in by code or a comment that never ends; the number of lines where there is none. */
  readonly end: number;
}

let made: MarkdownIt | undefined;

/** Made when it is first used: audits do without it. */
function parser(): MarkdownIt {
  if (made) return made;
  made = new MarkdownIt({ html: true });
  made.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);
  return made;
}

/** Lines of a text without their ends. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/);

/** Reads where the blocks of a Markdown document stand. */
export function outlineOf(text: string): Outline {
  const lines = linesOf(text);
  const start = frontMatterEnd(lines);
  // Blank lines in place of the front matter keep the numbers of all others.
  const body = [...lines.slice(0, start).map(() => ''), ...lines.slice(start)].join('\n');
  const top = parser()
    .parse(body, {})
    .filter(({ level }) => level === 0);
  const frames = enclosures(lines, top.filter(({ type }) => type === 'html_block').map(stretchOf));
  const all = top.flatMap((token) => headingsIn(token, lines));
  const framed = ({ line }: OutlineHeading): boolean => frames.some(({ from, to }) => from < line && line < to);
  // Where nearly everything stands in one frame, the frame is the document.
  const headings = all.filter((heading) => !framed(heading));
  return {
    lines,
    headings: headings.length * 2 < all.length ? all : headings,
    breaks: new Set(top.filter(({ type }) => type === 'hr').map((token) => stretchOf(token).from)),
    start,
    end: openEnd(top, lines),
  };
}

const stretchOf = ({ map }: Token): Stretch => ({ from: map?.[0] ?? 0, to: map?.[1] ?? 0 });

function frontMatterEnd(lines: readonly string[]): number {
  const mark = lines[0]?.trimEnd();
  if (mark !== '---' && mark !== '+++') return 0;
  const close = lines.findIndex((line, index) => index > 0 && index < 200 && line.trimEnd() === mark);
  // Two rules around a paragraph are no front matter: that has keys.
  return close > 0 && lines.slice(1, close).some((line) => /^\s*[\w"'-]+\s*[:=]/.test(line)) ? close + 1 : 0;
}

const htmlHeading = /<h([1-6])(?:\s[^>]{0,400})?>/i;

function headingsIn(token: Token, lines: readonly string[]): readonly OutlineHeading[] {
  const { from, to } = stretchOf(token);
  if (token.type === 'heading_open') {
    const atx = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(lines[from] ?? '');
    const text = atx
      ? lines[from]!.slice(atx[0].length).replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
      : lines.slice(from, to - 1).join(' ');
    return [{ text: text.trim(), level: Number(token.tag.slice(1)), line: from, endLine: to }];
  }
  if (token.type !== 'html_block') return [];
  const found: OutlineHeading[] = [];
  for (let line = from; line < to; line++) {
    const match = htmlHeading.exec((lines[line] ?? '').slice(0, 2_000));
    if (!match) continue;
    const rest = lines
      .slice(line, Math.min(to, line + 6))
      .join(' ')
      .slice(match.index, match.index + 2_000);
    const text = rest
      .replace(/<\/h[1-6]>[^]*$/i, '')
      .replace(/<[^>]{0,400}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    found.push({ text, level: Number(match[1]), line: from, endLine: to });
  }
  // What stands in one piece of HTML is moved in one piece.
  return found.slice(0, 1);
}

/** Where a fence or a comment that is never closed begins. */
function openEnd(top: readonly Token[], lines: readonly string[]): number {
  const last = top.findLast(({ map }) => map !== null);
  if (!last) return lines.length;
  const { from, to } = stretchOf(last);
  const text = lines.slice(from, to).join('\n');
  if (last.type === 'fence') {
    const closes = to - from > 1 && new RegExp(`^ {0,3}[${last.markup[0]!}]{${last.markup.length},}[ \\t]*$`);
    return closes && lines.slice(from + 1, to).some((line) => closes.test(line)) ? lines.length : from;
  }
  if (last.type === 'html_block' && text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return from;
  return lines.length;
}
