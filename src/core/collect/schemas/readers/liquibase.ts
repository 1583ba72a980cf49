/** Reads Liquibase's change logs in XML, YAML and JSON. */
import { entries, items, textOf, type Node } from '../../../text/structured/node';
import { descendants, type XmlElement } from '../../../text/structured/xml';
import { DraftBook, type Draft, type TableDraft } from '../draft';

/** One change, whatever it is written in: its attributes, and the columns in it. */
interface Change {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly columns: readonly { readonly attributes: Readonly<Record<string, string>>; readonly line: number }[];
  readonly line: number;
}

const kinds = [
  'createTable',
  'addColumn',
  'createIndex',
  'addUniqueConstraint',
  'addForeignKeyConstraint',
  'addNotNullConstraint',
  'addPrimaryKey',
  'dropTable',
];

function applyChange({ kind, attributes, columns, line }: Change, book: DraftBook): void {
  const table = attributes.tableName ?? attributes.baseTableName;
  if (!table) return;
  if (kind === 'dropTable') return book.drop(table);
  const draft = book.of(table, line, kind === 'createTable');
  const named = (attributes.columnNames ?? attributes.columnName ?? attributes.baseColumnNames ?? '')
    .split(/\s*,\s*/)
    .filter(Boolean);
  if (kind === 'createTable' || kind === 'addColumn')
    for (const column of columns) addColumn(draft, column.attributes, column.line);
  else if (kind === 'createIndex') {
    const fields = columns.flatMap((column) => column.attributes.name ?? []);
    if (attributes.unique === 'true') draft.unique(fields, line);
    else draft.index(fields, line);
  } else if (kind === 'addUniqueConstraint') draft.unique(named, line);
  else if (kind === 'addForeignKeyConstraint') draft.reference(named, attributes.referencedTableName ?? null, line);
  else if (kind === 'addNotNullConstraint') draft.table.required.push({ fields: named, line });
  else if (kind === 'addPrimaryKey') draft.key(named, line);
}

function addColumn(draft: Draft, attributes: Readonly<Record<string, string>>, line: number): void {
  const target = attributes.referencedTableName ?? /^\s*(\w+)/.exec(attributes.references ?? '')?.[1];
  const foreign = target !== undefined || attributes.foreignKeyName !== undefined;
  draft.column(attributes.name ?? '', line, {
    type: attributes.type ?? null,
    key: attributes.primaryKey === 'true',
    unique: attributes.unique === 'true',
    required: attributes.nullable === 'false' && attributes.primaryKey !== 'true',
    ...(foreign ? { references: target ?? '' } : {}),
  });
}

/** The tables of a change log in XML; null where it is none. */
export function readChangeLogXml(root: XmlElement | undefined): TableDraft[] | null {
  if (root?.name !== 'databaseChangeLog') return null;
  const book = new DraftBook('migration');
  for (const changeSet of root.children.filter(({ name }) => name === 'changeSet')) {
    for (const change of changeSet.children) {
      if (!kinds.includes(change.name)) continue;
      const columns = descendants(change, 'column').map((column) => ({
        attributes: Object.assign(
          {},
          column.attributes,
          ...column.children.map(({ attributes }) => attributes),
          column.attributes,
        ) as Record<string, string>,
        line: column.line,
      }));
      applyChange({ kind: change.name, attributes: change.attributes, columns, line: change.line }, book);
    }
  }
  return book.tables;
}

/** The tables of a change log in YAML or JSON; null where it is none. */
export function readChangeLog(root: Node | undefined): TableDraft[] | null {
  const log = entries(root).find(({ key }) => key === 'databaseChangeLog');
  if (!log) return null;
  const book = new DraftBook('migration');
  for (const item of items(log.value)) {
    const changeSet = entries(item).find(({ key }) => key === 'changeSet')?.value;
    const changes = entries(changeSet).find(({ key }) => key === 'changes')?.value;
    for (const change of items(changes)) {
      const [first] = entries(change);
      if (!first || !kinds.includes(first.key)) continue;
      const columns = items(entries(first.value).find(({ key }) => key === 'columns')?.value).map((column) => {
        const inner = entries(column).find(({ key }) => key === 'column')?.value ?? column;
        const constraints = entries(inner).find(({ key }) => key === 'constraints')?.value;
        return { attributes: { ...scalars(constraints), ...scalars(inner) }, line: inner.line };
      });
      applyChange({ kind: first.key, attributes: scalars(first.value), columns, line: first.line }, book);
    }
  }
  return book.tables;
}

function scalars(node: Node | undefined): Record<string, string> {
  return Object.fromEntries(
    entries(node).flatMap(({ key, value }) => (textOf(value) === undefined ? [] : [[key, textOf(value)!]])),
  );
}
