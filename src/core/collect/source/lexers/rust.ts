import { backslash, doubleQuote, hash, isWord, singleQuote, slash, star } from './characters';
import { character, lineComment, nestedComment, quoted, type Lexer } from './pieces';
import type { Spans } from '../spans';

const plain = { close: '"', escapes: true, multiline: true };

/** Rust: comments that nest, strings, raw strings, characters (which lifetimes are not). */
export const lexRust: Lexer = (text, from, spans) => {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const next = text.charCodeAt(i + 1);
      i = next === slash ? lineComment(text, i, spans) : next === star ? nestedComment(text, i, spans) : i + 1;
    } else if (code === doubleQuote) i = string(text, i, spans);
    else if (code === singleQuote) i = isLifetime(text, i) ? i + 2 : character(text, i, spans);
    else i++;
  }
  return i;
};

function isLifetime(text: string, quote: number): boolean {
  const next = text.charCodeAt(quote + 1);
  return next !== backslash && isWord(next) && next < 128 && text.charCodeAt(quote + 2) !== singleQuote;
}

function string(text: string, quote: number, spans: Spans): number {
  let i = quote;
  while (text.charCodeAt(i - 1) === hash) i--;
  const hashes = quote - i;
  const before = text[i - 1];
  const beforeThat = text[i - 2] ?? ' ';
  const raw = before === 'r' && (!isWord(beforeThat.charCodeAt(0)) || beforeThat === 'b' || beforeThat === 'c');
  if (!raw) return quoted(text, quote + 1, spans, plain, 0);
  return quoted(text, quote + 1, spans, { close: `"${'#'.repeat(hashes)}`, escapes: false, multiline: true }, 0);
}
