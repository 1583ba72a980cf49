import { occurrences } from '../../../search';
import type { Import, ImportReader } from './import';

const use =
  /^[ \t]*use[ \t]+(?:function[ \t]+|const[ \t]+)?\\?([A-Za-z_][\w\\]*)(?:[ \t]+as[ \t]+(\w+)|\{([^}]{0,3000})\})?[^;\n]*/gm;
const qualified = /(?<![\w\\$>:])\\?([A-Z]\w*(?:\\\w+)+)/g;
const namespace = /\b(?:namespace|use|function)\s+$/;

/** PHP's use declarations, and the qualified names that the code writes out. */
export const readPhpImports: ImportReader = (_text, code) => {
  const imports: Import[] = [];
  for (const match of occurrences(use, code)) {
    const [all, module, alias, group] = match;
    const start = match.index + all.length - all.trimStart().length;
    const end = match.index + all.length;
    if (group === undefined) imports.push(named(module!, alias, start, end));
    else {
      for (const part of group.split(',')) {
        const member = /^\s*([\w\\]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
        if (member) imports.push(named(module! + member[1]!, member[2], start, end));
      }
    }
  }
  const seen = new Set<string>();
  for (const match of occurrences(qualified, code)) {
    const module = match[1]!;
    if (seen.has(module) || namespace.test(code.slice(Math.max(0, match.index - 12), match.index))) continue;
    seen.add(module);
    imports.push({ module, names: [], kind: 'reference', start: match.index, end: match.index + match[0].length });
  }
  return imports;
};

function named(module: string, alias: string | undefined, start: number, end: number): Import {
  const name = module.slice(module.lastIndexOf('\\') + 1);
  return { module, names: [{ name, local: alias ?? name }], kind: 'names', start, end };
}
