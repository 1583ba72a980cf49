import { closeBrace, doubleQuote, openBrace, singleQuote, slash, star } from './characters';
import {
  afterQuotes,
  blockComment,
  character,
  isTriple,
  lineComment,
  nestedComment,
  quoted,
  type Lexer,
} from './pieces';

const javaString = { close: '"', escapes: true, multiline: false };
const textBlock = { close: '"""', escapes: true, multiline: true };

/** Java: comments, strings, text blocks, characters. */
export const lexJava: Lexer = (text, from, spans) => {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const next = text.charCodeAt(i + 1);
      i = next === slash ? lineComment(text, i, spans) : next === star ? blockComment(text, i, spans) : i + 1;
    } else if (code === doubleQuote)
      i = isTriple(text, i) ? quoted(text, i + 3, spans, textBlock, 0) : quoted(text, i + 1, spans, javaString, 0);
    else if (code === singleQuote) i = character(text, i, spans);
    else i++;
  }
  return i;
};

const kotlinExpression: Lexer = (text, from, spans, level) => lexKotlinFrom(text, from, spans, level, true);
const kotlinString = { close: '"', escapes: true, multiline: false, interpolation: '${', nested: kotlinExpression };
const kotlinRaw = { close: '"""', escapes: false, multiline: true, interpolation: '${', nested: kotlinExpression };

/** Kotlin: comments that nest, strings and raw strings with their templates, characters. */
export const lexKotlin: Lexer = (text, from, spans) => lexKotlinFrom(text, from, spans, 0, false);

function lexKotlinFrom(
  text: string,
  from: number,
  spans: Parameters<Lexer>[2],
  level: number,
  nested: boolean,
): number {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const next = text.charCodeAt(i + 1);
      i = next === slash ? lineComment(text, i, spans) : next === star ? nestedComment(text, i, spans) : i + 1;
    } else if (code === doubleQuote)
      i = isTriple(text, i)
        ? afterQuotes(text, quoted(text, i + 3, spans, kotlinRaw, level))
        : quoted(text, i + 1, spans, kotlinString, level);
    else if (code === singleQuote) i = character(text, i, spans);
    else {
      if (code === openBrace) depth++;
      else if (code === closeBrace && depth-- === 0 && nested) return i;
      i++;
    }
  }
  return i;
}
