import type { Spans } from '../spans';
import {
  closeBrace,
  doubleQuote,
  hash,
  isBlank,
  isWord,
  newline,
  openBrace,
  question,
  singleQuote,
  tilde,
} from './characters';
import { delimited } from './delimiters';
import { isTriple, lineComment, quoted, type Lexer } from './pieces';

const nested: Lexer = (text, from, spans, level) => lex(text, from, spans, level, true);
const sigil = /~([a-z]|[A-Z]+)(?:"""|'''|[/|"'([{<])/y;
const documentation = /@(?:doc|moduledoc|typedoc|shortdoc)\s+$/;

/** Elixir: comments, strings and heredocs with interpolation, charlists, sigils; `@doc` texts are documentation. */
export const lexElixir: Lexer = (text, from, spans) => lex(text, from, spans, 0, false);

function lex(text: string, from: number, spans: Spans, level: number, isNested: boolean): number {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === hash) i = lineComment(text, i, spans);
    else if (code === doubleQuote || code === singleQuote) i = string(text, i, i, spans, level, true);
    else if (code === tilde) i = sigilAt(text, i, spans, level);
    else if (code === question && isCharacter(text, i)) i += 2;
    else {
      if (code === openBrace) depth++;
      else if (code === closeBrace && depth-- === 0 && isNested) return i;
      i++;
    }
  }
  return i;
}

/** A string, charlist or heredoc whose quotes begin at `quote`; `begin` is where a sigil before it begins. */
function string(
  text: string,
  begin: number,
  quote: number,
  spans: Spans,
  level: number,
  interpolates: boolean,
): number {
  const triple = isTriple(text, quote);
  const close = triple ? text[quote]!.repeat(3) : text[quote]!;
  const content = quote + close.length;
  if (documentation.test(text.slice(Math.max(0, begin - 16), begin))) {
    const closed = text.indexOf(close, content);
    const end = closed < 0 ? text.length : closed + close.length;
    spans.comment(begin, end);
    return end;
  }
  const quoting = { close, escapes: true, multiline: true };
  return quoted(text, content, spans, interpolates ? { ...quoting, interpolation: '#{', nested } : quoting, level);
}

function sigilAt(text: string, i: number, spans: Spans, level: number): number {
  sigil.lastIndex = i;
  const match = sigil.exec(text);
  if (!match || isWord(text.charCodeAt(i - 1))) return i + 1;
  const kind = match[1]!;
  const opener = i + 1 + kind.length;
  const interpolates = kind === kind.toLowerCase();
  const code = text.charCodeAt(opener);
  if (code === doubleQuote || code === singleQuote) return string(text, i, opener, spans, level, interpolates);
  const isString = kind === 's' || kind === 'S' || kind === 'c' || kind === 'C';
  return delimited(text, opener, spans, { escapes: true, isString, ...(interpolates ? { nested } : {}) }, level);
}

/** `?x` is a character where no name ends in the question mark. */
function isCharacter(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  return !isWord(text.charCodeAt(i - 1)) && !isBlank(next) && next !== newline;
}
