/** A literal shorter than this has no run of three characters to look for. */
const shortest = 3;

/** What a text has to hold to match an expression: a string in upper or lower case, all of several things, or one of them. */
export type Requirement = string | { readonly all: readonly Requirement[] } | { readonly any: readonly Requirement[] };

/** What every text holds that matches an expression; null where nothing in particular. */
export function requirementOf(expression: RegExp): Requirement | null {
  // With `v` classes may stand in classes; with `iu` some letters of other alphabets count as letters of ASCII.
  if (expression.flags.includes('v') || (expression.unicode && expression.ignoreCase)) return null;
  return new Reader(expression.source).alternatives();
}

/** Reads the source of an expression; knows only as much of the notation as it takes to tell what has to be there. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group or of the source. */
  alternatives(): Requirement | null {
    const any: Requirement[] = [];
    let open = false;
    for (;;) {
      const one = this.sequence();
      if (one === null) open = true;
      else any.push(one);
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    if (open) return null;
    return any.length === 1 ? any[0]! : { any };
  }

  private sequence(): Requirement | null {
    const all: Requirement[] = [];
    let run = '';
    const flush = (): void => {
      if (run.length >= shortest) all.push(run);
      run = '';
    };
    while (this.at < this.source.length) {
      const c = this.source[this.at]!;
      if (c === '|' || c === ')') break;
      if (c === '(') {
        flush();
        const inner = this.group();
        if (!this.optional() && inner !== null) all.push(inner);
      } else if (c === '^' || c === '$') this.at++;
      else if (c === '\\' && /[bB]/.test(this.source[this.at + 1] ?? '')) this.at += 2;
      else {
        const character = this.atom();
        const quantifier = this.source[this.at] ?? '';
        const optional = this.optional();
        if (character === null || optional) flush();
        else {
          run += character;
          if (quantifier === '+' || quantifier === '{') flush();
        }
      }
    }
    flush();
    if (all.length === 0) return null;
    return all.length === 1 ? all[0]! : { all };
  }

  private group(): Requirement | null {
    const look = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(this.source.slice(this.at, this.at + 40))![0];
    this.at += look.length;
    const inner = this.alternatives();
    this.at++;
    return /[=!]$/.test(look) ? null : inner;
  }

  /** One character in lower case, or null where it may be one of several. */
  private atom(): string | null {
    const c = this.source[this.at]!;
    if (c === '[') return this.characterClass();
    if (c === '\\') return this.escaped();
    this.at++;
    return c === '.' ? null : this.plain(c);
  }

  /** Spaces may stand for what was blanked; characters outside of ASCII may have other cases, or be half of a character. */
  private plain(c: string): string | null {
    return c > '\x7f' || c === ' ' ? null : lower(c);
  }

  /** `[eE]` is one letter; other classes are several. */
  private characterClass(): string | null {
    const from = this.at + 1;
    for (this.at = from; this.at < this.source.length && this.source[this.at] !== ']'; this.at++) {
      if (this.source[this.at] === '\\') this.at++;
    }
    const inside = this.source.slice(from, this.at);
    this.at++;
    const [a, b] = inside;
    return inside.length === 2 && /[a-z]/i.test(a!) && lower(a!) === lower(b!) ? lower(a!) : null;
  }

  private escaped(): string | null {
    const long =
      /[pPkuxc\d]/.test(this.source[this.at + 1] ?? '') &&
      /^\\(?:[pPku](?:\{[^}]*\}|<[^>]*>)|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|\d+)/.exec(
        this.source.slice(this.at, this.at + 60),
      );
    if (long) {
      this.at += long[0].length;
      return null;
    }
    const c = this.source[this.at + 1] ?? '';
    this.at += 2;
    return /\w/.test(c) ? null : this.plain(c);
  }

  /** Passes over a quantifier; whether it allows none at all. */
  private optional(): boolean {
    if (!'*?+{'.includes(this.source[this.at] ?? 'end')) return false;
    const quantifier = /^(?:[*?+]|\{\d*,?\d*\})\??/.exec(this.source.slice(this.at, this.at + 16))?.[0];
    if (!quantifier) return false;
    this.at += quantifier.length;
    return quantifier.startsWith('*') || quantifier.startsWith('?') || quantifier.startsWith('{0');
  }
}

const lower = (c: string): string => (c >= 'A' && c <= 'Z' ? c.toLowerCase() : c);
