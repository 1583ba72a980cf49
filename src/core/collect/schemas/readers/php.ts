/** Reads schemas of PHP: Laravel's blueprints, Phinx, Doctrine's attributes and annotations. */
import { occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, chainEnd, codeOf, stringIn, stringsIn, textOf, type Call, type Range } from '../calls';
import { Draft, DraftBook, type TableDraft } from '../draft';
import { snakeCase } from '../names';
import { isFalse, isTrue } from './decorated';
import { annotatedClasses, php, type Annotation } from './members';

/** `Schema::create('books', function (Blueprint $table) { $table->string('isbn')->unique(); })`. */
export function readBlueprints(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\bBlueprint\b/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(
    source,
    /(?:\bSchema::|->)\s*(?:connection\([^)]*\)\s*->\s*)?(create|table)\s*\(/,
    within,
  )) {
    const name = stringIn(source, call.args[0]);
    const body = call.args[1];
    if (!name || !body || !/\bfunction\b|\bfn\b/.test(codeOf(source, body))) continue;
    const draft = book.of(name, source.lineOf(call.start), call.match[1] === 'create');
    for (const column of callsOf(source, /\$(?:table|t|blueprint)\s*->\s*(\w+)\s*\(/, body))
      addBlueprint(source, draft, column);
  }
  return book.tables;
}

const notColumns =
  /^(?:timestamps\w*|softDeletes\w*|rememberToken|drop\w*|rename\w*|engine|charset|comment|after|collation|temporary)$/;

