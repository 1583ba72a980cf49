/** Reads schemas that are built by chained calls in TypeScript: Knex, Kysely, Drizzle. */
import { occurs } from '../../../search';
import type { Source } from '../../source';
import {
  callsOf,
  chainEnd,
  codeOf,
  nameIn,
  namesIn,
  stringIn,
  stringsIn,
  textOf,
  type Call,
  type Range,
} from '../calls';
import { Draft, DraftBook, type TableDraft } from '../draft';
import { isTrue } from './decorated';
import { objectIn, propertiesAt } from './objects';

const knexTable = /\.\s*(createTable|createTableIfNotExists|alterTable|table)\s*\(/;
const knexColumn =
  /\b(\w+)\s*\.\s*(increments|bigIncrements|integer|tinyint|smallint|mediumint|bigint|bigInteger|text|string|float|double|decimal|boolean|date|datetime|dateTime|time|timestamp|timestamps|binary|enum|enu|json|jsonb|uuid|specificType)\s*\(/;

/** `schema.createTable('books', (table) => { table.string('isbn').notNullable().unique(); … })`. */
export function readKnex(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\.\s*(?:createTable|createTableIfNotExists|alterTable|table)\s*\(/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(source, knexTable, within)) {
    const name = tableNamed(source, call);
    const body = call.args.find((part) => /=>|\bfunction\b/.test(codeOf(source, part)));
    if (!name || !body) continue;
    const builder = /^\s*(?:async\s+)?(?:function\s*\w*\s*)?\(?\s*(\w+)/.exec(codeOf(source, body))?.[1];
    if (!builder) continue;
    const draft = book.of(name, source.lineOf(call.start), call.match[1]!.startsWith('create'));
    for (const column of callsOf(source, knexColumn, body))
      if (column.match[1] === builder) knexColumnOf(source, draft, column);
    for (const kind of callsOf(source, /\b(\w+)\s*\.\s*(unique|index|foreign|primary|check|dropNullable)\s*\(/, body)) {
      if (kind.match[1] !== builder) continue;
      const fields = stringsIn(source, kind.args[0] ?? kind);
      const line = source.lineOf(kind.start);
      if (kind.match[2] === 'unique') draft.unique(fields, line);
      else if (kind.match[2] === 'index') draft.index(fields, line);
      else if (kind.match[2] === 'primary') draft.key(fields, line);
      else if (kind.match[2] === 'foreign') {
        const chain = textOf(source, { start: kind.end, end: chainEnd(source.code, kind.open) });
        draft.reference(fields, referenced(chain), line);
      } else draft.check(fields, line);
    }
  }
  return book.tables;
}

/** `this.tableName` stands for a property of the migration's class. */
function tableNamed(source: Source, call: Call): string | undefined {
  const name = nameIn(source, call.args[0]);
  if (name !== 'tableName') return name;
  return /\btableName\s*(?::\s*string\s*)?=\s*["'`](\w+)/.exec(source.uncommented)?.[1];
}

function referenced(chain: string): string | null {
  return (
    /\.\s*inTable\(\s*["'`](\w+)/.exec(chain)?.[1] ?? /\.\s*references\(\s*["'`](\w+)\.\w+/.exec(chain)?.[1] ?? null
  );
}

function knexColumnOf(source: Source, draft: Draft, call: Call): void {
  const name = stringIn(source, call.args[0]);
  if (!name) return;
  const range = { start: call.end, end: chainEnd(source.code, call.open) };
  const code = codeOf(source, range);
  draft.column(name, source.lineOf(call.start), {
    type: call.match[2]!,
    key: occurs(/\.\s*primary\s*\(/, code) || call.match[2]!.endsWith('ncrements'),
    unique: occurs(/\.\s*unique\s*\(/, code),
    index: occurs(/\.\s*index\s*\(/, code),
    required: occurs(/\.\s*notNullable\s*\(/, code),
    nullable: occurs(/\.\s*nullable\s*\(/, code) ? true : null,
    check: occurs(/\.\s*check\w*\s*\(/, code),
    ...(occurs(/\.\s*references\s*\(/, code) ? { references: referenced(textOf(source, range)) ?? '' } : {}),
  });
}

/** `schema.createTable('books').addColumn('isbn', 'text', (c) => c.notNull().unique())` and `createIndex` of Kysely. */
export function readKysely(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\.\s*(?:addColumn|createIndex)\s*\(/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(source, /\.\s*(createTable|alterTable|createIndex)\s*\(/, within)) {
    const name = stringIn(source, call.args[0]);
    const chain = { start: call.end, end: chainEnd(source.code, call.open) };
    if (!name || chain.end <= call.end + 1) continue;
    const line = source.lineOf(call.start);
    if (call.match[1] === 'createIndex') {
      const text = textOf(source, chain);
      const table = /\.\s*on\(\s*["'`](?:\w+\.)?(\w+)/.exec(text)?.[1];
      const fields = callsOf(source, /\.\s*columns?\s*\(/, chain).flatMap((columns) => stringsIn(source, columns));
      if (!table) continue;
      if (/\.\s*unique\(\)/.test(text)) book.of(table, line).unique(fields, line);
      else book.of(table, line).index(fields, line);
      continue;
    }
    const draft = book.of(name, line, call.match[1] === 'createTable');
    for (const part of callsOf(
      source,
      /\.\s*(addColumn|addUniqueConstraint|addForeignKeyConstraint|addCheckConstraint|addPrimaryKeyConstraint)\s*\(/,
      chain,
    )) {
      const at = source.lineOf(part.start);
      const fields = part.args[1] ? stringsIn(source, part.args[1]) : [];
      if (part.match[1] === 'addUniqueConstraint') draft.unique(fields, at);
      else if (part.match[1] === 'addForeignKeyConstraint')
        draft.reference(fields, stringIn(source, part.args[2]) ?? null, at);
      else if (part.match[1] === 'addCheckConstraint') draft.check([], at);
      else if (part.match[1] === 'addPrimaryKeyConstraint') draft.key(fields, at);
      else kyselyColumn(source, draft, part, at);
    }
  }
  return book.tables;
}

function kyselyColumn(source: Source, draft: Draft, call: Call, line: number): void {
  const name = stringIn(source, call.args[0]);
  if (!name) return;
  const options = call.args[2] ? textOf(source, call.args[2]) : '';
  const references = /\.\s*references\(\s*["'`](\w+)/.exec(options)?.[1];
  draft.column(name, line, {
    type: stringIn(source, call.args[1]) ?? null,
    key: /\.\s*primaryKey\(/.test(options),
    unique: /\.\s*unique\(/.test(options),
    required: /\.\s*notNull\(/.test(options),
    check: /\.\s*check\(/.test(options),
    ...(references ? { references } : {}),
  });
}

const drizzleTable =
  /\b(?:export\s+)?(?:const|let)\s+(\w+)\s*=\s*(?:\w+\.)?(?:pg|mysql|sqlite|singlestore|create)?(?:Table|table)\s*\(/;

/** `pgTable('books', { isbn: text('isbn').notNull().unique() }, (t) => [index('…').on(t.author)])` of Drizzle. */
export function readDrizzle(source: Source): TableDraft[] {
  if (!source.uncommented.includes('drizzle-orm')) return [];
  return callsOf(source, drizzleTable).flatMap((call) => {
    const name = stringIn(source, call.args[0]);
    const open = objectIn(source, call.args[1]);
    if (!name || open < 0) return [];
    const draft = new Draft(name, { line: source.lineOf(call.start), origin: 'model', entity: call.match[1]! });
    for (const { key, value, start } of propertiesAt(source, open)) {
      const code = codeOf(source, value);
      const target = /\.\s*references\s*\(\s*\(\)\s*(?::\s*\w+\s*)?=>\s*(\w+)/.exec(code)?.[1];
      draft.column(stringIn(source, value) ?? key, source.lineOf(start), {
        type: /^\s*(\w+)/.exec(code)?.[1] ?? null,
        key: occurs(/\.\s*primaryKey\s*\(/, code),
        unique: occurs(/\.\s*unique\s*\(/, code),
        required: occurs(/\.\s*notNull\s*\(/, code),
        ...(occurs(/\.\s*references\s*\(/, code) ? { references: target ?? '' } : {}),
      });
    }
    const extras = call.args[2];
    if (extras) addDrizzleExtras(source, draft, extras);
    return [draft.table];
  });
}

function addDrizzleExtras(source: Source, draft: Draft, range: Range): void {
  for (const call of callsOf(source, /\b(index|uniqueIndex|unique|foreignKey|check|primaryKey)\s*\(/, range)) {
    const line = source.lineOf(call.start);
    const end = Math.min(range.end, chainEnd(source.code, call.open));
    const on = callsOf(source, /\.\s*on(?:Only)?\s*\(|\busing\s*\(/, { start: call.end, end })[0];
    const fields = on ? namesIn(source, { start: on.open, end: on.end }) : [];
    const kind = call.match[1];
    if (kind === 'index') draft.index(fields, line);
    else if (kind === 'uniqueIndex' || kind === 'unique') draft.unique(fields, line);
    else if (kind === 'foreignKey') draft.reference(fields, null, line);
    else if (kind === 'check') draft.check(fields, line);
    else draft.key(fields, line);
  }
}

/** TypeORM's migrations in code: `new Table({ name, columns: [{ name, isNullable, isUnique }], foreignKeys })`. */
export function readTypeOrmMigrations(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\bqueryRunner\b/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(source, /\bnew\s+Table\s*\(/, within)) {
    const properties = propertiesAt(source, objectIn(source, call.args[0]));
    const name = nameIn(source, properties.find(({ key }) => key === 'name')?.value);
    if (!name) continue;
    const draft = book.of(name, source.lineOf(call.start), true);
    for (const { key, value } of properties) {
      const text = textOf(source, value);
      const line = source.lineOf(value.start);
      if (key === 'columns') addTypeOrmColumns(source, draft, value);
      else if (key === 'foreignKeys' && text.includes('{')) draft.reference([], null, line);
      else if (key === 'uniques' && text.includes('{')) draft.unique([], line);
      else if (key === 'indices' && text.includes('{')) {
        if (isTrue(text, 'isUnique')) draft.unique([], line);
        else draft.index([], line);
      } else if (key === 'checks') draft.check([], line);
    }
  }
  for (const call of callsOf(
    source,
    /\bqueryRunner\s*\.\s*(createIndex|createForeignKey|createUniqueConstraint|createCheckConstraint)\s*\(/,
    within,
  )) {
    const table = stringIn(source, call.args[0]);
    if (!table) continue;
    const line = source.lineOf(call.start);
    const draft = book.of(table, line);
    if (call.match[1] === 'createForeignKey') draft.reference([], null, line);
    else if (call.match[1] === 'createCheckConstraint') draft.check([], line);
    else if (call.match[1] === 'createUniqueConstraint' || isTrue(textOf(source, call), 'isUnique'))
      draft.unique([], line);
    else draft.index([], line);
  }
  return book.tables;
}

function addTypeOrmColumns(source: Source, draft: Draft, list: Range): void {
  for (const call of callsOf(source, /[[,]\s*(?:new\s+TableColumn\s*\(\s*)?\{/, list)) {
    const properties = propertiesAt(source, call.open);
    const valueOf = (name: string): string => {
      const found = properties.find(({ key }) => key === name);
      return found ? textOf(source, found.value).trim() : '';
    };
    const name = /^["'`](\w+)/.exec(valueOf('name'))?.[1];
    if (!name) continue;
    draft.column(name, source.lineOf(call.open), {
      type: /\w+/.exec(valueOf('type'))?.[0] ?? null,
      key: valueOf('isPrimary') === 'true',
      unique: valueOf('isUnique') === 'true',
      required: valueOf('isNullable') === 'false',
      nullable: valueOf('isNullable') === 'true' ? true : null,
    });
  }
}
