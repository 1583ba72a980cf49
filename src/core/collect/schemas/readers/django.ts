/** Models with one field class per column: Django, Tortoise, Peewee, MongoEngine; and the migrations of Django. */
import { occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, codeOf, nameIn, parts, stringIn, stringsIn, textOf, type Call, type Range } from '../calls';
import { Draft, DraftBook, type TableDraft } from '../draft';
import { isFalse, isTrue } from './decorated';
import { assignedTo, pythonClasses, type PythonClass } from './python';

interface Mapper {
  /** What its fields are called in code. */
  readonly field: RegExp;
  readonly store: 'table' | 'document';
}

const fieldClass = '(\\w*Field|ForeignKey|OneToOne|ManyToMany|ForeignKeyField|OneToOneField)';

function mapperOf(source: Source): Mapper | null {
  const { code } = source;
  if (occurs(/\b(?:from|import)\s+mongoengine\b|\bme\.Document\b|\bdb\.Document\b/, code))
    return { field: new RegExp(`\\b(?:\\w+\\.)?${fieldClass}\\s*\\(`), store: 'document' };
  if (occurs(/\b(?:from|import)\s+peewee\b|\bplayhouse\b/, code))
    return { field: new RegExp(`\\b(?:(?:pw|peewee|playhouse)\\.)?${fieldClass}\\s*\\(`), store: 'table' };
  if (occurs(/\b(?:from|import)\s+tortoise\b/, code))
    return { field: new RegExp(`\\bfields\\.(?:\\w+\\.)?${fieldClass}\\s*\\(`), store: 'table' };
  if (occurs(/\bfrom\s+django\b|\bimport\s+django\b|\bmodels\.\w*(?:Field|ForeignKey)\b/, code))
    return { field: new RegExp(`\\b(?:models\\.|\\w+_models\\.|gis_models\\.)?${fieldClass}\\s*\\(`), store: 'table' };
  return null;
}

const notModels =
  /\b(?:serializers?|forms?|filters?|schema)\.|Serializer|\bForm\b|ModelForm|FilterSet|\bSchema\b|\bTestCase\b|Meta\b/;

