import type { LanguageName } from '../../facts';
import { occurs } from '../../search';
import { matches } from '../schemas/calls';
import type { Source } from '../source';
import { blocksOf, type Block } from './blocks';
import { fillsIn, FileFunctions, isDefinition } from './functions';
import { beginsTransaction, commits, transactional, transactionCalls, writeCalls, writingSql } from './patterns';
import { follows, ownerOf, writesOf, type Write } from './steps';
import { overridesIn, type Override } from './template-methods';
import { TransactionReader, type FileTransaction } from './transactions';
import { typedWrites } from './typed-stores';

/** What a file contributes to the writes. */
export interface FileWrites {
  readonly writes: readonly number[];
  readonly sequences: readonly { readonly name: string; readonly line: number; readonly steps: readonly number[] }[];
  readonly transactions: readonly FileTransaction[];
  /** Names it calls that sound like transactions. */
  readonly calls: readonly string[];
  /** Its functions that write, with whether they commit by themselves. */
  readonly writers: readonly { readonly name: string; readonly commits: boolean }[];
  /** Its methods that write more than once, for base classes that run them. */
  readonly overrides?: readonly Override[];
  /** Whether it sets up transactions for a document store. */
  readonly managesDocuments: boolean;
}

/** Names that are called for a transaction. */
const soundsLike =
  /\b(\w*(?:[tT]x|[tT]ransact\w*|[aA]tomic\w*|[uU]ow|[uU]nit_?[oO]f_?[wW]ork|dbQuery))\s*(?:<[^<>()]{0,80}>)?\s*[({]/;

/** What a source file writes and which of it is run as one; null where it writes nothing. */
export function writesIn(source: Source): FileWrites | null {
  const managesDocuments = occurs(/\b(?:Reactive)?MongoTransactionManager\b/, source.code);
  if (!managesDocuments && !mayWrite(source)) return null;
  const blocks = blocksOf(source);
  const writes = writesOf(source, blocks);
  const functions = new FileFunctions(source, blocks, writes);
  const reader = new TransactionReader(functions);
  const transactions = reader.all();
  const calls = [
    ...new Set(
      [...matches(source, soundsLike)].filter((match) => isCall(source, blocks, match)).map((match) => match[1]!),
    ),
  ];
  if (!managesDocuments && writes.length === 0 && transactions.length === 0 && calls.length === 0) return null;
  const overrides = overridesIn(functions);
  return {
    writes: writes.slice(0, 5).map(({ line }) => line),
    sequences: sequencesIn(functions, reader.covered),
    transactions,
    calls,
    writers: functions.writers(),
    ...(overrides.length > 0 ? { overrides } : {}),
    managesDocuments,
  };
}

/** Whether anything in a file looks like a write or a transaction; most files are told apart by this alone. */
function mayWrite(source: Source): boolean {
  const { code, language, strings } = source;
  const own = commits[language];
  const typed = typedWrites(source);
  const patterns = [
    ...writeCalls[language],
    ...(typed ? [typed] : []),
    ...transactionCalls[language],
    ...(own ? [own] : []),
    transactional,
    soundsLike,
  ];
  if (patterns.some((pattern) => occurs(pattern, code))) return true;
  return strings.some(
    ({ value }) =>
      value.length > 4 && (writingSql.test(value.slice(0, 500)) || beginsTransaction.test(value.slice(0, 60))),
  );
}

/** Whether a name is called by another function than the one of that name. */
function isCall(source: Source, blocks: readonly Block[], match: RegExpExecArray): boolean {
  return !isDefinition(source.code, match.index) && ownerOf(blocks, match.index)?.name !== match[1];
}

/** Functions with several writes that follow each other, none of them in a transaction. */
function sequencesIn({ source, blocks, writes }: FileFunctions, covered: ReadonlySet<Block>): FileWrites['sequences'] {
  const found: { name: string; line: number; steps: number[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'function' || covered.has(block) || isInside(block, covered)) continue;
    if (block.handed || fillsIn.test(block.name)) continue;
    const own = writes.filter(({ owner }) => owner === block);
    const repeated = own.find((write) => write.repeated);
    const pair = own.flatMap((first, index) => {
      const second = own
        .slice(index + 1)
        .find((later) => later.line !== first.line && follows(source, first.offset, later.offset));
      return second ? [[first.line, second.line]] : [];
    })[0];
    const steps = pair ?? (repeated ? [repeated.line] : null) ?? committedApart(source, block, own);
    if (steps) found.push({ name: block.name, line: source.lineOf(block.head), steps });
  }
  return found.slice(0, 10);
}

/** A write and, after its commit, a record that is changed and committed by itself. */
function committedApart(source: Source, { start, end }: Block, own: readonly Write[]): number[] | null {
  const pattern = commits[source.language];
  const [first] = own;
  if (!pattern || !first || !changesRecords.has(source.language)) return null;
  const ends = [...source.code.slice(start, end).matchAll(pattern)].map(({ index }) => start + index);
  for (const [index, second] of ends.entries()) {
    const before = ends[index - 1];
    if (before === undefined || before < first.offset || !follows(source, first.offset, second)) continue;
    const change = /^[ \t]*(?!self\b|this\b)[a-z]\w*\.[A-Za-z]\w*[ \t]*[-+]?=(?!=)/m.exec(
      source.code.slice(before, second),
    );
    if (change) return [first.line, source.lineOf(before + change.index)];
  }
  return null;
}

/** Languages whose mappers write what was changed on a loaded record when they commit. */
const changesRecords: ReadonlySet<LanguageName> = new Set(['Python', 'C#']);

function isInside(block: Block, covered: ReadonlySet<Block>): boolean {
  for (const outer of covered) if (outer.start <= block.start && block.end <= outer.end) return true;
  return false;
}
