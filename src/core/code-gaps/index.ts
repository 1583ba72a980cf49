/**
 * Places in code that a snippet would mend, told from facts and the text of one file. What is offered there is a matter of whoever
 * shows it; where a place may be in order it is left alone.
 */
import { sourceOf } from '../collect/source';
import type { Facts } from '../facts';
import { endlessCalls } from './endless-calls';
import type { CodeGap } from './model';
import { repeatableJobs } from './repeatable-jobs';
import { uncheckedInput, type ReadLines } from './unchecked-input';

export type { CodeGap, CodeGapKind } from './model';

/** The facts that places are told from. */
export type CodeGapFacts = Pick<Facts, 'endpoints' | 'uses' | 'answers'>;

/** The gaps of a file, in the order of their lines. */
export function codeGapsIn(
  path: string,
  facts: CodeGapFacts,
  readText: (path: string) => string | null,
): readonly CodeGap[] {
  const known = new Map<string, readonly string[] | null>();
  const read: ReadLines = (wanted) => {
    if (!known.has(wanted)) {
      const text = readText(wanted);
      const source = text === null ? null : sourceOf({ path: wanted, text });
      known.set(wanted, source && !source.minified ? source.uncommented.split('\n') : null);
    }
    return known.get(wanted) ?? null;
  };
  return [
    ...uncheckedInput(path, facts, read),
    ...repeatableJobs(path, facts, read),
    ...endlessCalls(path, facts, read),
  ].sort((one, other) => one.lines[0]! - other.lines[0]!);
}
