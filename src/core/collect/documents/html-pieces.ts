import type { Block } from '../../facts';
import { attributeOf, decodeEntities, htmlTokens, type HtmlToken } from './html';
import { squeeze, type ReadingBuilder } from './pieces';

const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section summary table tbody td th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const skipped = new Set(['script', 'style', 'svg', 'template', 'head', 'video', 'audio', 'iframe']);

/** Reads a stretch of HTML inside a document: headings, folds, text, lists, tables, code, links and images. */
export function readHtml(source: string, firstLine: number, into: ReadingBuilder): void {
  new HtmlReader(firstLine, into).read(htmlTokens(source));
}

class HtmlReader {
  private text = '';
  private textLine = 0;
  private lastLine = 0;
  private images: { target: string; alt: string; line: number }[] = [];
  private codes: string[] = [];
  private code: number | null = null;
  private link: { target: string; from: number; line: number } | null = null;
  private cells: string[] | null = null;
  private headRow = false;
  private context: 'paragraph' | 'item' | 'quote' | 'code' | 'heading' | 'summary' = 'paragraph';
  private skipping: string | null = null;

  constructor(
    private readonly firstLine: number,
    private readonly into: ReadingBuilder,
  ) {}

  read(tokens: readonly HtmlToken[]): void {
    for (const token of tokens) {
      this.lastLine = this.firstLine + token.line;
      if (this.skipping) {
        if (token.type === 'close' && token.name === this.skipping) this.skipping = null;
      } else if (token.type === 'text') this.append(token.text, this.lastLine);
      else if (token.type === 'comment') {
        const endLine = this.lastLine + token.text.split('\n').length - 1;
        this.into.block({ type: 'html', text: token.text, line: this.lastLine, endLine });
      } else if (token.type === 'open') this.open(token.name, token.attributes);
      else this.close(token.name);
    }
    this.flush();
  }

  private append(text: string, line: number): void {
    if (this.text.trim() === '') {
      const lead = /^\s*/.exec(text)![0];
      this.textLine = line + (this.context === 'code' ? 0 : lead.split('\n').length - 1);
    }
    this.text += decodeEntities(text);
    this.lastLine = line + text.trimEnd().split('\n').length - 1;
  }

  private open(name: string, attributes: string): void {
    this.into.anchor(attributeOf(attributes, 'id') ?? (name === 'a' ? attributeOf(attributes, 'name') : undefined));
    if (skipped.has(name)) this.skipping = name;
    else if (name === 'img') {
      const target = attributeOf(attributes, 'src');
      if (target) this.images.push({ target, alt: attributeOf(attributes, 'alt') ?? '', line: this.lastLine });
    } else if (name === 'a') {
      const target = attributeOf(attributes, 'href');
      this.link = target ? { target, from: this.text.length, line: this.lastLine } : null;
    } else if (name === 'br') this.text += ' ';
    else if (name === 'code' && this.context !== 'code') this.code = this.text.length;
    else if (blockTags.has(name)) this.openBlock(name);
  }

  private openBlock(name: string): void {
    if ((name === 'td' || name === 'th') && this.cells) {
      this.text = '';
      this.headRow ||= name === 'th';
      return;
    }
    this.flush();
    if (/^h[1-6]$/.test(name)) this.context = 'heading';
    else if (name === 'summary') this.context = 'summary';
    else if (name === 'li') this.context = 'item';
    else if (name === 'pre') this.context = 'code';
    else if (name === 'blockquote') this.context = 'quote';
    else if (name === 'tr') {
      this.cells = [];
      this.headRow = false;
    }
  }

  private close(name: string): void {
    if (name === 'a' && this.link) {
      this.into.link(this.link.target, this.text.slice(this.link.from), this.link.line);
      this.link = null;
    } else if (name === 'code' && this.code !== null) {
      this.codes.push(squeeze(this.text.slice(this.code)));
      this.code = null;
    } else if ((name === 'td' || name === 'th') && this.cells) {
      this.cells.push(squeeze(this.text));
      this.text = '';
    } else if (name === 'tr' && this.cells) {
      const cells = this.cells;
      this.cells = null;
      this.text = '';
      const line = this.lastLine;
      if (cells.some((cell) => cell !== ''))
        this.into.block({ type: 'row', text: cells.join(' | '), line, endLine: line, cells, head: this.headRow });
      this.flush();
    } else if (/^h[1-6]$/.test(name)) this.heading(Number(name[1]));
    else if (name === 'summary') this.heading(0);
    else if (name === 'details') {
      this.flush();
      this.into.pieces.push({ type: 'fold-end', line: this.lastLine });
    } else if (blockTags.has(name)) {
      this.flush();
      if (name !== 'p') this.context = 'paragraph';
    }
  }

  private heading(level: number): void {
    const text = squeeze(this.text);
    this.text = '';
    this.context = 'paragraph';
    if (text !== '') this.into.heading(text, level, this.textLine);
    this.flush();
  }

  private flush(): void {
    const { context, textLine: line } = this;
    const text = context === 'code' ? this.text.replace(/^\n|\s+$/g, '') : this.text.replace(/[^\S\n]+/g, ' ').trim();
    this.text = '';
    if (text !== '' && !this.cells) {
      const type: Block['type'] = context === 'heading' || context === 'summary' ? 'paragraph' : context;
      const codes = this.codes.length > 0 ? { codes: this.codes } : {};
      const depth = type === 'item' ? { depth: 0 } : {};
      this.into.block({ type, text, line, endLine: line + text.split('\n').length - 1, ...codes, ...depth });
    }
    this.codes = [];
    this.code = null;
    for (const image of this.images) this.into.image(image.target, image.alt, image.line);
    this.images = [];
  }
}
