/** Names of tables and the classes that stand for them. */

/** `OrderLine` and `orderLine` as `order_line`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** What a table and the class that stands for it have in common: one word, singular, without case, prefix or separators. */
export function tableKey(name: string): string {
  const word = name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/(?:Entity|Model|Table|Schema|Document|Record)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return singular(word || name.toLowerCase());
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (word === 'people') return 'person';
  if (word.endsWith('children')) return word.slice(0, -3);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Tables that frameworks and well-known add-ons bring for themselves: what is declared on them is no decision of the project. */
const ofFrameworks =
  /^(?:cache_locks|job_batches|failed_jobs|password_resets?|password_reset_tokens|personal_access_tokens|telescope_\w+|pulse_\w+|oauth_(?:access_tokens|auth_codes|clients|personal_access_clients|refresh_tokens|device_codes)|model_has_\w+|role_has_permissions|migrations|schema_migrations|ar_internal_metadata|active_storage_\w+|action_text_\w+|action_mailbox_\w+|solid_(?:queue|cache|cable)_\w+|good_jobs?|good_job_\w+|oban_\w+|django_\w+|auth_(?:user|group|permission)\w*|authtoken_token|token_blacklist_\w+|asp_?net_?\w+|__ef_?migrations_?history|flyway_schema_history|databasechangelog(?:lock)?|alembic_version|knex_migrations\w*|sequelize_?meta|spring_session\w*|qrtz_\w+|batch_(?:job|step)_\w+|taggings|friendly_id_slugs|messenger_messages)$/;
/** Names that are also words of a domain, with a column that tells the framework's table. */
const telling: Readonly<Record<string, string>> = {
  sessions: 'payload',
  jobs: 'payload',
  cache: 'expiration',
  notifications: 'data',
  versions: 'item_type',
  audits: 'auditable_type',
  tags: 'taggings_count',
};

/** Whether a framework or a well-known add-on made this table and not the project. */
export function isFrameworkTable(name: string, columns: readonly string[]): boolean {
  const lower = name.toLowerCase();
  // What Prisma makes for a relation of many to many.
  if (name.startsWith('_') && columns.length === 2 && columns.includes('A') && columns.includes('B')) return true;
  const column = telling[lower];
  if (column !== undefined) return columns.includes(column);
  return ofFrameworks.test(lower) || ofFrameworks.test(snakeCase(name));
}
