/** Reads schemas of Ruby: Active Record's `schema.rb` and migrations, Sequel's and ROM's migrations, Mongoid's documents. */
import { occurs } from '../../../search';
import type { Source } from '../../source';
import { matches, type Range } from '../calls';
import { Draft, DraftBook, type Origin, type TableDraft } from '../draft';

/** A call written as a command: its name, what follows it up to the line's end, and where. */
interface Command {
  readonly receiver: string;
  readonly name: string;
  readonly rest: string;
  readonly line: number;
  readonly start: number;
}

const statement = /^[ \t]*(?:(\w+)\.)?(\w+)[ \t(]+(?=[:"'[A-Z\w%{])/m;

/** Commands of a stretch in order; arguments that go on over lines are joined. */
function commands(source: Source, within?: Range): Command[] {
  const found: Command[] = [];
  for (const match of matches(source, statement, within)) {
    const from = match.index + match[0].length;
    found.push({
      receiver: match[1] ?? '',
      name: match[2]!,
      rest: argumentsFrom(source.uncommented, from),
      line: source.lineOf(match.index + match[0].search(/\S/)),
      start: match.index,
    });
  }
  return found;
}

function argumentsFrom(text: string, from: number): string {
  let end = text.indexOf('\n', from);
  for (let lines = 0; end >= 0 && lines < 12 && /[,([{]\s*$/.test(text.slice(Math.max(from, end - 40), end)); lines++)
    end = text.indexOf('\n', end + 1);
  return text.slice(from, end < 0 ? text.length : end).slice(0, 2_000);
}

/** The first name: `:books`, `"books"`. */
const firstName = (rest: string): string | undefined =>
  /^[\s(]*(?::?"(\w+)"|'(\w+)'|:(\w+))/
    .exec(rest)
    ?.slice(1)
    .find((one) => one !== undefined);

/** The second argument as a list of names. */
function listedNames(rest: string, position: number): string[] {
  const body = rest.replace(/^[\s(]*/, '');
  const list = position === 0 ? body : body.slice(body.indexOf(',') + 1);
  const opened = /^\s*(?:\[([^\]]*)\]|%[iw][[(]([^\])]*)[\])]|([:"'][^,]*))/.exec(list);
  return (opened?.[1] ?? opened?.[2] ?? opened?.[3] ?? '').match(/\w+/g) ?? [];
}

const says = (rest: string, name: string, value: string): boolean =>
  new RegExp(`(?:\\b${name}:|:${name}\\s*=>)\\s*${value}\\b`).test(rest);

const isSchemaFile =
  /\b(?:create_table|add_index|add_column|add_reference|add_foreign_key|change_table|alter_table|create_join_table|change_column_null|add_check_constraint)\b/;

/** Tables of `schema.rb` and of migrations. */
export function readActiveRecord(source: Source, origin: Origin, within?: Range): TableDraft[] {
  if (!occurs(isSchemaFile, source.code)) return [];
  const book = new DraftBook(origin);
  let open: { draft: Draft; builder: string } | null = null;
  const sequel = occurs(/\bSequel\.migration\b|\bROM::SQL\b/, source.code);
  for (const command of commands(source, within)) {
    const { name, rest, line, receiver } = command;
    if (/^(?:create_table|change_table|alter_table|create_join_table|create_table\?)$/.test(name)) {
      const table =
        name === 'create_join_table'
          ? listedNames(rest, 0).slice(0, 1).concat(listedNames(rest, 1).slice(0, 1)).join('_')
          : firstName(rest);
      const builder = /\|\s*(\w+)\s*\|/.exec(rest)?.[1] ?? '';
      open = table ? { draft: book.of(table, line, name.startsWith('create')), builder } : null;
    } else if (open && (receiver === open.builder || (open.builder === '' && sequel)))
      readColumnCommand(command, open.draft, sequel);
    else readChange(command, book);
  }
  return book.tables;
}

function readColumnCommand({ name, rest, line }: Command, draft: Draft, sequel: boolean): void {
  if (/^(?:index|add_index)$/.test(name)) {
    const fields = listedNames(rest, 0);
    if (says(rest, 'unique', 'true')) draft.unique(fields, line);
    else draft.index(fields, line);
  } else if (name === 'unique' || name === 'add_unique_constraint' || name === 'unique_constraint')
    draft.unique(listedNames(rest, 0), line);
  else if (/^(?:check_constraint|constraint|check|add_constraint)$/.test(name)) draft.check([], line);
  else if (/^(?:primary_key)$/.test(name)) draft.key([firstName(rest) ?? 'id'], line);
  else if (name === 'add_foreign_key' || (name === 'foreign_key' && sequel)) {
    const field = firstName(rest) ?? '';
    const target = listedNames(rest, 1)[0];
    draft.column(field, line, {
      required: says(rest, 'null', 'false'),
      unique: says(rest, 'unique', 'true'),
      index: says(rest, 'index', 'true'),
      references: target ?? '',
    });
  } else if (name === 'foreign_key') draft.reference([], firstName(rest) ?? null, line);
  else if (name === 'references' || name === 'belongs_to') addReference(rest, line, draft);
  else if (name !== 'timestamps' && name !== 'remove' && name !== 'drop_column' && firstName(rest)) {
    const field = name === 'column' || name === 'add_column' ? firstName(rest)! : firstName(rest)!;
    const unique = says(rest, 'unique', 'true') || /\bindex:\s*\{[^}]*unique:\s*true/.test(rest);
    draft.column(field, line, {
      type: name === 'column' ? (listedNames(rest, 1)[0] ?? null) : name,
      required: says(rest, 'null', 'false'),
      unique,
      index: !unique && (says(rest, 'index', 'true') || /\bindex:\s*\{/.test(rest)),
      key: says(rest, 'primary_key', 'true'),
    });
  }
}

/** `t.references :author` brings an index with it; whoever writes `index: true` asks for it. */
function addReference(rest: string, line: number, draft: Draft): void {
  const field = `${firstName(rest) ?? ''}_id`;
  const unique = /\bindex:\s*\{[^}]*unique:\s*true/.test(rest);
  const asked = says(rest, 'index', 'true') || /:index\s*=>\s*true|\bindex:\s*\{/.test(rest);
  const foreign = /\bforeign_key:\s*(?:true|\{)|:foreign_key\s*=>\s*true/.test(rest);
  draft.column(field, line, {
    type: 'references',
    required: says(rest, 'null', 'false'),
    unique,
    index: unique || says(rest, 'index', 'false') ? false : asked ? true : 'automatic',
  });
  if (foreign) draft.reference([field], /\bto_table:\s*:?["']?(\w+)/.exec(rest)?.[1] ?? firstName(rest) ?? null, line);
}

function readChange({ name, rest, line }: Command, book: DraftBook): void {
  const table = firstName(rest);
  if (!table) return;
  if (name === 'add_index') {
    const fields = listedNames(rest, 1);
    if (says(rest, 'unique', 'true')) book.of(table, line).unique(fields, line);
    else book.of(table, line).index(fields, line);
  } else if (name === 'add_foreign_key') book.of(table, line).reference([], listedNames(rest, 1)[0] ?? null, line);
  else if (name === 'add_reference' || name === 'add_belongs_to')
    addReference(rest.slice(rest.indexOf(',') + 1).trim(), line, book.of(table, line));
  else if (name === 'add_check_constraint') book.of(table, line).check([], line);
  else if (name === 'add_unique_constraint') book.of(table, line).unique(listedNames(rest, 1), line);
  else if (name === 'change_column_null' && /,\s*false\b/.test(rest))
    book.of(table, line).table.required.push({ fields: listedNames(rest, 1), line });
  else if (name === 'add_column') {
    const field = listedNames(rest, 1)[0];
    if (field)
      book.of(table, line).column(field, line, {
        type: /,\s*:?["']?\w+["']?\s*,\s*:?["']?(\w+)/.exec(rest)?.[1] ?? null,
        required: says(rest, 'null', 'false'),
      });
  }
}

/** Documents of Mongoid. */
export function readMongoid(source: Source): TableDraft[] {
  if (!occurs(/\binclude\s+Mongoid::Document\b/, source.code)) return [];
  const name = /\bclass\s+(?:\w+::)*(\w+)/.exec(source.code);
  if (!name) return [];
  const draft = new Draft(name[1]!, {
    line: source.lineOf(name.index),
    origin: 'model',
    entity: name[1]!,
    store: 'document',
  });
  for (const { name: word, rest, line } of commands(source)) {
    if (word === 'field' && firstName(rest)) draft.column(firstName(rest)!, line);
    else if (word === 'validates' && /\bpresence:\s*true/.test(rest))
      draft.table.required.push({ fields: listedNames(rest, 0), line });
    else if (word === 'index') {
      const fields = rest.match(/\w+(?=:\s*-?1)/g) ?? [];
      if (/\bunique:\s*true/.test(rest)) draft.unique(fields, line);
      else draft.index(fields, line);
    }
  }
  for (const found of matches(source, /^[ \t]*index\s*\(?\s*\{/m))
    if (draft.table.indexes.length + draft.table.uniques.length === 0) draft.index([], source.lineOf(found.index));
  return [draft.table];
}
