import {
  at,
  backslash,
  closeBrace,
  dollar,
  doubleQuote,
  newline,
  openBrace,
  singleQuote,
  slash,
  star,
} from './characters';
import { blockComment, character, lineComment, quoted, type Lexer } from './pieces';
import type { Spans } from '../spans';

const plain = { close: '"', escapes: true, multiline: false };

/** C#: comments, strings (plain, verbatim, interpolated, raw), characters. */
export const lexCSharp: Lexer = (text, from, spans) => lex(text, from, spans, 0, false);

function lex(text: string, from: number, spans: Spans, level: number, nested: boolean): number {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const next = text.charCodeAt(i + 1);
      i = next === slash ? lineComment(text, i, spans) : next === star ? blockComment(text, i, spans) : i + 1;
    } else if (code === doubleQuote) i = string(text, i, spans, level);
    else if (code === singleQuote) i = character(text, i, spans);
    else {
      if (code === openBrace) depth++;
      else if (code === closeBrace && depth-- === 0 && nested) return i;
      i++;
    }
  }
  return i;
}

function string(text: string, quote: number, spans: Spans, level: number): number {
  let dollars = 0;
  let verbatim = false;
  for (let i = quote - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === dollar) dollars++;
    else if (code === at) verbatim = true;
    else break;
  }
  let quotes = 1;
  while (text.charCodeAt(quote + quotes) === doubleQuote) quotes++;
  if (quotes >= 3 && !verbatim) return interpolated(text, quote + quotes, spans, '"'.repeat(quotes), dollars, level);
  if (dollars > 0 && level < 20) return interpolated(text, quote + 1, spans, verbatim ? '@' : '"', 1, level);
  return verbatim ? verbatimString(text, quote + 1, spans) : quoted(text, quote + 1, spans, plain, level);
}

/** A string in which two quotes stand for one. */
function verbatimString(text: string, from: number, spans: Spans): number {
  let i = from;
  for (; i < text.length; i++) {
    if (text.charCodeAt(i) !== doubleQuote) continue;
    if (text.charCodeAt(i + 1) !== doubleQuote) break;
    i++;
  }
  spans.string(from, Math.min(i, text.length));
  return i + 1;
}

/**
 * A string with expressions in `braces` braces (none where that is 0). `close` is what ends it; `@` stands for a verbatim one.
 */
function interpolated(text: string, from: number, spans: Spans, close: string, braces: number, level: number): number {
  const verbatim = close === '@';
  const raw = close.length > 1;
  const opened = spans.openString(from);
  let piece = from;
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash && !verbatim && !raw) i++;
    else if (code === newline && !verbatim && !raw) break;
    else if (code === doubleQuote) {
      if (verbatim && text.charCodeAt(i + 1) === doubleQuote) i++;
      else if (!raw || text.startsWith(close, i)) break;
    } else if (code === openBrace && braces > 0) {
      let run = 1;
      while (text.charCodeAt(i + run) === openBrace) run++;
      const opens = raw ? run >= braces : run % 2 === 1;
      i += run - 1;
      if (!opens) continue;
      spans.literal(piece, i);
      i = lex(text, i + 1, spans, level + 1, true);
      piece = i + 1;
    }
  }
  const end = Math.min(i, text.length);
  spans.literal(piece, end);
  spans.closeString(opened, end);
  if (text.charCodeAt(end) !== doubleQuote) return end;
  return end + (raw ? close.length : 1);
}
