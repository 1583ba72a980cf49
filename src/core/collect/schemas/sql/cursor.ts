import type { Token } from './tokens';

/** A position in a list of tokens. */
export class Cursor {
  at = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly lineOf: (offset: number) => number,
  ) {}

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  get line(): number {
    const token = this.token ?? this.tokens[this.tokens.length - 1];
    return token ? this.lineOf(token.offset) : 1;
  }

  /** Whether the next tokens are these keywords or marks. */
  is(...words: readonly string[]): boolean {
    return words.every((word, index) => {
      const token = this.tokens[this.at + index];
      return token !== undefined && token.kind !== 'name' && token.kind !== 'text' && token.text.toUpperCase() === word;
    });
  }

  /** Passes over these keywords or marks, where they come next. */
  take(...words: readonly string[]): boolean {
    if (!this.is(...words)) return false;
    this.at += words.length;
    return true;
  }

  /** Passes over any of these keywords, as often as they come. */
  takeAny(...words: readonly string[]): void {
    while (words.some((word) => this.take(word)));
  }

  /** A name, qualified or not: its last part. Null where none stands here. */
  name(): string | null {
    let name: string | null = null;
    for (;;) {
      const token = this.token;
      if (token?.kind !== 'word' && token?.kind !== 'name' && token?.kind !== 'text') return name;
      name = token.text;
      this.at++;
      if (!this.take('.')) return name;
    }
  }

  /** The tokens inside the parentheses that open here, and the position after them. Empty where none open. */
  group(): readonly Token[] {
    if (!this.is('(')) return [];
    let depth = 0;
    const from = this.at + 1;
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]!;
      if (token.kind !== 'mark') continue;
      if (token.text === '(') depth++;
      else if (token.text === ')' && --depth === 0) return this.tokens.slice(from, this.at++);
      else if (token.text === ';') break;
    }
    return this.tokens.slice(from, this.at);
  }

  /** A cursor over some of the tokens. */
  over(tokens: readonly Token[]): Cursor {
    return new Cursor(tokens, this.lineOf);
  }
}

/** Tokens cut at the commas that stand outside parentheses. */
export function listItems(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark') {
      if (token.text === '(') depth++;
      else if (token.text === ')') depth--;
      else if (token.text === ',' && depth === 0) {
        items.push([]);
        continue;
      }
    }
    items[items.length - 1]!.push(token);
  }
  return items.filter((item) => item.length > 0);
}
