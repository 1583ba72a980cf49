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

/** Lines that repeat in every file of a language. */
const ofEveryFile =
  /^(?:import|using|package|namespace|from|use|require|require_relative|include|export \*|module\.exports|@\w+$|#|end$|else|return$|break;?$)/;

/** The stretches of a file that may be found again elsewhere. */
export function fingerprintsOf(lines: CodeLines): readonly Fingerprint[] {
  const hashes: number[] = [];
  const numbers: number[] = [];
  const sizes: number[] = [];
  lines.texts.forEach((raw, index) => {
    if (raw.length > longestLine * 2) return;
    const text = raw.trim();
    if (text.length < 5 || text.length > longestLine || !/\w{3}/.test(text) || ofEveryFile.test(text)) return;
    const { hash, size } = hashOf(text);
    hashes.push(hash);
    numbers.push(index + 1);
    sizes.push(size);
  });
  return thinned(stretches(hashes, numbers, sizes));
}

function hashOf(text: string): { hash: number; size: number } {
  let hash = 0x811c9dc5;
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 32 || character === 9) continue;
    hash = Math.imul(hash ^ character, 0x01000193);
    size++;
  }
  return { hash, size };
}

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
