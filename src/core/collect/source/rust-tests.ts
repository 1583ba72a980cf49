import { occurrences } from '../../search';
import { closingBrace } from './lexers/pieces';
import type { StringRange } from './spans';

const attribute = /#\[(?:cfg\(test\)|(?:\w+::)?test\b)[^\]]*\]/g;

/** The items of a Rust file that exist for its tests only: what follows `#[cfg(test)]` or `#[test]`. */
export function rustTests(code: string): StringRange[] {
  const ranges: StringRange[] = [];
  let end = 0;
  for (const match of occurrences(attribute, code)) {
    const start = match.index;
    if (start < end) continue;
    const after = start + match[0].length;
    const open = code.indexOf('{', after);
    const semicolon = code.indexOf(';', after);
    if (open < 0 || (semicolon >= 0 && semicolon < open)) end = semicolon < 0 ? code.length : semicolon;
    else {
      const close = closingBrace(code, open);
      end = close < 0 ? code.length : close + 1;
    }
    ranges.push({ start, end });
  }
  return ranges;
}
