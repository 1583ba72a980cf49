/** Literals with delimiters of the writer's choice: `%w[…]` in Ruby, `~r/…/` in Elixir. */
import type { Spans } from '../spans';
import { backslash, closeBrace } from './characters';
import type { Lexer } from './pieces';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** How a literal with free delimiters is read. */
export interface Delimited {
  readonly escapes: boolean;
  /** Marks the code of `#{…}`; without it there is none. */
  readonly nested?: Lexer;
  /** Whether it is a string rather than a pattern or a list of words. */
  readonly isString: boolean;
}

/** A literal that opens with the delimiter at `open`; brackets may nest in it. Returns the offset after it. */
export function delimited(text: string, open: number, spans: Spans, kind: Delimited, level: number): number {
  const opener = text.charCodeAt(open);
  const closer = (closing[text[open]!] ?? text[open]!).charCodeAt(0);
  const slot = kind.isString ? spans.openString(open + 1) : -1;
  let piece = open + 1;
  let depth = 0;
  let i = open + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash && kind.escapes) i++;
    else if (code === closer && depth-- === 0) break;
    else if (code === opener && closer !== opener) depth++;
    else if (kind.nested && level < 40 && text.startsWith('#{', i)) {
      spans.literal(piece, i);
      i = kind.nested(text, i + 2, spans, level + 1);
      piece = i + 1;
      if (text.charCodeAt(i) !== closeBrace) break;
    }
  }
  const end = Math.min(i, text.length);
  spans.literal(piece, end);
  if (slot >= 0) spans.closeString(slot, end);
  return end + 1;
}
