/** Of `candidates` the one that is likely meant by `word`: the fewest letters apart, or with it as a part; null where none is. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase().slice(0, 80);
  const partly = candidates.filter((candidate) => wanted.length > 2 && candidate.includes(wanted));
  const [best] = candidates
    .map((candidate) => ({ candidate, apart: partly.includes(candidate) ? 1 : distance(wanted, candidate) }))
    .sort((a, b) => a.apart - b.apart);
  return best && best.apart <= Math.max(2, wanted.length * 0.5) ? best.candidate : null;
}

/** The number of letters to insert, delete or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
