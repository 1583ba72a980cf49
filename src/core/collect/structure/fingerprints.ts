import type { CodeLines } from './code-lines';

/** A stretch of lines by its hash, so that equal stretches are found without keeping their text. */
export interface Fingerprint {
  readonly hash: number;
  /** Its first and last line. */
  readonly first: number;
  readonly last: number;
}

/** Lines that say something in a stretch; shorter repetitions are idioms. */
const linesInStretch = 7;
/** Characters of such a stretch besides spaces. */
const leastCharacters = 140;
/** Of so many stretches in a row the one with the least hash is kept: enough to meet every longer repetition. */
const thinning = 3;
const longestLine = 400;

/** Words that begin lines which repeat in every file of a language. */
const ofEveryFile = new Set(
  'import using package namespace from use require require_relative include module end else break'.split(' '),
);

/** The stretches of a file that may be found again elsewhere. */
export function fingerprintsOf(lines: CodeLines): readonly Fingerprint[] {
  const hashes: number[] = [];
  const numbers: number[] = [];
  const sizes: number[] = [];
  lines.texts.forEach((text, index) => {
    if (text.length < 5 || text.length > longestLine) return;
    const found = hashOf(text);
    if (found === null) return;
    hashes.push(found.hash);
    numbers.push(index + 1);
    sizes.push(found.size);
  });
  return thinned(stretches(hashes, numbers, sizes));
}

/** The hash of a line without its spaces; null where it says nothing of its own. */
function hashOf(text: string): { hash: number; size: number } | null {
  let hash = 0x811c9dc5;
  let size = 0;
  let letters = 0;
  let begun = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 32 || character === 9 || character === 13) continue;
    if (!begun) {
      begun = true;
      if (character === 35 || character === 64 || ofEveryFile.has(wordAt(text, i))) return null;
    }
    hash = Math.imul(hash ^ character, 0x01000193);
    size++;
    if (character > 64) letters++;
  }
  return size < 5 || letters < 4 ? null : { hash, size };
}

function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

const isLetter = (character: number): boolean => (character > 96 && character < 123) || character === 95;

function stretches(hashes: readonly number[], numbers: readonly number[], sizes: readonly number[]): Fingerprint[] {
  const found: Fingerprint[] = [];
  for (let from = 0; from + linesInStretch <= hashes.length; from++) {
    let hash = 17;
    let size = 0;
    for (let i = from; i < from + linesInStretch; i++) {
      hash = (Math.imul(hash, 0x9e3779b1) ^ hashes[i]!) >>> 0;
      size += sizes[i]!;
    }
    if (size < leastCharacters) continue;
    found.push({ hash, first: numbers[from]!, last: numbers[from + linesInStretch - 1]! });
  }
  return found;
}

function thinned(found: readonly Fingerprint[]): Fingerprint[] {
  const kept: Fingerprint[] = [];
  for (let from = 0; from < found.length; from++) {
    const row = found.slice(from, from + thinning);
    const least = row.reduce((best, one) => (one.hash < best.hash ? one : best));
    if (kept.at(-1) !== least && (from === 0 || row.length === thinning)) kept.push(least);
  }
  return kept;
}
