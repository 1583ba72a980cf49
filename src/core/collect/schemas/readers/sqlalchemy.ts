import { occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, codeOf, nameIn, stringIn, stringsIn, textOf, type Call, type Range } from '../calls';
import { Draft, DraftBook, type ColumnTraits, type TableDraft } from '../draft';
import { isFalse, isTrue } from './decorated';
import { assignedTo, pythonClasses } from './python';

const column = /\b(?:\w+\.)?(?:Column|mapped_column|MappedColumn)\s*\(/;

/** Models of SQLAlchemy, Flask-SQLAlchemy and SQLModel, declared as classes or as tables. */
export function readSqlAlchemy(source: Source): TableDraft[] {
  if (!occurs(/sqlalchemy|sqlmodel|\bdb\.Model\b|\bmapped_column\b|\bBase\b/, source.code)) return [];
  return [...classes(source), ...coreTables(source)];
}

function classes(source: Source): TableDraft[] {
  return pythonClasses(source).flatMap(({ name, parents, body, start }) => {
    const sqlModel = /\btable\s*=\s*True\b/.test(parents);
    const columns = callsOf(source, sqlModel ? /\b(?:Field|Column|\w+\.Column)\s*\(/ : column, body);
    const fields = columns.filter((call) => assignedTo(source.code, call.start) !== undefined || sqlModel);
    const table = /__tablename__\s*(?::[^=\n]+)?=\s*["'](\w+)["']/.exec(textOf(source, body))?.[1];
    if (
      !sqlModel &&
      (fields.length === 0 ||
        (table === undefined && !/\b(?:Base|Model|DeclarativeBase)\b|Base\b|Mixin\b/.test(parents)))
    )
      return [];
    const draft = new Draft(table ?? name, { line: source.lineOf(start), origin: 'model', entity: name });
    for (const call of fields) {
      const field = assignedTo(source.code, call.start);
      if (field) addColumn(source, draft, field, call);
    }
    addConstraints(source, draft, body);
    return [draft.table];
  });
}

/** `books = Table('books', metadata, Column('isbn', …), …)`. */
function coreTables(source: Source): TableDraft[] {
  return callsOf(source, /\b(?:sa\.|sqlalchemy\.|db\.)?Table\s*\(/).flatMap((call) => {
    const name = stringIn(source, call.args[0]);
    if (!name || call.args.length < 3) return [];
    const draft = new Draft(name, { line: source.lineOf(call.start), origin: 'model' });
    addListed(source, draft, call);
    return [draft.table];
  });
}

/** Columns and constraints that are listed as arguments, as in `Table(…)` and `op.create_table(…)`. */
export function addListed(source: Source, draft: Draft, call: Call): void {
  for (const one of callsOf(source, column, { start: call.open + 1, end: call.end })) {
    const name = stringIn(source, one.args[0]);
    if (name) addColumn(source, draft, name, one);
  }
  addConstraints(source, draft, { start: call.open + 1, end: call.end });
}

/** What a `Column(…)` says. */
export function addColumn(source: Source, draft: Draft, name: string, call: Call): void {
  const range = { start: call.open + 1, end: call.end };
  const code = codeOf(source, range);
  const foreign = callsOf(source, /\b(?:\w+\.)?ForeignKey\s*\(/, range)[0];
  const named = /\bforeign_key\s*=\s*["']([\w.]+)["']/.exec(textOf(source, range))?.[1];
  const target = foreign ? nameIn(source, foreign.args[0])?.split('.')[0] : named?.split('.')[0];
  const unique = isTrue(code, 'unique');
  const traits: ColumnTraits = {
    type: /(?:^|[(,])\s*(?:\w+\.)*([A-Z]\w*)/.exec(code.replace(/^\s*["'] *["']\s*,/, ''))?.[1] ?? null,
    key: isTrue(code, 'primary_key'),
    unique,
    index: isTrue(code, 'index') && !isTrue(code, 'primary_key'),
    required: isFalse(code, 'nullable'),
    nullable: isTrue(code, 'nullable') ? true : null,
    ...((foreign ?? named) ? { references: target ?? '' } : {}),
  };
  draft.column(name, source.lineOf(call.start), traits);
}

function addConstraints(source: Source, draft: Draft, range: Range): void {
  const pattern = /\b(?:\w+\.)?(UniqueConstraint|ForeignKeyConstraint|CheckConstraint|PrimaryKeyConstraint|Index)\s*\(/;
  for (const call of callsOf(source, pattern, range)) {
    const line = source.lineOf(call.start);
    const fields = stringsIn(source, { start: call.open, end: call.end });
    const code = codeOf(source, call);
    const kind = call.match[1];
    if (kind === 'UniqueConstraint') draft.unique(fields, line);
    else if (kind === 'ForeignKeyConstraint') {
      const target = call.args[1] && stringsIn(source, call.args[1])[0]?.split('.')[0];
      draft.reference(call.args[0] ? stringsIn(source, call.args[0]) : [], target ?? null, line);
    } else if (kind === 'CheckConstraint') draft.check([], line);
    else if (kind === 'PrimaryKeyConstraint') draft.key(fields, line);
    else if (isTrue(code, 'unique')) draft.unique(fields.slice(1), line);
    else draft.index(fields.slice(1), line);
  }
}

const operation =
  /\b(?:op|batch_op)\s*\.\s*(create_table|add_column|create_index|create_unique_constraint|create_foreign_key|create_check_constraint|alter_column|batch_alter_table)\s*\(/;

/** Revisions of Alembic: the operations of `upgrade`. */
export function readAlembic(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\bop\s*\./, source.code)) return [];
  const book = new DraftBook('migration');
  let batch = '';
  for (const call of callsOf(source, operation, within)) {
    const line = source.lineOf(call.start);
    const kind = call.match[1]!;
    const batched = source.code.startsWith('batch_op', call.start);
    const first = nameArgument(source, call.args[0]);
    const second = nameArgument(source, call.args[1]);
    const code = codeOf(source, call);
    if (kind === 'batch_alter_table') batch = first ?? '';
    else if (kind === 'create_table' && first) addListed(source, book.of(first, line, true), call);
    else if (kind === 'add_column') {
      const table = batched ? batch : first;
      if (table) addListed(source, book.of(table, line), call);
    } else if (kind === 'alter_column') {
      const table = batched ? batch : first;
      const field = batched ? first : second;
      if (table && field && isFalse(code, 'nullable'))
        book.of(table, line).table.required.push({ fields: [field], line });
    } else {
      const table = batched ? batch : second;
      if (!table) continue;
      const fields = call.args[batched ? 1 : 2];
      const columns = fields ? stringsIn(source, fields) : [];
      const draft = book.of(table, line);
      if (kind === 'create_index' && !isTrue(code, 'unique')) draft.index(columns, line);
      else if (kind === 'create_index' || kind === 'create_unique_constraint') draft.unique(columns, line);
      else if (kind === 'create_foreign_key')
        draft.reference([], (batched ? stringIn(source, call.args[1]) : stringIn(source, call.args[2])) ?? null, line);
      else if (kind === 'create_check_constraint') draft.check([], line);
    }
  }
  return book.tables;
}

/** The string of an argument, `op.f('…')` and keywords included. */
function nameArgument(source: Source, range: Range | undefined): string | undefined {
  return stringIn(source, range);
}
