import { occurrences } from '../../search';
import type { Source } from '../source';
import { statusCodeOf } from './code-names';

/** Modules and classes of status codes: `…http.HttpStatus`, `…Response.Status`, `http-status-codes`. Orders and payments have states too. */
const ofStatusCodes = /(?:http|response)[\w.:/-]*status|status_?-?code/i;
const bareName = /(?<![\w$.:@])[A-Z][A-Za-z]\w*\b(?!\s*[(:.<])/g;

/** A status code that is written as a bare name, since the name was imported. */
export interface ImportedCode {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** Where a file names status codes that it imports one by one or all at once: `import static ….Response.Status.CREATED`. */
export function importedCodesIn(source: Source, code: string): ImportedCode[] {
  const modules = source.imports.filter(({ module, kind }) => kind !== 'type' && ofStatusCodes.test(module));
  if (modules.length === 0) return [];
  const listed = new Map(modules.flatMap(({ names }) => names.map(({ name, local }) => [local, name])));
  const all = modules.some(({ kind, module }) => kind === 'all' && /status(?:code)?s?$/i.test(module));
  const found: ImportedCode[] = [];
  for (const { index, 0: written } of occurrences(bareName, code)) {
    const name = listed.get(written) ?? (all ? written : undefined);
    const status = name === undefined ? null : statusCodeOf(name);
    if (status !== null) found.push({ code: status, start: index, end: index + written.length });
  }
  return found;
}
