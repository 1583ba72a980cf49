/** Lines of a file, 1-based and both included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** No statement that people wrote goes on for longer. */
const longest = 400;

/**
 * The lines of the statement or declaration that begins at a line, told by its indentation: all that is deeper, and the lines that
 * close it. Decorators and annotations before a declaration belong to it.
 */
export function blockAt(lines: readonly string[], line: number): LineRange {
  const depth = indentOf(lines[line - 1] ?? '');
  let end = line;
  let headed = !isDecorator(lines[line - 1] ?? '');
  for (let at = line + 1; at <= lines.length && at < line + longest; at++) {
    const text = lines[at - 1]!;
    if (text.trim() === '') continue;
    const indent = indentOf(text);
    if (indent > depth) {
      end = at;
      continue;
    }
    if (indent < depth) break;
    if (!headed) {
      end = at;
      headed = !isDecorator(text);
      continue;
    }
    if (!closes.test(text)) break;
    end = at;
    if (!goesOn.test(text)) break;
  }
  return { start: line, end };
}

/** The lines of the function around a line, as far as indentation tells: from the next shallower line that opens a block. */
export function blockAround(lines: readonly string[], line: number): LineRange {
  const depth = indentOf(lines[line - 1] ?? '');
  for (let at = line - 1; at >= 1 && at > line - longest; at--) {
    const text = lines[at - 1]!;
    if (text.trim() === '' || indentOf(text) >= depth) continue;
    if (opensFunction.test(text) || indentOf(text) === 0) return blockAt(lines, at);
  }
  return blockAt(lines, line);
}

/** The text of some lines. */
export const textOf = (lines: readonly string[], { start, end }: LineRange): string =>
  lines.slice(start - 1, end).join('\n');

const closes = /^\s*(?:[)\]}]|end\b|else\b|catch\b|except\b|finally\b|rescue\b)/;
const goesOn = /[{([:]\s*$|=>\s*$/;
const isDecorator = (text: string): boolean => /^\s*(?:@\w|#\[|\[\w[\w.]*[\](])/.test(text.slice(0, 200));
const opensFunction =
  /\b(?:func|function|def|fn|fun|async|public|private|protected)\b|=>\s*\{?\s*$|\)\s*(?::[^{}=]{0,80})?\{\s*$/;

function indentOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width++;
    else if (character === '\t') width += 4;
    else break;
  }
  return width;
}
