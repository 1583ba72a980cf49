/** Text that a parser could choke on is refused before it is parsed. */

/** In characters; no configuration that people write comes near. */
const longest = 1_000_000;
const deepest = 100;
const widestIndent = 400;

/** Why structured text must not be parsed, or null where it may. Counts brackets without regard to quotes: a bound, not a parse. */
export function unsafeToParse(text: string): string | null {
  if (text.length > longest) return 'is too large to be parsed';
  let depth = 0;
  let indent = 0;
  let atStart = true;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (char === 10) {
      atStart = true;
      indent = 0;
    } else if (atStart && (char === 32 || char === 9 || char === 45)) {
      if (++indent > widestIndent) return 'is nested too deeply to be parsed';
    } else {
      atStart = false;
      if (char === 91 || char === 123) {
        if (++depth > deepest) return 'is nested too deeply to be parsed';
      } else if ((char === 93 || char === 125) && depth > 0) depth--;
    }
  }
  return null;
}

/** Line numbers of offsets in a text. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
