import { occurrences } from '../../../search';
import { Draft, type TableDraft } from '../draft';

/** What a Prisma schema declares. */
export interface PrismaSchema {
  readonly tables: readonly TableDraft[];
  /** `postgresql`, `mysql`, `mongodb` …, as its datasource says. */
  readonly provider: string | null;
  readonly providerLine: number;
}

const scalar = /^(?:String|Int|BigInt|Float|Decimal|Boolean|DateTime|Json|Bytes|Unsupported)$/;

/** Reads `schema.prisma`: line by line, as Prisma writes it. */
export function readPrisma(text: string): PrismaSchema {
  const tables: Draft[] = [];
  let provider: string | null = null;
  let providerLine = 1;
  let block: { kind: string; name: string; draft: Draft | null } | null = null;
  const enums = new Set([...occurrences(/^\s*enum\s+(\w+)/gm, text)].map((found) => found[1]!));
  text.split('\n').forEach((written, index) => {
    const line = index + 1;
    const row = written
      .slice(0, 2_000)
      .replace(/\/\/.*$/, '')
      .trim();
    const opens = /^(model|datasource|generator|enum|type|view)\s+(\w+)\s*\{/.exec(row);
    if (opens) {
      const draft = opens[1] === 'model' ? new Draft(opens[2]!, { line, origin: 'model', entity: opens[2]! }) : null;
      if (draft) tables.push(draft);
      block = { kind: opens[1]!, name: opens[2]!, draft };
    } else if (row.startsWith('}')) block = null;
    else if (block?.kind === 'datasource') {
      const found = /^provider\s*=\s*"(\w+)"/.exec(row);
      if (found) {
        provider = found[1]!;
        providerLine = line;
      }
    } else if (block?.draft) readRow(row, line, block.draft, enums);
  });
  const store = provider === 'mongodb' ? 'document' : 'table';
  return { tables: tables.map(({ table }) => ({ ...table, store })), provider, providerLine };
}

function readRow(row: string, line: number, draft: Draft, enums: ReadonlySet<string>): void {
  const listed = (attribute: string): string[] | null => {
    const found = new RegExp(`@@?${attribute}\\([^[]*\\[([^\\]]*)\\]`).exec(row);
    return found ? found[1]!.split(',').map((name) => name.trim().replace(/\(.*$/, '')) : null;
  };
  if (row.startsWith('@@')) {
    const fields = listed('(?:id|unique|index|fulltext)') ?? [];
    if (row.startsWith('@@unique')) draft.unique(fields, line);
    else if (row.startsWith('@@index') || row.startsWith('@@fulltext')) draft.index(fields, line);
    else if (row.startsWith('@@id')) draft.key(fields, line);
    else if (row.startsWith('@@map')) draft.table.name = /"([^"]+)"/.exec(row)?.[1] ?? draft.table.name;
    return;
  }
  const field = /^(\w+)\s+(\w+)(\[\]|\?)?/.exec(row);
  if (!field) return;
  const [, name, type, mark] = field as unknown as [string, string, string, string | undefined];
  if (!scalar.test(type) && !enums.has(type)) {
    const fields = /@relation\([^)]*\bfields\s*:\s*\[([^\]]*)\]/.exec(row)?.[1];
    if (fields !== undefined)
      draft.reference(
        fields.split(',').map((one) => one.trim()),
        type,
        line,
      );
    return;
  }
  draft.column(name, line, {
    type,
    key: /@id\b/.test(row),
    unique: /@unique\b/.test(row),
    nullable: mark === '?' ? true : null,
  });
}
