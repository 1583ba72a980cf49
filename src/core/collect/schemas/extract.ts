import { occurs } from '../../search';
import { roleOfPath, fileNameOf, saysGenerated } from '../../text/repository/file-role';
import { parseJson } from '../../text/structured/json';
import { lineCounter } from '../../text/structured/limits';
import { parseXml } from '../../text/structured/xml';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { sourceOf, type Source } from '../source';
import {
  connectionsIn,
  rowsOf,
  schemaSwitches,
  sqlMentions,
  type Connection,
  type SchemaSwitch,
  type SqlMention,
} from './configuration';
import type { StoredTable, TableDraft } from './draft';
import { connectsIn, type Connect } from './connects';
import { embeddedTables } from './embedded';
import { migratesAt } from './migrators';
import { forwardRange, forwardSql, isTakeBack, sourceMigration, sqlMigration, type MigrationFile } from './migrations';
import { readChangeLog, readChangeLogXml } from './readers/liquibase';
import { readPrisma } from './readers/prisma';
import { readMigrationSource, readModelSource, storedIn, storedTablesIn } from './readers';
import { readDdl } from './sql/ddl';

/** What one file says of the schema. */
export interface FileSchema {
  readonly tables: readonly TableDraft[];
  readonly migration?: MigrationFile;
  /** A file that holds the schema as a whole, and the tool that manages it, where one does. */
  readonly schemaFile?: { readonly tool: string | null; readonly line: number };
  readonly engine?: { readonly kind: string; readonly line: number };
  /** Engines that it connects to. */
  readonly connections?: readonly Connection[];
  readonly switches?: readonly SchemaSwitch[];
  readonly mentions?: readonly SqlMention[];
  /** Classes that the file says are stored. */
  readonly stored?: readonly string[];
  readonly storedTables?: readonly StoredTable[];
  /** Whether it lies among tests, where it counts only if the configuration of the service names it. */
  readonly aside?: boolean;
  /** Tables that a change drops. */
  readonly dropped?: readonly string[];
  /** The line where code that is no change itself speaks of migrating. */
  readonly migrates?: number;
  /** Calls that connect to a database. */
  readonly connects?: readonly Connect[];
}

/** What a file says of the schema; null where it says nothing. */
export function schemaOf({ path, text }: SourceFile): FileSchema | null {
  const name = fileNameOf(path);
  if (/\.(?:sql|ddl)$/i.test(name)) return sqlFile(path, text);
  if (name.endsWith('.prisma')) {
    const { tables, provider, providerLine } = readPrisma(text);
    return {
      tables,
      ...(tables[0] ? { schemaFile: { tool: 'Prisma', line: tables[0].line } } : {}),
      ...(provider ? { engine: { kind: provider, line: providerLine } } : {}),
    };
  }
  if (name.endsWith('.hcl'))
    return /^\s*table\s+"/m.test(text) ? { tables: [], schemaFile: { tool: 'Atlas', line: 1 } } : null;
  if (/\.(?:xml|ya?ml|json|properties|toml|conf)$|^(?:Dockerfile|Makefile$|justfile$)|^\.env/i.test(name))
    return configurationFile(path, text);
  return sourceFile({ path, text });
}

function sqlFile(path: string, text: string): FileSchema | null {
  if (isTakeBack(path)) return null;
  const migration = sqlMigration(path, text);
  const { tables, dropped } = readDdl(forwardSql(text), lineCounter(text), migration ? 'migration' : 'sql');
  const isAside = aside.test(path) && !path.includes('src/main/');
  if (migration) return { tables, migration, dropped, ...(isAside ? { aside: true } : {}) };
  if (isAside) return null;
  if (tables.length === 0) return null;
  const structure = /(?:^|\/)db\/\w*structure\.sql$/.test(path);
  return { tables, schemaFile: { tool: structure ? 'Active Record' : null, line: tables[0]!.line } };
}

function configurationFile(path: string, text: string): FileSchema | null {
  if (text.includes('databaseChangeLog')) {
    const isXml = path.endsWith('.xml');
    const tables = isXml
      ? readChangeLogXml(parseXml(text))
      : readChangeLog(path.endsWith('.json') ? parseJson(text) : parseYaml(text)[0]);
    if (tables) {
      const changes = isXml ? /<changeSet\b/.exec(text) : /\bchangeSet\b/.exec(text);
      if (!changes) return null;
      return { tables, migration: { tool: 'Liquibase', versioned: true, line: lineCounter(text)(changes.index) } };
    }
  }
  const switches = schemaSwitches(text);
  const mentions = /sqlc\.|package(?:-lock)?\.json$/.test(path) ? [] : sqlMentions(text);
  const connections = connectionsIn(rowsOf(text));
  return switches.length + mentions.length + connections.length > 0
    ? { tables: [], switches, mentions, connections }
    : null;
}

