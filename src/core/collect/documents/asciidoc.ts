import type { Block } from '../../facts';
import { breaksBefore } from './line-breaks';
import { ReadingBuilder, type Reading } from './pieces';

const heading = /^(={1,6}|#{1,6})\s+(\S.*?)(?:\s+\1)?$/;
const item = /^\s*(\*{1,5}|\.{1,5}|-|\d{1,3}\.)\s+(\S.*)$/;
const delimiter = /^(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|```+)(\w*)\s*$/;
const attributeLine = /^\[(.*)\]\s*$/;
const diagrams = new Set(['plantuml', 'mermaid', 'graphviz', 'ditaa', 'd2', 'dot']);
const longestLine = 4000;

/** Reads AsciiDoc: headings, paragraphs, lists, delimited blocks, tables, links and images. */
export function readAsciidoc(text: string): Reading {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.slice(0, longestLine).trimEnd());
  const into = new ReadingBuilder();
  new AsciidocReader(lines, into).read(0, lines.length);
  return into;
}

class AsciidocReader {
  /** The last line in brackets: the style of the block that follows. */
  private style = '';

  constructor(
    private readonly lines: readonly string[],
    private readonly into: ReadingBuilder,
  ) {}

  read(from: number, to: number): void {
    let at = from;
    while (at < to) at = this.readAt(at, to);
  }

  private readAt(at: number, to: number): number {
    const line = this.lines[at]!;
    if (line === '' || line === '+' || line.startsWith("'''") || /^(?:ifdef|ifndef|endif|include|toc)::/.test(line))
      return at + 1;
    if (/^:!?[\w-]+!?:/.test(line)) return at + 1;
    const titled = heading.exec(line);
    if (titled) {
      this.into.heading(this.inline(titled[2]!, at), titled[1]!.length, at + 1);
      this.style = '';
      return at + 1;
    }
    const block = delimiter.exec(line);
    if (block) return this.delimited(block[1]!, block[2]!, at, to);
    if (line.startsWith('//')) {
      this.into.block({ type: 'html', text: line, line: at + 1, endLine: at + 1 });
      return at + 1;
    }
    if (/^[|,:!]===/.test(line)) return this.table(at, to);
    const attribute = attributeLine.exec(line);
    if (attribute) {
      const anchor = /^\[([^\],]+)/.exec(attribute[1]!) ?? /#([\w-]+)/.exec(attribute[1]!);
      this.into.anchor(anchor?.[1]);
      this.style = attribute[1]!;
      return at + 1;
    }
    const image = /^(?:image|video)::([^[\s]+)\[(.*)\]$/.exec(line);
    if (image) {
      this.into.image(image[1]!, altOf(image[2]!), at + 1);
      return at + 1;
    }
    if (/^\.[^\s.]/.test(line)) return at + 1;
    return this.paragraph(at, to);
  }

  private delimited(mark: string, language: string, at: number, to: number): number {
    let end = at + 1;
    while (end < to && this.lines[end] !== mark) end++;
    const words = this.style.split(/[,%#.]/).map((word) => word.trim().toLowerCase());
    this.style = '';
    const isCode = mark.startsWith('-') && mark !== '--';
    const diagram = words.find((word) => diagrams.has(word));
    if (mark.startsWith('/'))
      this.into.block({ type: 'html', text: this.slice(at, end), line: at + 1, endLine: end + 1 });
    else if (isCode || diagram || mark.startsWith('.') || mark.startsWith('`') || words[0] === 'source') {
      const named = diagram ?? (language || (words[0] === 'source' ? words[1] : ''));
      this.into.block({
        type: 'code',
        text: this.slice(at + 1, end),
        line: at + 1,
        endLine: Math.min(end + 1, to),
        ...(named ? { language: named } : {}),
      });
    } else if (mark.startsWith('_')) {
      this.into.block({
        type: 'quote',
        text: this.inline(this.slice(at + 1, end), at + 1),
        line: at + 1,
        endLine: end + 1,
      });
    } else if (!mark.startsWith('+')) this.read(at + 1, end);
    return Math.min(end + 1, to);
  }

  private slice(from: number, to: number): string {
    return this.lines.slice(from, to).join('\n');
  }

  private table(at: number, to: number): number {
    const mark = this.lines[at]!;
    this.style = '';
    let end = at + 1;
    let head = true;
    let pending: string[] = [];
    let pendingFrom = at + 1;
    const flush = (): void => {
      if (pending.some((cell) => cell !== '')) {
        this.into.block({
          type: 'row',
          text: pending.join(' | '),
          line: pendingFrom + 1,
          endLine: pendingFrom + 1,
          cells: pending,
          head,
        });
        head = false;
      }
      pending = [];
    };
    for (; end < to && this.lines[end] !== mark; end++) {
      const line = this.lines[end]!;
      if (line === '') {
        flush();
        continue;
      }
      const cells = line
        .split(/(?:^|\s)(?:[\w.^<>+*]{1,8})?\|/)
        .slice(1)
        .map((cell) => this.inline(cell, end).trim());
      if (cells.length > 1) flush();
      if (pending.length === 0) pendingFrom = end;
      pending = [...pending, ...cells];
      if (cells.length > 1 && this.lines[end + 1]?.startsWith('|')) flush();
    }
    flush();
    return Math.min(end + 1, to);
  }

  private paragraph(at: number, to: number): number {
    const line = this.lines[at]!;
    const listed = item.exec(line);
    const isLiteral = /^\s/.test(line) && !listed;
    let end = at + 1;
    while (
      end < to &&
      this.lines[end] !== '' &&
      this.lines[end] !== '+' &&
      !item.test(this.lines[end]!) &&
      !delimiter.test(this.lines[end]!)
    )
      end++;
    const style = this.style;
    this.style = '';
    if (isLiteral || /^source\b/.test(style)) {
      const language = /^source\s*,\s*(\w+)/.exec(style)?.[1];
      this.into.block({
        type: 'code',
        text: this.slice(at, end).replace(/^ {1,8}/gm, ''),
        line: at + 1,
        endLine: end,
        ...(language ? { language } : {}),
      });
      return end;
    }
    const body = this.lines.slice(at, end);
    if (listed) body[0] = listed[2]!;
    const source = body
      .map((part) => part.trim())
      .join('\n')
      .replace(/ \+$/gm, '')
      .replace(/^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION):\s*/, '');
    const task = listed ? /^\[([ x*])\]\s+/.exec(source) : null;
    const codes = [...source.matchAll(/`([^`\n]{1,300})`/g)].map((match) => match[1]!);
    const lead = /^\*{1,2}([^*]{1,80})\*{1,2}:?\s*\S/.exec(source)?.[1]?.replace(/[\s:]+$/, '');
    const place = this.into.pieces.length;
    const text = this.inline(task ? source.slice(task[0].length) : source, at)
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    const type: Block['type'] = listed ? 'item' : /^quote|^verse/.test(style) ? 'quote' : 'paragraph';
    if (text !== '') {
      this.into.pieces.splice(place, 0, {
        type,
        text,
        line: at + 1,
        endLine: end,
        ...(codes.length > 0 ? { codes } : {}),
        ...(lead ? { lead } : {}),
        ...(listed
          ? {
              depth: listed[1]!.startsWith('-') ? 0 : listed[1]!.replace(/\d/g, '').length - 1,
              ordered: /^[\d.]/.test(listed[1]!),
            }
          : {}),
        ...(task ? { task: task[1] === ' ' ? ('open' as const) : ('done' as const) } : {}),
      });
    }
    return end;
  }

  /** Plain text of inline markup; records its links and images. */
  private inline(source: string, at: number): string {
    const lineOf = (index: number, text: string): number => at + 1 + breaksBefore(text, index);
    return source
      .replace(
        /image:([^[\s:]{1,300})\[([^\]\n]{0,300})\]/g,
        (_whole, target: string, alt: string, index: number, all: string) => {
          this.into.image(target, altOf(alt), lineOf(index, all));
          return '';
        },
      )
      .replace(
        /(?:link:|xref:|(?=https?:\/\/))([^[\s]{1,500})\[([^\]\n]{0,300})\]/g,
        (_whole, target: string, text: string, index: number, all: string) => {
          this.into.link(target, text || target, lineOf(index, all));
          return text || target;
        },
      )
      .replace(
        /<<([^,>\n]{1,200})(?:,([^>\n]{1,200}))?>>/g,
        (_whole, target: string, text: string | undefined, index: number, all: string) => {
          this.into.link(
            target.includes('.') || target.startsWith('#') ? target : `#${target}`,
            text ?? target,
            lineOf(index, all),
          );
          return text ?? target;
        },
      )
      .replace(/(?<![\w"[])https?:\/\/[^\s<>`"')\]]{1,500}/g, (address, index: number, all: string) => {
        this.into.link(address, address, lineOf(index, all));
        return address;
      })
      .replace(/\[\[([\w-]{1,80})\]\]/g, (_whole, anchor: string) => {
        this.into.anchor(anchor);
        return '';
      })
      .replace(/`{1,2}\+?([^`\n]{1,300}?)\+?`{1,2}/g, '$1')
      .replace(/(?<!\w)([*_]{1,2})([^*_\n]{1,300})\1(?!\w)/g, '$2');
  }
}

const altOf = (attributes: string): string =>
  attributes
    .split(',')[0]!
    .replace(/^["']|["']$/g, '')
    .replace(/^alt=/, '');
