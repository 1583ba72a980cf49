/** Where a source file writes to a database, and which of the writes follow each other. */
import type { LanguageName } from '../../facts';
import { matches } from '../schemas/calls';
import type { Source } from '../source';
import type { Block } from './blocks';
import { excludes, indentAt, leavesLoop, withoutBlocks } from './branches';
import { writeCalls, writingSql } from './patterns';
import { typedWrites } from './typed-stores';

/** A write: where, and in which function. */
export interface Write {
  readonly offset: number;
  readonly line: number;
  /** The innermost function around it; null at the top of the file. */
  readonly owner: Block | null;
  /** Whether a loop in that function repeats it. */
  readonly repeated: boolean;
}

/** Receivers that sound like a store and are none, in any language. */
const neverStores =
  /(?:\w*(?:[fF]actory|[bB]uilder|[fF]orm|[cC]lient|[rR]esponse|[vV]alidator|[lL]imiter|[sS]erializer|[jJ](?:wt|WT)(?:Token)?Manager)(?:\(\))?|\b(?:cache\w*|\w*[cC]ache|hash|hmac|cipher|\w*[mM]ap|\w*[sS]et|params|headers|router|app|logger|log|e|event|form|formData|options?|env|redis|axios|searchParams)|\b(?:Route|Http|Cache|Storage|File|Session|Cookie|Redis|Log|Queue|Mail|Event|Gate|Validator|Str|Arr|Hash|Cookies|Object|Math|JSON|Promise|Array|Files|Paths|Collections))\s*(?:\.|->|::)\s*\w+[!?]?\s*\($/;
/** The same for languages whose web frameworks use these words. */
const notThere: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  TypeScript:
    /\b(?:req|request|ctx|context|localStorage|sessionStorage|classList|session|http|client|api|socket\.\w+)\s*\.\s*(?:session\s*\.\s*)?\w+\s*\($/,
  JavaScript:
    /\b(?:req|request|ctx|context|localStorage|sessionStorage|classList|session|http|client|api|socket\.\w+)\s*\.\s*(?:session\s*\.\s*)?\w+\s*\($/,
  PHP: /\$(?:router|app|group|client|http|session|request|this\s*->\s*(?:client|http|router|session|logger|json))\s*->\s*\w+\s*\($|\bsession\(\)\s*->\s*\w+\s*\($/,
  Ruby: /\b(?:cookies|session|flash|opts|h|http|client|Rails\.cache)\s*\.\s*\w+[!?]?\s*\(?$/,
};

/** What TypeORM calls `create` makes an object; a save brings it to the database. */
const onlyMakes = /(?:[rR]epo(?:sitory)?|[mM]anager)(?:\(\))?\s*\.\s*create\s*(?:<[^<>()]{0,80}>)?\s*\($/;

/** The writes of a file in order. */
export function writesOf(source: Source, blocks: readonly Block[]): Write[] {
  const offsets = new Set<number>();
  const ofTypeOrm = source.imports.some(({ module }) => /^(?:@nestjs\/)?typeorm\b/.test(module));
  const typed = typedWrites(source);
  for (const pattern of typed ? [...writeCalls[source.language], typed] : writeCalls[source.language]) {
    for (const match of matches(source, pattern)) {
      const at = match.index + match[0].search(/\w|[-:.|]/);
      const called = withReceiver(source.code, match);
      if (neverStores.test(called) || notThere[source.language]?.test(called)) continue;
      if (ofTypeOrm && onlyMakes.test(called)) continue;
      if (!source.inTest(at) && !isRoute(source, match.index + match[0].length))
        offsets.add(endOfName(source.code, match.index + match[0].length));
    }
  }
  for (const { value, start } of source.strings)
    if (writingSql.test(value.slice(0, 5_000)) && !source.inTest(start)) offsets.add(start);
  const writes = [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => {
      const owner = ownerOf(blocks, offset);
      return { offset, line: source.lineOf(offset), owner, repeated: isRepeated(source, blocks, owner, offset) };
    });
  return writes.filter(
    (write, index) =>
      index === 0 ||
      !(
        isOneStatement(source.code, writes[index - 1]!.offset, write.offset) ||
        isAddedAgain(source, writes[index - 1]!, write)
      ),
  );
}

/** Whether a session is only given the record that the write before it gave back. */
function isAddedAgain({ code, language }: Source, before: Write, { offset, owner }: Write): boolean {
  const added = language === 'Python' && /^.\(\s*(\w+)\s*\)/.exec(code.slice(offset, offset + 80))?.[1];
  if (!added || before.owner !== owner) return false;
  const line = code.slice(code.lastIndexOf('\n', before.offset) + 1, before.offset);
  return new RegExp(`^\\s*${added}\\s*=(?!=)`).test(line);
}

/** `router.delete('/books/:id', …)`: the first argument is a path. */
function isRoute(source: Source, from: number): boolean {
  return /^\s*["'`]\//.test(source.uncommented.slice(from, from + 40));
}

/** A call with what stands before it, where the pattern begins at the dot. */
function withReceiver(code: string, match: RegExpExecArray): string {
  return code.slice(Math.max(0, match.index - 40), match.index).replace(/^[\s\S]*[\s;{}(]/, '') + match[0];
}

/** Several patterns may match one call: it counts where its name ends. */
function endOfName(code: string, end: number): number {
  let at = end - 1;
  while (at > 0 && !/\w/.test(code[at]!)) at--;
  return at;
}

/** A call and the SQL in it, or calls chained in one statement, are one write. */
function isOneStatement(code: string, first: number, second: number): boolean {
  if (second - first > 600) return false;
  const between = code.slice(first, second);
  return !/[;}]|\n\s*\n/.test(between) && /^\w*\s*(?:<[^<>]*>)?\s*\([^;{}]*$/.test(between) && !closed(between);
}

/** Whether the bracket that a text opens first is closed in it. */
function closed(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return true;
  }
  return false;
}

/** The innermost function around an offset. */
export function ownerOf(blocks: readonly Block[], offset: number): Block | null {
  let owner: Block | null = null;
  for (const block of blocks) {
    if (block.start > offset) break;
    if (block.kind === 'function' && offset < block.end && (owner === null || block.start >= owner.start))
      owner = block;
  }
  return owner;
}

function isRepeated(source: Source, blocks: readonly Block[], owner: Block | null, offset: number): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'loop' &&
      block.start <= offset &&
      offset < block.end &&
      (owner === null || block.head >= owner.start) &&
      !leavesLoop(source, block, offset),
  );
}

/** Whether both writes can happen in one run: no branch or return lies between them. */
export function follows(source: Source, first: number, second: number): boolean {
  const { code, language } = source;
  if (language === 'Python' || language === 'Ruby' || language === 'Elixir') {
    const indent = indentAt(code, first);
    for (const line of code.slice(code.indexOf('\n', first) + 1, second).split('\n')) {
      const width = line.search(/\S/);
      if (width >= 0 && width <= indent && /^(?:return|raise|render|redirect_to)\b/.test(line.trim())) return false;
    }
    return !excludes(source, first, second);
  }
  const between = withoutBlocks(code.slice(first, second));
  const last = /\breturn\s+(?:await\s+)?[\w.$>:()\s-]*$/.exec(between);
  return !/\b(?:return|throw|else|catch|case|default)\b/.test(last ? between.slice(0, last.index) : between);
}

/** The most of these writes that one run can come to. */
export function longestRun(source: Source, writes: readonly Write[]): readonly Write[] {
  const runs: Write[][] = [];
  for (const [index, write] of writes.slice(0, mostCompared).entries()) {
    const before = runs
      .filter((_, earlier) => !excludes(source, writes[earlier]!.offset, write.offset))
      .reduce<Write[]>((best, run) => (run.length > best.length ? run : best), []);
    runs[index] = [...before, write];
  }
  return runs.reduce<Write[]>((best, run) => (run.length > best.length ? run : best), []);
}

const mostCompared = 12;
