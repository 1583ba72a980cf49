/** As many bits as there are values of a hash. */
const words = 2048;
const bits = new Uint32Array(words);
let latest: string | null = null;

/** A string to look for, with the hashes of its runs of three characters. */
export interface Needle {
  readonly text: string;
  readonly hashes: readonly number[];
}

export function needle(text: string): Needle {
  const hashes: number[] = [];
  for (let i = 2; i < text.length; i++)
    hashes.push(hash(text.charCodeAt(i - 2), text.charCodeAt(i - 1), text.charCodeAt(i)));
  return { text, hashes };
}

/**
 * Whether a text may hold a string: every run of three characters of the string stands somewhere in it. The answer costs a few steps
 * whatever the text's length, once its runs are known; those of the latest text are kept.
 */
export function mayHold(text: string, { hashes }: Needle): boolean {
  if (latest !== text) read(text);
  for (const one of hashes) if ((bits[one >>> 5]! & (1 << (one & 31))) === 0) return false;
  return true;
}

function read(text: string): void {
  bits.fill(0);
  let a = text.charCodeAt(0);
  let b = text.charCodeAt(1);
  for (let i = 2; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const one = hash(a, b, c);
    bits[one >>> 5]! |= 1 << (one & 31);
    a = b;
    b = c;
  }
  latest = text;
}

function hash(a: number, b: number, c: number): number {
  return ((a * 961 + b * 31 + c) * 7) & 0xffff;
}
