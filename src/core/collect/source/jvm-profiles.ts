import { occurrences } from '../../search';
import { closingBrace } from './lexers/pieces';
import type { StringRange } from './spans';

/** Profiles that never hold where the service runs for its users: `@Profile({"test", "dev"})`, but not `@Profile("!dev")`. */
const annotation =
  /@(?:Profile|ActiveProfiles|IfBuildProfile|Requires)\s*\(\s*(?:value\s*=\s*|anyOf\s*=\s*|env\s*=\s*)?[{[]?\s*"(?:test|dev|development|local|mock)\w{0,12}"(?:\s*,\s*"(?:test|dev|development|local|mock|it|h2)\w{0,12}")*\s*[}\]]?\s*\)/g;

/** The classes and methods of a Java or Kotlin file that exist on a developer's machine or in tests only. */
export function developersRanges(code: string, uncommented: string): StringRange[] {
  const ranges: StringRange[] = [];
  let end = 0;
  for (const { index } of occurrences(annotation, uncommented)) {
    if (index < end || code[index] !== '@') continue;
    const open = bodyAfter(code, index);
    const close = open < 0 ? -1 : closingBrace(code, open);
    end = close < 0 ? code.length : close + 1;
    ranges.push({ start: index, end });
  }
  return ranges;
}

/** The brace that opens the body of what an annotation stands before: braces in its arguments, and in those of others, are none. */
function bodyAfter(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const c = code[at];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '{' && depth === 0) return at;
  }
  return -1;
}