const anySchema =
  /:\/\/|jdbc:|db\.backends|\b(?:CREATE|ALTER)\s+(?:UNIQUE\s+)?(?:TABLE|INDEX)\b|[Mm]igrat|alembic|localhost|127\.0|[cC]onnect|createPool|Pool\(|umzug|postgrator|yoyo|goose|refinery|Schema|Entity|@Document|@Prop|@Table|createTable|create_table|Column|column|Table\b|models\.|Field\(|gorm|bun:|xorm:|pg:"|DbSet|Builder|get;|create_?[iI]ndex|\.sql\b|Mongoid|Blueprint|Eloquent|ORM|DataTypes|sequelize|define\(|SecondaryIndex|DynamoDb/i;

function sourceFile(file: SourceFile): FileSchema | null {
  if (!occurs(anySchema, file.text)) return null;
  const source = sourceOf(file);
  if (!source || source.minified) return null;
  const managed = occurs(/\bActiveRecord::Schema\b/, source.code);
  if (saysGenerated(file.text) && !managed) return null;
  const migration = sourceMigration(source);
  const within = migration ? forwardRange(source) : { start: 0, end: source.code.length };
  const tables = migration
    ? [...readMigrationSource(source, within), ...embeddedTables(source, 'migration', within)]
    : [...readModelSource(source), ...embeddedTables(source, 'sql', within)];
  const stored = storedIn(source);
  const storedTables = storedTablesIn(source);
  const mentions = mentionedSql(source);
  const connections = connectionsIn(
    source.strings
      .filter(({ value }) => value.length > 7 && value.length < 300)
      .map(({ value, start }) => ({ text: value, line: source.lineOf(start) })),
  );
  const connects = connectsIn(source);
  const migrates = migration ? 0 : migratesAt(source);
  const silent = tables.length + stored.length + storedTables.length + mentions.length + connections.length === 0;
  if (silent && !migration && !managed && migrates + connects.length === 0) return null;
  return {
    tables,
    ...(migration ? { migration } : {}),
    ...(managed ? { schemaFile: { tool: 'Active Record', line: tables[0]?.line ?? 1 } } : {}),
    ...(stored.length > 0 ? { stored } : {}),
    ...(storedTables.length > 0 ? { storedTables } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(connections.length > 0 ? { connections } : {}),
    ...(migrates > 0 ? { migrates } : {}),
    ...(connects.length > 0 ? { connects } : {}),
  };
}

/** SQL files that code names. */
function mentionedSql(source: Source): SqlMention[] {
  if (!source.text.includes('.sql')) return [];
  return source.strings
    .filter(({ value }) => value.length < 200 && /[\w*-]\.sql$/.test(value))
    .slice(0, 20)
    .map(({ value, start }) => ({ text: value.replace(/^(?:classpath:|\.{0,2}\/)+/, ''), line: source.lineOf(start) }));
}

const configurationPath =
  /(?:^|\/)(?:application[\w.-]*\.(?:ya?ml|properties)|bootstrap[\w.-]*\.ya?ml|persistence\.xml|hibernate[\w.]*\.(?:xml|properties)|(?:docker-)?compose[\w.-]*\.ya?ml|Dockerfile[\w.-]*|composer\.json|Makefile|[jJ]ustfile|[tT]askfile\.ya?ml|ormconfig\.\w+|database\.ya?ml|appsettings[\w.-]*\.json|\.env[\w.-]*|alembic\.ini)$|(?:changelog|changeset|liquibase|migration)[^/]*(?:\/[^/]+)*\.(?:xml|ya?ml|json)$/i;
const aside =
  /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|testdata|test-data|e2e|examples?|samples?|sample[-_]?data|docs?|bin\/main)\//i;

/** Versioned changes that lie among tests may be the ones that the service is set up with. */
const migrationAside = /(?:^|\/)migrations?\/(?:[^/]+\/)?[Vv]?\d[^/]*\.sql$/;

/** Whether a file may say something of the schema, by its path and size alone. */
export function mayHoldSchema(path: string, size: number): boolean {
  if (size > 3_000_000 || path.startsWith('../')) return false;
  const role = roleOfPath(path);
  if (role === 'vendored' || role === 'output' || role === 'test' || role === 'example') return false;
  const other = /\.(?:sql|ddl|prisma|hcl)$/i.test(path) || configurationPath.test(path);
  if (!other) return role === 'production';
  return !aside.test(path) || path.includes('src/main/') || migrationAside.test(path);
}
