import {
  backslash,
  backtick,
  closeBrace,
  closeBracket,
  closeParenthesis,
  doubleQuote,
  isBlank,
  isWord,
  newline,
  openBrace,
  openBracket,
  less,
  singleQuote,
  slash,
  star,
} from './characters';
import { blockComment, lineComment, quoted, wordBefore, type Lexer } from './pieces';
import type { Spans } from '../spans';

/** Words after which a slash begins a regular expression. */
const beforeExpression = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'do',
  'else',
  'instanceof',
  'await',
  'yield',
]);

const single = { close: "'", escapes: true, multiline: false };
const double = { close: '"', escapes: true, multiline: false };
const template = { close: '`', escapes: true, multiline: true, interpolation: '${', nested: lexExpression };

/** JavaScript and TypeScript: comments, strings, templates with their expressions, regular expressions. */
export const lexJavaScript: Lexer = (text, from, spans) => {
  const start = text.startsWith('#!') ? lineComment(text, 0, spans) : from;
  return lex(text, start, spans, 0, false);
};

function lexExpression(text: string, from: number, spans: Spans, level: number): number {
  return lex(text, from, spans, level, true);
}

function lex(text: string, from: number, spans: Spans, level: number, nested: boolean): number {
  let depth = 0;
  /** Where the last character stands that is neither space nor comment. */
  let last = from - 1;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const next = text.charCodeAt(i + 1);
      if (next === slash || next === star) {
        i = next === slash ? lineComment(text, i, spans) : blockComment(text, i, spans);
        continue;
      }
      i = beginsRegularExpression(text, last, from) ? regularExpression(text, i, spans) : i + 1;
    } else if (code === doubleQuote) i = quoted(text, i + 1, spans, double, level);
    else if (code === singleQuote) i = quoted(text, i + 1, spans, single, level);
    else if (code === backtick) i = quoted(text, i + 1, spans, template, level);
    else if (isBlank(code) || code === newline) {
      i++;
      continue;
    } else {
      if (code === openBrace) depth++;
      else if (code === closeBrace && depth-- === 0 && nested) return i;
      i++;
    }
    last = i - 1;
  }
  return i;
}

function beginsRegularExpression(text: string, last: number, from: number): boolean {
  if (last < from) return true;
  const code = text.charCodeAt(last);
  if (isWord(code)) return beforeExpression.has(wordBefore(text, last + 1));
  return (
    code !== closeParenthesis &&
    code !== closeBracket &&
    code !== closeBrace &&
    code !== less &&
    code !== doubleQuote &&
    code !== singleQuote &&
    code !== backtick &&
    code !== 36
  );
}

/** A regular expression literal; a slash that nothing closes on its line is an operator. */
function regularExpression(text: string, from: number, spans: Spans): number {
  let inClass = false;
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === newline) break;
    if (code === backslash) i++;
    else if (code === openBracket) inClass = true;
    else if (code === closeBracket) inClass = false;
    else if (code === slash && !inClass) {
      spans.literal(from + 1, i);
      return i + 1;
    }
  }
  return from + 1;
}
