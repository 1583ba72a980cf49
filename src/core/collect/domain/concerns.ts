import type { DomainConcern } from '../../facts';
import type { Source } from '../source';

type Kind = Exclude<DomainConcern['kind'], 'permissions'>;

/** Words of names that show what a domain has to get right. */
const words: Readonly<Record<Kind, readonly string[]>> = {
  money: 'price amount balance currency invoice payment refund discount wallet salary payout ledger expense'.split(' '),
  time: 'booking reservation appointment showtime timeslot availability deadline duedate schedule departure'.split(' '),
  stock: 'stock inventory warehouse seat capacity quantity shipment vehicle'.split(' '),
};
/** A file shows a concern when this many of its lines speak of it. */
const leastLines = 3;

export interface FileConcern {
  readonly kind: Kind;
  readonly line: number;
}

/** Which concerns the names in a file's code show, with the first line of each. */
export function concernsIn(source: Source): readonly FileConcern[] {
  const lower = source.code.toLowerCase();
  return (Object.keys(words) as Kind[]).flatMap((kind) => {
    const lines = new Set<number>();
    for (const word of words[kind]) {
      for (let at = lower.indexOf(word); at >= 0 && lines.size < 50; at = lower.indexOf(word, at + word.length)) {
        if (isWord(source.code, at, word.length)) lines.add(source.lineOf(at));
      }
    }
    return lines.size >= leastLines ? [{ kind, line: Math.min(...lines) }] : [];
  });
}

/** Whether the letters stand as a word of a name, singular or plural: `unitPrice`, `PRICES`, `price_cents`, not `appraised`. */
function isWord(code: string, at: number, length: number): boolean {
  const before = code[at - 1] ?? ' ';
  const first = code[at]!;
  const begins = !/[A-Za-z]/.test(before) || (/[a-z]/.test(before) && /[A-Z]/.test(first));
  if (!begins) return false;
  const last = code[at + length - 1]!;
  const plural = code[at + length] === (/[A-Z]/.test(last) ? 'S' : 's') ? 1 : 0;
  const after = code[at + length + plural] ?? ' ';
  return !/[a-z]/.test(after) && !(/[A-Z]/.test(after) && /[A-Z]/.test(last));
}
