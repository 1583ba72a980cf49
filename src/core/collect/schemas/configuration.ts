/** What configuration says of the schema: that a mapper makes it at start-up, or that an SQL file is run. */

/** A line of configuration that lets the schema be made at start-up. */
export interface SchemaSwitch {
  readonly technology: string;
  readonly line: number;
}

/** A mention of an SQL file, or of a folder of them, that something runs. */
export interface SqlMention {
  readonly text: string;
  readonly line: number;
  /** Where it is a folder that a database image goes through when it starts first. */
  readonly atFirstStart?: true;
}

const settings: readonly { technology: string; pattern: RegExp }[] = [
  {
    technology: 'Hibernate',
    pattern:
      /\b(?:ddl-auto|hbm2ddl\.auto|hibernate-orm\.database\.generation|schema-management\.strategy)["']?\s*[:=]\s*["']?(?:value\s*=\s*["'])?(?:update|create|create-drop|drop-and-create|create-only)\b/,
  },
  {
    technology: 'Micronaut Data',
    pattern: /^\s*(?:[\w.]+\.)?schema-generate\s*[:=]\s*["']?(?:CREATE|CREATE_DROP)\b/i,
  },
  { technology: 'Hibernate', pattern: /\bhibernate\.hbm2ddl\.auto"?\s+value="(?:update|create|create-drop)"/ },
  { technology: 'Hibernate', pattern: /^\s*(?:generation|hbm2ddl_auto)\s*:\s*(?:update|create|drop-and-create)\b/ },
];

/** Settings of mappers in properties, YAML and XML. */
export function schemaSwitches(text: string): SchemaSwitch[] {
  const found: SchemaSwitch[] = [];
  text.split('\n').forEach((written, index) => {
    const row = written.slice(0, 500);
    if (/^\s*[#!]|^\s*<!--/.test(row)) return;
    const setting = settings.find(({ pattern }) => pattern.test(row));
    if (setting) found.push({ technology: setting.technology, line: index + 1 });
  });
  return found;
}

const mention = /(?:[\w.*-]+\/)*[\w.*-]+\.sql\b/g;
const mounted = /(?:^|[\s"'-])(\.{0,2}\/?[\w./-]+):\/docker-entrypoint-initdb\.d\b/;

/** Migrations among tests that a command or an image is given. */
const besideTests = /(?:^|[\s"'=:/])((?:[\w.-]+\/){0,3}tests?\/(?:[\w.-]+\/){0,3}migrations?)(?=\/?(?:[\s"':]|$))/;

/** SQL files that configuration names, and folders that it mounts where a database image runs what it finds. */
export function sqlMentions(text: string): SqlMention[] {
  const found: SqlMention[] = [];
  if (!/\.sql\b|initdb\.d|\btests?\/[^\n]{0,80}migration/.test(text)) return found;
  text.split('\n').forEach((written, index) => {
    const row = written.slice(0, 500);
    if (/^\s*(?:#|\/\/)/.test(row)) return;
    const brought = mounted.exec(row);
    const folder = brought ?? besideTests.exec(row);
    if (folder)
      found.push({
        text: folder[1]!.replace(/^\.?\//, ''),
        line: index + 1,
        ...(brought ? { atFirstStart: true as const } : {}),
      });
    for (const [file] of row.matchAll(mention)) found.push({ text: file, line: index + 1 });
  });
  return found.slice(0, 50);
}

/** A line that says which engine is connected to. */
export interface Connection {
  readonly kind: string;
  readonly line: number;
}

const schemes: Readonly<Record<string, string>> = {
  postgres: 'postgresql',
  postgresql: 'postgresql',
  pgsql: 'postgresql',
  postgis: 'postgresql',
  mysql: 'mysql',
  mysql2: 'mysql',
  trilogy: 'mysql',
  mariadb: 'mariadb',
  sqlserver: 'sqlserver',
  mssql: 'sqlserver',
  sqlsrv: 'sqlserver',
  oracle: 'oracle',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  h2: 'h2',
  mongodb: 'mongodb',
  'mongodb+srv': 'mongodb',
  redis: 'redis',
  rediss: 'redis',
};
const engine = Object.keys(schemes)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace('+', '\\+');
/** `jdbc:postgresql:`, `postgres://`, `django.db.backends.postgresql`, `adapter: postgresql`, `DB_CONNECTION=mysql`. */
const connection = new RegExp(
  `\\b(?:jdbc:)?(${engine})(?:\\+\\w+|:thin)?:(?://|mem:|file:|@)|\\bdjango\\.(?:contrib\\.gis\\.)?db\\.backends\\.(${engine})\\b|^\\s*adapter:\\s*["']?(${engine})\\b|^\\s*DB_(?:CONNECTION|DIALECT|TYPE|CLIENT)\\s*=\\s*["']?(${engine})\\b`,
);

/** The engines that a text connects to; never anything else of the line, which may hold a password. */
export function connectionsIn(rows: Iterable<{ readonly text: string; readonly line: number }>): Connection[] {
  const found = new Map<string, Connection>();
  for (const { text, line } of rows) {
    const match = connection.exec(text.slice(0, 300));
    const kind = match && schemes[(match[1] ?? match[2] ?? match[3] ?? match[4])!];
    if (kind && !found.has(kind)) found.set(kind, { kind, line });
  }
  return [...found.values()];
}

/** The rows of a text that are no comments. */
export function* rowsOf(text: string): Generator<{ text: string; line: number }> {
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    if (!/^\s*(?:#|\/\/)/.test(row)) yield { text: row, line };
  }
}
