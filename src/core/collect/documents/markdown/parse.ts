import MarkdownIt, { type Token } from 'markdown-it';
import type { Flow, ListItem, Phrase, TableRow } from './nodes';

/** GitHub's Markdown; addresses are kept as they are written, and bare ones are found by whoever wants them. */
function newParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  parser.validateLink = () => true;
  parser.normalizeLink = (target) => target;
  parser.normalizeLinkText = (text) => text;
  return parser;
}

const parser = newParser();

let blockParser: MarkdownIt | undefined;

/** Finds blocks, and nothing inside them. Few documents need it. */
function blocksOnly(): MarkdownIt {
  if (blockParser) return blockParser;
  blockParser = newParser();
  blockParser.core.ruler.enableOnly(['normalize', 'block']);
  return blockParser;
}

/** Where links by name lead (`[name]: target`). */
export type Definitions = Readonly<Record<string, { readonly href: string; readonly title: string }>>;

/** What a whole document defines. */
export function definitionsIn(text: string): Definitions {
  const found: { references?: Definitions } = {};
  blocksOnly().parse(text, found);
  return found.references ?? {};
}

/** Parses a document or a part of one, where links have these names. */
export function tokensOf(text: string, definitions: Definitions): readonly Token[] {
  return parser.parse(text, { references: definitions });
}

/** Whether the last block may go on in what follows the text, even where that is a heading: a fence or HTML that nothing ends. */
export function mayGoOn(tokens: readonly Token[], text: string): boolean {
  const last = tokens.at(-1);
  if (!last?.map) return false;
  const { type, content, map } = last;
  if (type === 'fence') return map[1] - map[0] - 1 === linesOf(content);
  const ended = content.trimStart().startsWith('<!--') && content.includes('-->');
  return type === 'html_block' && !ended && map[1] >= linesOf(text);
}

function linesOf(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** What Markdown consists of, by its tokens; `before` is the number of lines before them. */
export function parseFlow(tokens: readonly Token[], before: number): readonly Flow[] {
  return new FlowReader(tokens, before).flow();
}

/** Reads the flat list of tokens, in which containers open and close, as a tree. */
class FlowReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly before: number,
  ) {}

  /** Reads up to the token that closes what is open. */
  flow(): Flow[] {
    const found: Flow[] = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++]!;
      if (token.nesting < 0) break;
      const node = this.node(token);
      if (node) found.push(node);
    }
    return found;
  }

  private node(token: Token): Flow | null {
    const { line, endLine } = this.placeOf(token);
    switch (token.type) {
      case 'heading_open':
        return { type: 'heading', depth: Number(token.tag.slice(1)), children: this.phrases(line), line, endLine };
      case 'paragraph_open':
        return { type: 'paragraph', children: this.phrases(line), line, endLine };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return { type: 'list', ordered: token.type === 'ordered_list_open', items: this.items(), line, endLine };
      case 'blockquote_open':
        return { type: 'quote', children: this.flow(), line, endLine };
      case 'table_open':
        return { type: 'table', rows: this.rows(), line, endLine };
      case 'fence':
        return {
          type: 'code',
          language: token.info.trim().split(/\s/, 1)[0]!,
          value: withoutEnd(token),
          line,
          endLine,
        };
      case 'code_block': {
        const value = token.content.trimEnd();
        return { type: 'code', language: '', value, line, endLine: line + value.split('\n').length - 1 };
      }
      case 'html_block':
        return { type: 'html', value: withoutEnd(token), line, endLine };
      default:
        if (token.nesting > 0) this.flow();
        return null;
    }
  }

  /** The run of text in a heading or paragraph, and the token that closes it. */
  private phrases(line: number): readonly Phrase[] {
    const inline = this.tokens[this.at];
    this.at += 2;
    return phrasesOf(inline, line);
  }

  private items(): readonly ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.tokens[this.at++]; token && token.nesting >= 0; token = this.tokens[this.at++]) {
      const place = this.placeOf(token);
      items.push({ type: 'item', ...taskOf(this.flow()), ...place });
    }
    return items;
  }

  private rows(): readonly TableRow[] {
    const rows: TableRow[] = [];
    for (let token = this.tokens[this.at++]; token && token.type !== 'table_close'; token = this.tokens[this.at++]) {
      if (token.type === 'tr_open') rows.push({ ...this.placeOf(token), cells: this.cells(this.placeOf(token).line) });
    }
    return rows;
  }

  private cells(line: number): readonly (readonly Phrase[])[] {
    const cells: (readonly Phrase[])[] = [];
    for (let token = this.tokens[this.at++]; token && token.type !== 'tr_close'; token = this.tokens[this.at++]) {
      if (token.type === 'inline') cells.push(phrasesOf(token, line));
    }
    return cells;
  }

  private placeOf({ map }: Token): { readonly line: number; readonly endLine: number } {
    const [from, to] = map ?? [0, 1];
    return { line: this.before + from + 1, endLine: this.before + Math.max(from + 1, to) };
  }
}

