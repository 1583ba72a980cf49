/** Imports of languages that name what they bring by its full dotted name. */
import { occurrences } from '../../../search';
import type { Import, ImportReader } from './import';

const jvm = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+\w)(\.\*)?(?:[ \t]+as[ \t]+(\w+))?/gm;

/** Java's and Kotlin's imports. */
export const readJvmImports: ImportReader = (_text, code) => {
  const imports: Import[] = [];
  for (const match of occurrences(jvm, code)) {
    const [all, module, wildcard, alias] = match;
    const start = match.index + all.length - all.trimStart().length;
    const end = match.index + all.length;
    if (wildcard) imports.push({ module: module!, names: [], kind: 'all', start, end });
    else {
      const name = module!.slice(module!.lastIndexOf('.') + 1);
      imports.push({ module: module!, names: [{ name, local: alias ?? name }], kind: 'names', start, end });
    }
  }
  return imports;
};

const using = /^[ \t]*(?:global[ \t]+)?using[ \t]+(?:static[ \t]+)?(?:(\w+)[ \t]*=[ \t]*)?([A-Za-z_][\w.]*)[ \t]*;/gm;

/** C#'s using directives. */
export const readCSharpImports: ImportReader = (_text, code) => {
  const imports: Import[] = [];
  for (const match of occurrences(using, code)) {
    const [all, alias, module] = match;
    const start = match.index + all.length - all.trimStart().length;
    const end = match.index + all.length;
    if (alias) {
      const name = module!.slice(module!.lastIndexOf('.') + 1);
      imports.push({ module: module!, names: [{ name, local: alias }], kind: 'names', start, end });
    } else imports.push({ module: module!, names: [], kind: 'all', start, end });
  }
  return imports;
};
