import type { Spans } from '../spans';
import {
  backslash,
  backtick,
  closeBrace,
  dollar,
  doubleQuote,
  hash,
  less,
  openBrace,
  openBracket,
  question,
  singleQuote,
  slash,
  star,
} from './characters';
import { blockComment, lineEnd, quoted, type Lexer } from './pieces';

const opening = /<\?(?:php\b|=)/gi;
const heredoc = /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1[ \t]*\r?\n/y;
const single = { close: "'", escapes: true, multiline: true };
const command = { close: '`', escapes: true, multiline: true };

/** PHP inside text: what stands outside its tags is no code; comments, strings, heredocs and nowdocs. */
export const lexPhp: Lexer = (text, from, spans) => {
  let i = from;
  while (i < text.length) {
    opening.lastIndex = i;
    const open = opening.exec(text);
    const start = open ? open.index + open[0].length : text.length;
    spans.comment(i, open ? open.index : text.length);
    i = code(text, start, spans, 0, false);
  }
  return i;
};

/** PHP code up to its closing tag or, where nested, to the closing brace. */
function code(text: string, from: number, spans: Spans, level: number, isNested: boolean): number {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (c === question && next === 62 && !isNested) return i + 2;
    if (c === slash && next === star) i = blockComment(text, i, spans);
    else if ((c === slash && next === slash) || (c === hash && next !== openBracket)) i = lineComment(text, i, spans);
    else if (c === singleQuote) i = quoted(text, i + 1, spans, single, level);
    else if (c === backtick) i = quoted(text, i + 1, spans, command, level);
    else if (c === doubleQuote) i = doubleQuoted(text, i + 1, spans, level);
    else if (c === less && text.startsWith('<<<', i)) i = heredocAt(text, i, spans);
    else {
      if (c === openBrace) depth++;
      else if (c === closeBrace && depth-- === 0 && isNested) return i;
      i++;
    }
  }
  return i;
}

/** A line comment ends at the closing tag too. */
function lineComment(text: string, from: number, spans: Spans): number {
  const end = lineEnd(text, from);
  const tag = text.slice(from, end).indexOf('?>');
  const stop = tag >= 0 ? from + tag : end;
  spans.comment(from, stop);
  return stop;
}

/** A string with `{$…}` expressions, which may hold quotes of their own. */
function doubleQuoted(text: string, from: number, spans: Spans, level: number): number {
  const opened = spans.openString(from);
  let piece = from;
  let i = from;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === backslash) i++;
    else if (c === doubleQuote) break;
    else if (c === openBrace && text.charCodeAt(i + 1) === dollar && level < 20) {
      spans.literal(piece, i);
      i = code(text, i + 1, spans, level + 1, true);
      piece = i + 1;
    }
  }
  const end = Math.min(i, text.length);
  spans.literal(piece, end);
  spans.closeString(opened, end);
  return end + 1;
}

function heredocAt(text: string, i: number, spans: Spans): number {
  heredoc.lastIndex = i;
  const match = heredoc.exec(text);
  if (!match) return i + 3;
  const start = i + match[0].length;
  const end = spans.terminator(text, start, match[2]!, false);
  if (end < start) return start;
  spans.string(start, end);
  return text.indexOf(match[2]!, end) + match[2]!.length;
}
