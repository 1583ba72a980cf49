import { occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, closing, codeOf, namesIn, parts, stringIn, stringsIn, textOf, type Range } from '../calls';
import { Draft, type TableDraft } from '../draft';
import { isFalse, isTrue } from './decorated';
import { annotatedClasses, jvm, type AnnotatedClass, type Annotation, type Member } from './members';

/** Classes with annotations of JPA (Hibernate), Spring Data MongoDB, or Panache. */
export function readJpa(source: Source): TableDraft[] {
  if (!occurs(/@(?:Entity|Document|MappedSuperclass|MongoEntity|Table|Embeddable|MappedEntity)\b/, source.code))
    return [];
  return annotatedClasses(source, jvm).flatMap((one) => {
    const names = new Set(one.annotations.map(({ name }) => name));
    const document = names.has('Document') || names.has('MongoEntity');
    if (document && source.code.includes('elasticsearch')) return [];
    if (
      !document &&
      !names.has('Entity') &&
      !names.has('MappedSuperclass') &&
      !names.has('Embeddable') &&
      !names.has('MappedEntity')
    ) {
      if (!names.has('Table') || !occurs(/\bspringframework\.data\.relational\b/, source.code)) return [];
    }
    return [classOf(source, one, document, names.has('MappedSuperclass') || names.has('Embeddable'))];
  });
}

function classOf(source: Source, one: AnnotatedClass, document: boolean, partial: boolean): TableDraft {
  const table = one.annotations.find(({ name }) => name === 'Table' || name === 'Document' || name === 'MappedEntity');
  const text = table ? textOf(source, table.args) : '';
  const named = /\b(?:name|collection|value)\s*=\s*"`?(\w+)/.exec(text)?.[1] ?? /^\s*"`?(\w+)/.exec(text)?.[1];
  const draft = new Draft(named ?? one.name, {
    line: source.lineOf(one.start),
    origin: 'model',
    entity: one.name,
    store: document ? 'document' : 'table',
    creates: !partial,
  });
  for (const annotation of one.annotations) ofClass(source, draft, annotation);
  for (const member of one.members) ofMember(source, draft, member);
  return draft.table;
}

function ofClass(source: Source, draft: Draft, { name, args, start }: Annotation): void {
  if (name === 'CompoundIndexes' || name === 'Table' || name === 'CompoundIndex' || name === 'Indexes') {
    for (const { kind, range } of nested(source, name, args)) {
      const line = source.lineOf(range.start);
      const text = textOf(source, range);
      const list = /\bcolumnList\s*=\s*"([^"]*)"/.exec(text)?.[1] ?? /\bdef\s*=\s*"([^"]*)"/.exec(text)?.[1];
      const fields = list?.match(/[A-Za-z_]\w*/g) ?? stringsIn(source, range);
      if (kind === 'UniqueConstraint' || isTrue(text, 'unique')) draft.unique(fields, line);
      else draft.index(fields, line);
    }
  } else if (name === 'Check') draft.check([], source.lineOf(start));
}

/** The `@Index`, `@UniqueConstraint` and `@CompoundIndex` in an annotation; Kotlin writes them without the sign. */
function nested(source: Source, name: string, args: Range): { kind: string; range: Range }[] {
  if (name === 'CompoundIndex') return [{ kind: name, range: args }];
  const found: { kind: string; range: Range }[] = [];
  const pattern = /@?\b(?:\w+\.)*(Index|UniqueConstraint|CompoundIndex)\s*\(/g;
  pattern.lastIndex = args.start;
  for (let match = pattern.exec(source.code); match && match.index < args.end; match = pattern.exec(source.code)) {
    const open = match.index + match[0].length;
    const end = source.code.indexOf(')', open);
    found.push({ kind: match[1]!, range: { start: match.index, end: end < 0 ? args.end : end } });
  }
  return found;
}

function ofMember(source: Source, draft: Draft, member: Member): void {
  const { annotations } = member;
  const has = (...names: string[]): Annotation | undefined => annotations.find(({ name }) => names.includes(name));
  if (has('Transient', 'OneToMany', 'Formula') || /\bstatic\b/.test(source.code.slice(member.start, member.start + 40)))
    return;
  const line = source.lineOf(annotations[0]?.start ?? member.start);
  const column = has('Column', 'MappedProperty');
  const join = has('JoinColumn');
  const code = [column, join].map((one) => (one ? codeOf(source, one.args) : '')).join(', ');
  const indexed = has('Indexed', 'Index', 'TextIndexed', 'HashIndexed', 'GeoSpatialIndexed');
  const uniqueIndex = indexed !== undefined && isTrue(codeOf(source, indexed.args), 'unique');
  const many = has('ManyToMany');
  if (many || has('JoinTable', 'CollectionTable', 'ElementCollection')) {
    if (!many || !/\bmappedBy\b/.test(codeOf(source, many.args)))
      draft.reference([member.name], /<\s*(\w+)/.exec(member.type)?.[1] ?? null, line);
    return;
  }
  const relation = has('ManyToOne', 'OneToOne', 'Relation');
  if (relation && /\bmappedBy\b/.test(codeOf(source, relation.args))) return;
  const text = column ? textOf(source, column.args) : '';
  const name = /\bname\s*=\s*"`?(\w+)/.exec(text)?.[1] ?? stringIn(source, column?.args) ?? member.name;
  draft.column(name, line, {
    type: member.type || null,
    key: has('Id', 'EmbeddedId', 'MongoId') !== undefined,
    unique:
      isTrue(code, 'unique') ||
      has('NaturalId') !== undefined ||
      uniqueIndex ||
      (relation?.name === 'OneToOne' && !isFalse(code, 'unique')),
    index: indexed !== undefined && !uniqueIndex,
    required:
      isFalse(code, 'nullable') ||
      (relation !== undefined && isFalse(codeOf(source, relation.args), 'optional')) ||
      (has('NotNull', 'NotBlank', 'NotEmpty', 'NonNull') !== undefined && draft.table.store === 'table'),
    ...(relation ? { references: /\w+/.exec(member.type)?.[0] ?? '' } : {}),
    check: has('Check') !== undefined,
  });
}

