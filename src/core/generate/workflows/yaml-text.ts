/** Places in the text of a YAML file, and text for them. */
import { isCollection, isPair, isScalar } from 'yaml';

/** Text moved to the right by a number of blanks; empty lines stay empty. */
export const indented = (text: string, blanks: number): string => text.replace(/^(?=[^\n])/gm, ' '.repeat(blanks));

/** The start of the line after the last one that belongs to a node; the end of the text where there is none. */
export function endOfContent(text: string, node: unknown): number | null {
  const end = lastOffset(node);
  if (end === null) return null;
  if (end > 0 && text[end - 1] === '\n') return withoutEmptyLines(text, end);
  const lineEnd = text.indexOf('\n', end);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

/** Block text takes in the empty lines that follow it; what is added goes before them. */
function withoutEmptyLines(text: string, end: number): number {
  let at = end;
  for (;;) {
    const start = text.lastIndexOf('\n', at - 2) + 1;
    if (start >= at || text.slice(start, at).trim() !== '') return at;
    at = start;
  }
}

/** Where the last scalar in a node ends. */
function lastOffset(node: unknown): number | null {
  if (isPair(node)) return lastOffset(node.value) ?? lastOffset(node.key);
  if (isCollection(node)) {
    if (node.flow === true || node.items.length === 0) return node.range?.[1] ?? null;
    return lastOffset(node.items.at(-1));
  }
  if (isScalar(node) && node.value === null && node.source === '') return null;
  return (node as { range?: readonly number[] } | null)?.range?.[1] ?? null;
}
