/**
 * Splits source text into its head (package and imports, with the blank lines after them) and the rest, so that the head can be
 * merged into a file that has one. Both together are the text to the letter.
 */
export function splitHeader(text: string, headLine: RegExp | undefined): { header: string; body: string } {
  if (!headLine) return { header: '', body: text };
  const lines = text.split('\n');
  let end = 0;
  for (let at = 0; at < lines.length;) {
    if (lines[at]!.trim() === '') {
      at++;
      continue;
    }
    if (!headLine.test(lines[at]!)) break;
    at = end = endOfStatement(lines, at);
  }
  if (end === 0) return { header: '', body: text };
  while (end < lines.length && lines[end]!.trim() === '') end++;
  return { header: `${lines.slice(0, end).join('\n')}\n`, body: lines.slice(end).join('\n') };
}

/** The line after a statement that may stretch over several lines inside brackets. */
function endOfStatement(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at++) {
    for (const character of lines[at]!) {
      if (character === '{' || character === '(') depth++;
      else if (character === '}' || character === ')') depth--;
    }
    if (depth <= 0) return at + 1;
  }
  return lines.length;
}
