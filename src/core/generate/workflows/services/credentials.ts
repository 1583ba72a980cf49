import type { EnvironmentVariable } from '../../../facts';
import type { Credentials, Engine } from './engines';

/** What a variable says of an engine. */
export type Role = 'host' | 'port' | 'address' | 'user' | 'password' | 'database' | 'url';

const roles: readonly (readonly [RegExp, Role])[] = [
  [/(?:URL|URI|DSN|CONN(?:ECTION)?(?:_?STR(?:ING)?)?|CONNECT(?:ION)?_?STRING|DATABASE_?CONNECTION)$/, 'url'],
  [/(?:ADDR(?:ESS)?|BROKERS?|BOOTSTRAP_?SERVERS?|SERVERS|ENDPOINT)$/, 'address'],
  [/(?:HOST(?:NAME)?|SERVER)$/, 'host'],
  [/PORT$/, 'port'],
  [/(?:USER(?:_?NAME)?|LOGIN)$/, 'user'],
  [/(?:PASS(?:WORD|WD)?|PWD)$/, 'password'],
  [/(?:DATABASE|NAME|DB|SCHEMA)$/, 'database'],
];

const words: readonly (readonly [RegExp, RegExp])[] = [
  [/MONGO/, /^mongodb$/],
  [/REDIS|VALKEY/, /^(?:redis|valkey)$/],
  [/RABBIT|AMQP/, /^rabbitmq$/],
  [/KAFKA/, /^kafka$/],
  [/MEMCACHED?/, /^memcached$/],
  [/ELASTIC/, /^elasticsearch$/],
  [/POSTGRES|(?:^|_)PG/, /^postgresql$/],
  [/MYSQL|MARIADB/, /^(?:mysql|mariadb)$/],
  [/MSSQL|SQL_?SERVER/, /^sqlserver$/],
];

/** Engines that hold several databases, told apart by name or number. */
const named = /^(?:postgresql|mysql|mariadb|sqlserver|mongodb|redis|valkey)$/;

/** What a variable says of which of the engines; null where it is about something else. */
export function roleOf<E extends Pick<Engine, 'kind' | 'sql'>>(
  name: string,
  all: readonly E[],
): { readonly role: Role; readonly engine: E } | null {
  const plain = name.toUpperCase().replace(/[.:-]|__/g, '_');
  const word = words.find(([pattern]) => pattern.test(plain));
  const general = /(?:^|_)(?:DB|DATABASE|DATASOURCE|SQL)(?:_|$)|CONNECTIONSTRINGS?_|^DEFAULT_?CONNECTION$/.test(plain);
  const engine = word
    ? all.find(({ kind }) => word[1].test(kind))
    : general
      ? (all.find(({ sql }) => sql) ?? all.find(({ kind }) => kind === 'mongodb'))
      : undefined;
  if (!engine) return null;
  const role = /CONNECTIONSTRINGS?_/.test(plain) ? 'url' : roles.find(([pattern]) => pattern.test(plain))?.[1];
  return role && (role !== 'database' || named.test(engine.kind)) ? { role, engine } : null;
}

/** A password that only lives as long as a job; strong enough for engines that insist on it. */
const passwordOf = ({ kind, onlyUser }: Engine): string =>
  kind === 'sqlserver' ? 'Only4Tests' : kind === 'postgresql' ? 'postgres' : (onlyUser ?? 'tests');

/** Whom the tests log in as: as the code does where nothing tells it otherwise, else the engine's own first user. */
export function credentialsOf(engine: Engine, variables: readonly EnvironmentVariable[]): Credentials {
  const fallback = (wanted: Role): string | undefined =>
    variables.find(
      ({ name, default: value }) =>
        value !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(value) && roleOf(name, [engine])?.role === wanted,
    )?.default;
  return {
    user: engine.onlyUser ?? (engine.kind === 'postgresql' ? (fallback('user') ?? 'postgres') : ''),
    password: passwordOf(engine),
    database: fallback('database') ?? 'app_test',
  };
}
