import type { TransactionUse } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import { callsOf, closing, matches, type Range } from '../schemas/calls';
import type { Block } from './blocks';
import { fillsIn, isDefinition, type FileFunctions } from './functions';
import { beginsTransaction, commits, keptWrites, transactionCalls, transactional } from './patterns';
import { ownerOf } from './steps';
import { templateIn, type TemplateMethod } from './template-methods';

/** A transaction that a file opens. */
export interface FileTransaction {
  readonly line: number;
  readonly how: TransactionUse['how'];
  readonly steps: number | null;
  /** The function that only opens it for others to use: it counts where something calls it. */
  readonly wrapper?: string;
  /** What it runs of subclasses: it counts where one of them writes more than once. */
  readonly template?: TemplateMethod;
  /** Functions that it calls besides its writes; those of other files that write are steps too. */
  readonly calls?: readonly string[];
}

/** Tracing, payments and chains have transactions of their own. */
const otherTransactions = /sentry|\bapm\b|elasticapm|newrelic|tracer|braintree|stripe|web3|\beth\b|paypal/i;
/** Languages in which calls stand in functions alone: elsewhere it is a signature. */
const inFunctions = new Set(['Go', 'Java', 'C#', 'Rust']);
const handedWrite =
  /(?<![\w$.])(\w+)\.(?:\w+\.){0,3}(?:create|insert|add|save|store|update|upsert|patch|delete|remove|destroy)\w*\s*\(/g;

/** Finds the transactions of a file, and keeps which functions they cover. */
export class TransactionReader {
  /** Functions that a transaction covers. */
  readonly covered = new Set<Block>();

  constructor(private readonly functions: FileFunctions) {}

  /** Every transaction: by calls, by annotations, by units of work. */
  all(): FileTransaction[] {
    return [...this.called(), ...this.annotated(), ...this.units()];
  }

  /** Transactions that a call opens. */
  private called(): FileTransaction[] {
    const { source } = this.functions;
    const found: FileTransaction[] = [];
    const exposed = source.language === 'Kotlin' && occurs(/\bexposed\b/, source.code);
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
    const { source } = this.functions;
    const line = source.lineOf(start);
    const decorated = source.code[start] === '@' || source.code[start - 1] === '@';
    if (otherTransactions.test(source.code.slice(Math.max(0, start - 40), start + 20))) return null;
    if (/\bexec_driver_sql\b/.test(source.code.slice(Math.max(0, start - 40), start))) return null;
    if (/\bcreate_all\b|\brun_sync\b|CREATE\s+TABLE/.test(source.uncommented.slice(start, start + 300))) return null;
    if (source.language === 'Python' && makesTablesOrAsks(source, start)) return null;
    const owner = decorated ? this.functionAfter(start) : ownerOf(this.functions.blocks, start);
    if (owner) this.covered.add(owner);
    if (owner ? fillsIn.test(owner.name) : inFunctions.has(source.language)) return null;
    const c = source.code[last];
    const args: Range | null = c === '(' || c === '{' ? { start: last + 1, end: closing(source.code, last) } : null;
    const inside = args && args.end - args.start > 2 ? this.functions.stepsIn(args, owner) : [];
    const own = inside.length > 0 ? inside : owner ? this.functions.stepsIn(owner, owner) : [];
    const steps = own.length === 0 && args ? this.handedSteps(args) : own;
    if (exposed) return new Set(steps).size > 1 || steps.length > 1 ? { line, how: 'call', steps: steps.length } : null;
    if (args && inside.length === 0 && readsOnly(source.code.slice(args.start, args.end))) return null;
    const wraps =
      owner !== null &&
      steps.length === 0 &&
      /[tT]x|[tT]ransact|[aA]tomic|[uU]nit|[uU]ow|execute|dbQuery|^begin/.test(owner.name);
    const template = wraps ? templateIn(source, start, owner) : null;
    return {
      line,
      how: 'call',
      steps: steps.length > 0 ? steps.length : null,
      ...(wraps ? { wrapper: owner.name } : {}),
      ...(template ? { template } : {}),
    };
  }

  /** Writes through what a transaction hands to the function that it runs: `db.tx(async (t) => { await t.loans.create(loan); })`. */
  private handedSteps({ start, end }: Range): number[] {
    const { source } = this.functions;
    const code = source.code.slice(start, end);
    const name = /^\s*(?:async\s*)?(?:function\s*\w*\s*)?\(?\s*(\w+)[^()=]{0,60}\)?\s*(?:=>|\{)/.exec(code)?.[1];
    if (!name) return [];
    return [...occurrences(handedWrite, code)]
      .filter(({ 1: through }) => through === name)
      .map(({ index }) => source.lineOf(start + index));
  }

  /** The function that a decorator or annotation at an offset stands on; null where it stands on something else. */
  private functionAfter(at: number): Block | null {
    const next = this.functions.blocks.find(
      ({ kind, head, start }) => kind === 'function' && start > at && head >= at - 400,
    );
    if (!next) return null;
    const between = this.functions.source.code.slice(at, next.start);
    // A class behind a dot is an argument: `rollbackFor = Exception.class`.
    return /[;}]/.test(between.replace(/\{[^{}]*\}\s*\)/g, '')) || /(?<![.:])\bclass\b/.test(between) ? null : next;
  }

  /** Transactions that an annotation puts around a method, or around each method of a class. */
  private annotated(): FileTransaction[] {
    const { source } = this.functions;
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
        ? this.functions.blocks.filter(({ kind, start }) => kind === 'function' && start > after)
        : [this.functionAfter(match.index)];
      for (const block of own) {
        if (!block || this.covered.has(block)) continue;
        const steps = this.functions.stepsIn(block, block).length + this.functions.changedRecords(block);
        this.covered.add(block);
        const calls = this.functions.callsIn(block, block);
        found.push({ line: onClass ? source.lineOf(block.head) : line, how: 'annotation', steps, calls });
      }
    }
    return found;
  }

  /** Writes that are kept until one commit brings them to the database together. */
  private units(): FileTransaction[] {
    const { source } = this.functions;
    const pattern = commits[source.language];
    if (!pattern) return [];
    const kept = keptWrites[source.language];
    const keptAt = kept ? [...matches(source, kept)].map(({ index }) => index) : null;
    const places = [...matches(source, pattern)].map(({ index }) => index);
    const found: FileTransaction[] = [];
    for (const block of this.functions.blocks) {
      if (block.kind !== 'function' || this.covered.has(block) || fillsIn.test(block.name)) continue;
      const own = places.filter((at) => ownerOf(this.functions.blocks, at) === block);
      let from = block.start;
      for (const at of own) {
        const range = { start: from, end: at };
        from = at;
        const kept = keptAt
          ? keptAt.filter((one) => one >= range.start && one < range.end).length
          : this.functions.stepsIn(range, block, 0, true).length;
        const steps = kept + this.functions.changedRecords(range);
        if (own.length > 1 && this.inLoopWith(block, at)) continue;
        const calls = keptAt || steps > 1 ? [] : this.functions.callsIn(range, block);
        if (steps < 2 && calls.length === 0) continue;
        if (steps > 1) this.covered.add(block);
        found.push({ line: source.lineOf(at), how: 'unit-of-work', steps, ...(calls.length > 0 ? { calls } : {}) });
        if (steps > 1) break;
      }
    }
    return [...found, ...this.scopedUnits()];
  }

  private inLoopWith(block: Block, at: number): boolean {
    return this.functions.blocks.some(
      ({ kind, start, end }) => kind === 'loop' && start > block.start && start <= at && at < end,
    );
  }

  /** `with unit_of_work:` in Python, whose commit and rollback its class holds; one that only yields is used elsewhere. */
  private scopedUnits(): FileTransaction[] {
    const { source } = this.functions;
    if (source.language !== 'Python') return [];
    const found = callsOf(
      source,
      /^[ \t]*(?:async\s+)?with\s+(?:self\.)?\w*(?:uow|unit_of_work|UnitOfWork)\w*\s*(?:\([^()\n]{0,80}\))?\s*(?:as\s+\w+\s*)?:(?!\s*yield\b)/m,
    );
    return found.slice(0, 3).map(({ start, match }) => {
      const at = start + match[0].search(/\S/);
      const owner = ownerOf(this.functions.blocks, at);
      if (owner) this.covered.add(owner);
      return { line: source.lineOf(at), how: 'unit-of-work' as const, steps: null };
    });
  }
}

/** Whether the queries handed to a transaction only read. */
function readsOnly(code: string): boolean {
  return (
    occurs(/^\s*\[/, code) &&
    occurs(/\.\s*(?:find|count|aggregate|groupBy|select|get|query)\w*\s*\(/, code) &&
    !occurs(/\.\s*(?:create|update|delete|upsert|insert|executeRaw|\$execute)/, code)
  );
}

/** Whether `with engine.begin()` in Python only makes tables, or asks whether the database is there. */
function makesTablesOrAsks({ uncommented }: Source, at: number): boolean {
  const lineStart = uncommented.lastIndexOf('\n', at) + 1;
  const indent = /^[ \t]*(?=(?:async[ \t]+)?with\b)/.exec(uncommented.slice(lineStart, at))?.[0];
  if (indent === undefined) return false;
  const block =
    new RegExp(`^(?:[^\\n]*\\n)(?:${indent}[ \\t]+[^\\n]*(?:\\n|$)|[ \\t]*\\n)*`).exec(
      uncommented.slice(lineStart),
    )?.[0] ?? '';
  return occurs(/\bcreate_all\b|\brun_sync\b|["']\s*(?:SELECT|select) 1;?\s*["']/, block);
}
