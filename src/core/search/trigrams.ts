/** Which runs of three characters a text holds, told by a hash of each; upper and lower case letters of ASCII are the same. */
class Trigrams {
  private readonly bits = new Uint32Array(2048);

  constructor(text: string) {
    const { bits } = this;
    let a = folded(text.charCodeAt(0));
    let b = folded(text.charCodeAt(1));
    for (let i = 2; i < text.length; i++) {
      const c = folded(text.charCodeAt(i));
      const one = hash(a, b, c);
      bits[one >>> 5]! |= 1 << (one & 31);
      a = b;
      b = c;
    }
  }

  has(one: number): boolean {
    return (this.bits[one >>> 5]! & (1 << (one & 31))) !== 0;
  }
}

/** The hashes of a string's runs of three characters. */
export function trigramsOf(literal: string): readonly number[] {
  const hashes: number[] = [];
  for (let i = 2; i < literal.length; i++) {
    const [a, b, c] = [literal.charCodeAt(i - 2), literal.charCodeAt(i - 1), literal.charCodeAt(i)].map(folded);
    hashes.push(hash(a!, b!, c!));
  }
  return hashes;
}

/** Texts that share their trigrams: a text first, then forms of it that hold no others. */
interface Kept {
  readonly forms: string[];
  trigrams: Trigrams | null;
}

/** The files looked at last. */
const most = 4;
const kept: Kept[] = [];

/** Says that a text will be searched for many things, and not only a piece of one. */
export function willBeSearched(text: string): void {
  if (find(text)) return;
  kept.unshift({ forms: [text], trigrams: null });
  if (kept.length > most) kept.pop();
}

/** Says that a form of such a text is the same but for characters that became spaces. */
export function isFormOf(form: string, text: string): void {
  willBeSearched(text);
  find(text)!.forms.push(form);
}

/**
 * Whether a text may hold a string, of which the hashes of its runs of three characters are given: `false` is certain. The answer
 * costs a few steps whatever the text's length, once its runs are known. Of texts that nobody announced nothing is known.
 */
export function mayHold(text: string, hashes: readonly number[]): boolean {
  const known = find(text);
  if (!known) return true;
  const trigrams = (known.trigrams ??= new Trigrams(known.forms[0]!));
  for (const one of hashes) if (!trigrams.has(one)) return false;
  return true;
}

const find = (text: string): Kept | undefined => kept.find(({ forms }) => forms.includes(text));

const folded = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

const hash = (a: number, b: number, c: number): number => ((a * 961 + b * 31 + c) * 7) & 0xffff;
