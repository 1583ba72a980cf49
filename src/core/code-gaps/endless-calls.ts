import type { Facts } from '../facts';
import { blockAt, blockAround, textOf } from './block';
import type { CodeGap } from './model';
import type { ReadLines } from './unchecked-input';

/** Calls of other servers in a file that wait for as long as it takes. */
export function endlessCalls(path: string, { uses }: Pick<Facts, 'uses'>, read: ReadLines): readonly CodeGap[] {
  const here = uses.filter(({ place, production }) => production && place.path === path);
  const calls = here.filter(({ capability }) => capability === 'http-client');
  const lines = calls.length > 0 && !here.some(({ capability }) => capability === 'timeouts') && read(path);
  if (!lines) return [];
  const gaps = new Map<number, CodeGap>();
  for (const { place, technology } of calls) {
    const { line } = place;
    if (gaps.has(line) || !called.test(lines[line - 1] ?? '')) continue;
    const text = textOf(lines, blockAt(lines, line)) + textOf(lines, blockAround(lines, line));
    if (!limited.test(text)) gaps.set(line, { kind: 'endless-call', name: nameOf(text) ?? technology, lines: [line] });
  }
  return [...gaps.values()];
}

const called = /\w\s*(?:<[^<>]*>)?[({]|\.do\b/i;
/** Words of a call that ends by itself. */
const limited = /time_?out|\bsignal\b|AbortSignal|deadline|cancellation_?token|max_?time/i;

/** The server that is called, where its address stands there. */
const nameOf = (text: string): string | undefined => /https?:\/\/([\w.-]{3,60})/.exec(text)?.[1];
