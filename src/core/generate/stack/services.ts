/** What a service needs beside itself, and the part of its compose file that starts it. */
import type { ComposeService, Facts, Store } from '../../facts';
import { outsideServices } from '../../text/commands/outside-services';
import { infrastructure } from '../../text/commands/instructions';
import { folderOf, fileNameOf } from '../../text/repository/file-role';

const names: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL',
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  mongodb: 'MongoDB',
  redis: 'Redis',
  valkey: 'Valkey',
  sqlite: 'SQLite',
  sqlserver: 'SQL Server',
  mssql: 'SQL Server',
  oracle: 'Oracle Database',
  cassandra: 'Cassandra',
  dynamodb: 'DynamoDB',
  elasticsearch: 'Elasticsearch',
  opensearch: 'OpenSearch',
  rabbitmq: 'RabbitMQ',
  kafka: 'Kafka',
  nats: 'NATS',
  sqs: 'Amazon SQS',
  memcached: 'Memcached',
  neo4j: 'Neo4j',
  clickhouse: 'ClickHouse',
  cockroachdb: 'CockroachDB',
  h2: 'H2',
  firestore: 'Firestore',
};

/** How people write the name of an engine, broker or store. */
export const storeName = (kind: string): string =>
  names[kind.toLowerCase()] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

/** Whether an engine, broker or store is known by name, and is not only the name of a library. */
export const isEngine = (kind: string): boolean => kind.toLowerCase() in names;

/** Engines that live in the process or in a file. */
export const isEmbedded = (kind: string): boolean =>
  /^(?:sqlite|h2|hsqldb|derby|in-?memory|memory|duckdb|leveldb|badger|bolt)/i.test(kind);

type Needs = Pick<Facts, 'containers' | 'manifests' | 'stores'>;

/** Names of the programs that have to run beside the service. */
export function programsBeside({ manifests, stores }: Needs): readonly string[] {
  const engines = [...stores.databases, ...stores.queues, ...stores.caches]
    .filter(({ kind }: Store) => kind.toLowerCase() in names && !isEmbedded(kind))
    .map(({ kind }) => storeName(kind));
  return [...new Set([...engines, ...outsideServices({ manifests }).map(({ name }) => name)])];
}

/** What a compose file starts. */
export interface Composed {
  readonly path: string;
  readonly folder: string;
  /** Everything that it starts. */
  readonly services: readonly ComposeService[];
  /** Services made from an image of others: databases, brokers. */
  readonly beside: readonly ComposeService[];
  /** Services that are built from the repository. */
  readonly own: readonly ComposeService[];
  /** The command that starts everything. */
  readonly all: string;
  /** The command that starts what stands beside the service; null where there is no such thing. */
  readonly besides: string | null;
}

const usual = /^(?:docker-)?compose(?:\.(?:dev|local|override))?\.ya?ml$/;

/** The compose file for local work: one of the usual names, near the root. */
export function composed({ containers }: Pick<Facts, 'containers'>): Composed | null {
  const required = containers.services.filter(({ optional }) => !optional);
  const paths = [...new Set(required.map(({ place }) => place.path))]
    .filter((path) => usual.test(fileNameOf(path)) && !/(?:^|\/)(?:examples?|test|tests|e2e)\//.test(path))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const [path] = paths;
  if (path === undefined) return null;
  const services = required.filter(({ place }) => place.path === path);
  const beside = services.filter(({ build, image = '' }) => build === undefined && infrastructure.test(image));
  const own = services.filter(({ build }) => build !== undefined);
  const file = /^(?:docker-)?compose\.ya?ml$/.test(fileNameOf(path)) ? '' : ` -f ${fileNameOf(path)}`;
  const up = `docker compose${file} up`;
  const besideNames = beside.map(({ name }) => name).filter((name) => /^[\w.-]+$/.test(name));
  return {
    path,
    folder: folderOf(path),
    services,
    beside,
    own,
    all: `${up} --build`,
    besides:
      besideNames.length === 0
        ? null
        : `${up} -d${besideNames.length === services.length ? '' : ` ${besideNames.join(' ')}`}`,
  };
}

const rank = (path: string): number =>
  path.split('/').length * 10 + (/^(?:docker-)?compose\.ya?ml$/.test(fileNameOf(path)) ? 0 : 1);
