import { occurrences, occurs } from '../../search';
import type { Range } from '../schemas/calls';
import type { Source } from '../source';
import type { Block } from './blocks';
import { commits } from './patterns';
import { longestRun, type Write } from './steps';

/** A variable that is given a record from the database. */
const loadedRecord =
  /\$?\b(\w+)\s*(?::[^=\n]{1,60})?=\s*(?!=)[^;{}\n]{0,200}(?:\n\s*[.?-][^;{}\n]{0,200}){0,4}?(?:\.|->)\s*(?:find|get|load|fetch|first|single|one|scalar|Find|Get|First|Single|Load)\w*\s*\(/g;

/** Names that say nothing of which function is meant. */
const tooCommon =
  /^(?:save|saveAll|create|update|delete|remove|insert|upsert|persist|store|execute|handle|invoke|Handle|index|destroy|findAll|findById|build|builder|append|apply|constructor)$/;
/** Functions that put first data in. */
export const fillsIn = /seed|fixture|populate|initiali[sz]|sample|demo|^main$|^run$|load(?:Data|Users)/i;

/** Whether a name is being declared where it stands, and not called. */
export function isDefinition(code: string, at: number): boolean {
  return /(?:\b(?:func|function|fun|fn|def|defp|class|struct|record|interface|new)\s+(?:\([^)\n]*\)\s*)?(?:self\.)?|\b(?:public|private|protected|internal|static|async|suspend|Task(?:<[^<>]*>)?|void)\s+)$/.test(
    code.slice(Math.max(0, at - 80), at),
  );
}

/** The functions of a file with what they write, by themselves and through each other. */
export class FileFunctions {
  private readonly localNames: ReadonlyMap<string, Block>;

  constructor(
    readonly source: Source,
    readonly blocks: readonly Block[],
    readonly writes: readonly Write[],
  ) {
    this.localNames = new Map(
      blocks.filter(({ kind, name }) => kind === 'function' && name.length > 2).map((block) => [block.name, block]),
    );
  }

  /** The writes of a stretch, those of the file's own functions that it calls included. A write in a loop counts twice. */
  stepsIn(range: Range, owner: Block | null, depth = 0, kept = false): number[] {
    const { source } = this;
    const own = this.writes.filter(
      (write) =>
        range.start <= write.offset &&
        write.offset < range.end &&
        (write.owner === owner ||
          write.owner === null ||
          (write.owner.start >= range.start && write.owner.end <= range.end)),
    );
    const steps = longestRun(source, own).flatMap(({ line, repeated }) => (repeated ? [line, line] : [line]));
    if (depth >= 2) return steps;
    const code = source.code.slice(range.start, range.end);
    for (const match of occurrences(
      /(?:\b(?:this|self|Self)\s*(?:\.|::)|\$this->|self::|(?<![\w.$>:]))(\w+)\s*\(/g,
      code,
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

  /** Loaded records that a stretch changes without saving them: the mapper writes them when the transaction ends. */
  changedRecords({ start, end }: Range): number {
    const code = this.source.code.slice(start, end);
    let count = 0;
    const names = new Set<string>();
    for (const [, name] of occurrences(loadedRecord, code)) names.add(name!);
    for (const name of names) {
      const changes = new RegExp(
        `(?:^|[^\\w$.])\\$?${name}\\s*(?:\\.|->)\\s*(?:\\w+\\s*[-+]?=(?![=>])|(?:set[A-Z]|Set[A-Z]|add|remove|increase|decrease|debit|credit|deposit|withdraw|update|change|cancel|confirm|mark)\\w*\\s*\\()`,
      );
      const saves = new RegExp(
        `\\b(?:save|persist|merge|update|add|Update|Add|UpdateAsync)\\w*\\s*\\(\\s*\\$?${name}\\b`,
      );
      if (occurs(changes, code) && !occurs(saves, code)) count++;
    }
    return count;
  }

  /** Whether a stretch commits. */
  commitsIn({ start, end }: Range): boolean {
    const pattern = commits[this.source.language];
    return pattern !== undefined && new RegExp(pattern.source).test(this.source.code.slice(start, end));
  }

  /** Names of other files' functions that a stretch calls, as far as names tell. */
  callsIn({ start, end }: Range, owner: Block): string[] {
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
  writers(): { readonly name: string; readonly commits: boolean }[] {
    const found = new Map<string, boolean>();
    for (const { owner } of this.writes)
      if (owner && owner.name.length > 4 && !tooCommon.test(owner.name)) found.set(owner.name, this.commitsIn(owner));
    return [...found].map(([name, own]) => ({ name, commits: own }));
  }
}
