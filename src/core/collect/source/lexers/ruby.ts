import type { Spans } from '../spans';
import {
  backtick,
  closeBrace,
  closeBracket,
  closeParenthesis,
  dollar,
  doubleQuote,
  equals,
  hash,
  isBlank,
  isWord,
  less,
  newline,
  openBrace,
  percent,
  question,
  singleQuote,
  slash,
} from './characters';
import { delimited } from './delimiters';
import { lineComment, lineEnd, quoted, wordBefore, type Lexer } from './pieces';

const nested: Lexer = (text, from, spans, level) => lex(text, from, spans, level, true);
const single = { close: "'", escapes: true, multiline: true };
const double = { close: '"', escapes: true, multiline: true, interpolation: '#{', nested };
const command = { close: '`', escapes: true, multiline: true, interpolation: '#{', nested };
const heredoc = /<<([~-]?)(["'`]?)([A-Za-z_]\w*)\2/y;
const percentLiteral = /%([wWiIqQrsx]?)([^\w\s])/y;
/** Words after which a slash or a percent sign begins a literal. */
const beforeExpression = new Set([
  'if',
  'unless',
  'when',
  'and',
  'or',
  'not',
  'return',
  'while',
  'until',
  'elsif',
  'in',
]);

/** Characters after which a slash divides (or, after a dot, is a method's name). */
const afterOperand = new Set([closeParenthesis, closeBracket, closeBrace, doubleQuote, singleQuote, backtick, 46]);

/** Ruby: comments, `=begin` blocks, strings with interpolation, heredocs, percent literals, regular expressions. */
export const lexRuby: Lexer = (text, from, spans) => lex(text, from, spans, 0, false);

function lex(text: string, from: number, spans: Spans, level: number, isNested: boolean): number {
  let depth = 0;
  /** Terminators of heredocs that begin on the next line. */
  let pending: string[] = [];
  let i = from === 0 ? ownLines(text, 0, spans) : from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    switch (code) {
      case hash:
        i = lineComment(text, i, spans);
        break;
      case doubleQuote:
        i = isGlobal(text, i) ? i + 1 : quoted(text, i + 1, spans, double, level);
        break;
      case singleQuote:
        i = isGlobal(text, i) ? i + 1 : quoted(text, i + 1, spans, single, level);
        break;
      case backtick:
        i = isGlobal(text, i) ? i + 1 : quoted(text, i + 1, spans, command, level);
        break;
      case slash:
        i = beginsLiteral(text, i, from)
          ? delimited(text, i, spans, { escapes: true, nested, isString: false }, level)
          : i + 1;
        break;
      case percent:
        i = percentAt(text, i, from, spans, level);
        break;
      case question:
        i += isQuoteCharacter(text, i) ? 2 : 1;
        break;
      case less: {
        const found = heredocAt(text, i);
        if (found) pending.push(found.name);
        i += found ? found.length : 1;
        break;
      }
      case newline:
        i++;
        for (const name of pending) i = heredocBody(text, i, spans, name);
        pending = [];
        i = ownLines(text, i, spans);
        break;
      case openBrace:
        depth++;
        i++;
        break;
      case closeBrace:
        if (depth-- === 0 && isNested) return i;
        i++;
        break;
      default:
        i++;
    }
  }
  return i;
}

/** `$"`, `$'` and the like are variables. */
function isGlobal(text: string, i: number): boolean {
  return text.charCodeAt(i - 1) === dollar && text.charCodeAt(i - 2) !== dollar;
}

/** `?"` is a character where an operand may stand. */
function isQuoteCharacter(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  const quote = next === doubleQuote || next === singleQuote || next === hash;
  return quote && !isWord(text.charCodeAt(i - 1)) && !isWord(text.charCodeAt(i + 2)) && text[i - 1] !== ')';
}

/** Whether a slash or percent sign begins a literal rather than being an operator. */
function beginsLiteral(text: string, i: number, from: number): boolean {
  let last = i - 1;
  while (last >= from && isBlank(text.charCodeAt(last))) last--;
  if (last < from) return true;
  const code = text.charCodeAt(last);
  if (isWord(code)) {
    const word = wordBefore(text, last + 1);
    if (beforeExpression.has(word)) return true;
    const next = text.charCodeAt(i + 1);
    return last < i - 1 && !isBlank(next) && next !== equals && !/^\d/.test(word) && closesOnLine(text, i);
  }
  return !afterOperand.has(code);
}

function closesOnLine(text: string, i: number): boolean {
  if (text.charCodeAt(i) !== slash) return true;
  const close = text.indexOf('/', i + 1);
  return close > 0 && close < lineEnd(text, i);
}

function percentAt(text: string, i: number, from: number, spans: Spans, level: number): number {
  percentLiteral.lastIndex = i;
  const match = percentLiteral.exec(text);
  if (!match || match[2] === '=' || !beginsLiteral(text, i, from)) return i + 1;
  const kind = match[1]!;
  const isString = kind === '' || kind === 'q' || kind === 'Q';
  const interpolates = kind === '' || kind === 'Q' || kind === 'r' || kind === 'W' || kind === 'x';
  const reading = { escapes: true, isString, ...(interpolates ? { nested } : {}) };
  return delimited(text, i + match[0].length - 1, spans, reading, level);
}

function heredocAt(text: string, i: number): { name: string; length: number } | null {
  heredoc.lastIndex = i;
  const match = heredoc.exec(text);
  if (!match) return null;
  const [all, mark, quote, name] = match as unknown as [string, string, string, string];
  if (!mark) {
    const before = text.charCodeAt(i - 1);
    if (isWord(before) || before === closeParenthesis || before === closeBracket || before === less) return null;
    if (!quote && !/^[A-Z][A-Z0-9_]*$/.test(name)) return null;
  }
  return { name, length: all.length };
}

function heredocBody(text: string, from: number, spans: Spans, name: string): number {
  const end = spans.terminator(text, from, name, true);
  if (end < from) return from;
  spans.string(from, end);
  return lineEnd(text, end);
}

/** What only stands at the beginning of a line: `=begin` blocks and `__END__`. */
function ownLines(text: string, i: number, spans: Spans): number {
  if (text.startsWith('=begin', i)) {
    const close = text.indexOf('\n=end', i);
    const end = close < 0 ? text.length : lineEnd(text, close + 1);
    spans.comment(i, end);
    return end;
  }
  if (text.startsWith('__END__', i) && lineEnd(text, i) - i <= 8) {
    spans.comment(i, text.length);
    return text.length;
  }
  return i;
}