const withoutEnd = ({ content }: Token): string => content.replace(/\n$/, '');

const box = /^\[([ xX])\][ \t\n]+/;

/** An item whose first paragraph begins with a box is a task. */
function taskOf(children: readonly Flow[]): Pick<ListItem, 'checked' | 'children'> {
  const [first, ...others] = children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = start?.type === 'text' ? box.exec(start.value) : null;
  if (first?.type !== 'paragraph' || start?.type !== 'text' || !match) return { checked: null, children };
  const text: Phrase = { ...start, value: start.value.slice(match[0].length) };
  const rest = [...(text.value === '' ? [] : [text]), ...first.children.slice(1)];
  if (rest.length === 0) return { checked: null, children };
  const paragraph = { ...first, children: rest };
  return { checked: match[1] !== ' ', children: [paragraph, ...others] };
}

function phrasesOf(token: Token | undefined, line: number): readonly Phrase[] {
  return new PhraseReader(token?.children ?? [], line).phrases();
}

/** Marks nested deeper than this are read as if they stood beside each other. */
const deepest = 40;

/** Reads the tokens of a run of text, counting its lines. */
class PhraseReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private line: number,
  ) {}

  phrases(): readonly Phrase[] {
    const found: Phrase[] = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++]!;
      if (token.nesting >= 0) this.take(token, found);
      else if (this.depth <= deepest) break;
      else this.depth--;
    }
    return found;
  }

  private inner(): readonly Phrase[] {
    if (++this.depth > deepest) return [];
    const children = this.phrases();
    this.depth--;
    return children;
  }

  private take(token: Token, into: Phrase[]): void {
    const { line } = this;
    switch (token.type) {
      case 'text':
        return addText(into, token.content, line);
      case 'softbreak':
        this.line++;
        return addText(into, '\n', line);
      case 'hardbreak':
        this.line++;
        into.push({ type: 'break', line });
        return;
      case 'code_inline':
        into.push({ type: 'code', value: token.content, line });
        return;
      case 'html_inline':
        this.line += token.content.split('\n').length - 1;
        into.push({ type: 'html', value: token.content, line });
        return;
      case 'image':
        into.push({ type: 'image', target: attribute(token, 'src'), alt: altOf(token), line });
        return;
      case 'link_open':
        into.push({ type: 'link', target: attribute(token, 'href'), children: this.inner(), line });
        return;
      default:
        if (token.nesting > 0)
          into.push({ type: token.type === 'strong_open' ? 'strong' : 'mark', children: this.inner(), line });
    }
  }
}

/** Joins text that stands next to text. */
function addText(into: Phrase[], value: string, line: number): void {
  if (value === '') return;
  const last = into.at(-1);
  if (last?.type === 'text') into[into.length - 1] = { ...last, value: last.value + value };
  else into.push({ type: 'text', value, line });
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');

/** What an image is described with, without marks. */
const altOf = (token: Token): string =>
  (token.children ?? []).map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join('');
