import type { Block } from '../../facts';
import { breaksBefore } from './line-breaks';
import { ReadingBuilder, squeeze, type Reading } from './pieces';

const adornment = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const item = /^(\s*)(?:[-*+•]|\(?(?:\d{1,3}|#|[a-z])[.)])\s+(\S.*)$/;
const directive = /^(\s*)\.\.\s+(?:\|([^|]{1,80})\|\s+)?([\w-]+)::\s*(.*)$/;
const explicitTarget = /^\s*\.\.\s+_(?:`([^`]{1,200})`|([^:]{1,200})):\s*(.*)$/;
const option = /^\s+:([\w-]+):\s*(.*)$/;
const simpleTable = /^\s*=+(?:\s+=+)+\s*$/;
const gridLine = /^\s*\+(?:[-=]+\+)+\s*$/;
const codeDirectives = new Set([
  'code',
  'code-block',
  'sourcecode',
  'highlight',
  'literalinclude',
  'parsed-literal',
  'prompt',
]);
const diagramDirectives = new Set([
  'mermaid',
  'graphviz',
  'digraph',
  'graph',
  'uml',
  'plantuml',
  'd2',
  'blockdiag',
  'seqdiag',
]);
const proseDirectives = new Set(
  'note warning tip important attention caution danger hint error admonition seealso topic sidebar container versionadded versionchanged deprecated class'.split(
    ' ',
  ),
);
const longestLine = 4000;

/** Reads reStructuredText: headings, paragraphs, lists, literal blocks, directives, tables, links and images. */
export function readRestructuredText(text: string): Reading {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.slice(0, longestLine).replace(/\t/g, '    ').trimEnd());
  const into = new ReadingBuilder();
  new RstReader(lines, into).read(0, lines.length);
  return into;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

class RstReader {
  /** Adornments in the order in which they first appear; their place is the level. */
  private readonly adornments: string[] = [];
  private readonly targets = new Map<string, string>();
  private readonly substitutions = new Map<string, { target: string; alt: string }>();

  constructor(
    private readonly lines: readonly string[],
    private readonly into: ReadingBuilder,
  ) {
    let waiting: { name: string; target: string } | null = null;
    for (const line of lines) {
      const target = explicitTarget.exec(line);
      if (target) this.targets.set(squeeze(target[1] ?? target[2]!).toLowerCase(), target[3]!);
      const match = directive.exec(line);
      if (match?.[2] && match[3] === 'image') {
        waiting = { name: match[2], target: match[4]! };
        this.substitutions.set(waiting.name, { target: waiting.target, alt: '' });
      } else if (waiting) {
        const value = option.exec(line);
        if (!value) waiting = null;
        else if (value[1] === 'alt') this.substitutions.set(waiting.name, { target: waiting.target, alt: value[2]! });
      }
    }
  }

  read(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const line = this.lines[at]!;
      if (line.trim() === '') at++;
      else at = this.readAt(at, to);
    }
  }

  private readAt(at: number, to: number): number {
    const line = this.lines[at]!;
    return (
      this.heading(at, to) ??
      (/^\s*\.\.(?:\s|$)/.test(line) ? this.explicit(at, to) : null) ??
      this.table(at, to) ??
      (line.startsWith('>>>') ? this.literal(at, this.paragraphEnd(at, to), 'python') : null) ??
      this.paragraph(at, to)
    );
  }

  private heading(at: number, to: number): number | null {
    const [line = '', next = '', third = ''] = [
      this.lines[at],
      at + 1 < to ? this.lines[at + 1] : '',
      at + 2 < to ? this.lines[at + 2] : '',
    ];
    if (adornment.test(line)) {
      if (next.trim() !== '' && third.trim() === line.trim()) {
        this.into.heading(this.inline(next, at + 1), this.levelOf(`over ${line[0]}`), at + 2);
        return at + 3;
      }
      return simpleTable.test(line) ? null : at + 1;
    }
    if (line.startsWith(' ') || !adornment.test(next) || next.trim().length < Math.min(3, line.length)) return null;
    if (next.trim().length + 3 < line.length / 2) return null;
    this.into.heading(this.inline(line, at), this.levelOf(next[0]!), at + 1);
    return at + 2;
  }

  private levelOf(style: string): number {
    let at = this.adornments.indexOf(style);
    if (at < 0) at = this.adornments.push(style) - 1;
    return Math.min(6, at + 1);
  }

  /** The end of the lines that are indented deeper than `indent`, blank lines between them included. */
  private indentedEnd(from: number, to: number, indent: number): number {
    let end = from;
    let last = from;
    while (end < to && (this.lines[end] === '' || indentOf(this.lines[end]!) > indent)) {
      if (this.lines[end] !== '') last = end + 1;
      end++;
    }
    return last;
  }

  private paragraphEnd(from: number, to: number): number {
    let end = from + 1;
    while (end < to && this.lines[end]!.trim() !== '') end++;
    return end;
  }

  private explicit(at: number, to: number): number {
    const line = this.lines[at]!;
    const indent = indentOf(line);
    const end = Math.max(at + 1, this.indentedEnd(at + 1, to, indent));
    const target = explicitTarget.exec(line);
    if (target) {
      this.into.anchor(squeeze(target[1] ?? target[2]!));
      return at + 1;
    }
    const match = directive.exec(line);
    if (!match) {
      const text = this.lines.slice(at, end).join('\n');
      this.into.block({ type: 'html', text, line: at + 1, endLine: end });
      return end;
    }
    if (!match[2]) this.directive(match[3]!.toLowerCase(), match[4]!, at, end);
    return end;
  }

  private directive(name: string, argument: string, at: number, end: number): void {
    const options = new Map<string, string>();
    let body = at + 1;
    for (; body < end; body++) {
      const match = option.exec(this.lines[body]!);
      if (!match) break;
      options.set(match[1]!, match[2]!);
    }
    if (name === 'image' || name === 'figure') {
      this.into.image(argument, options.get('alt') ?? '', at + 1);
      if (name === 'figure') this.read(body, end);
    } else if (codeDirectives.has(name)) this.literal(body, end, argument.toLowerCase(), at);
    else if (diagramDirectives.has(name)) this.literal(body, end, name, at);
    else if (name === 'raw') return;
    else if (name === 'toctree') {
      for (let line = body; line < end; line++) {
        const entry = this.lines[line]!.trim();
        const titled = /^(.*?)\s*<([^<>]+)>$/.exec(entry);
        if (entry !== '') this.into.link(titled ? titled[2]! : entry, titled ? titled[1]! : entry, line + 1);
      }
    } else if (name === 'list-table' || name === 'csv-table') this.listTable(name, body, end);
    else if (proseDirectives.has(name)) {
      if (argument && !/^[\d.]+$/.test(argument)) this.text('paragraph', argument, at, at + 1);
      this.read(body, end);
    }
  }

  private listTable(name: string, from: number, to: number): void {
    let cells: string[] = [];
    let line = from;
    const flush = (): void => {
      if (cells.some((cell) => cell !== ''))
        this.into.block({ type: 'row', text: cells.join(' | '), line: line + 1, endLine: line + 1, cells });
    };
    for (let at = from; at < to; at++) {
      const text = this.lines[at]!.trim();
      if (text === '') continue;
      const cell = /^(\*\s+)?-\s*(.*)$/.exec(text);
      if (name === 'csv-table' || cell?.[1]) {
        flush();
        line = at;
        cells =
          name === 'csv-table' ? text.split(',').map((part) => this.inline(part.replace(/^\s*"|"\s*$/g, ''), at)) : [];
      }
      if (name === 'list-table') {
        if (cell) cells.push(this.inline(cell[2]!, at));
        else if (cells.length > 0) cells[cells.length - 1] += ` ${this.inline(text, at)}`;
      }
    }
    flush();
  }

  private literal(from: number, to: number, language: string, headLine = from): number {
    const body = this.lines.slice(from, to);
    while (body[0]?.trim() === '') body.shift();
    const indent = Math.min(...body.filter((line) => line !== '').map(indentOf), 1000);
    const text = body
      .map((line) => line.slice(indent))
      .join('\n')
      .trimEnd();
    if (text !== '')
      this.into.block({ type: 'code', text, line: headLine + 1, endLine: to, ...(language ? { language } : {}) });
    return to;
  }

  private table(at: number, to: number): number | null {
    const line = this.lines[at]!;
    const grid = gridLine.test(line);
    if (!grid && !simpleTable.test(line)) return null;
    let end = at + 1;
    if (grid) while (end < to && /^\s*[+|]/.test(this.lines[end]!)) end++;
    else {
      let borders = 1;
      while (end < to && borders < 3 && !(borders === 2 && this.lines[end] === ''))
        if (simpleTable.test(this.lines[end++]!)) borders++;
    }
    const starts = grid ? [] : [...line.matchAll(/=+/g)].map((match) => match.index);
    for (let row = at + 1; row < end; row++) {
      const text = this.lines[row]!;
      if (text.trim() === '' || gridLine.test(text) || simpleTable.test(text)) continue;
      const parts = grid
        ? text.split('|').slice(1, -1)
        : starts.map((start, index) => text.slice(start, starts[index + 1]));
      const cells = parts.map((part) => squeeze(this.inline(part, row)));
      if (cells.some((cell) => cell !== ''))
        this.into.block({ type: 'row', text: cells.join(' | '), line: row + 1, endLine: row + 1, cells });
    }
    return end;
  }

  private paragraph(at: number, to: number): number {
    const line = this.lines[at]!;
    const listed = item.exec(line);
    const indent = indentOf(line);
    let end = at + 1;
    while (
      end < to &&
      this.lines[end]!.trim() !== '' &&
      !item.test(this.lines[end]!) &&
      !/^\s*\.\.\s/.test(this.lines[end]!)
    ) {
      if (listed && indentOf(this.lines[end]!) <= indent) break;
      end++;
    }
    const body = this.lines.slice(at, end);
    if (listed) body[0] = listed[2]!;
    const text = body.map((part) => part.trim()).join('\n');
    const opensLiteral = text.endsWith('::');
    if (text !== '::') {
      const type = listed ? 'item' : 'paragraph';
      this.text(
        type,
        opensLiteral ? text.slice(0, -1) : text,
        at,
        end,
        listed ? { depth: Math.floor(indent / 2) } : {},
      );
    }
    if (!opensLiteral) return end;
    const literalEnd = this.indentedEnd(end, to, indent);
    return literalEnd > end ? this.literal(end, literalEnd, '') : end;
  }

  private text(type: Block['type'], source: string, at: number, end: number, extra: Partial<Block> = {}): void {
    const codes = [...source.matchAll(/``([^`]{1,300})``/g)].map((match) => match[1]!);
    const lead = /^\*\*([^*]{1,80})\*\*\s*\S/.exec(source)?.[1]?.replace(/[\s:]+$/, '');
    const images = this.into.pieces.length;
    const text = this.inline(source, at)
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    const block: Block = {
      type,
      text,
      line: at + 1,
      endLine: end,
      ...(codes.length > 0 ? { codes } : {}),
      ...(lead ? { lead } : {}),
      ...extra,
    };
    if (text !== '') this.into.pieces.splice(images, 0, block);
  }

  /** Plain text of inline markup; records its links and images. */
  private inline(source: string, at: number): string {
    const lineOf = (index: number, text: string): number => at + 1 + breaksBefore(text, index);
    return source
      .replace(/\|([^|\s][^|\n]{0,80})\|(?:_{1,2}(?!\w))?/g, (whole, name: string, index: number, all: string) => {
        const image = this.substitutions.get(name);
        if (!image) return whole;
        this.into.image(image.target, image.alt, lineOf(index, all));
        return '';
      })
      .replace(
        /:[\w-]{1,40}(?::[\w-]{1,40})?:`([^`<]{1,200}?)\s*(?:<([^<>`]{1,300})>)?`/g,
        (_whole, text: string, target: string | undefined, index: number, all: string) => {
          this.into.link(target ?? '', text, lineOf(index, all));
          return text;
        },
      )
      .replace(
        /`([^`<]{0,300})<([^<>`]{1,500})>`_{1,2}/g,
        (_whole, text: string, target: string, index: number, all: string) => {
          this.into.link(target, text, lineOf(index, all));
          return text.trim();
        },
      )
      .replace(/``([^`]{1,300})``/g, '$1')
      .replace(
        /`([^`]{1,200})`_{1,2}|(?<![\w`])([\w-]{1,80})_(?!\w)/g,
        (whole, quoted: string | undefined, word: string | undefined, index: number, all: string) => {
          const target = this.targets.get(squeeze(quoted ?? word!).toLowerCase());
          if (target === undefined) return quoted ?? whole;
          this.into.link(target === '' ? `#${squeeze(quoted ?? word!)}` : target, quoted ?? word!, lineOf(index, all));
          return quoted ?? word!;
        },
      )
      .replace(/(?<![\w<`"])https?:\/\/[^\s<>`"')\]]{1,500}/g, (address, index: number, all: string) => {
        this.into.link(address, address, lineOf(index, all));
        return address;
      })
      .replace(/\*{1,2}([^*\n]{1,300})\*{1,2}/g, '$1')
      .replace(/`([^`\n]{1,200})`/g, '$1')
      .replace(/\\(.)/g, '$1');
  }
}
