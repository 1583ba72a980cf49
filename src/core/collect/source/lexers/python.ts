import {
  backslash,
  closeBrace,
  closeBracket,
  closeParenthesis,
  doubleQuote,
  hash,
  isBlank,
  isWord,
  newline,
  openBrace,
  openBracket,
  openParenthesis,
  singleQuote,
} from './characters';
import { isTriple, lineComment, quoted, type Lexer } from './pieces';
import type { Spans } from '../spans';

/** Python: comments, strings with their prefixes, f-strings with their expressions; strings that stand alone are documentation. */
export const lexPython: Lexer = (text, from, spans) => {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === hash) i = lineComment(text, i, spans);
    else if (code === doubleQuote || code === singleQuote) i = string(text, i, spans, depth === 0, 0);
    else {
      if (code === openParenthesis || code === openBracket || code === openBrace) depth++;
      else if ((code === closeParenthesis || code === closeBracket || code === closeBrace) && depth > 0) depth--;
      i++;
    }
  }
  return i;
};

function string(text: string, at: number, spans: Spans, mayStandAlone: boolean, level: number): number {
  let prefix = at;
  let formatted = false;
  while (at - prefix < 2 && isPrefix(text.charCodeAt(prefix - 1))) {
    prefix--;
    formatted ||= (text.charCodeAt(prefix) | 32) === 102;
  }
  if (prefix < at && isWord(text.charCodeAt(prefix - 1))) formatted = false;
  const triple = isTriple(text, at);
  const quote = text[at]!;
  const content = at + (triple ? 3 : 1);
  if (mayStandAlone && !formatted && beginsStatement(text, prefix)) {
    const end = endOf(text, content, triple ? quote.repeat(3) : quote);
    if (end > 0) {
      spans.comment(prefix, end);
      return end;
    }
  }
  const quoting = { close: triple ? quote.repeat(3) : quote, escapes: true, multiline: triple };
  return formatted
    ? formattedString(text, content, spans, quoting, level)
    : quoted(text, content, spans, quoting, level);
}

function isPrefix(code: number): boolean {
  const lower = code | 32;
  return lower === 114 || lower === 98 || lower === 117 || lower === 102;
}

/** Whether nothing but space stands before `at` on its logical line. */
function beginsStatement(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isBlank(text.charCodeAt(i))) i--;
  if (i < 0) return true;
  if (text.charCodeAt(i) !== newline) return false;
  const before = text.charCodeAt(i - 1) === 13 ? i - 2 : i - 1;
  return text.charCodeAt(before) !== backslash;
}

/** The offset after a string without interpolation, where it ends a statement; 0 where it does not. */
function endOf(text: string, from: number, close: string): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === newline && close.length === 1) return 0;
    else if (text.startsWith(close, i)) {
      let after = i + close.length;
      while (isBlank(text.charCodeAt(after))) after++;
      const next = text.charCodeAt(after);
      return after >= text.length || next === newline || next === hash ? i + close.length : 0;
    }
  }
  return close.length === 3 ? text.length : 0;
}

function formattedString(
  text: string,
  from: number,
  spans: Spans,
  { close, multiline }: { close: string; multiline: boolean },
  level: number,
): number {
  const opened = spans.openString(from);
  let piece = from;
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === newline && !multiline) break;
    else if (text.startsWith(close, i)) break;
    else if (code === openBrace) {
      if (text.charCodeAt(i + 1) === openBrace) i++;
      else if (level < 8) {
        spans.literal(piece, i);
        i = replacementField(text, i + 1, spans, multiline, level);
        piece = i + 1;
      }
    }
  }
  const end = Math.min(i, text.length);
  spans.literal(piece, end);
  spans.closeString(opened, end);
  return text.startsWith(close, end) ? end + close.length : end;
}

/** The expression between the braces of an f-string; returns where the closing brace stands. */
function replacementField(text: string, from: number, spans: Spans, multiline: boolean, level: number): number {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === newline && !multiline) return i - 1;
    if (code === doubleQuote || code === singleQuote) {
      i = string(text, i, spans, false, level + 1);
      continue;
    }
    if (code === openBrace) depth++;
    else if (code === closeBrace && depth-- === 0) return i;
    i++;
  }
  return i;
}
