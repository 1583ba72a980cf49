import type { Block } from '../../facts';

/** Answers kept per function; beyond that the older half is forgotten. */
const limit = 10_000;
const keys = new WeakMap<Block, string>();

/** Everything of a block but where it stands. */
function contentOf(block: Block): string {
  let key = keys.get(block);
  if (key === undefined) {
    const { type, language, task, head, text, line, endLine, codes, cells, target } = block;
    key = [type, language, task, head, endLine - line, target, codes?.join('\u0001'), cells?.join('\u0001'), text].join(
      '\u0000',
    );
    keys.set(block, key);
  }
  return key;
}

/**
 * A pure reading of a block that remembers what it found, so that an edit of a document costs the blocks that changed and not all of
 * them. `line` in what is found counts from 1 in the document; `context` is what else the reading depends on.
 */
export function byBlock<Found extends { readonly line: number }>(
  read: (block: Block, context: string) => readonly Found[],
): (block: Block, context?: string) => readonly Found[] {
  let kept = new Map<string, { readonly line: number; readonly found: readonly Found[] }>();
  return (block, context = '') => {
    const key = context === '' ? contentOf(block) : `${context}\u0002${contentOf(block)}`;
    let known = kept.get(key);
    if (!known) {
      if (kept.size >= limit) kept = new Map([...kept].slice(limit / 2));
      known = { line: block.line, found: read(block, context) };
      kept.set(key, known);
    }
    const moved = block.line - known.line;
    return moved === 0 ? known.found : known.found.map((one) => ({ ...one, line: one.line + moved }));
  };
}
