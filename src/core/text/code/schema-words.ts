/** Words and places for what a schema declares. */
import type { ColumnGroup, Entity, SchemaFacts } from '../../facts';
import type { FileEvidence } from '../../model';

/** `1 unique constraint`, `3 unique constraints`. */
export function numberOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Up to four of the columns, with their tables: `books.isbn, loans (book_id, day)`. */
export function columnsOf(groups: readonly ColumnGroup[], entities: readonly Entity[]): string {
  const names: string[] = [];
  for (const group of groups) {
    const entity = entities.find((one) =>
      [one.uniques, one.indexes, one.references, one.checks, one.required].some((list) => list.includes(group)),
    );
    const fields = group.fields.filter((field) => field !== '');
    const table = entity?.name ?? '';
    const name =
      fields.length === 0 ? table : fields.length === 1 ? `${table}.${fields[0]!}` : `${table} (${fields.join(', ')})`;
    if (name !== '' && !names.includes(name)) names.push(name);
  }
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and more` : names.join(', ');
}

/** The places of what is declared, one for each file, the files that declare most first; a migration and a model lead. */
export function bestPlaces(groups: readonly ColumnGroup[], schema: SchemaFacts): FileEvidence[] {
  const byFile = new Map<string, { group: ColumnGroup; count: number }>();
  for (const group of groups) {
    const known = byFile.get(group.place.path);
    if (known) known.count++;
    else byFile.set(group.place.path, { group, count: 1 });
  }
  const ranked = [...byFile.values()].sort(
    (a, b) => b.count - a.count || (a.group.place.path < b.group.place.path ? -1 : 1),
  );
  const whole = new Set(schema.schemaFiles.map(({ place }) => place.path));
  const of = (wanted: (group: ColumnGroup) => boolean): typeof ranked => ranked.filter(({ group }) => wanted(group));
  const migrations = of(({ origin, place }) => origin !== 'model' && !whole.has(place.path));
  const models = of(({ origin }) => origin === 'model');
  const files = of(({ origin, place }) => origin !== 'model' && whole.has(place.path));
  const leading = [files[0], migrations[0], models[0]].filter((one) => one !== undefined);
  leading.sort((a, b) => b.count - a.count);
  return [...new Set([...leading, ...ranked])]
    .slice(0, 5)
    .map(({ group: { place } }) => ({ path: place.path, startLine: place.line }));
}
