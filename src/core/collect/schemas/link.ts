import type { ColumnGroup, Entity, EntityReference, Migration, SchemaFacts, SchemaFile, SchemaSync } from '../../facts';
import { fileNameOf, folderOf, languageOf } from '../../text/repository/file-role';
import type { ColumnSet, TableDraft } from './draft';
import type { FileSchema } from './extract';
import { isFrameworkTable, snakeCase, tableKey } from './names';

/** Puts together what the files say of the schema. */
export function linkSchemas(found: ReadonlyMap<string, FileSchema>): SchemaFacts {
  const files = withoutUnnamed(found);
  const stored = new Set([...files.values()].flatMap((file) => file.stored ?? []));
  const syncs: SchemaSync[] = [];
  const schemaFiles: SchemaFile[] = [];
  const engines: { kind: string; place: { path: string; line: number } }[] = [];
  for (const [path, file] of files) {
    for (const { technology, line } of file.switches ?? []) syncs.push({ technology, place: { path, line } });
    if (file.schemaFile)
      schemaFiles.push({ place: { path, line: file.schemaFile.line }, tool: file.schemaFile.tool, ranBy: null });
    if (file.engine) engines.push({ kind: file.engine.kind, place: { path, line: file.engine.line } });
  }
  const connections = [...files].flatMap(([path, file]) =>
    (file.connections ?? []).map(({ kind, line }) => ({ kind, place: { path, line } })),
  );
  return {
    entities: entitiesOf(files, stored),
    migrations: migrationsOf(files),
    schemaFiles: schemaFiles.map((file) => ({ ...file, ranBy: runOf(file.place.path, files) })),
    synchronizations: syncs,
    loopbacks: loopbacksOf(files),
    migrators: [...files].flatMap(([path, { migrates }]) => (migrates ? [{ path, line: migrates }] : [])),
    engines,
    connections,
  };
}

/** Leaves out changes among tests that no configuration names with their folder. */
function withoutUnnamed(files: ReadonlyMap<string, FileSchema>): ReadonlyMap<string, FileSchema> {
  if (![...files.values()].some(({ aside }) => aside)) return files;
  const named = [...files].flatMap(([path, { mentions }]) =>
    languageOf(path) === null ? (mentions ?? []).map(({ text }) => text.replace(/^(?:\.{0,2}\/)+/, '')) : [],
  );
  const isNamed = (path: string): boolean =>
    named.some((text) => text.includes('/') && (text === path || path.startsWith(`${text.replace(/\/$/, '')}/`)));
  return new Map([...files].filter(([path, { aside }]) => !aside || isNamed(path)));
}

function loopbacksOf(files: ReadonlyMap<string, FileSchema>): SchemaFacts['loopbacks'] {
  const all = [...files].flatMap(([path, { connects }]) => (connects ?? []).map((one) => ({ path, ...one })));
  return all.every(({ local }) => local) ? all.map(({ path, line }) => ({ path, line })) : [];
}

/** Where configuration or code names a schema file; Spring runs `schema.sql` among its resources without a word. */
function runOf(path: string, files: ReadonlyMap<string, FileSchema>): NonNullable<Migration['ranBy']> | null {
  const name = fileNameOf(path);
  for (const [from, { mentions }] of files) {
    for (const { text, line, atFirstStart } of mentions ?? []) {
      const named = fileNameOf(text) === name;
      const matched = text.includes('*') && folderOf(text) !== '' && folderOf(path).endsWith(folderOf(text));
      const mounts =
        !text.endsWith('.sql') &&
        text !== '' &&
        text !== '.' &&
        (path.startsWith(`${text}/`) || path.includes(`/${text}/`));
      if (named || matched || mounts)
        return { path: from, line, through: named ? 'name' : atFirstStart ? 'first start' : 'pattern' };
    }
  }
  return /(?:^|\/)src\/main\/resources\/schema(?:-\w+)?\.sql$/.test(path) ? { path, line: 1, through: 'name' } : null;
}

function migrationsOf(files: ReadonlyMap<string, FileSchema>): Migration[] {
  const found = [...files].flatMap(([path, { migration }]) => (migration ? [{ path, migration }] : []));
  const chained = new Map(
    found.flatMap((one) => (one.migration.revision ? [[one.migration.revision, one] as const] : [])),
  );
  const depth = new Map<string, number>();
  const depthOf = (revision: string | undefined): number => {
    let count = 0;
    for (let at = revision; at && chained.has(at) && count < 10_000; at = chained.get(at)!.migration.follows) count++;
    return count;
  };
  for (const { path, migration } of found) depth.set(path, depthOf(migration.revision));
  found.sort((a, b) => {
    const [folderA, folderB] = [topFolder(a.path), topFolder(b.path)];
    if (folderA !== folderB) return folderA < folderB ? -1 : 1;
    return depth.get(a.path)! - depth.get(b.path)! || compareNatural(a.path, b.path);
  });
  return found.map(({ path, migration }) => {
    const ranBy = path.endsWith('.sql') ? runOf(path, files) : null;
    return {
      name: migrationName(path),
      tool: migration.tool,
      versioned: migration.versioned,
      place: { path, line: migration.line },
      ...(ranBy ? { ranBy } : {}),
    };
  });
}

/** A migration's folder; tools that make a folder for each keep them in one above. */
function topFolder(path: string): string {
  const folder = folderOf(path);
  return /^(?:migration|up)\.sql$/.test(fileNameOf(path)) ? folderOf(folder) : folder;
}

