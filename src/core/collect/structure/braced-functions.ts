import type { LanguageName } from '../../facts';
import { occurrences } from '../../search';
import type { Source } from '../source';
import type { FunctionLines } from './functions';

/** Languages that announce every function with a word of its own. */
const announced: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Go: /\bfunc\b[ \t]*(?:\([^()\n]{0,200}\)[ \t]*)?(\w*)/g,
  Rust: /\bfn[ \t]+(\w+)/g,
  Kotlin: /\bfun[ \t]+(?:<[^<>]{0,100}>[ \t]*)?(?:[\w<>?]+\.)?(\w+)/g,
  PHP: /\bfunction[ \t]*&?[ \t]*(\w*)/g,
};
const control = new Set(
  'if for foreach while switch catch using lock with match when synchronized elseif fixed unless return await super'.split(
    ' ',
  ),
);
/** What may stand between parameters and body: a type, what is thrown, a constraint. */
const betweenParts = /^\s*(?:\?\s*)?(?::\s*[\w$.<>[\]|&?,\s'"]+|throws\s+[\w.,\s]+|where\s+[\w\s:,<>()]+)?\s*(=>)?\s*$/;

const openParenthesis = 40;
const closeParenthesis = 41;
const openBrace = 123;
const closeBrace = 125;
const semicolon = 59;

/** Functions of languages with braces: one pass over the code, which knows for every brace what stands before it. */
export function bracedFunctions(source: Source): FunctionLines[] {
  const { code } = source;
  const heads = announced[source.language];
  const announcements = heads ? [...occurrences(heads, code)] : null;
  const reader = new BraceReader(source, announcements);
  for (let at = 0; at < code.length; at++) {
    const character = code.charCodeAt(at);
    if (
      character === openParenthesis ||
      character === closeParenthesis ||
      character === openBrace ||
      character === closeBrace ||
      character === semicolon
    )
      reader.take(character, at);
  }
  return reader.found;
}

interface OpenBrace {
  readonly at: number;
  /** The function that it is the body of; null for other braces. */
  readonly body: { readonly name: string; readonly head: number } | null;
}

class BraceReader {
  readonly found: FunctionLines[] = [];
  private readonly braces: OpenBrace[] = [];
  private readonly parentheses: number[] = [];
  /** The last pair of parentheses that was closed. */
  private closed = { open: -1, close: -1 };
  private next = 0;
  /** An announced function whose body has not begun. */
  private pending: { name: string; head: number; depth: number } | null = null;

  constructor(
    private readonly source: Source,
    private readonly announcements: readonly RegExpExecArray[] | null,
  ) {}

  /** Takes in a parenthesis, a brace or a semicolon. */
  take(character: number, at: number): void {
    if (this.announcements) this.announce(this.announcements, at);
    if (character === openParenthesis) this.parentheses.push(at);
    else if (character === closeParenthesis) {
      const open = this.parentheses.pop();
      if (open !== undefined) this.closed = { open, close: at };
    } else if (character === semicolon) {
      if (this.pending?.depth === this.parentheses.length) this.pending = null;
    } else if (character === openBrace) this.braces.push(this.opened(at));
    else {
      const brace = this.braces.pop();
      if (this.pending && this.pending.head > (brace?.at ?? -1)) this.pending = null;
      this.end(brace, at);
    }
  }

  private announce(announcements: readonly RegExpExecArray[], at: number): void {
    for (let match = announcements[this.next]; match && match.index < at; match = announcements[++this.next]) {
      this.pending = { name: match[1] ?? '', head: match.index, depth: this.parentheses.length };
    }
  }

  private end(brace: OpenBrace | undefined, at: number): void {
    if (!brace?.body) return;
    const { name, head } = brace.body;
    this.found.push({ name, first: this.source.lineOf(head), last: this.source.lineOf(at) });
  }

  private opened(at: number): OpenBrace {
    return { at, body: this.announcements ? this.announcedAt(at) : this.shapedAt(at) };
  }

  private announcedAt(at: number): OpenBrace['body'] {
    const { pending } = this;
    if (pending?.depth !== this.parentheses.length) return null;
    if (/\b(?:interface|struct)\s*$/.test(this.source.code.slice(Math.max(0, at - 12), at))) return null;
    this.pending = null;
    return { name: pending.name, head: pending.head };
  }

  /** A function that only its shape tells: parameters, or an arrow, before its body. */
  private shapedAt(at: number): OpenBrace['body'] {
    const { code } = this.source;
    const { open, close } = this.closed;
    const before = beforeSpace(code, at);
    if (before >= 0 && notBeforeBody.includes(code[before]!)) return null;
    const arrow = code[before] === '>' && code[before - 1] === '=';
    if (close < 0 || at - close > 300) return arrow ? { name: '', head: at } : null;
    const between = betweenParts.exec(code.slice(close + 1, at));
    if (!between) return arrow ? { name: '', head: at } : null;
    const heading = code.slice(Math.max(0, open - 120), open);
    if (arrow) return { name: assignedName(heading), head: open };
    const word = /([\w$]+)\s*(?:<[^<>()]{0,60}>)?\s*$/.exec(heading);
    if (!word || control.has(word[1]!)) return null;
    if (/\b(?:new|await|return|throw)\s+(?:[\w$]+\.)*$/.test(heading.slice(0, word.index))) return null;
    if (word[1] === 'function') return { name: assignedName(heading.slice(0, word.index)), head: open };
    return { name: word[1]!, head: open - (heading.length - word.index) };
  }
}

/** What stands before a brace that opens an object, a class body's member or a block, and no function. */
const notBeforeBody = '=(,:[{};&|?!+';

/** The last offset before another that holds no space. */
function beforeSpace(code: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && code.charCodeAt(before) <= 32) before--;
  return before;
}

/** The name that a function without one is given: by assignment, or as a member. */
function assignedName(before: string): string {
  return /([\w$]+)\s*(?:[=:]|:[^=;{}()]{0,80}=)\s*(?:async\s*)?(?:\*\s*)?$/.exec(before)?.[1] ?? '';
}
