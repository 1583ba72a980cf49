import { backtick, doubleQuote, singleQuote, slash, star } from './characters';
import { blockComment, character, lineComment, quoted, type Lexer } from './pieces';

const interpreted = { close: '"', escapes: true, multiline: false };
const raw = { close: '`', escapes: false, multiline: true };

/** Go: line and block comments, interpreted and raw strings, runes. */
export const lexGo: Lexer = (text, from, spans) => {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const next = text.charCodeAt(i + 1);
      i = next === slash ? lineComment(text, i, spans) : next === star ? blockComment(text, i, spans) : i + 1;
    } else if (code === doubleQuote) i = quoted(text, i + 1, spans, interpreted, 0);
    else if (code === backtick) i = quoted(text, i + 1, spans, raw, 0);
    else if (code === singleQuote) i = character(text, i, spans);
    else i++;
  }
  return i;
};
