import type { LanguageName } from '../../../facts';
import type { Source } from '../../source';
import type { Range } from '../calls';
import type { StoredTable, TableDraft } from '../draft';
import { readDrizzle, readKnex, readKysely, readTypeOrmMigrations } from './builders';
import { readEfClasses, readEfMigration, readEfModel, readFluentMigrator, storedClasses, storedTables } from './csharp';
import { readDecorated } from './decorated';
import { readDjangoMigration, readFieldModels } from './django';
import { readMongoIndexes } from './document-indexes';
import { readEctoMigration, readEctoSchema } from './elixir';
import { readEnt, readStructTags } from './go';
import { readExposed, readJpa } from './jvm';
import { readEntitySchemas, readMongoose, readObjectMigrations, readSequelizeModels } from './objects';
import { readBlueprints, readDoctrine, readPhinx } from './php';
import { readActiveRecord, readMongoid } from './ruby';
import { readSeaEntities, readSeaMigration } from './rust';
import { readSecondaryIndexes } from './secondary-indexes';
import { readAlembic, readSqlAlchemy } from './sqlalchemy';

type ModelReader = (source: Source) => readonly TableDraft[];
type MigrationReader = (source: Source, within: Range) => readonly TableDraft[];

const activeRecordMigration: MigrationReader = (source, within) => readActiveRecord(source, 'migration', within);
const javaScript: readonly ModelReader[] = [
  readDecorated,
  readSequelizeModels,
  readMongoose,
  readEntitySchemas,
  readDrizzle,
  (source) => readKnex(source),
  (source) => readKysely(source),
  (source) => readObjectMigrations(source),
  readMongoIndexes,
];
const javaScriptMigrations: readonly MigrationReader[] = [
  readObjectMigrations,
  readKnex,
  readKysely,
  readTypeOrmMigrations,
];
const jvm: readonly ModelReader[] = [readJpa, readExposed, readMongoIndexes];

const modelReaders: Readonly<Record<LanguageName, readonly ModelReader[]>> = {
  TypeScript: javaScript,
  JavaScript: javaScript,
  Python: [readSqlAlchemy, readFieldModels, readMongoIndexes],
  Go: [readStructTags, readEnt, readMongoIndexes],
  Java: jvm,
  Kotlin: jvm,
  'C#': [readEfClasses, readEfModel, readMongoIndexes],
  Ruby: [(source) => readActiveRecord(source, 'migration'), readMongoid],
  PHP: [readDoctrine],
  Rust: [readSeaEntities, readMongoIndexes],
  Elixir: [readEctoSchema],
};

const migrationReaders: Readonly<Partial<Record<LanguageName, readonly MigrationReader[]>>> = {
  TypeScript: javaScriptMigrations,
  JavaScript: javaScriptMigrations,
  Python: [readAlembic, readDjangoMigration],
  'C#': [readEfMigration, readFluentMigrator],
  Ruby: [activeRecordMigration],
  PHP: [readBlueprints, readPhinx],
  Rust: [readSeaMigration],
  Elixir: [readEctoMigration],
  Go: [(source) => readStructTags(source)],
};

/** The tables that models in a source file declare. */
export function readModelSource(source: Source): TableDraft[] {
  return [...modelReaders[source.language].flatMap((read) => read(source)), ...readSecondaryIndexes(source)];
}

/** The tables that a migration in code makes or changes. */
export function readMigrationSource(source: Source, within: Range): TableDraft[] {
  return (migrationReaders[source.language] ?? []).flatMap((read) => read(source, within));
}

/** Classes that a source file says are stored. */
export function storedIn(source: Source): string[] {
  return source.language === 'C#' ? storedClasses(source) : [];
}

/** The tables that a source file says classes are stored in. */
export function storedTablesIn(source: Source): StoredTable[] {
  return source.language === 'C#' ? storedTables(source) : [];
}
