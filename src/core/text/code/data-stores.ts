/** What a project keeps its data in, as far as code, schema and configuration tell. */
import type { Facts } from '../../facts';
import type { Place } from '../../model';

/** Where a kind of store first shows; null where none does. */
export interface DataStores {
  /** A database whose tables have a schema. */
  readonly relational: Place | null;
  /** A database of documents. */
  readonly document: Place | null;
}

const documentEngines = /^(?:mongodb|dynamodb|cassandra|couchdb|firestore)$/;

/** The stores that production code, mapped classes and migrations show. An SQL file that nothing uses shows none. */
export function dataStores({ uses, schema }: Pick<Facts, 'uses' | 'schema'>): DataStores {
  // Prisma serves both kinds; its schema says which.
  const keepsDocuments = schema.engines.length > 0 && schema.engines.every(({ kind }) => documentEngines.test(kind));
  const used = (capability: 'database' | 'document-store'): Place | null =>
    uses.find(
      (use) =>
        use.production && use.capability === capability && !(keepsDocuments && use.technology.startsWith('Prisma')),
    )?.place ?? null;
  const engine = (document: boolean): Place | null =>
    schema.engines.find(({ kind }) => documentEngines.test(kind) === document)?.place ?? null;
  const entity = (store: 'table' | 'document'): Place | null =>
    schema.entities.find((one) => one.store === store && !isScratch(one, schema))?.place ?? null;
  const document = used('document-store') ?? entity('document') ?? engine(true);
  const relational =
    used('database') ??
    entity('table') ??
    engine(false) ??
    (document === null ? (schema.migrations[0]?.place ?? null) : null);
  return { relational, document };
}

/** Whether only SQL that nothing runs declares a table. */
export function isScratch(entity: Facts['schema']['entities'][number], schema: Facts['schema']): boolean {
  const all = [entity.keys, entity.uniques, entity.indexes, entity.references, entity.checks, entity.required].flat();
  if (all.some(({ origin }) => origin !== 'sql')) return false;
  const file = schema.schemaFiles.find(({ place }) => place.path === entity.place.path);
  return file?.tool === null && file.ranBy === null;
}
