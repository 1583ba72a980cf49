/** Which places of a function can be reached in one run, as far as branches and loops tell. */
import type { LanguageName } from '../../facts';
import type { Source } from '../source';
import type { Block } from './blocks';

const byIndent: ReadonlySet<LanguageName> = new Set(['Python', 'Ruby', 'Elixir']);
/** Languages that end a statement with its line, and put braces around every branch. */
const byLine: ReadonlySet<LanguageName> = new Set(['Go', 'Rust', 'Kotlin']);

/** Whether the second place lies in a branch that is taken instead of the first one's: an `else`, another `case`. */
export function excludes({ code, language }: Source, first: number, second: number): boolean {
  if (byIndent.has(language)) {
    const indent = indentAt(code, first);
    return code
      .slice(code.indexOf('\n', first) + 1, second)
      .split('\n')
      .some((line) => {
        const width = line.search(/\S/);
        return width >= 0 && width < indent && otherBranch.test(line.trim());
      });
  }
  return /\b(?:else|catch|case|default\s*(?:->|=>|:))/.test(withoutBlocks(code.slice(first, second)));
}

const otherBranch = /^(?:else|elif|elsif|except|rescue|when|case)\b/;

/** A stretch of code without the blocks that it opens and closes. */
export function withoutBlocks(code: string): string {
  let rest = code;
  for (let round = 0; round < 3; round++) rest = rest.replace(/\{[^{}]*\}/g, ' ');
  return rest;
}

/** The indentation of the line that an offset lies in. */
export function indentAt(code: string, offset: number): number {
  const line = code.lastIndexOf('\n', offset) + 1;
  return code.slice(line).search(/\S/);
}

/** Whether a run that comes to this place of a loop leaves the loop right after it: who searches writes once. */
export function leavesLoop(source: Source, loop: Block, offset: number): boolean {
  const { code, language } = source;
  const head = code.slice(loop.head, loop.start);
  if (language === 'Python' || language === 'Ruby') return leavesByIndent(code, loop, offset);
  // What a callback returns to is the loop, but a block of Ruby returns from the method.
  if (!/^(?:await\s+)?(?:for|foreach|while|loop)\b/.test(head)) return false;
  const from = openBefore(code, loop.start, offset);
  const before = code.slice(from, offset);
  if (/\b(?:case|default|when)\b/.test(before)) return false;
  const statement = before.slice(before.search(/[^;{}]*$/));
  if (/^\s*(?:return|yield\s+return)\b/.test(statement)) return true;
  const ends = byLine.has(language) ? /(?:[;}]\s*|\n\s*)(?:return|break)\b/ : /[;}]\s*(?:return|break)\b/;
  return ends.test(restOfBlock(code, offset, loop.end));
}

function leavesByIndent(code: string, loop: Block, offset: number): boolean {
  const indent = indentAt(code, offset);
  const line = code.lastIndexOf('\n', offset) + 1;
  if (/^\s*return\b/.test(code.slice(line, offset))) return true;
  for (const next of code.slice(offset, loop.end).split('\n').slice(1)) {
    const width = next.search(/\S/);
    if (width < 0 || width > indent) continue;
    const word = next.trim();
    if (width === indent && /^(?:return|break)\b/.test(word)) return !/\s(?:if|unless)\s/.test(word);
    if (width < indent && !/^[)\]}]/.test(word)) return false;
  }
  return false;
}

/** Where the innermost block around an offset begins, at the earliest at `from`. */
function openBefore(code: string, from: number, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= from; at--) {
    const c = code[at];
    if (c === '}') depth++;
    else if (c === '{' && --depth < 0) return at + 1;
  }
  return from;
}

/** What follows an offset in its own block, inner blocks blanked. */
function restOfBlock(code: string, offset: number, end: number): string {
  let rest = '';
  let depth = 0;
  for (let at = offset; at < end; at++) {
    const c = code[at]!;
    if (c === '{') depth++;
    else if (c === '}') {
      if (--depth < 0) return rest;
      rest += '}';
    } else if (depth === 0) rest += c;
  }
  return rest;
}
