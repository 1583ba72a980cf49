import type { TransactionUse } from '../../facts';
import { callsOf, closing, matches, type Range } from '../schemas/calls';
import type { Source } from '../source';
import { blocksOf, type Block } from './blocks';
import { beginsTransaction, commits, keptWrites, transactionCalls, writeCalls, writingSql } from './patterns';
import { follows, ownerOf, writesOf, type Write } from './steps';

/** A transaction that a file opens. */
export interface FileTransaction {
  readonly line: number;
  readonly how: TransactionUse['how'];
  readonly steps: number | null;
  /** The function that only opens it for others to use: it counts where something calls it. */
  readonly wrapper?: string;
  /** Functions that it calls besides its writes; those of other files that write are steps too. */
  readonly calls?: readonly string[];
}

/** What a file contributes to the writes. */
export interface FileWrites {
  readonly writes: readonly number[];
  readonly sequences: readonly { readonly name: string; readonly line: number; readonly steps: readonly number[] }[];
  readonly transactions: readonly FileTransaction[];
  /** Names it calls that sound like transactions. */
  readonly calls: readonly string[];
  /** Its functions that write, with whether they commit by themselves. */
  readonly writers: readonly { readonly name: string; readonly commits: boolean }[];
  /** Whether it sets up transactions for a document store. */
  readonly managesDocuments: boolean;
}

