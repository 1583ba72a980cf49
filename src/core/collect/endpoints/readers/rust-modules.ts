import { occurrences } from '../../../search';
import { closing } from '../syntax/brackets';

/** The modules that a file of Rust writes out itself: `pub mod routes { … }`. */
export class RustModules {
  private readonly list: readonly { readonly name: string; readonly start: number; readonly end: number }[];

  constructor(code: string) {
    this.list = [...occurrences(/\bmod\s+(\w+)\s*\{/g, code)].map((match) => {
      const start = match.index + match[0].length - 1;
      return { name: match[1]!, start, end: closing(code, start) };
    });
  }

  /** The innermost module around an offset; empty where that is the file. */
  at(offset: number): string {
    return this.list.findLast(({ start, end }) => start < offset && offset < end)?.name ?? '';
  }
}
