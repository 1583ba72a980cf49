import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import { codeOf, namesIn, nameIn, optionOf, parts, stringIn, stringsIn, textOf } from '../calls';
import { Draft, type ColumnTraits, type TableDraft } from '../draft';
import { annotatedClasses, decorators, type AnnotatedClass, type Annotation, type Member } from './members';

const entityDecorator = /@(?:\w+\.)*(?:Entity|ViewEntity|Table|Schema|modelOptions|Embeddable)\b|@prop\(|@Prop\(/;

/** Classes with decorators: TypeORM, MikroORM, sequelize-typescript, and the document schemas of NestJS and Typegoose. */
export function readDecorated(source: Source): TableDraft[] {
  if (!occurs(entityDecorator, source.code)) return [];
  return annotatedClasses(source, decorators).flatMap((one) => {
    const names = new Set(
      [...one.annotations, ...one.members.flatMap(({ annotations }) => annotations)].map(({ name }) => name),
    );
    if (names.has('Entity') || names.has('Table')) return [tableOf(source, one)];
    if ((names.has('Prop') || names.has('prop')) && occurs(/mongoose|typegoose/, source.uncommented))
      return [documentOf(source, one)];
    return [];
  });
}

function tableOf(source: Source, one: AnnotatedClass): TableDraft {
  const entity = one.annotations.find(({ name }) => name === 'Entity' || name === 'Table')!;
  const options = textOf(source, entity.args);
  const named = /^\s*["'`]([\w.]+)/.exec(options)?.[1] ?? /\b(?:name|tableName)\s*:\s*["'`]([\w.]+)/.exec(options)?.[1];
  const draft = new Draft(named ?? one.name, { line: source.lineOf(one.start), origin: 'model', entity: one.name });
  for (const annotation of one.annotations) ofClass(source, draft, annotation);
  for (const member of one.members) ofMember(source, draft, member);
  return draft.table;
}

/** Indexes and constraints over several columns stand on the class. */
function ofClass(source: Source, draft: Draft, { name, args, start }: Annotation): void {
  const line = source.lineOf(start);
  const code = codeOf(source, args);
  const fields = columnList(source, args);
  if (name === 'Unique') draft.unique(fields, line);
  else if (name === 'Index') {
    if (isTrue(code, 'unique')) draft.unique(fields, line);
    else draft.index(fields, line);
  } else if (name === 'Check') draft.check([], line);
  else if (name === 'Table' || name === 'Entity') {
    for (const found of occurrences(/\bindexes\s*:\s*\[/g, code)) {
      const at = args.start + found.index + found[0].length;
      for (const part of parts(source.code, at, args.end).slice(0, 40)) {
        if (!/^\s*\{/.test(codeOf(source, part))) break;
        if (isTrue(codeOf(source, part), 'unique')) draft.unique(namesIn(source, part), source.lineOf(part.start));
        else draft.index(namesIn(source, part), source.lineOf(part.start));
      }
    }
  }
}

/** The columns that a decorator on a class lists: its array, or properties in a function. */
function columnList(source: Source, args: Annotation['args']): string[] {
  const list = parts(source.code, args.start, args.end).find((part) => /\[|=>/.test(codeOf(source, part)));
  if (!list) return [];
  const texts = stringsIn(source, list);
  return texts.length > 0
    ? texts
    : namesIn(source, { start: Math.max(list.start, source.code.indexOf('[', list.start)), end: list.end });
}

function ofMember(source: Source, draft: Draft, member: Member): void {
  const { annotations } = member;
  if (annotations.length === 0) return;
  const has = (...names: string[]): Annotation | undefined => annotations.find(({ name }) => names.includes(name));
  if (has('OneToMany', 'ManyToMany', 'HasMany', 'HasOne', 'BelongsToMany', 'RelationId')) return;
  const codes = annotations.map(({ args }) => codeOf(source, args)).join(',\n');
  const line = source.lineOf(annotations[0]!.start);
  const relation = has('ManyToOne', 'OneToOne', 'ForeignKey', 'BelongsTo');
  if (
    !relation &&
    !has(
      'Column',
      'PrimaryColumn',
      'PrimaryGeneratedColumn',
      'PrimaryKey',
      'Property',
      'Enum',
      'Index',
      'Unique',
      'CreateDateColumn',
      'UpdateDateColumn',
      'DeleteDateColumn',
      'VersionColumn',
      'ObjectIdColumn',
      'Default',
      'AllowNull',
    )
  )
    return;
  const owns =
    relation !== undefined &&
    (relation.name !== 'OneToOne' || has('JoinColumn') !== undefined || isTrue(codes, 'owner'));
  if (relation && !owns) return;
  const allow = has('AllowNull');
  const index = has('Index', 'Indexed');
  const uniqueIndex = index !== undefined && isTrue(codeOf(source, index.args), 'unique');
  const traits: ColumnTraits = {
    type: member.type || null,
    key: has('PrimaryColumn', 'PrimaryGeneratedColumn', 'PrimaryKey') !== undefined || isTrue(codes, 'primaryKey'),
    unique: has('Unique') !== undefined || uniqueIndex || (isTrue(codes, 'unique') && !index),
    index: (index !== undefined && !uniqueIndex) || isTrue(codes, 'index'),
    nullable: isTrue(codes, 'nullable') || isTrue(codes, 'allowNull') ? true : null,
    required:
      isFalse(codes, 'nullable') ||
      isFalse(codes, 'allowNull') ||
      (allow !== undefined && /\bfalse\b/.test(codeOf(source, allow.args))),
    ...(relation ? { references: targetOf(source, relation, member) } : {}),
  };
  draft.column(member.name, line, traits);
}

function targetOf(source: Source, { args }: Annotation, member: Member): string {
  const target = /=>\s*(\w+)/.exec(codeOf(source, args))?.[1] ?? stringIn(source, args);
  return target ?? /\w+/.exec(member.type)?.[0] ?? '';
}

function documentOf(source: Source, one: AnnotatedClass): TableDraft {
  const draft = new Draft(one.name, {
    line: source.lineOf(one.start),
    origin: 'model',
    entity: one.name,
    store: 'document',
  });
  for (const member of one.members) {
    const prop = member.annotations.find(({ name }) => name === 'Prop' || name === 'prop');
    if (!prop) continue;
    const code = codeOf(source, prop.args);
    const reference = optionOf(textOf(source, prop.args), 'ref');
    draft.column(member.name, source.lineOf(prop.start), {
      type: member.type || null,
      required: isTrue(code, 'required') || occurs(/\brequired\s*:\s*\[\s*true/, code),
      unique: isTrue(code, 'unique'),
      index: isTrue(code, 'index'),
    });
    if (reference) draft.reference([member.name], nameIn(source, prop.args) ?? null, source.lineOf(prop.start), false);
  }
  for (const { name, args, start } of one.annotations) {
    if (name !== 'index') continue;
    const fields = [...codeOf(source, args).matchAll(/(\w+)\s*:\s*-?1/g)].map((found) => found[1]!);
    if (isTrue(codeOf(source, args), 'unique')) draft.unique(fields, source.lineOf(start));
    else draft.index(fields, source.lineOf(start));
  }
  return draft.table;
}

/** Whether options set a name to true. */
export function isTrue(code: string, name: string): boolean {
  return occurs(new RegExp(`\\b${name}["']?\\s*[:=]\\s*[tT]rue\\b`), code);
}

/** Whether options set a name to false. */
export function isFalse(code: string, name: string): boolean {
  return occurs(new RegExp(`\\b${name}["']?\\s*[:=]\\s*[fF]alse\\b`), code);
}