const transactional = /@(?:\w+\.)*(?:Transactional|WithTransaction|ReactiveTransactional|transactional)\b/;
const soundsLike =
  /\b(\w*(?:[tT]x|[tT]ransact\w*|[aA]tomic\w*|[uU]ow|[uU]nit_?[oO]f_?[wW]ork|dbQuery))\s*(?:<[^<>()]{0,80}>)?\s*[({]/;

/** What a source file writes and which of it is run as one; null where it writes nothing. */
export function writesIn(source: Source): FileWrites | null {
  const managesDocuments = /\b(?:Reactive)?MongoTransactionManager\b/.test(source.code);
  if (!managesDocuments && !mayWrite(source)) return null;
  const blocks = blocksOf(source);
  const writes = writesOf(source, blocks);
  const reading = new Reading(source, blocks, writes);
  const transactions = [...reading.called(), ...reading.annotated(), ...reading.units()];
  const calls = [
    ...new Set(
      [...matches(source, soundsLike)].filter((match) => isCall(source, blocks, match)).map((match) => match[1]!),
    ),
  ];
  if (!managesDocuments && writes.length === 0 && transactions.length === 0 && calls.length === 0) return null;
  return {
    writes: writes.slice(0, 5).map(({ line }) => line),
    sequences: reading.sequences(),
    transactions,
    calls,
    writers: reading.writers(),
    managesDocuments,
  };
}

/** Whether anything in a file looks like a write or a transaction; most files are told apart by this alone. */
function mayWrite(source: Source): boolean {
  const { code, language, strings } = source;
  const own = commits[language];
  const patterns = [
    ...writeCalls[language],
    ...transactionCalls[language],
    ...(own ? [own] : []),
    transactional,
    soundsLike,
  ];
  if (patterns.some((pattern) => code.search(pattern) >= 0)) return true;
  return strings.some(
    ({ value }) =>
      value.length > 4 && (writingSql.test(value.slice(0, 500)) || beginsTransaction.test(value.slice(0, 60))),
  );
}

/** A variable that is given a record from the database. */
const loadedRecord =
  /\$?\b(\w+)\s*(?::[^=\n]{1,60})?=\s*(?!=)[^;{}\n]{0,200}(?:\n\s*[.?-][^;{}\n]{0,200}){0,4}?(?:\.|->)\s*(?:find|get|load|fetch|first|single|one|scalar|Find|Get|First|Single|Load)\w*\s*\(/g;

/** Names that say nothing of which function is meant. */
const tooCommon =
  /^(?:save|saveAll|create|update|delete|remove|insert|upsert|persist|store|execute|handle|invoke|Handle|index|destroy|findAll|findById|build|builder|append|apply|constructor)$/;
/** Tracing, payments and chains have transactions of their own. */
const otherTransactions = /sentry|\bapm\b|elasticapm|newrelic|tracer|braintree|stripe|web3|\beth\b|paypal/i;
/** Languages in which calls stand in functions alone: elsewhere it is a signature. */
const inFunctions = new Set(['Go', 'Java', 'C#', 'Rust']);
/** Functions that put first data in. */
const fillsIn = /seed|fixture|populate|initiali[sz]|sample|demo|^main$|^run$|load(?:Data|Users)/i;

/** Whether a name is being declared where it stands, and not called. */
function isDefinition(code: string, at: number): boolean {
  return /(?:\b(?:func|function|fun|fn|def|defp|class|struct|record|interface|new)\s+(?:\([^)\n]*\)\s*)?(?:self\.)?|\b(?:public|private|protected|internal|static|async|suspend|Task(?:<[^<>]*>)?|void)\s+)$/.test(
    code.slice(Math.max(0, at - 80), at),
  );
}

/** Whether a name is called by another function than the one of that name. */
function isCall(source: Source, blocks: readonly Block[], match: RegExpExecArray): boolean {
  return !isDefinition(source.code, match.index) && ownerOf(blocks, match.index)?.name !== match[1];
}

class Reading {
  /** Functions that a transaction covers. */
  private readonly covered = new Set<Block>();
  private readonly localNames: ReadonlyMap<string, Block>;

  constructor(
    private readonly source: Source,
    private readonly blocks: readonly Block[],
    private readonly writes: readonly Write[],
  ) {
    this.localNames = new Map(
      blocks.filter(({ kind, name }) => kind === 'function' && name.length > 2).map((block) => [block.name, block]),
    );
  }

  /** The writes of a stretch, those of the file's own functions that it calls included. A write in a loop counts twice. */
  private stepsIn(range: Range, owner: Block | null, depth = 0, kept = false): number[] {
    const { source } = this;
    const steps: number[] = [];
    for (const write of this.writes) {
      if (write.offset < range.start || write.offset >= range.end) continue;
      if (
        write.owner !== owner &&
        write.owner !== null &&
        (write.owner.start < range.start || write.owner.end > range.end)
      )
        continue;
      steps.push(write.line, ...(write.repeated ? [write.line] : []));
    }
    if (depth >= 2) return steps;
    const code = source.code.slice(range.start, range.end);
    for (const match of code.matchAll(
      /(?:\b(?:this|self|Self)\s*(?:\.|::)|\$this->|self::|(?<![\w.$>:]))(\w+)\s*\(/g,
    )) {
      const local = this.localNames.get(match[1]!);
      if (!local || local === owner || isDefinition(source.code, range.start + match.index)) continue;
      if (range.start >= local.start && range.start < local.end) continue;
      const line = source.lineOf(range.start + match.index);
      if (kept && this.commitsIn(local)) continue;
      const inner = this.stepsIn(local, local, depth + 1, kept);
      const repeated = this.blocks.some(
        ({ kind, start, end }) =>
          kind === 'loop' &&
          start <= range.start + match.index &&
          range.start + match.index < end &&
          start >= range.start,
      );
      if (inner.length > 0) steps.push(...inner.map(() => line), ...(repeated ? [line] : []));
    }
    return steps;
  }

  /** Transactions that a call opens. */
  called(): FileTransaction[] {
    const { source } = this;
    const found: FileTransaction[] = [];
    const exposed = source.language === 'Kotlin' && /\bexposed\b/.test(source.code);
    const offsets = new Map<number, number>();
    for (const pattern of transactionCalls[source.language])
      for (const match of matches(source, pattern))
        offsets.set(match.index + match[0].search(/\S/), match.index + match[0].length - 1);
    for (const { value, start } of source.strings)
      if (value.length < 60 && beginsTransaction.test(value)) offsets.set(start, start);
    for (const [start, last] of [...offsets].sort(([a], [b]) => a - b)) {
      if (source.inTest(start) || isDefinition(source.code, start)) continue;
      const transaction = this.callAt(start, last, exposed);
      if (transaction && !found.some(({ line }) => line === transaction.line)) found.push(transaction);
    }
    if (source.language === 'Python') {
      const requests = /["']?ATOMIC_REQUESTS["']?\s*[:=\]]{1,2}\s*=?\s*True\b/.exec(source.uncommented);
      if (requests) found.push({ line: source.lineOf(requests.index), how: 'call', steps: null });
    }
    return found;
  }

  private callAt(start: number, last: number, exposed: boolean): FileTransaction | null {
    const { source } = this;
    const line = source.lineOf(start);
    const decorated = source.code[start] === '@' || source.code[start - 1] === '@';
    if (otherTransactions.test(source.code.slice(Math.max(0, start - 40), start + 20))) return null;
    if (/\bexec_driver_sql\b/.test(source.code.slice(Math.max(0, start - 40), start))) return null;
    if (/\bcreate_all\b|\brun_sync\b|CREATE\s+TABLE/.test(source.uncommented.slice(start, start + 300))) return null;
    const owner = decorated ? this.functionAfter(start) : ownerOf(this.blocks, start);
    if (owner) this.covered.add(owner);
    if (owner ? fillsIn.test(owner.name) : inFunctions.has(source.language)) return null;
    const c = source.code[last];
    const args: Range | null = c === '(' || c === '{' ? { start: last + 1, end: closing(source.code, last) } : null;
    const inside = args && args.end - args.start > 2 ? this.stepsIn(args, owner) : [];
    const steps = inside.length > 0 ? inside : owner ? this.stepsIn(owner, owner) : [];
    if (exposed) return new Set(steps).size > 1 || steps.length > 1 ? { line, how: 'call', steps: steps.length } : null;
    if (args && inside.length === 0 && readsOnly(source.code.slice(args.start, args.end))) return null;
    const wraps =
      owner !== null &&
      steps.length === 0 &&
      /[tT]x|[tT]ransact|[aA]tomic|[uU]nit|[uU]ow|execute|dbQuery|^begin/.test(owner.name);
    return {
      line,
      how: 'call',
      steps: steps.length > 0 ? steps.length : null,
      ...(wraps ? { wrapper: owner.name } : {}),
    };
  }

  /** The function that a decorator or annotation at an offset stands on; null where it stands on something else. */
  private functionAfter(at: number): Block | null {
    const next = this.blocks.find(({ kind, head, start }) => kind === 'function' && start > at && head >= at - 400);
    if (!next) return null;
    const between = this.source.code.slice(at, next.start);
    return /[;}]/.test(between.replace(/\{[^{}]*\}\s*\)/g, '')) || /\bclass\b/.test(between) ? null : next;
  }

  /** Transactions that an annotation puts around a method, or around each method of a class. */
  annotated(): FileTransaction[] {
    const { source } = this;
    if (source.language === 'Python' || source.language === 'PHP' || source.language === 'Ruby') return [];
    const found: FileTransaction[] = [];
    for (const match of matches(source, transactional)) {
      const after = match.index + match[0].length;
      const args = source.code[after] === '(' ? source.uncommented.slice(after, closing(source.code, after)) : '';
      if (/\breadOnly\s*=\s*true|NOT_SUPPORTED|NEVER\b/.test(args)) continue;
      const line = source.lineOf(match.index);
      const rest = source.code.slice(after, after + 1_500);
      const onClass =
        /^(?:\s*\([^()]*\))?(?:\s*@[\w.]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?)*\s*(?:(?:public|open|abstract|final|internal|export|default)\s+)*(?:class|object|interface)\b/.exec(
          rest,
        );
      const own = onClass
        ? this.blocks.filter(({ kind, start }) => kind === 'function' && start > after)
        : [this.functionAfter(match.index)];
      for (const block of own) {
        if (!block || this.covered.has(block)) continue;
        const steps = this.stepsIn(block, block).length + this.changedRecords(block);
        this.covered.add(block);
        const calls = this.callsIn(block, block);
        found.push({ line: onClass ? source.lineOf(block.head) : line, how: 'annotation', steps, calls });
      }
    }
    return found;
  }

  /** Loaded records that a stretch changes without saving them: the mapper writes them when the transaction ends. */
  private changedRecords({ start, end }: Range): number {
    const code = this.source.code.slice(start, end);
    let count = 0;
    const names = new Set<string>();
    for (const [, name] of code.matchAll(loadedRecord)) names.add(name!);
    for (const name of names) {
      const changes = new RegExp(
        `(?:^|[^\\w$.])\\$?${name}\\s*(?:\\.|->)\\s*(?:\\w+\\s*[-+]?=(?![=>])|(?:set[A-Z]|Set[A-Z]|add|remove|increase|decrease|debit|credit|deposit|withdraw|update|change|cancel|confirm|mark)\\w*\\s*\\()`,
      );
      const saves = new RegExp(
        `\\b(?:save|persist|merge|update|add|Update|Add|UpdateAsync)\\w*\\s*\\(\\s*\\$?${name}\\b`,
      );
      if (changes.test(code) && !saves.test(code)) count++;
    }
    return count;
  }

  /** Writes that are kept until one commit brings them to the database together. */
  units(): FileTransaction[] {
    const { source } = this;
    const pattern = commits[source.language];
    if (!pattern) return [];
    const kept = keptWrites[source.language];
    const keptAt = kept ? [...matches(source, kept)].map(({ index }) => index) : null;
    const places = [...matches(source, pattern)].map(({ index }) => index);
    const found: FileTransaction[] = [];
    for (const block of this.blocks) {
      if (block.kind !== 'function' || this.covered.has(block) || fillsIn.test(block.name)) continue;
      const own = places.filter((at) => ownerOf(this.blocks, at) === block);
      let from = block.start;
      for (const at of own) {
        const range = { start: from, end: at };
        from = at;
        const kept = keptAt
          ? keptAt.filter((one) => one >= range.start && one < range.end).length
          : this.stepsIn(range, block, 0, true).length;
        const steps = kept + this.changedRecords(range);
        if (own.length > 1 && this.inLoopWith(block, at)) continue;
        const calls = keptAt || steps > 1 ? [] : this.callsIn(range, block);
        if (steps < 2 && calls.length === 0) continue;
        if (steps > 1) this.covered.add(block);
        found.push({ line: source.lineOf(at), how: 'unit-of-work', steps, ...(calls.length > 0 ? { calls } : {}) });
        if (steps > 1) break;
      }
    }
    return [...found, ...this.scopedUnits()];
  }

  private commitsIn({ start, end }: Range): boolean {
    const pattern = commits[this.source.language];
    return pattern !== undefined && new RegExp(pattern.source).test(this.source.code.slice(start, end));
  }

  /** Names of other files' functions that a stretch calls, as far as names tell. */
  private callsIn({ start, end }: Range, owner: Block): string[] {
    const names = new Set<string>();
    for (const match of this.source.code.slice(start, end).matchAll(/\b(\w{5,})\s*\(/g)) {
      const name = match[1]!;
      const at = start + match.index + name.length - 1;
      if (this.localNames.has(name) || name === owner.name || this.writes.some(({ offset }) => offset === at)) continue;
      if (!tooCommon.test(name)) names.add(name);
    }
    return [...names].slice(0, 40);
  }

  /** The functions of the file that write, for the transactions of other files that call them. */
  writers(): FileWrites['writers'] {
    const found = new Map<string, boolean>();
    for (const { owner } of this.writes)
      if (owner && owner.name.length > 4 && !tooCommon.test(owner.name)) found.set(owner.name, this.commitsIn(owner));
    return [...found].map(([name, own]) => ({ name, commits: own }));
  }

  private inLoopWith(block: Block, at: number): boolean {
    return this.blocks.some(
      ({ kind, start, end }) => kind === 'loop' && start > block.start && start <= at && at < end,
    );
  }

  /** `with unit_of_work:` in Python, whose commit and rollback its class holds. */
  private scopedUnits(): FileTransaction[] {
    const { source } = this;
    if (source.language !== 'Python') return [];
    const found = callsOf(
      source,
      /^[ \t]*(?:async\s+)?with\s+(?:self\.)?\w*(?:uow|unit_of_work|UnitOfWork)\w*\s*(?:\(\s*\))?\s*(?:as\s+\w+\s*)?:/m,
    );
    return found.slice(0, 3).map(({ start, match }) => {
      const at = start + match[0].search(/\S/);
      const owner = ownerOf(this.blocks, at);
      if (owner) this.covered.add(owner);
      return { line: source.lineOf(at), how: 'unit-of-work' as const, steps: null };
    });
  }

  /** Functions with several writes that follow each other, none of them in a transaction. Call this last. */
  sequences(): FileWrites['sequences'] {
    const { source } = this;
    const found: { name: string; line: number; steps: number[] }[] = [];
    for (const block of this.blocks) {
      if (block.kind !== 'function' || this.covered.has(block) || this.insideCovered(block)) continue;
      if (block.handed || fillsIn.test(block.name)) continue;
      const own = this.writes.filter(({ owner }) => owner === block);
      const repeated = own.find((write) => write.repeated);
      const pair = own.flatMap((first, index) => {
        const second = own
          .slice(index + 1)
          .find((later) => later.line !== first.line && follows(source, first.offset, later.offset));
        return second ? [[first.line, second.line]] : [];
      })[0];
      const steps = pair ?? (repeated ? [repeated.line] : null);
      if (steps) found.push({ name: block.name, line: source.lineOf(block.head), steps });
    }
    return found.slice(0, 10);
  }

  private insideCovered(block: Block): boolean {
    for (const outer of this.covered) if (outer.start <= block.start && block.end <= outer.end) return true;
    return false;
  }
}

/** Whether the queries handed to a transaction only read. */
function readsOnly(code: string): boolean {
  return (
    /^\s*\[/.test(code) &&
    /\.\s*(?:find|count|aggregate|groupBy|select|get|query)\w*\s*\(/.test(code) &&
    !/\.\s*(?:create|update|delete|upsert|insert|executeRaw|\$execute)/.test(code)
  );
}
