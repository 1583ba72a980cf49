import type { SchemaFacts } from '../../facts';
import { defineCollector } from '../collector';
import { mayHoldSchema, schemaOf, type FileSchema } from './extract';
import { linkSchemas } from './link';

/** Tables and documents with their constraints and indexes, migrations in order, and what makes the schema at start-up. */
export const schema = defineCollector<FileSchema, SchemaFacts>({
  wants: ({ path, size }) => mayHoldSchema(path, size),
  extract: (file) => schemaOf(file),
  link: (files) => linkSchemas(files),
});
