import type { DuplicateBlock, StructureFacts } from '../../facts';
import type { Fingerprint } from './fingerprints';

const mostBlocks = 10;

interface Stretch {
  readonly path: string;
  readonly first: number;
  readonly last: number;
}
interface Repetition {
  first: number;
  last: number;
  /** Where the same lines stand first. */
  readonly origin: Stretch;
}

/** What stands in two places: how many lines could go, and the largest blocks. */
export function duplicatesIn(files: ReadonlyMap<string, readonly Fingerprint[]>): StructureFacts['duplicates'] {
  const seen = new Map<number, Stretch>();
  const blocks: DuplicateBlock[] = [];
  let lines = 0;
  for (const [path, fingerprints] of files) {
    for (const { first, last, origin } of repetitionsIn(path, fingerprints, seen)) {
      const length = last - first + 1;
      lines += length;
      const at = { path: origin.path, line: origin.first };
      blocks.push({ lines: length, places: [at, { path, line: first }] });
    }
  }
  blocks.sort((a, b) => b.lines - a.lines);
  return { lines, blocks: blocks.slice(0, mostBlocks) };
}

/** The stretches of a file that an earlier file or an earlier part of it has too, joined where they overlap. */
function repetitionsIn(
  path: string,
  fingerprints: readonly Fingerprint[],
  seen: Map<number, Stretch>,
): readonly Repetition[] {
  const found: Repetition[] = [];
  for (const { hash, first, last } of fingerprints) {
    const origin = seen.get(hash);
    if (!origin) {
      seen.set(hash, { path, first, last });
      continue;
    }
    if (origin.path === path && first <= origin.last) continue;
    const previous = found.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else found.push({ first, last, origin });
  }
  return found;
}
