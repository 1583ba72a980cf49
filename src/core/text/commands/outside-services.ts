import type { Facts } from '../../facts';

/** A program that a service needs beside itself. */
export interface OutsideService {
  readonly name: string;
  /** How documents and settings speak of it. */
  readonly mentioned: RegExp;
}

interface Row extends OutsideService {
  /** Dependencies that bring it in, as a whole name or its last part. */
  readonly drivers: RegExp;
}

const rows: readonly Row[] = [
  {
    name: 'PostgreSQL',
    mentioned: /postg(?:res|is)|timescale|pgvector|\bpsql\b|createdb|\bPG(?:HOST|USER|DATABASE|PASSWORD)\b/i,
    drivers:
      /^(?:pg|pg-promise|postgres|psycopg2?(?:-binary|\[.*)?|asyncpg|pgx|pq|npgsql.*|.*entityframeworkcore\.postgresql|postgresql|postgrex|tokio-postgres|r2dbc-postgresql|aiopg)$/i,
  },
  {
    name: 'MySQL',
    mentioned: /mysql|mariadb|percona/i,
    drivers:
      /^(?:mysql2?|mysqlclient|pymysql|aiomysql|asyncmy|go-sql-driver|mysql-connector.*|mariadb.*|pomelo\..*|mysql\.data|myxql)$/i,
  },
  {
    name: 'SQL Server',
    mentioned: /sql ?server|mssql|sqlcmd|azure-sql-edge/i,
    drivers: /^(?:mssql|tedious|mssql-jdbc|pyodbc|.*entityframeworkcore\.sqlserver|microsoft\.data\.sqlclient)$/i,
  },
  {
    name: 'MongoDB',
    mentioned: /mongo/i,
    drivers:
      /^(?:mongoose|mongodb|pymongo|motor|mongoengine|beanie|mongo-driver|mongodb\.driver|mongoid|spring-boot-starter-data-mongodb(?:-reactive)?|jenssegers|kmongo.*)$/i,
  },
  {
    name: 'RabbitMQ',
    mentioned: /rabbit|amqp|lavinmq/i,
    drivers:
      /^(?:amqplib|pika|aio-pika|amqp091-go|amqp|bunny|lapin|rabbitmq\.client|spring-boot-starter-amqp|spring-rabbit)$/i,
  },
  {
    name: 'Kafka',
    mentioned: /kafka|redpanda/i,
    drivers:
      /^(?:kafkajs|kafka-python|aiokafka|confluent-kafka|sarama|kafka-go|spring-kafka|kafka-clients|confluent\.kafka|rdkafka)$/i,
  },
  {
    name: 'Redis',
    mentioned: /redis|valkey|keydb|dragonfly/i,
    drivers:
      /^(?:redis|ioredis|aioredis|go-redis|jedis|lettuce-core|stackexchange\.redis|spring-boot-starter-data-redis(?:-reactive)?|sidekiq|bullmq|bull|redix|predis)$/i,
  },
];

/** Databases that live in a file or in memory and need nothing beside the service. */
const embedded =
  /^(?:sqlite3?|better-sqlite3|aiosqlite|sqlite-jdbc|go-sqlite3|.*entityframeworkcore\.(?:sqlite|inmemory)|rusqlite|exqlite|ecto_sqlite3)$/i;

/** The last part of a dependency's name, by which drivers are known. */
const bare = (name: string): string => {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  return /^v\d+$/.test(last) ? (name.split('/').at(-2) ?? last) : last;
};

/**
 * The databases and brokers that the service needs beside itself, by the drivers it depends on. Where an embedded database is among
 * the dependencies the others may be for production alone, and nothing is required.
 */
export function outsideServices({ manifests }: Pick<Facts, 'manifests'>): readonly OutsideService[] {
  const names = manifests.flatMap(({ dependencies }) =>
    dependencies.filter(({ development }) => !development).map(({ name }) => bare(name)),
  );
  if (names.some((name) => embedded.test(name))) return [];
  return rows.filter(({ drivers }) => names.some((name) => drivers.test(name)));
}