function addBlueprint(source: Source, draft: Draft, call: Call): void {
  const kind = call.match[1]!;
  const line = source.lineOf(call.start);
  const fields = call.args[0] ? stringsIn(source, call.args[0]) : [];
  const chain = { start: call.end, end: chainEnd(source.code, call.open) };
  const code = codeOf(source, chain);
  if (kind === 'unique') draft.unique(fields, line);
  else if (kind === 'index' || kind === 'fullText' || kind === 'spatialIndex' || kind === 'rawIndex')
    draft.index(fields, line);
  else if (kind === 'primary') draft.key(fields, line);
  else if (kind === 'foreign') draft.reference(fields, referenced(textOf(source, chain)), line);
  else if (kind.endsWith('orphs')) draft.column(fields[0] ?? '', line, { type: kind, index: 'automatic' });
  else if (!notColumns.test(kind)) {
    const key = kind === 'id' || kind.endsWith('ncrements') || occurs(/->\s*primary\s*\(/, code);
    const constrained = occurs(/->\s*(?:constrained|references)\s*\(/, code);
    const field =
      fields[0] ??
      (kind === 'id' ? 'id' : `${snakeCase(/(\w+)\s*::class/.exec(codeOf(source, call))?.[1] ?? kind)}_id`);
    draft.column(field, line, {
      type: kind,
      key,
      unique: occurs(/->\s*unique\s*\(\s*(?!false)/, code),
      index: occurs(/->\s*index\s*\(/, code),
      nullable: occurs(/->\s*nullable\s*\(\s*(?!false)/, code) ? true : null,
      required: occurs(/->\s*nullable\s*\(\s*false/, code),
      ...(constrained ? { references: referenced(textOf(source, chain)) ?? '' } : {}),
    });
  }
}

function referenced(chain: string): string | null {
  return /->\s*(?:on|constrained)\(\s*["'](\w+)/.exec(chain)?.[1] ?? null;
}

/** Phinx and CakePHP: `$this->table('books')->addColumn('isbn', 'string', ['null' => false])->addIndex(['isbn'], ['unique' => true])`. */
export function readPhinx(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/->\s*addColumn\s*\(/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const table of callsOf(source, /->\s*table\s*\(/, within)) {
    const name = stringIn(source, table.args[0]);
    if (!name) continue;
    let end = chainEnd(source.code, table.open);
    const variable = /\$(\w+)\s*=\s*\$this\s*$/.exec(
      source.code.slice(Math.max(0, table.start - 80), table.start),
    )?.[1];
    if (variable) end = Math.min(source.code.length, table.end + 6_000, within?.end ?? Infinity);
    const draft = book.of(name, source.lineOf(table.start), /->\s*create\s*\(/.test(source.code.slice(table.end, end)));
    for (const call of callsOf(source, /->\s*(addColumn|addIndex|addForeignKey|table)\s*\(/, {
      start: table.end,
      end,
    })) {
      if (call.match[1] === 'table') break;
      const line = source.lineOf(call.start);
      const text = textOf(source, call);
      const fields = call.args[0] ? stringsIn(source, call.args[0]) : [];
      if (call.match[1] === 'addColumn')
        draft.column(fields[0] ?? '', line, {
          type: stringIn(source, call.args[1]) ?? null,
          required: /["']null["']\s*=>\s*false/i.test(text),
        });
      else if (call.match[1] === 'addForeignKey') draft.reference(fields, stringIn(source, call.args[1]) ?? null, line);
      else if (/["']unique["']\s*=>\s*true/i.test(text)) draft.unique(fields, line);
      else draft.index(fields, line);
    }
  }
  return book.tables;
}

/** Doctrine's entities, by attributes or by the older annotations in comments. */
export function readDoctrine(source: Source): TableDraft[] {
  const attributes = occurs(/#\[\s*(?:ORM\\|ODM\\)?(?:Entity|Document)\b/, source.code);
  if (attributes)
    return annotatedClasses(source, php)
      .filter(isEntity)
      .map((one) => doctrineClass(source, one));
  return occurs(/@ORM\\Entity|@ODM\\Document/, source.text) ? doctrineComments(source) : [];
}

const isEntity = (one: { annotations: readonly Annotation[] }): boolean =>
  one.annotations.some(({ name }) => name === 'Entity' || name === 'Document');

/** The columns of an index or constraint: `columns: ['a', 'b'], name: 'a_b'`. */
function columnsIn(source: Source, args: Parameters<typeof codeOf>[1]): string[] {
  const list = /\b(?:columns|fields)\s*:\s*\[[^\]]*\]/.exec(codeOf(source, args));
  if (!list) return stringsIn(source, args);
  const start = args.start + list.index;
  return stringsIn(source, { start, end: start + list[0].length });
}

function doctrineClass(source: Source, one: ReturnType<typeof annotatedClasses>[number]): TableDraft {
  const document = one.annotations.some(({ name }) => name === 'Document');
  const table = one.annotations.find(({ name }) => name === 'Table');
  const named = table && /\bname\s*:\s*["'`]+(\w+)/.exec(textOf(source, table.args))?.[1];
  const draft = new Draft(named ?? one.name, {
    line: source.lineOf(one.start),
    origin: 'model',
    entity: one.name,
    store: document ? 'document' : 'table',
  });
  for (const { name, args, start } of one.annotations) {
    const fields = columnsIn(source, args);
    const line = source.lineOf(start);
    if (name === 'UniqueConstraint' || name === 'UniqueIndex') draft.unique(fields, line);
    else if (name === 'Index') draft.index(fields, line);
    else if (name === 'Table') {
      for (const call of callsOf(source, /\b(Index|UniqueConstraint)\s*\(/, args)) {
        if (call.match[1] === 'Index') draft.index(columnsIn(source, call), source.lineOf(call.start));
        else draft.unique(columnsIn(source, call), source.lineOf(call.start));
      }
    }
  }
  for (const member of one.members) {
    const has = (...names: string[]): Annotation | undefined =>
      member.annotations.find(({ name }) => names.includes(name));
    const column = has('Column', 'Field', 'Id', 'ManyToOne', 'OneToOne', 'ManyToMany');
    if (!column || has('OneToMany') || /\bmappedBy\b/.test(codeOf(source, column.args))) continue;
    const relation = has('ManyToOne', 'OneToOne', 'ManyToMany');
    const code = member.annotations.map(({ args }) => codeOf(source, args)).join(', ');
    draft.column(member.name, source.lineOf(member.annotations[0]!.start), {
      type: member.type || null,
      key: has('Id') !== undefined,
      unique: isTrue(code, 'unique') || relation?.name === 'OneToOne',
      index: relation?.name === 'ManyToOne' ? 'automatic' : has('Index') !== undefined,
      required: isFalse(code, 'nullable'),
      nullable: isTrue(code, 'nullable') ? true : null,
      ...(relation
        ? { references: /\btargetEntity\s*:\s*(\w+)/.exec(code)?.[1] ?? /\w+/.exec(member.type)?.[0] ?? '' }
        : {}),
    });
  }
  return draft.table;
}

/** Annotations in comments, row by row. */
function doctrineComments(source: Source): TableDraft[] {
  const name = /\bclass\s+(\w+)/.exec(source.code)?.[1];
  if (!name) return [];
  const lines = source.text.split('\n');
  const first = lines.findIndex((row) => /@(?:ORM|ODM)\\(?:Entity|Document)/.test(row));
  const document = source.text.includes('@ODM\\');
  const draft = new Draft(name, {
    line: first + 1,
    origin: 'model',
    entity: name,
    store: document ? 'document' : 'table',
  });
  lines.forEach((written, index) => {
    const row = written.slice(0, 1_000);
    if (!/^\s*\/?\*/.test(row)) return;
    const line = index + 1;
    if (/@ORM\\Id\b/.test(row)) draft.key(['id'], line);
    if (/\bunique\s*=\s*true|@ORM\\UniqueConstraint|\bUniqueConstraint\(/i.test(row)) draft.unique([], line);
    if (/@ORM\\Index\(|@ODM\\Index\b|\bindexes\s*=\s*\{.*Index\(/.test(row)) draft.index([], line);
    if (/\bnullable\s*=\s*false/i.test(row)) draft.table.required.push({ fields: [], line });
    const relation = /@ORM\\(?:ManyToOne|OneToOne)\(.*?targetEntity\s*=\s*["']?(?:[\w\\]*\\)?(\w+)/.exec(row);
    if (relation && !row.includes('mappedBy')) {
      draft.reference([], relation[1]!, line);
      draft.index([], line, true);
    }
  });
  return [draft.table];
}
