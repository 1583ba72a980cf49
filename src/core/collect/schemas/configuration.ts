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
}

const settings: readonly { technology: string; pattern: RegExp }[] = [
  {
    technology: 'Hibernate',
    pattern:
      /\b(?:ddl-auto|hbm2ddl\.auto|hibernate-orm\.database\.generation|schema-management\.strategy)["']?\s*[:=]\s*["']?(?:value\s*=\s*["'])?(?:update|create|create-drop|drop-and-create|create-only)\b/,
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

/** SQL files that configuration names, and folders that it mounts where a database image runs what it finds. */
export function sqlMentions(text: string): SqlMention[] {
  const found: SqlMention[] = [];
  if (!/\.sql\b|initdb\.d/.test(text)) return found;
  text.split('\n').forEach((written, index) => {
    const row = written.slice(0, 500);
    if (/^\s*(?:#|\/\/)/.test(row)) return;
    const folder = mounted.exec(row);
    if (folder) found.push({ text: folder[1]!.replace(/^\.?\//, ''), line: index + 1 });
    for (const [file] of row.matchAll(mention)) found.push({ text: file, line: index + 1 });
  });
  return found.slice(0, 50);
}
