import { everyMatch } from '../../../search';
import type { RouterId } from '../model';
import { closing, skipSpace, type Range } from '../syntax/brackets';
import type { FunctionRange, Functions } from '../syntax/functions';
import { Scopes } from '../syntax/scopes';

/** Behind a name: `:=`, `, err :=`. */
export const declares = /^(?:\s*,\s*\w+){0,3}\s*:=/;
/** `var r *gin.Engine`, `(r *gin.Engine, err error)`, `r, err := …`. */
const declaration = /(?:\bvar\s+|[(,]\s*)(\w+)(?:\s*,\s*\w+){0,3}\s+[*\w[]|(?<![\w.])(\w+)(?:\s*,\s*\w+){0,3}\s*:=/g;

/**
 * Names of routers in Go. What is declared holds from there on to the end of its block, what is assigned to the end of the block that
 * declares the name; fields and variables of the package belong to all its files and begin with a dot.
 */
export class GoScopes {
  private readonly scopes: Scopes;

  constructor(
    private readonly code: string,
    private readonly functions: Functions,
    private readonly packages: ReadonlySet<string>,
  ) {
    this.scopes = new Scopes(functions);
  }

  /** The router that a definition makes, from the offset of the name to where the name begins to hold. */
  define(name: string, at: number, start: number): RouterId {
    const field = name.lastIndexOf('.');
    if (field >= 0) return this.scopes.define(name.slice(field), at);
    const end = this.endOf(name, at);
    return end === null ? this.scopes.define(`.${name}`, at) : this.scopes.define(name, at, { start, end });
  }

  /** The router that a name stands for; null where it is a member of a package. */
  find(name: string, at: number): RouterId | null {
    if (name === 'http') return 'http';
    const field = name.lastIndexOf('.');
    if (field >= 0) return this.packages.has(name.slice(0, field)) ? null : name.slice(field);
    return this.scopes.find(name, at) ?? (this.packages.has(name) ? null : `.${name}`);
  }

  parameter(of: FunctionRange, index: number): RouterId | null {
    return this.scopes.parameter(of, index);
  }

  /** Up to where the name holds that is given a value at an offset; null for fields and variables of the package. */
  private endOf(name: string, at: number): number | null {
    const around = this.functions.around(at);
    const [inner] = around;
    if (!inner) return null;
    const behind = this.code.slice(at + name.length, at + name.length + 200);
    if (declares.test(behind) || /\bvar\s+$/.test(this.code.slice(Math.max(0, at - 20), at)))
      return endOfBlock(this.code, inner, at);
    // `Server{router: gin.Default()}`
    if (behind[skipSpace(behind, 0)] === ':') return null;
    const known = this.scopes.scopeOf(name, at) ?? around.find((one) => this.isDeclared(name, one.at, at));
    return known?.end ?? null;
  }

  private isDeclared(name: string, from: number, to: number): boolean {
    for (const [, typed, made] of everyMatch(declaration, this.code.slice(from, to)))
      if (typed === name || made === name) return true;
    return false;
  }
}

/** Where the innermost block around an offset ends. */
export function endOfBlock(code: string, around: Range, offset: number): number {
  let { end } = around;
  for (let i = around.start; i < offset; i++) {
    if (code[i] !== '{') continue;
    const close = closing(code, i);
    if (close > offset) end = close;
    else i = close;
  }
  return end;
}