function migrationName(path: string): string {
  const name = fileNameOf(path);
  return /^(?:migration|up)\.sql$/.test(name) ? fileNameOf(folderOf(path)) : name;
}

/** `2_b` before `10_a`. */
function compareNatural(a: string, b: string): number {
  const cut = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(20, '0'));
  const [left, right] = [cut(a), cut(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Where classes of the same name lie that only carry data over a wire or to a page. */
const carriesData = /(?:dtos?|view_?models?|requests?|responses?|contracts?|blazor\w*|clients?)\//i;

interface Gathered {
  readonly drafts: { readonly path: string; readonly draft: TableDraft }[];
}

/** The tables of classes whose names do not tell them; none where two sets of one class disagree. */
function tablesOfClasses(files: ReadonlyMap<string, FileSchema>): ReadonlyMap<string, string> {
  const all = [...files.values()].flatMap(({ storedTables }) => storedTables ?? []);
  const tables = new Map<string, string>();
  for (const { entity, table, said } of all) {
    const others = all.filter((one) => one.entity === entity && one.table !== table && one.said >= said);
    if (others.length === 0) tables.set(entity, table);
  }
  return tables;
}

function entitiesOf(files: ReadonlyMap<string, FileSchema>, stored: ReadonlySet<string>): Entity[] {
  const tables = tablesOfClasses(files);
  const byKey = new Map<string, Gathered>();
  const dropped = new Map<string, string>();
  for (const [path, file] of files) {
    for (const name of file.dropped ?? []) dropped.set(tableKey(name), path);
    for (const draft of file.tables) {
      if (draft.candidate && (!stored.has(draft.entity ?? draft.name) || carriesData.test(path))) continue;
      const table = path.endsWith('.cs') && draft.origin === 'model' ? tables.get(draft.name) : undefined;
      const key = `${draft.store} ${tableKey(table ?? draft.name)}`;
      const gathered = byKey.get(key) ?? { drafts: [] };
      gathered.drafts.push({ path, draft });
      byKey.set(key, gathered);
    }
  }
  const entities: Entity[] = [];
  for (const [key, { drafts }] of byKey) {
    const last = dropped.get(key.slice(key.indexOf(' ') + 1));
    if (last !== undefined && drafts.every(({ path, draft }) => draft.origin === 'migration' && path <= last)) continue;
    entities.push(entityOf(drafts));
  }
  return entities.sort((a, b) =>
    a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : a.place.line - b.place.line,
  );
}

function entityOf(drafts: Gathered['drafts']): Entity {
  const first =
    drafts.find(({ draft }) => draft.entity && draft.creates) ??
    drafts.find(({ draft }) => draft.creates) ??
    drafts[0]!;
  const all = (pick: (draft: TableDraft) => readonly ColumnSet[]): ColumnGroup[] =>
    drafts.flatMap(({ path, draft }) => pick(draft).map((set) => groupOf(path, draft, set)));
  const fields = new Map<string, Entity['fields'][number]>();
  for (const { path, draft } of [first, ...drafts]) {
    for (const { name, type, nullable, line } of draft.fields) {
      const key = snakeCase(name);
      if (name !== '' && !fields.has(key)) fields.set(key, { name, type, nullable, place: { path, line } });
    }
  }
  const references: EntityReference[] = drafts.flatMap(({ path, draft }) =>
    draft.references.map((one) => ({ ...groupOf(path, draft, one), target: one.target, enforced: one.enforced })),
  );
  const table = drafts.find(({ draft }) => draft.origin !== 'model')?.draft.name ?? first.draft.name;
  return {
    name: first.draft.entity ?? first.draft.name,
    table,
    store: first.draft.store,
    place: { path: first.path, line: first.draft.line },
    framework: isFrameworkTable(
      table,
      [...fields.values()].map(({ name }) => name),
    ),
    fields: [...fields.values()],
    keys: all((draft) => draft.keys),
    uniques: all((draft) => draft.uniques),
    indexes: all((draft) => draft.indexes).map(asMigrated),
    references,
    checks: all((draft) => draft.checks),
    required: all((draft) => draft.required),
  };
}

/** A dump repeats the indexes that migrations brought: those that came with a reference stay so. */
function asMigrated(index: ColumnGroup, _: number, all: readonly ColumnGroup[]): ColumnGroup {
  if (index.automatic || !isDump(index.place.path)) return index;
  const migrated = all.filter(
    ({ place, fields }) => !isDump(place.path) && columnsKey(fields) === columnsKey(index.fields),
  );
  return migrated.length > 0 && migrated.every(({ automatic }) => automatic) ? { ...index, automatic: true } : index;
}

/** What Active Record writes from the state of a database. */
const isDump = (path: string): boolean => /(?:^|\/)(?:\w*schema\.rb|structure\.sql)$/.test(path);

/** Columns of an index; the type that stands beside an id says which table it belongs to. */
const columnsKey = (fields: readonly string[]): string =>
  fields.filter((field) => !(field.endsWith('_type') && fields.includes(field.replace(/type$/, 'id')))).join();

function groupOf(path: string, draft: TableDraft, { fields, line, automatic }: ColumnSet): ColumnGroup {
  return { fields, origin: draft.origin, place: { path, line }, ...(automatic ? { automatic } : {}) };
}
