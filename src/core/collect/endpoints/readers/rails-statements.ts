import type { Source } from '../../source';
import { closing, parts, skipSpace, type Range } from '../syntax/brackets';

/** A statement of a routes file: its first word, its arguments, and whether it opens a block. */
export interface Statement {
  readonly word: string;
  readonly at: number;
  readonly arguments: readonly Range[];
  readonly opens: boolean;
}

/** The end of a block. */
export const end = 'end';

/** Statements and ends of blocks in order. Statements may run over several lines inside brackets or after a comma. */
export function* statements(source: Source): Generator<Statement> {
  const { code } = source;
  let at = 0;
  while (at < code.length) {
    const start = skipSpace(code, at);
    if (start >= code.length) return;
    const stop = statementEnd(code, start);
    yield* split(code, start, stop);
    at = Math.max(stop + 1, start + 1);
  }
}

function statementEnd(code: string, from: number): number {
  for (let i = from; i < code.length; i++) {
    const c = code[i];
    if (c === '(' || c === '[' || (c === '{' && !opensBlock(code, from, i))) i = closing(code, i);
    else if (c === ';' || c === '{' || c === '}') return i;
    else if (c === '\n') {
      const before = code.slice(from, i).trimEnd();
      if (!/(?:,|=>|\\|\||&&|\bto:)$/.test(before)) return i;
    }
  }
  return code.length;
}

/** Whether a brace begins a block rather than a hash. */
function opensBlock(code: string, from: number, brace: number): boolean {
  return /(?:\w|\))\s*$/.test(code.slice(from, brace)) && !/(?:=>|[:,(=])\s*$/.test(code.slice(from, brace));
}

function* split(code: string, start: number, stop: number): Generator<Statement> {
  const text = code.slice(start, stop);
  const opens = /\bdo\b\s*(?:\|[^|]*\|)?\s*$/.test(text) || (code[stop] === '{' && opensBlock(code, start, stop));
  const word = /^[\w.]+[?!]?/.exec(text)?.[0] ?? '';
  if (word === end || code[start] === '}') yield { word: end, at: start, arguments: [], opens: false };
  else if (word !== '') {
    const from = start + word.length;
    const body = text.replace(/\s*\bdo\b\s*(?:\|[^|]*\|)?\s*$/, '');
    const conditional = /\s+(?:if|unless)\s+[^,]*$/.exec(body);
    const to = start + (conditional ? conditional.index : body.length);
    const open = skipSpace(code, from);
    const bracketed = code[open] === '(' && closing(code, open) >= start + body.trimEnd().length - 1;
    const block = opens || /^(?:if|unless|case|begin|while|def|class|module)$/.test(word);
    yield {
      word,
      at: start,
      arguments: bracketed ? parts(code, open + 1, closing(code, open)) : parts(code, from, to),
      opens: block,
    };
    if (code[stop] !== '{' && !opens && code[stop] === '}') yield { word: end, at: stop, arguments: [], opens: false };
  } else if (code[stop] === '}') yield { word: end, at: stop, arguments: [], opens: false };
}
