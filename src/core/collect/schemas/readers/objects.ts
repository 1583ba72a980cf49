/** Reads schemas that are written as object literals: Sequelize, Mongoose, migrations of node-pg-migrate and the like. */
import { occurs } from '../../../search';
import { fileNameOf } from '../../../text/repository/file-role';
import type { Source } from '../../source';
import {
  callsOf,
  closing,
  codeOf,
  namesIn,
  nameIn,
  parts,
  stringIn,
  stringsIn,
  textOf,
  type Call,
  type Range,
} from '../calls';
import { Draft, DraftBook, type ColumnTraits, type Origin, type TableDraft } from '../draft';
import { isFalse, isTrue } from './decorated';

/** A property of an object literal. */
export interface Property {
  readonly key: string;
  readonly value: Range;
  readonly start: number;
}

/** The properties of the object literal that opens at an offset. */
export function propertiesAt(source: Source, open: number): Property[] {
  const { code } = source;
  if (code[open] !== '{') return [];
  return parts(code, open + 1, closing(code, open)).flatMap((part) => {
    const text = textOf(source, part);
    const key = /^\s*(?:["'`]([^"'`\n]{1,80})["'`]|([\w$]+))\s*:/.exec(text);
    if (!key) return [];
    const start = part.start + text.search(/\S/);
    return [{ key: (key[1] ?? key[2])!, value: { start: part.start + key[0].length, end: part.end }, start }];
  });
}

/** Where the object literal of a stretch opens; -1 where it holds none first. */
export function objectIn(source: Source, range: Range | undefined): number {
  if (!range) return -1;
  const at = range.start + codeOf(source, range).search(/\S/);
  return source.code[at] === '{' ? at : -1;
}

/** What the options of a column say. */
function traitsOf(source: Source, value: Range): ColumnTraits {
  const text = textOf(source, value);
  const reference =
    /\breferences\s*:\s*(?:["'`]"?(\w+)|\{\s*(?:model|table|name)\s*:\s*(?:["'`](\w+)|\{?\s*(?:tableName\s*:\s*)?["'`]?(\w+)))/.exec(
      text,
    );
  const points = /\breferences\s*:|\bforeignKey\s*:\s*\{/.test(text);
  return {
    type: /\btype\s*:\s*(?:\w+\.)*["'`]?(\w+)/.exec(text)?.[1] ?? /^\s*["'`]?(?:\w+\.)*(\w+)/.exec(text)?.[1] ?? null,
    unique: isTrue(text, 'unique') || /\bunique\s*:\s*(?:["'`{]|\[\s*true)/.test(text),
    key: isTrue(text, 'primaryKey') || isTrue(text, 'primary'),
    index: isTrue(text, 'index') && !isTrue(text, 'unique'),
    nullable: isTrue(text, 'allowNull') || isTrue(text, 'nullable') ? true : null,
    required:
      isFalse(text, 'allowNull') ||
      isFalse(text, 'nullable') ||
      isTrue(text, 'notNull') ||
      isTrue(text, 'required') ||
      /\brequired\s*:\s*(?:\[\s*true|\{?\s*function|\(\)\s*=>)/.test(text),
    ...(points ? { references: reference?.[1] ?? reference?.[2] ?? reference?.[3] ?? '' } : {}),
  };
}

function addColumns(source: Source, draft: Draft, open: number, depth = 0): void {
  for (const { key, value, start } of propertiesAt(source, open)) {
    const traits = traitsOf(source, value);
    draft.column(key, source.lineOf(start), traits);
    const inner = objectIn(source, value);
    if (
      draft.table.store === 'document' &&
      depth < 3 &&
      inner >= 0 &&
      !/\btype\s*:/.test(codeOf(source, value).slice(0, 200))
    )
      addColumns(source, draft, inner, depth + 1);
  }
}

const sequelizeModel = /\b\w*[sS]equelize\w*\.define\s*\(|\b([A-Z]\w*)\.init\s*\(|\bdefine\s*\(/;

/** `sequelize.define('User', {…}, {…})` and `User.init({…}, {…})`. */
export function readSequelizeModels(source: Source): TableDraft[] {
  if (!occurs(/\bDataTypes?\b|\bSequelize\b|\bsequelize\b/, source.code)) return [];
  return callsOf(source, sequelizeModel).flatMap((call) => {
    const defines = !call.match[1];
    const columns = call.args[defines ? 1 : 0];
    const open = objectIn(source, columns);
    if (open < 0) return [];
    const named = defines ? stringIn(source, call.args[0]) : call.match[1];
    if (!named) return [];
    const options = call.args[defines ? 2 : 1];
    const table = options && /\btableName\s*:\s*["'`](\w+)/.exec(textOf(source, options))?.[1];
    const draft = new Draft(table ?? named, { line: source.lineOf(call.start), origin: 'model', entity: named });
    addColumns(source, draft, open);
    if (options) addIndexes(source, draft, options);
    return [draft.table];
  });
}

/** `indexes: [{ fields: ['a'], unique: true }]` among a model's options. */
function addIndexes(source: Source, draft: Draft, options: Range): void {
  const found = /\bindexes\s*:\s*\[/.exec(codeOf(source, options));
  if (!found) return;
  const open = options.start + found.index + found[0].length - 1;
  for (const part of parts(source.code, open + 1, closing(source.code, open))) {
    const fields = /\bfields\s*:\s*\[([^\]]*)\]/.exec(textOf(source, part))?.[1]?.match(/\w+/g) ?? [];
    if (isTrue(textOf(source, part), 'unique')) draft.unique(fields, source.lineOf(part.start));
    else draft.index(fields, source.lineOf(part.start));
  }
}

const tableChange =
  /\b(?:queryInterface|pgm|db|qi|context|knex\.schema)\s*\.\s*(createTable|addColumns?|addIndex|createIndex|addConstraint|changeColumn|alterColumn|addForeignKey|dropTable)\s*\(/;

/** Migrations whose tools take a table's name and an object: Sequelize, node-pg-migrate, db-migrate. */
export function readObjectMigrations(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\b(?:queryInterface|pgm|createTable)\b/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(source, tableChange, within)) {
    const table = tableName(source, call);
    const line = source.lineOf(call.start);
    if (!table) continue;
    const kind = call.match[1]!;
    if (kind === 'createTable') {
      const open = objectIn(source, call.args[1]);
      if (open >= 0) addColumns(source, book.of(table, line, true), open);
    } else if (kind === 'addColumn' || kind === 'changeColumn' || kind === 'addColumns' || kind === 'alterColumn') {
      const named = stringIn(source, call.args[1]);
      const open = objectIn(source, call.args[1]);
      if (open >= 0) addColumns(source, book.of(table, line), open);
      else if (named && call.args[2]) book.of(table, line).column(named, line, traitsOf(source, call.args[2]));
    } else if (kind === 'addForeignKey') book.of(table, line).reference([], null, line);
    else if (kind === 'addConstraint') addConstraint(source, book.of(table, line), call, line);
    else if (kind !== 'dropTable') {
      const options = textOf(source, { start: call.open + 1, end: call.end });
      const fields = stringsIn(source, call.args[1] ?? call);
      if (isTrue(options, 'unique') || /\btype\s*:\s*["'`]unique/i.test(options))
        book.of(table, line).unique(fields, line);
      else book.of(table, line).index(fields, line);
    }
  }
  return book.tables;
}

function tableName(source: Source, call: Call): string | undefined {
  const text = call.args[0] && textOf(source, call.args[0]);
  return /\b(?:tableName|name)\s*:\s*["'`](\w+)/.exec(text ?? '')?.[1] ?? nameIn(source, call.args[0]);
}

function addConstraint(source: Source, draft: Draft, call: Call, line: number): void {
  const text = textOf(source, { start: call.open, end: call.end });
  const fields = /\bfields\s*:\s*\[([^\]]*)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];
  if (/["'`]unique["'`]|\bunique\s*:|\bUNIQUE\b/i.test(text)) draft.unique(fields, line);
  else if (/["'`]foreign key["'`]|\bforeignKeys\s*:|\bFOREIGN KEY\b/i.test(text)) draft.reference(fields, null, line);
  else if (/["'`]check["'`]|\bcheck\s*:|\bCHECK\b/i.test(text)) draft.check(fields, line);
  else if (/["'`]primary key["'`]|\bprimaryKey\s*:/i.test(text)) draft.key(fields, line);
}

const documentSchema =
  /\b(?:new\s+(?:mongoose\.|\w+\.)?(?:\w*Schema)|new\s+mongoose\.Schema|Schema)\s*(?:<[^()]{0,120}>)?\s*\(/;

/** `new Schema({ … })` of Mongoose, with the indexes that are put on it afterwards. */
export function readMongoose(source: Source): TableDraft[] {
  if (!occurs(/\bSchema\b/, source.code) || !occurs(/mongoose|typegoose/, source.uncommented)) return [];
  const drafts = new Map<string, Draft>();
  for (const call of callsOf(source, documentSchema)) {
    const open = objectIn(source, call.args[0]);
    if (open < 0) continue;
    const before = source.code.slice(Math.max(0, call.start - 120), call.start);
    const variable = /([\w$]+)\s*(?::[^=;]{0,80})?=\s*$/.exec(before)?.[1] ?? '';
    const assigned = variable === 'exports' ? '' : variable;
    const name = modelName(source, assigned, call.start) ?? (assigned.replace(/Schema$/i, '') || fileWord(source.path));
    const draft = new Draft(name, {
      line: source.lineOf(call.start),
      origin: 'model',
      entity: name,
      store: 'document',
    });
    addColumns(source, draft, open);
    drafts.set(assigned || `${name} ${call.start}`, draft);
  }
  for (const call of callsOf(source, /\b([\w$]+)\s*\.\s*index\s*\(/)) {
    const name = call.match[1]!;
    let draft = drafts.get(name);
    if (!draft) {
      if (!name.endsWith('Schema')) continue;
      draft = new Draft(name.replace(/Schema$/, ''), {
        line: source.lineOf(call.start),
        origin: 'model',
        store: 'document',
        creates: false,
      });
      drafts.set(name, draft);
    }
    const fields = propertiesAt(source, objectIn(source, call.args[0])).map(({ key }) => key);
    const options = call.args[1] ? textOf(source, call.args[1]) : '';
    if (isTrue(options, 'unique')) draft.unique(fields, source.lineOf(call.start));
    else draft.index(fields, source.lineOf(call.start));
  }
  return [...drafts.values()].map(({ table }) => table);
}

/** `mongoose.model('User', userSchema)`, `mongoose.model('User', new Schema(…))`: the name that the schema's model goes by. */
function modelName(source: Source, variable: string, at: number): string | undefined {
  const here = /\bmodel\s*(?:<[^()]{0,80}>)?\(\s*["'`](\w+)["'`]\s*,\s*$/.exec(
    source.uncommented.slice(Math.max(0, at - 200), at),
  );
  if (here || variable === '') return here?.[1];
  const pattern = new RegExp(
    `\\bmodel\\s*(?:<[^()]{0,80}>)?\\(\\s*["'\`](\\w+)["'\`]\\s*,\\s*${variable.replaceAll('$', '\\$')}\\b`,
  );
  return pattern.exec(source.uncommented)?.[1];
}

/** The first word of a file's name: `user` of `user.model.js`. */
function fileWord(path: string): string {
  return fileNameOf(path).split('.')[0]!;
}

/** `new EntitySchema({ name, columns: {…}, relations: {…}, indices: [...] })` of TypeORM and MikroORM. */
export function readEntitySchemas(source: Source): TableDraft[] {
  if (!source.code.includes('EntitySchema')) return [];
  return callsOf(source, /\bnew\s+EntitySchema\s*(?:<[^()]{0,80}>)?\s*\(/).flatMap((call) => {
    const properties = propertiesAt(source, objectIn(source, call.args[0]));
    const valueOf = (...keys: string[]): Range | undefined => properties.find(({ key }) => keys.includes(key))?.value;
    const name = nameIn(source, valueOf('tableName')) ?? nameIn(source, valueOf('name', 'class'));
    if (!name) return [];
    const draft = new Draft(name, { line: source.lineOf(call.start), origin: 'model' satisfies Origin, entity: name });
    const columns = objectIn(source, valueOf('columns', 'properties'));
    if (columns >= 0) addColumns(source, draft, columns);
    const relations = objectIn(source, valueOf('relations'));
    if (relations >= 0)
      for (const { key, value, start } of propertiesAt(source, relations))
        if (/many-to-one|one-to-one/.test(textOf(source, value)))
          draft.reference([key], stringIn(source, value) ?? null, source.lineOf(start));
    for (const list of ['indices', 'uniques', 'indexes']) {
      const range = valueOf(list);
      if (!range) continue;
      const line = source.lineOf(range.start);
      const unique = list === 'uniques' || isTrue(codeOf(source, range), 'unique');
      if (unique) draft.unique(namesIn(source, range), line);
      else draft.index(namesIn(source, range), line);
    }
    return [draft.table];
  });
}
