/** The pieces that several languages share. Each takes where it begins and returns the offset after it. */
import type { Spans } from '../spans';
import { backslash, closeBrace, doubleQuote, isWord, newline, openBrace, singleQuote, slash, star } from './characters';

/** Marks comments and literals of a text from `from` on, up to its end or, where nested, to the brace that closes it. */
export type Lexer = (text: string, from: number, spans: Spans, level: number) => number;

/** Interpolated expressions nested deeper than this are left as text. */
const deepest = 40;

/** The offset of the next line end, or the text's length. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

export function lineComment(text: string, from: number, spans: Spans): number {
  const end = lineEnd(text, from);
  spans.comment(from, end);
  return end;
}

/** A comment from `/*` to the next closing mark. */
export function blockComment(text: string, from: number, spans: Spans): number {
  const close = text.indexOf('*/', from + 2);
  const end = close < 0 ? text.length : close + 2;
  spans.comment(from, end);
  return end;
}

/** A block comment that may hold others. */
export function nestedComment(text: string, from: number, spans: Spans): number {
  let depth = 1;
  let i = from + 2;
  for (; i < text.length && depth > 0; i++) {
    const code = text.charCodeAt(i);
    if (code === slash && text.charCodeAt(i + 1) === star) {
      depth++;
      i++;
    } else if (code === star && text.charCodeAt(i + 1) === slash) {
      depth--;
      i++;
    }
  }
  spans.comment(from, Math.min(i, text.length));
  return i;
}

/** How a kind of string literal is written. */
export interface Quoting {
  /** What ends it. */
  readonly close: string;
  /** Whether a backslash takes the next character with it. */
  readonly escapes: boolean;
  /** Whether it may run over several lines; otherwise an open quote at the end of the line is no string. */
  readonly multiline: boolean;
  /** What opens an interpolated expression, which a brace closes. */
  readonly interpolation?: string;
  /** Marks the code of interpolated expressions. */
  readonly nested?: Lexer;
}

/** A string literal whose content begins at `from`. */
export function quoted(text: string, from: number, spans: Spans, quoting: Quoting, level: number): number {
  const { close, escapes, multiline, interpolation, nested } = quoting;
  const closeCode = close.charCodeAt(0);
  const openCode = interpolation && nested && level < deepest ? interpolation.charCodeAt(0) : -1;
  let opened = -1;
  let piece = from;
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash && escapes) i++;
    else if (code === closeCode && (close.length === 1 || text.startsWith(close, i))) break;
    else if (code === newline && !multiline) {
      if (opened < 0) return from;
      break;
    } else if (code === openCode && text.startsWith(interpolation!, i)) {
      if (opened < 0) opened = spans.openString(from);
      spans.literal(piece, i);
      i = nested!(text, i + interpolation!.length, spans, level + 1);
      piece = i + 1;
    }
  }
  const end = Math.min(i, text.length);
  if (opened < 0) spans.string(from, end);
  else {
    spans.literal(piece, end);
    spans.closeString(opened, end);
  }
  return end < text.length && text.charCodeAt(end) !== newline ? end + close.length : end;
}

/** A character literal (`'x'`, `'\n'`); where it is none, only its quote is passed over. */
export function character(text: string, from: number, spans: Spans): number {
  let i = from + 1;
  if (text.charCodeAt(i) === backslash) {
    const close = text.indexOf("'", i + 2);
    if (close < 0 || close - i > 12) return from + 1;
    i = close;
  } else {
    const code = text.charCodeAt(i);
    i += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
    if (code === newline || code === singleQuote) return from + 1;
  }
  if (text.charCodeAt(i) !== singleQuote) return from + 1;
  spans.literal(from + 1, i);
  return i + 1;
}

/** Whether a quote at `i` opens a string of three quotes. */
export function isTriple(text: string, i: number): boolean {
  const quote = text.charCodeAt(i);
  return text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote;
}

/** The closing quotes of a raw string may follow quotes that belong to it: the offset after the last one. */
export function afterQuotes(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) === doubleQuote) i++;
  return i;
}

/** The word that ends at `end` (exclusive). */
export function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 24 && isWord(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The offset of the brace that closes the one at `open` in text without comments and literals, or -1. */
export function closingBrace(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    const c = code.charCodeAt(i);
    if (c === openBrace) depth++;
    else if (c === closeBrace && --depth === 0) return i;
  }
  return -1;
}
