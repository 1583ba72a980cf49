import type { Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';

/** The values that functions of Rust give to names. */
export class RustVariables {
  constructor(
    private readonly code: string,
    private readonly functions: Functions,
  ) {}

  /** The value that a name was given last before an offset, in the same function. */
  valueOf(name: string, at: number): Range | null {
    const [inner] = this.functions.around(at);
    if (!inner) return null;
    const given = new RegExp(String.raw`\blet\s+(?:mut\s+)?${name}\s*(?::[^=;]{1,100})?=\s*`, 'g');
    const match = [...this.code.slice(inner.start, at).matchAll(given)].at(-1);
    if (!match) return null;
    const start = inner.start + match.index + match[0].length;
    const end = this.code.indexOf(';', start);
    return end < 0 || end > at ? null : { start, end };
  }

  /** Whether a name belongs to the function around an offset, as a parameter or by what stands before it. */
  isLocal(name: string, at: number): boolean {
    return (
      this.functions.around(at).some(({ parameters }) => parameters.includes(name)) || this.valueOf(name, at) !== null
    );
  }
}
