import { knownTags } from './html-tags';

/** A tag, a comment or the text between them. Lines count from the line of the source's first character, which is 0. */
export type HtmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly line: number }
  | { readonly type: 'close'; readonly name: string; readonly line: number }
  | { readonly type: 'comment'; readonly text: string; readonly line: number }
  | { readonly type: 'text'; readonly text: string; readonly line: number };

/** Longer tags are taken for text; bounds the work on text with many stray `<`. */
const longestTag = 4000;

/** Splits HTML into tokens. Linear; what is no well-formed tag is text. */
export function htmlTokens(source: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let line = 0;
  let at = 0;
  let textFrom = 0;
  let nextBreak = source.indexOf('\n');
  const countTo = (to: number): void => {
    for (; nextBreak >= 0 && nextBreak < to; nextBreak = source.indexOf('\n', nextBreak + 1)) line++;
  };
  const flush = (to: number): void => {
    if (to > textFrom) {
      tokens.push({ type: 'text', text: source.slice(textFrom, to), line });
      countTo(to);
    }
  };
  let commentsEnd = true;
  while ((at = source.indexOf('<', at)) >= 0) {
    const isComment = source.startsWith('<!--', at);
    let end: number;
    if (isComment) {
      const close = commentsEnd ? source.indexOf('-->', at + 4) : -1;
      if (close < 0) commentsEnd = false;
      end = close < 0 ? -1 : close + 3;
    } else end = isKnownTag(source, at) ? tagEnd(source, at) : -1;
    if (end < 0) {
      at++;
      continue;
    }
    flush(at);
    const raw = source.slice(at, end);
    if (isComment) tokens.push({ type: 'comment', text: raw, line });
    else {
      const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/.exec(raw);
      if (match) {
        const name = match[2]!.toLowerCase();
        if (match[1]) tokens.push({ type: 'close', name, line });
        else tokens.push({ type: 'open', name, attributes: raw.slice(match[0].length, -1), line });
      }
    }
    countTo(end);
    at = textFrom = end;
  }
  flush(source.length);
  return tokens;
}

const isKnownTag = (source: string, at: number): boolean => {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9-]*)/.exec(source.slice(at, at + 24))?.[1];
  return name === undefined || knownTags.has(name.toLowerCase());
};

/** The end of the tag that begins at `from`, or -1 where none does. */
function tagEnd(source: string, from: number): number {
  if (!/[a-zA-Z/!?]/.test(source[from + 1] ?? '')) return -1;
  const limit = Math.min(source.length, from + longestTag);
  let quote = '';
  for (let i = from + 1; i < limit; i++) {
    const character = source[i]!;
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
    else if (character === '<') return -1;
  }
  return -1;
}

/** The value of an attribute, without its quotes. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s"'])${name}\\s{0,8}=\\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value).trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  rarr: '→',
  larr: '←',
  hellip: '…',
  bull: '•',
  copy: '©',
};

/** Text with the usual character references replaced. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