const exposedTable = /\bobject\s+(\w+)\s*:\s*(?:\w+\.)*(?:\w*Table)\s*(?:<[^>{}]{0,60}>)?\s*\(/g;
const exposedColumn = /^(\s*(?:override\s+)?val\s+)(\w+)\b(?:\s*:[^=\n]{1,120})?\s*=\s*(\w+)\s*[(<]/;

/** Tables of Exposed: `object Books : Table() { val isbn = varchar("isbn", 13).uniqueIndex() }`. */
export function readExposed(source: Source): TableDraft[] {
  if (source.language !== 'Kotlin' || !occurs(/\bexposed\b/, source.code)) return [];
  const drafts: TableDraft[] = [];
  exposedTable.lastIndex = 0;
  for (let match = exposedTable.exec(source.code); match; match = exposedTable.exec(source.code)) {
    const open = source.code.indexOf('{', exposedTable.lastIndex);
    if (open < 0) break;
    const args = { start: exposedTable.lastIndex, end: open };
    const draft = new Draft(stringIn(source, args) ?? match[1]!, {
      line: source.lineOf(match.index),
      origin: 'model',
      entity: match[1]!,
    });
    const end = closing(source.code, open);
    for (const part of lines(source.code, open + 1, end)) readExposedLine(source, draft, part);
    drafts.push(draft.table);
  }
  return drafts;
}

/** Statements of a Kotlin body: lines, joined with those that go on with a dot. */
function lines(code: string, start: number, end: number): Range[] {
  const found: Range[] = [];
  for (const part of parts(code, start, end, '\n')) {
    const last = found[found.length - 1];
    if (last && /^\s*\./.test(code.slice(part.start, part.end)))
      found[found.length - 1] = { start: last.start, end: part.end };
    else found.push(part);
  }
  return found;
}

function readExposedLine(source: Source, draft: Draft, range: Range): void {
  const code = codeOf(source, range);
  const line = source.lineOf(range.start + code.search(/\S/));
  const column = exposedColumn.exec(code);
  if (column) {
    const kind = column[3]!;
    if (kind === 'PrimaryKey')
      return draft.key(namesIn(source, { start: range.start + column[0].length, end: range.end }), line);
    const target =
      /\b(?:references\s*\(|reference\s*\(|optReference\s*\(|optionalReference\s*\()[^)]*?\b([A-Z]\w*)/.exec(code)?.[1];
    const points =
      occurs(/\breferences\s*\(|\boptReference\s*\(|\boptionalReference\s*\(/, code) || kind === 'reference';
    draft.column(stringIn(source, range) ?? column[2]!, line, {
      type: kind,
      key: occurs(/\.\s*autoIncrement\s*\(/, code) || occurs(/\.\s*primaryKey\s*\(/, code),
      unique: occurs(/\.\s*uniqueIndex\s*\(/, code),
      index: occurs(/\.\s*index\s*\(/, code),
      nullable: occurs(/\.\s*nullable\s*\(/, code) ? true : null,
      check: occurs(/\.\s*check\s*[({]/, code),
      ...(points ? { references: target ?? '' } : {}),
    });
    return;
  }
  for (const call of callsOf(source, /\b(uniqueIndex|index|check|foreignKey)\s*[({]/, range)) {
    const where = source.lineOf(call.start);
    const unique = call.args[0] !== undefined && /\btrue\s*$/.test(codeOf(source, call.args[0]));
    const fields = call.args
      .map((part) => codeOf(source, part).trim())
      .filter((name) => /^[a-z]\w*$/.test(name) && name !== 'true' && name !== 'false');
    if (call.match[1] === 'uniqueIndex' || (call.match[1] === 'index' && unique)) draft.unique(fields, where);
    else if (call.match[1] === 'index') draft.index(fields, where);
    else if (call.match[1] === 'check') draft.check([], where);
    else draft.reference([], null, where);
  }
}
