/** Reads what Entity Framework is told: attributes, the fluent model, migrations; and FluentMigrator. */
import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, chainEnd, codeOf, nameIn, namesIn, parts, stringIn, stringsIn, textOf, type Range } from '../calls';
import { Draft, DraftBook, type StoredTable, type TableDraft } from '../draft';
import { annotatedClasses, csharp, type Annotation } from './members';

/** Classes that may be entities: the project says elsewhere which of them are stored. */
export function readEfClasses(source: Source): TableDraft[] {
  if (!occurs(/\{\s*get\b/, source.code)) return [];
  return annotatedClasses(source, csharp).flatMap((one) => {
    const members = one.members.filter(({ type }) => !/\b(?:class|DbSet|event|delegate)\b/.test(type));
    const table = one.annotations.find(({ name }) => name === 'Table' || name === 'BsonCollection');
    if (members.length === 0 || /\bDbContext\b|Controller\b/.test(one.heading)) return [];
    const named = table ? stringIn(source, table.args) : undefined;
    const draft = new Draft(named ?? one.name, {
      line: source.lineOf(one.start),
      origin: 'model',
      entity: one.name,
      candidate: table === undefined,
    });
    for (const { name, args, start } of one.annotations) {
      if (name !== 'Index') continue;
      const fields = namesIn(source, args).filter((field) => field !== 'IsUnique' && field !== 'nameof');
      if (/\bIsUnique\s*=\s*true\b/.test(codeOf(source, args))) draft.unique(fields, source.lineOf(start));
      else draft.index(fields, source.lineOf(start));
    }
    for (const member of members) {
      const has = (name: string): Annotation | undefined =>
        member.annotations.find((annotation) => annotation.name === name);
      if (has('NotMapped') || /\b(?:I?Collection|I?List|IEnumerable|HashSet)</.test(member.type)) continue;
      const foreign = has('ForeignKey');
      draft.column(member.name, source.lineOf(member.annotations[0]?.start ?? member.start), {
        type: member.type || null,
        key: has('Key') !== undefined || /^Id$/.test(member.name),
        required: has('Required') !== undefined,
        nullable: member.type.endsWith('?') ? true : null,
        ...(foreign ? { references: /\w+/.exec(member.type)?.[0] ?? '' } : {}),
      });
    }
    return [draft.table];
  });
}

/** The classes that a `DbContext` stores. */
export function storedClasses(source: Source): string[] {
  if (!occurs(/\bDbSet\s*<|\bEntity\s*<|\bIEntityTypeConfiguration\s*</, source.code)) return [];
  return [
    ...occurrences(/\b(?:DbSet|Entity|IEntityTypeConfiguration|EntityTypeBuilder)\s*<\s*(?:\w+\.)*(\w+)/g, source.code),
  ].map((found) => found[1]!);
}

/** The tables that classes are stored in: what the fluent model says, else the name of the set. */
export function storedTables(source: Source): StoredTable[] {
  const { code } = source;
  if (!occurs(/\bDbSet\s*<|\bToTable\s*\(/, code)) return [];
  const sets = [...occurrences(/\bDbSet\s*<\s*(?:\w+\.)*(\w+)\s*>\s+(\w+)\s*(?:\{|=>)/g, code)].map(
    ([, entity, table]) => ({ entity: entity!, table: table!, said: false }),
  );
  const owners = ownersIn(source);
  const said = callsOf(source, /\.\s*ToTable\s*\(/).flatMap((call) => {
    const entity = owners.filter(({ at }) => at <= call.start).at(-1)?.name;
    const table = call.args[0] && stringIn(source, call.args[0]);
    return entity && table ? [{ entity, table, said: true }] : [];
  });
  return [...sets, ...said];
}

/** Where the fluent model speaks of which class. */
function ownersIn(source: Source): { at: number; name: string }[] {
  return [
    ...occurrences(/\b(?:Entity|EntityTypeBuilder|IEntityTypeConfiguration)\s*<\s*(?:\w+\.)*(\w+)\s*>/g, source.code),
  ].map((found) => ({ at: found.index, name: found[1]! }));
}

const fluent =
  /\.\s*(HasIndex|HasKey|HasAlternateKey|HasCheckConstraint|HasForeignKey|IsRequired|HasOne|HasPrincipalKey)\s*(?:<[^()<>]{0,80}>)?\s*\(/;

/** The fluent model: `modelBuilder.Entity<Book>(…)` and configurations of one entity each. */
export function readEfModel(source: Source): TableDraft[] {
  if (!occurs(/\b(?:ModelBuilder|EntityTypeBuilder|IEntityTypeConfiguration)\b/, source.code)) return [];
  const book = new DraftBook('model');
  const owners = ownersIn(source);
  for (const call of callsOf(source, fluent)) {
    const owner = owners.filter(({ at }) => at <= call.start).at(-1)?.name;
    if (!owner) continue;
    const line = source.lineOf(call.start + call.match[0].search(/\w/));
    const args = { start: call.open + 1, end: call.end };
    const fields = fieldsOf(source, args);
    const kind = call.match[1]!;
    const chain = codeOf(source, { start: call.end, end: chainEnd(source.code, call.open) });
    const draft = book.of(owner, line);
    if (kind === 'HasIndex') {
      if (/\.\s*IsUnique\s*\(\s*(?:true)?\s*\)/.test(chain)) draft.unique(fields, line);
      else draft.index(fields, line);
    } else if (kind === 'HasAlternateKey') draft.unique(fields, line);
    else if (kind === 'HasKey') draft.key(fields, line);
    else if (kind === 'HasCheckConstraint') draft.check([], line);
    else if (kind === 'HasForeignKey') draft.reference(fields, null, line);
    else if (kind === 'IsRequired' && !/^\s*false/.test(codeOf(source, args)))
      draft.table.required.push({ fields: [], line });
  }
  return book.tables;
}

/** `x => x.Isbn`, `x => new { x.A, x.B }`, `nameof(Book.Isbn)`, `"Isbn"`. */
function fieldsOf(source: Source, args: Range): string[] {
  const texts = stringsIn(source, args);
  if (texts.length > 0) return texts;
  return [...codeOf(source, args).matchAll(/\.\s*(\w+)/g)].map((found) => found[1]!);
}

/** Entity Framework's migrations: what the tool wrote from the model, foreign keys' indexes included. */
export function readEfMigration(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\bmigrationBuilder\s*\./, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(
    source,
    /\bmigrationBuilder\s*\.\s*(CreateTable|CreateIndex|AddForeignKey|AddUniqueConstraint|AddColumn|AddCheckConstraint)\s*(?:<[^()<>]{0,60}>)?\s*\(/,
    within,
  )) {
    const text = textOf(source, call);
    const kind = call.match[1]!;
    const table =
      kind === 'CreateTable'
        ? (/\bname\s*:\s*"(\w+)"/.exec(text)?.[1] ?? stringIn(source, call.args[0]))
        : (/\btable\s*:\s*"(\w+)"/.exec(text)?.[1] ?? stringIn(source, call.args[1]));
    if (!table) continue;
    const line = source.lineOf(call.start);
    const draft = book.of(table, line, kind === 'CreateTable');
    const columns = /\bcolumns?\s*:\s*(?:"(\w+)"|new[^{]*\{([^}]*)\})/.exec(text);
    const fields = columns ? (columns[1] ? [columns[1]] : (columns[2]?.match(/\w+/g) ?? [])) : [];
    if (kind === 'CreateIndex') {
      if (/\bunique\s*:\s*true\b/.test(text)) draft.unique(fields, line);
      else draft.index(fields, line, true);
    } else if (kind === 'AddForeignKey')
      draft.reference(fields, /\bprincipalTable\s*:\s*"(\w+)"/.exec(text)?.[1] ?? null, line);
    else if (kind === 'AddUniqueConstraint') draft.unique(fields, line);
    else if (kind === 'AddCheckConstraint') draft.check([], line);
    else if (kind === 'CreateTable') addTable(source, draft, { start: call.open, end: call.end });
  }
  return book.tables;
}

function addTable(source: Source, draft: Draft, range: Range): void {
  for (const call of callsOf(source, /\b(\w+)\s*=\s*table\s*\.\s*Column\s*<([^<>()]{1,60})>\s*\(/, range)) {
    const required = /\bnullable\s*:\s*false\b/.test(codeOf(source, call));
    draft.column(call.match[1]!, source.lineOf(call.start), {
      type: call.match[2]!,
      required,
      nullable: required ? false : true,
    });
  }
  for (const call of callsOf(
    source,
    /\btable\s*\.\s*(PrimaryKey|ForeignKey|UniqueConstraint|CheckConstraint)\s*\(/,
    range,
  )) {
    const line = source.lineOf(call.start);
    const fields = [...codeOf(source, call).matchAll(/\bx\.(\w+)/g)].map((found) => found[1]!);
    if (call.match[1] === 'PrimaryKey') draft.key(fields, line);
    else if (call.match[1] === 'UniqueConstraint') draft.unique(fields, line);
    else if (call.match[1] === 'CheckConstraint') draft.check([], line);
    else draft.reference(fields, /\bprincipalTable\s*:\s*"(\w+)"/.exec(textOf(source, call))?.[1] ?? null, line);
  }
}

/** FluentMigrator: `Create.Table("Books").WithColumn("Isbn").AsString().NotNullable().Unique()`. */
export function readFluentMigrator(source: Source, within?: Range): TableDraft[] {
  if (
    !occurs(/\b(?:Create|Alter)\s*\.\s*(?:Table|Index|Column|ForeignKey|UniqueConstraint)\s*\(/, source.code) ||
    !source.code.includes('FluentMigrator')
  )
    return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(
    source,
    /\b(Create|Alter)\s*\.\s*(Table|Index|ForeignKey|UniqueConstraint)\s*\(/,
    within,
  )) {
    const chain = { start: call.end, end: chainEnd(source.code, call.open) };
    const line = source.lineOf(call.start);
    const text = textOf(source, chain);
    const kind = call.match[2]!;
    const table =
      kind === 'Table' ? nameIn(source, call.args[0]) : /\.\s*(?:OnTable|FromTable)\(\s*"(\w+)"/.exec(text)?.[1];
    if (!table) continue;
    const draft = book.of(table, line, kind === 'Table' && call.match[1] === 'Create');
    if (kind === 'ForeignKey') draft.reference([], null, line);
    else if (kind === 'UniqueConstraint' || (kind === 'Index' && /\.\s*Unique\(\)/.test(text))) draft.unique([], line);
    else if (kind === 'Index') draft.index(stringsIn(source, chain).slice(1), line);
    else addFluentColumns(source, draft, chain);
  }
  return book.tables;
}

function addFluentColumns(source: Source, draft: Draft, chain: Range): void {
  const calls = callsOf(source, /\.\s*(?:WithColumn|AddColumn)\s*\(/, chain);
  calls.forEach((call, index) => {
    const range = { start: call.end, end: calls[index + 1]?.start ?? chain.end };
    const code = codeOf(source, range);
    const target = /\.\s*ForeignKey\((?:\s*"\w+"\s*,(?=\s*"\w+"\s*,))?\s*"(\w+)"/.exec(textOf(source, range))?.[1];
    draft.column(nameIn(source, parts(source.code, call.open + 1, call.end)[0]) ?? '', source.lineOf(call.start), {
      key: occurs(/\.\s*PrimaryKey\(/, code),
      unique: occurs(/\.\s*Unique\(/, code),
      index: occurs(/\.\s*Indexed\(/, code),
      required: occurs(/\.\s*NotNullable\(/, code),
      ...(occurs(/\.\s*ForeignKey\(/, code) ? { references: target ?? '' } : {}),
    });
  });
}
