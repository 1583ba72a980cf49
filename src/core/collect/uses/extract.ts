import type { LanguageName } from '../../facts';
import type { Capability } from '../../technologies/capabilities';
import { mountablesOf, type Mountable } from '../idle/functions';
import { isWord } from '../source/lexers/characters';
import type { Import, Source } from '../source';
import { findAll, tableOf, type Row, type Search, type Table } from './table';

/** Something that a file seems to use. */
export interface Candidate {
  readonly technology: string;
  readonly capability: Capability;
  readonly line: number;
  /** Whether it stands in test code inside a file of production code. */
  readonly test: boolean;
  /** Whether it only holds where the project has the technology in play. */
  readonly needsProject: boolean;
  /** Whether it stands for an import that was already placed before, in a function that may never act. */
  readonly again?: boolean;
}

/** What a file contributes to the uses. */
export interface FileUses {
  readonly language: LanguageName;
  readonly production: boolean;
  /** Technologies that the file imports. */
  readonly imports: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Places kept for one capability of one technology in one file. */
const mostPlaces = 5;
/** Languages in which importing all of a module says that something of it is used; elsewhere such imports are often left over. */
const usesWhatItImports = new Set<LanguageName>(['Java', 'Kotlin', 'Python', 'Rust', 'Elixir', 'Go']);
const separators: Readonly<Record<LanguageName, string>> = {
  Go: '/',
  TypeScript: '/',
  JavaScript: '/',
  Python: '.',
  Java: '.',
  Kotlin: '.',
  'C#': '.',
  Ruby: ':',
  PHP: '\\',
  Rust: ':',
  Elixir: '.',
};

/** What a source file uses, as far as it can tell by itself; of code that is not production only what tests are asked about. */
export function usesOf(source: Source, production: boolean): FileUses {
  const table = tableOf(source.language, production);
  const imported = importedRows(source, table);
  const candidates: Candidate[] = [];
  const mountables = mountablesOf(source);
  const add = (row: Row, capability: Capability, offset: number, needsProject: boolean, again = false): void => {
    const { name } = row.technology;
    candidates.push({
      technology: name,
      capability,
      line: source.lineOf(offset),
      test: source.inTest(offset),
      needsProject,
      ...(again ? { again } : {}),
    });
  };
  const search = (row: Row, searches: readonly Search[], needsProject: boolean): void => {
    for (const one of searches) {
      let places = 0;
      for (const offset of findAll(source, one)) {
        if (inImport(source, offset)) continue;
        add(row, one.capability, offset, needsProject);
        if (++places === mostPlaces) break;
      }
    }
  };
  for (const [row, imports] of imported) {
    if (row.imported.length > 0) {
      const offset = firstUse(source, imports);
      if (offset >= 0) for (const capability of row.imported) add(row, capability, offset, false);
      for (const other of furtherUses(source, imports, mountables, offset))
        for (const capability of row.imported) add(row, capability, other, false, true);
    }
    search(row, row.patterns, false);
  }
  for (const row of table.anywhere) search(row, row.anywhere, !row.unbound && !imported.has(row));
  const imports = [...imported.keys()].map((row) => row.technology.name);
  return { language: source.language, production, imports, candidates };
}

/** The rows whose modules a file names, with the imports that name them. */
function importedRows(source: Source, { byModule }: Table): Map<Row, Import[]> {
  const separator = separators[source.language];
  const found = new Map<Row, Import[]>();
  const note = (module: string, one: Import): void => {
    for (const row of byModule.get(module) ?? []) {
      const list = found.get(row);
      if (list) list.push(one);
      else found.set(row, [one]);
    }
  };
  for (const one of source.imports) {
    let module =
      source.language === 'JavaScript' || source.language === 'TypeScript' ? withoutScheme(one.module) : one.module;
    for (const name of one.names) {
      if (name.name !== '*' && name.name !== 'default') note(module + separator + name.name, { ...one, names: [name] });
    }
    while (module !== '') {
      note(module, one);
      module = module.slice(0, Math.max(0, module.lastIndexOf(separator)));
      if (separator === ':' && module.endsWith(':')) module = module.slice(0, -1);
    }
  }
  return found;
}

/** `node:http` and `npm:express@4` without what tells where they come from. */
function withoutScheme(module: string): string {
  return module.replace(/^(?:node|npm|jsr):/, '').replace(/(?<=.)@[\d^~].*$/, '');
}

/** Errors that a library throws, and its helpers that tell an address, are also named where nothing else of it is used. */
const isAside = /\w(?:Error|Exception)$|^get_(?:remote_address|ipaddr)$/;

/** Where a file first uses what these imports bring; -1 where it does not. A type of a variable only counts where nothing else does. */
function firstUse(source: Source, imports: readonly Import[]): number {
  let first = -1;
  let named = -1;
  const take = (offset: number): void => {
    if (offset >= 0 && (first < 0 || offset < first)) first = offset;
  };
  for (const one of imports) {
    if (one.kind === 'effect' || one.kind === 'reference') take(one.start);
    else if (one.kind === 'all' && usesWhatItImports.has(source.language)) take(one.start);
    else if (one.kind === 'names')
      for (const { name, local } of one.names) {
        if (isAside.test(name)) continue;
        const offset = useOf(source, local);
        if (source.language !== 'TypeScript' || !isTypeOfVariable(source, offset)) take(offset);
        else if (named < 0 || offset < named) named = offset;
      }
  }
  return first < 0 ? named : first;
}

/** Whether a name stands for the type of a variable: `const secret: Secret = …`. */
function isTypeOfVariable({ code }: Source, offset: number): boolean {
  return offset > 0 && /\b(?:const|let|var)\s+\w+\s*:\s*$/.test(code.slice(Math.max(0, offset - 80), offset));
}

/**
 * Where else a file uses what these imports bring, if the first place stands in a function that may never act: once in each further
 * function of that kind, and once outside of them.
 */
function furtherUses(
  source: Source,
  imports: readonly Import[],
  mountables: readonly Mountable[],
  first: number,
): readonly number[] {
  const around = (at: number): Mountable | undefined => mountables.find(({ start, end }) => start <= at && at < end);
  const seen = new Set([around(first)]);
  if (seen.has(undefined)) return [];
  const found: number[] = [];
  for (const { names } of imports) {
    for (const { local } of names) {
      let at = useOf(source, local, first);
      for (; at >= 0 && found.length < mostPlaces; at = useOf(source, local, at + local.length)) {
        const other = around(at);
        if (!seen.has(other)) found.push(at);
        seen.add(other);
      }
    }
  }
  return found;
}

/** Languages whose way to load a module is itself a use of it. */
const loadsToUse = new Set<LanguageName>(['Ruby', 'Elixir']);

/** Whether an offset lies in an import statement, which only says what a name stands for. */
function inImport(source: Source, offset: number): boolean {
  return source.imports.some(
    ({ kind, start, end }) =>
      start <= offset &&
      offset < end &&
      (kind === 'names' || kind === 'type' || (kind === 'all' && !loadsToUse.has(source.language))),
  );
}

/** The first place from an offset on at which a name stands outside imports; -1 without one. */
function useOf(source: Source, name: string, from = 0): number {
  const { code } = source;
  for (let at = code.indexOf(name, from); at >= 0; at = code.indexOf(name, at + name.length)) {
    if (isWord(code.charCodeAt(at - 1)) || isWord(code.charCodeAt(at + name.length))) continue;
    if (inImport(source, at) || code.startsWith('package ', at - 8)) continue;
    return at;
  }
  return -1;
}
