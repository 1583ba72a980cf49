/** A literal shorter than this occurs in nearly every file. */
const shortest = 3;
const most = 16;

/**
 * Strings of which at least one stands in every text that matches an expression, so that a plain search can rule most texts out; null
 * where there are none worth a search.
 */
export function requiredLiterals(expression: RegExp): readonly string[] | null {
  if (expression.flags.includes('i')) return null;
  const found = new Reader(expression.source).alternatives();
  return found && shortestOf(found) >= shortest ? found : null;
}

function shortestOf(literals: readonly string[]): number {
  return literals.reduce((least, literal) => Math.min(least, literal.length), Infinity);
}

/** Reads the source of an expression; knows only as much of the notation as it takes to tell what has to be there. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group or of the source: what every alternative has. */
  alternatives(): string[] | null {
    const all: string[] = [];
    let open = false;
    for (;;) {
      const one = this.sequence();
      if (one) all.push(...one);
      else open = true;
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    return open || all.length > most ? null : all;
  }

  private sequence(): string[] | null {
    let best: string[] | null = null;
    let run = '';
    const offer = (literals: string[] | null): void => {
      if (literals?.length && (!best || shortestOf(literals) > shortestOf(best))) best = literals;
    };
    const flush = (): void => {
      if (run) offer([run]);
      run = '';
    };
    while (this.at < this.source.length) {
      const c = this.source[this.at]!;
      if (c === '|' || c === ')') break;
      if (c === '(') {
        flush();
        const inner = this.group();
        if (!this.optional()) offer(inner);
      } else if (c === '^' || c === '$' || this.source.startsWith('\\b', this.at)) this.at += c === '\\' ? 2 : 1;
      else {
        const character = this.atom();
        const quantifier = this.source[this.at] ?? '';
        const repeats = quantifier === '+' || quantifier === '{';
        const optional = this.optional();
        if (character === null || optional) flush();
        else {
          run += character;
          if (repeats) flush();
        }
      }
    }
    flush();
    return best;
  }

  private group(): string[] | null {
    const look = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(this.source.slice(this.at, this.at + 40))![0];
    this.at += look.length;
    const inner = this.alternatives();
    this.at++;
    return /[=!]$/.test(look) ? null : inner;
  }

  /** One character, or null where it may be one of several. */
  private atom(): string | null {
    const c = this.source[this.at]!;
    if (c === '[') {
      for (this.at++; this.at < this.source.length && this.source[this.at] !== ']'; this.at++) {
        if (this.source[this.at] === '\\') this.at++;
      }
      this.at++;
      return null;
    }
    if (c === '\\') {
      const escaped = this.source[this.at + 1] ?? '';
      this.at += 2;
      return /[\w]/.test(escaped) ? null : escaped;
    }
    this.at++;
    return c === '.' ? null : c;
  }

  /** Passes over a quantifier; whether it allows none at all. */
  private optional(): boolean {
    const quantifier = /^(?:[*?+]|\{\d*,?\d*\})\??/.exec(this.source.slice(this.at, this.at + 16))?.[0];
    if (!quantifier) return false;
    this.at += quantifier.length;
    return quantifier.startsWith('*') || quantifier.startsWith('?') || quantifier.startsWith('{0');
  }
}
