import { occurrences } from '../../../search';
import type { Import, ImportReader } from './import';

const required = /^[ \t]*require[ \t(]+["']/gm;
const constant = /(?<![\w.$@:])(?:::)?([A-Z]\w*(?:::[A-Z]\w*)*)/g;
const declaration = /\b(?:class|module)\s+$/;

/** Ruby's `require`, and the constants that the code names (which Bundler or Rails load). */
export const readRubyImports: ImportReader = (text, code) => {
  const imports: Import[] = [];
  for (const match of occurrences(required, code)) {
    const quote = match.index + match[0].length - 1;
    const close = code.indexOf(code[quote]!, quote + 1);
    if (close < 0) continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    imports.push({ module: text.slice(quote + 1, close), names: [], kind: 'all', start, end: close + 1 });
  }
  const seen = new Set<string>();
  for (const match of occurrences(constant, code)) {
    const module = match[1]!;
    if (seen.has(module) || declaration.test(code.slice(Math.max(0, match.index - 10), match.index))) continue;
    seen.add(module);
    const end = match.index + match[0].length;
    imports.push({ module, names: [], kind: 'reference', start: match.index, end });
  }
  return imports;
};
