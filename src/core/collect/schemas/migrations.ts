/** Tells which files are versioned changes of a schema, and which part of them makes the change rather than takes it back. */
import type { LanguageName } from '../../facts';
import { occurs } from '../../search';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import type { Source } from '../source';
import type { Range } from './calls';

/** A file that changes the schema by one step. */
export interface MigrationFile {
  /** The tool that runs it; null where any could. */
  readonly tool: string | null;
  /** Whether a number or time in its name gives it a place in an order. */
  readonly versioned: boolean;
  readonly line: number;
  /** Its own mark and that of the one before it, where the tool chains them. */
  readonly revision?: string;
  readonly follows?: string;
}

const migrationFolder =
  /(?:^|\/)(?:[\w.-]*migrations?|migrate|flyway|evolutions|drizzle|changelogs?|changesets?|schema_?versions?)(?:\/|$)/i;
const databaseFolder = /(?:^|\/)(?:db|database|sql|schemas?|scripts|updates|ddl|resources)(?:\/|$)/i;
const startFolder = /(?:^|\/)(?:[\w.-]*init(?:db)?(?:\.d)?|docker[\w.-]*|seeds?|seeders?|fixtures?|queries)(?:\/|$)/i;
const flywayName = /^[VR]\d*(?:[._]\d+)*__\w[^/]*\.sql$/;
const takesBack = /(?:\.|_|-|^)(?:down|undo|rollback|revert)(?:\.|_|-|$)|^U\d+(?:[._]\d+)*__/i;
const numbered = /^\d|(?:^|[/_.-])\d{3,}|^[Vv]\d/;
const definesSchema =
  /\b(?:create|alter|drop|rename)\s+(?:or\s+replace\s+|unique\s+)?(?:table|index|type|view|function|schema|extension|trigger|sequence|domain)\b/i;

/** What an SQL file is, by its path and text: a versioned change, or null where it is none. */
export function sqlMigration(path: string, text: string): MigrationFile | null {
  const name = fileNameOf(path);
  const folder = folderOf(path);
  if (isTakeBack(path)) return null;
  const line = firstStatement(text);
  const versioned = numbered.test(name) || numbered.test(fileNameOf(folder));
  if (occurs(/^--\s*\+goose Up/m, text)) return { tool: 'goose', versioned, line };
  if (occurs(/^--\s*migrate:up/m, text)) return { tool: 'dbmate', versioned, line };
  if (occurs(/^--\s*\+migrate Up/m, text)) return { tool: 'sql-migrate', versioned, line };
  if (occurs(/^--\s*liquibase formatted sql/im, text)) return { tool: 'Liquibase', versioned: true, line };
  if (flywayName.test(name)) return { tool: 'Flyway', versioned: true, line };
  if (name.endsWith('.up.sql')) return { tool: null, versioned, line };
  if (startFolder.test(folder) && !migrationFolder.test(folder)) return null;
  if (migrationFolder.test(folder)) {
    if (/^(?:schema|structure|seeds?|data|dump)\b/i.test(name)) return null;
    return { tool: name === 'migration.sql' ? 'Prisma' : null, versioned, line };
  }
  if (/^(?:script)?[_ -]?\d{2,14}[ _.-]/i.test(name) && databaseFolder.test(folder) && occurs(definesSchema, text))
    return { tool: null, versioned: true, line };
  return null;
}

/** Whether a file takes a change back. */
export function isTakeBack(path: string): boolean {
  const folder = fileNameOf(folderOf(path));
  return takesBack.test(fileNameOf(path)) || /^(?:down|undo|rollbacks?)$/i.test(folder);
}

