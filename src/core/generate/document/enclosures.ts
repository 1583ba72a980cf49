/** A stretch of lines; `to` is the first line after it. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

const tag = /<(\/?)(div|details|section|article|center|main|table|blockquote|ul|ol|dl)\b[^>]{0,400}>/gi;

/** The outermost stretches that lie between an opening and its closing tag, such as folds; tags that nothing closes enclose nothing. */
export function enclosures(lines: readonly string[], html: readonly Lines[]): readonly Lines[] {
  const open: { name: string; line: number }[] = [];
  const found: Lines[] = [];
  for (const { from, to } of html) {
    for (let line = from; line < to; line++) {
      for (const [, closing, written = ''] of (lines[line] ?? '').slice(0, 4_000).matchAll(tag)) {
        const name = written.toLowerCase();
        if (closing === '') open.push({ name, line });
        else {
          const at = open.findLastIndex((one) => one.name === name);
          if (at < 0) continue;
          const { line: first } = open[at]!;
          open.length = at;
          if (line > first) found.push({ from: first, to: line + 1 });
        }
      }
    }
  }
  return found.filter((one) => !found.some((other) => other !== one && other.from <= one.from && other.to >= one.to));
}