/** Classes whose attributes are fields of a mapper. */
export function readFieldModels(source: Source): TableDraft[] {
  if (!occurs(/Field\s*\(|ForeignKey\s*\(/, source.code)) return [];
  const mapper = mapperOf(source);
  if (!mapper) return [];
  const classes = pythonClasses(source);
  return classes.flatMap((one) => {
    if (notModels.test(one.parents) || one.parents === '') return [];
    const calls = callsOf(source, mapper.field, one.body).filter((call) => assignedTo(source.code, call.start));
    if (calls.length === 0) return [];
    const abstract = /\babstract\s*=\s*True\b/.test(codeOf(source, one.body));
    const table = /\b(?:db_table|table_name|table)\s*=\s*["'](\w+)["']/.exec(textOf(source, one.body))?.[1];
    const draft = new Draft(table ?? one.name, {
      line: source.lineOf(one.start),
      origin: 'model',
      entity: one.name,
      store: mapper.store,
      creates: !abstract,
    });
    for (const call of calls) addField(source, draft, assignedTo(source.code, call.start)!, call);
    addMeta(source, draft, one);
    return [draft.table];
  });
}

function addField(source: Source, draft: Draft, name: string, call: Call): void {
  const range = { start: call.open + 1, end: call.end };
  const code = codeOf(source, range);
  const kind = call.match[1]!;
  if (/^ManyToMany|^Generic|Reverse|^ListField$/.test(kind)) return;
  const relation = /^(?:ForeignKey|OneToOne)/.test(kind);
  const key = isTrue(code, 'primary_key') || isTrue(code, 'pk');
  const unique = isTrue(code, 'unique') || kind.startsWith('OneToOne');
  const indexed = isTrue(code, 'db_index') || isTrue(code, 'index');
  const byItself = (relation || kind === 'SlugField') && !isFalse(code, 'db_index') && !unique;
  draft.column(name, source.lineOf(call.start), {
    type: kind,
    key,
    unique,
    index: unique || key ? false : indexed ? true : byItself ? 'automatic' : false,
    required: isFalse(code, 'null') || (draft.table.store === 'document' && isTrue(code, 'required')),
    nullable: isTrue(code, 'null') ? true : null,
    ...(relation ? { references: targetOf(source, call) } : {}),
  });
}

/** `ForeignKey(Author, …)`, `ForeignKey('books.Author', …)`, `ForeignKey(to=settings.AUTH_USER_MODEL)`. */
function targetOf(source: Source, call: Call): string {
  const named = call.args.find((part) => /^\s*to\s*=/.test(codeOf(source, part)));
  return (nameIn(source, named ?? call.args[0]) ?? '').replace(/^.*\./, '');
}

const metaCall =
  /\b(?:\w+\.)*(UniqueConstraint|CheckConstraint|ExclusionConstraint|Index|GinIndex|BTreeIndex|BrinIndex|HashIndex|GistIndex)\s*\(/;

function addMeta(source: Source, draft: Draft, one: PythonClass): void {
  for (const call of callsOf(source, metaCall, one.body)) {
    const fields = /\bfields\s*=\s*[[(]([^\])]*)[\])]/.exec(textOf(source, call))?.[1]?.match(/\w+/g) ?? [];
    const line = source.lineOf(call.start);
    if (call.match[1] === 'UniqueConstraint') draft.unique(fields, line);
    else if (call.match[1]!.endsWith('Constraint')) draft.check(fields, line);
    else draft.index(fields, line);
  }
  for (const listed of callsOf(
    source,
    /\b(unique_together|index_together|indexes)\s*(?::[^=\n]+)?=\s*[[({]/,
    one.body,
  )) {
    const fields = stringsIn(source, { start: listed.open, end: listed.end });
    const line = source.lineOf(listed.start);
    const code = codeOf(source, { start: listed.open, end: listed.end });
    if (listed.match[1] === 'unique_together') draft.unique(fields, line);
    else if (listed.match[1] === 'index_together' && fields.length > 0) draft.index(fields, line);
    else if (listed.match[1] === 'indexes' && fields.length > 0 && !occurs(/Index\s*\(/, code))
      addPlainIndexes(source, draft, listed);
  }
}

/** Peewee's `((('a', 'b'), True),)`, Tortoise's `[('a', 'b')]`, MongoEngine's `['a', {'fields': ['b'], 'unique': True}]`. */
function addPlainIndexes(source: Source, draft: Draft, listed: Call): void {
  for (const part of parts(source.code, listed.open + 1, listed.end)) {
    const fields = stringsIn(source, part).filter((field) => field !== 'fields' && field !== 'unique');
    if (/\bTrue\b/.test(codeOf(source, part))) draft.unique(fields, source.lineOf(part.start));
    else draft.index(fields, source.lineOf(part.start));
  }
}

const operation =
  /\bmigrations\s*\.\s*(CreateModel|AddField|AlterField|AddConstraint|AddIndex|AlterUniqueTogether|AlterIndexTogether)\s*\(/;

/** Operations of Django's migrations. */
export function readDjangoMigration(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\bmigrations\.Migration\b/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(source, operation, within)) {
    const kind = call.match[1]!;
    const text = textOf(source, call);
    const model =
      /\b(?:model_name|name)\s*=\s*["'](\w+)["']/.exec(
        kind === 'CreateModel' || (kind.startsWith('Alter') && kind.endsWith('Together'))
          ? text.replace(/\bmodel_name/, 'name')
          : text.replace(/(?<!model_)\bname\s*=/, 'field ='),
      )?.[1] ?? stringIn(source, call.args[0]);
    if (!model) continue;
    const line = source.lineOf(call.start);
    const draft = book.of(model, line, kind === 'CreateModel');
    if (kind === 'AlterUniqueTogether') draft.unique(stringsIn(source, call).slice(1), line);
    else if (kind === 'AlterIndexTogether') draft.index(stringsIn(source, call).slice(1), line);
    else addOperation(source, draft, call);
  }
  return book.tables;
}

const migrationField = new RegExp(`\\b(?:\\w+\\.)+${fieldClass}\\s*\\(`);

function addOperation(source: Source, draft: Draft, call: Call): void {
  const range = { start: call.open + 1, end: call.end };
  for (const field of callsOf(source, migrationField, range)) {
    const before = source.uncommented.slice(Math.max(range.start, field.start - 200), field.start);
    const name =
      /["'](\w+)["']\s*,\s*(?:field\s*=\s*)?$/.exec(before)?.[1] ??
      /\bname\s*=\s*["'](\w+)["'][^"']*$/.exec(before)?.[1] ??
      '';
    addField(source, draft, name, field);
  }
  addMeta(source, draft, { name: '', parents: '', start: call.start, body: range });
  for (const listed of callsOf(source, /["'] *["']\s*:\s*[[({]/, range)) {
    if (/["']unique_together["']/.test(source.uncommented.slice(listed.start, listed.open)))
      draft.unique(stringsIn(source, { start: listed.open, end: listed.end }), source.lineOf(listed.start));
  }
}