/** The part of an SQL file that makes the change. */
export function forwardSql(text: string): string {
  const back =
    /^(?:--\s*\+goose Down|--\s*migrate:down|--\s*\+migrate Down|#\s*---\s*!Downs|--\s*(?:@UNDO|DOWN\b))/im.exec(text);
  return back ? text.slice(0, back.index) : text;
}

/** The line of the first statement, after comments. */
function firstStatement(text: string): number {
  const found = /^[ \t]*(?:create|alter|drop|insert|update|delete|do|rename|comment|grant|set)\b/im.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : 1;
}

interface Rule {
  /** Null for a form that several tools share. */
  readonly tool: string | null;
  readonly code: RegExp;
  /** Whether it has to lie in a folder of migrations. */
  readonly inFolder?: boolean;
}

const javaScript: readonly Rule[] = [
  { tool: 'TypeORM', code: /\bimplements\s+MigrationInterface\b|\bMigrationInterface\b[^;]*\{|\bqueryRunner\b/ },
  { tool: 'MikroORM', code: /\bextends\s+Migration\b/ },
  { tool: 'Sequelize', code: /\bqueryInterface\s*\.(?!bulk)/ },
  { tool: 'node-pg-migrate', code: /\bpgm\s*\./ },
  { tool: 'Kysely', code: /\bKysely\s*</, inFolder: true },
  { tool: 'Lucid', code: /\bextends\s+BaseSchema\b/ },
  { tool: 'Knex', code: /\bknex\b|\bKnex\b/i, inFolder: true },
  { tool: null, code: /\b(?:exports\.up\b|up\s*\(|up\s*[:=]|function\s+up\b)/, inFolder: true },
];
const rules: Readonly<Partial<Record<LanguageName, readonly Rule[]>>> = {
  TypeScript: javaScript,
  JavaScript: javaScript,
  Python: [
    { tool: 'Django', code: /\bmigrations\.Migration\b/ },
    { tool: 'Alembic', code: /\bfrom\s+alembic\s+import\b[^\n]*\bop\b|\bimport\s+alembic\b/ },
    { tool: 'Aerich', code: /\basync\s+def\s+upgrade\s*\(\s*db\b/ },
    { tool: 'yoyo', code: /\bfrom\s+yoyo\s+import\b/ },
    { tool: 'Piccolo', code: /\bMigrationManager\s*\(/ },
  ],
  PHP: [
    { tool: 'Doctrine', code: /\bDoctrine\\Migrations\b/ },
    { tool: 'Phinx', code: /\bextends\s+(?:AbstractMigration|BaseMigration)\b/ },
    { tool: 'Yii', code: /\byii\\db\\Migration\b/ },
    { tool: 'CodeIgniter', code: /\bCodeIgniter\\Database\\Migration\b/ },
    { tool: 'Laravel', code: /\bextends\s+Migration\b/ },
  ],
  Ruby: [
    { tool: 'Active Record', code: /<\s*ActiveRecord::Migration\b/ },
    { tool: 'Sequel', code: /\bSequel\.migration\b/ },
    { tool: 'ROM', code: /\bROM::SQL\.migration\b/ },
  ],
  'C#': [
    { tool: 'Entity Framework', code: /\bMigrationBuilder\b/ },
    { tool: 'FluentMigrator', code: /\bFluentMigrator\b[\s\S]{0,2000}\[\s*(?:Timestamped)?Migration\b/ },
  ],
  Elixir: [{ tool: 'Ecto', code: /\buse\s+Ecto\.Migration\b/ }],
  Rust: [{ tool: 'SeaORM', code: /\bimpl\s+MigrationTrait\b/ }],
  Go: [
    { tool: 'goose', code: /\bgoose\.AddMigration\w*\(/ },
    { tool: 'gormigrate', code: /\bgormigrate\.Migration\b/ },
    { tool: 'Bun', code: /\b[mM]igrations\.(?:MustRegister|MustRegisterTx|RegisterTx|Register)\(/ },
  ],
  Java: [{ tool: 'Flyway', code: /\bextends\s+BaseJavaMigration\b/ }],
  Kotlin: [{ tool: 'Flyway', code: /:\s*BaseJavaMigration\b/ }],
};

const changesForward =
  /\bup\b|\bchange\b|\bupgrade\b|\bUp\b|\boperations\b|\bmigrate\b|\bapply\b|\bstep\b|\bMigrate\b|\bforwards?\b|\bAddMigration|\bMustRegister\b/;

/** What a source file is: a versioned change, or null where it is none. */
export function sourceMigration(source: Source): MigrationFile | null {
  const { code, path } = source;
  const inFolder = migrationFolder.test(folderOf(path));
  const rule = rules[source.language]?.find((one) => (inFolder || !one.inFolder) && occurs(one.code, code));
  if (!rule || !occurs(changesForward, code)) return null;
  if (
    /(?:^|\/)env\.py$|Snapshot\.cs$|(?:^|\/)(?:index|migrator|lib|mod|main)\.\w+$/i.test(path) &&
    rule.tool !== 'Kysely'
  )
    return null;
  const found = rule.code.exec(code)!;
  const chained = rule.tool === 'Alembic' ? alembicChain(source) : {};
  if (rule.tool === 'Alembic' && chained.revision === undefined) return null;
  if (rule.tool === 'TypeORM' && !occurs(/\bMigrationInterface\b/, code) && !inFolder) return null;
  return { tool: rule.tool, versioned: true, line: source.lineOf(found.index), ...chained };
}

function alembicChain({ uncommented }: Source): { revision?: string; follows?: string } {
  const revision = /^revision\s*(?::[^=\n]+)?=\s*["']([^"']+)/m.exec(uncommented)?.[1];
  const follows = /^down_revision\s*(?::[^=\n]+)?=\s*[("']+([^"']+)/m.exec(uncommented)?.[1];
  return { ...(revision ? { revision } : {}), ...(follows ? { follows } : {}) };
}

const backward: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  TypeScript: /\b(?:exports\.down\b|down\s*[:=]|(?:async\s+)?down\s*\(|function\s+down\b|const\s+down\b)/,
  JavaScript: /\b(?:exports\.down\b|down\s*[:=]|(?:async\s+)?down\s*\(|function\s+down\b|const\s+down\b)/,
  Python: /^(?:async\s+)?def\s+downgrade\b/m,
  PHP: /\bfunction\s+down\b/,
  Ruby: /\bdef\s+(?:self\.)?down\b|^\s*down\s+do\b/m,
  'C#': /\bvoid\s+Down\s*\(/,
  Elixir: /\bdef\s+down\b/,
  Rust: /\bfn\s+down\b/,
  Go: /\bfunc\s+(?:down|Down)\w*\s*\(|\bRollback:\s*func\b/,
};
const forward =
  /\b(?:exports\.up\b|up\s*[:=]|(?:async\s+)?up\s*\(|function\s+up\b|const\s+up\b|def\s+upgrade\b|def\s+(?:self\.)?up\b|void\s+Up\s*\(|fn\s+up\b)/;

/** The stretch of a migration that makes the change. */
export function forwardRange(source: Source): Range {
  const { code } = source;
  const back = backward[source.language]?.exec(code);
  if (!back) return { start: 0, end: code.length };
  const up = forward.exec(code);
  return up && up.index > back.index ? { start: up.index, end: code.length } : { start: 0, end: back.index };
}
