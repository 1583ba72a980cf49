import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { closing } from '../syntax/brackets';

/** The modules that a file of Rust writes out itself: `pub mod routes { … }`. */
export class RustModules {
  private readonly list: readonly Block[];

  constructor(code: string) {
    this.list = blocks(/\bmod\s+(\w+)\s*\{/g, code);
  }

  /** The innermost module around an offset; empty where that is the file. */
  at(offset: number): string {
    return around(this.list, offset);
  }
}

/** What a file uses, by name and as a whole, and the functions that it defines, also below their modules and types. */
export function noteNames(source: Source, modules: RustModules, notes: RouteNotes): void {
  const { code } = source;
  for (const { module, names, kind } of source.imports) {
    for (const { local, name } of names) notes.imports.push({ local, module, name });
    if (kind === 'all') (notes.notes.reexports ??= []).push(module);
  }
  const types = blocks(
    /^[ \t]*(?:unsafe\s+)?impl\b[^{};]{0,300}?\b(\w+)\s*(?:<[^{};()]{0,200}>\s*)?(?:\bwhere\b[^{};]{0,600})?\{/gm,
    code,
  );
  for (const match of occurrences(/\bfn\s+(\w+)/g, code)) {
    const line = source.lineOf(match.index);
    notes.definitions[match[1]!] ??= line;
    for (const owner of [modules.at(match.index), around(types, match.index)])
      if (owner !== '') notes.definitions[`${owner}.${match[1]}`] ??= line;
  }
}

interface Block {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The blocks that begin as a pattern says, by the name that it finds. */
function blocks(pattern: RegExp, code: string): readonly Block[] {
  return [...occurrences(pattern, code)].map((match) => {
    const start = match.index + match[0].length - 1;
    return { name: match[1]!, start, end: closing(code, start) };
  });
}

function around(list: readonly Block[], offset: number): string {
  return list.findLast(({ start, end }) => start < offset && offset < end)?.name ?? '';
}
