/** Databases, caches and brokers as containers beside a job, with what tells that they are ready. */

/** Whom an engine lets in, and to what. All of it lives as long as the job. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Engine {
  readonly kind: string;
  /** The name under which it is found: of the container, and of the host on GitLab. */
  readonly name: string;
  /** Images of the same engine that a compose file may name. */
  readonly images: RegExp;
  readonly usualImage: string;
  readonly port: number;
  /** Whether it speaks SQL, and so is what `DB_…` and `DATABASE_…` mean. */
  readonly sql?: boolean;
  /** The only user that it knows at first. */
  readonly onlyUser?: string;
  environment(login: Credentials): Readonly<Record<string, string>>;
  /** A command in the container that succeeds once it is ready. */
  health(login: Credentials, image: string): string;
}

export const engines: readonly Engine[] = [
  {
    kind: 'postgresql',
    name: 'postgres',
    images: /^(?:postgres|postgis\/postgis|pgvector\/pgvector|timescale\/timescaledb\S*)(?::[\w.-]+)?$/,
    usualImage: 'postgres:17',
    port: 5432,
    sql: true,
    environment: ({ user, password, database }) => ({
      POSTGRES_USER: user,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: database,
    }),
    health: ({ user }) => `pg_isready -U ${user}`,
  },
  {
    kind: 'mysql',
    name: 'mysql',
    images: /^mysql(?::[\w.-]+)?$/,
    usualImage: 'mysql:8.4',
    port: 3306,
    sql: true,
    onlyUser: 'root',
    environment: ({ password, database }) => ({ MYSQL_ROOT_PASSWORD: password, MYSQL_DATABASE: database }),
    health: ({ password }) => `mysqladmin ping -h 127.0.0.1 -p${password}`,
  },
  {
    kind: 'mariadb',
    name: 'mariadb',
    images: /^mariadb(?::[\w.-]+)?$/,
    usualImage: 'mariadb:11',
    port: 3306,
    sql: true,
    onlyUser: 'root',
    environment: ({ password, database }) => ({ MARIADB_ROOT_PASSWORD: password, MARIADB_DATABASE: database }),
    health: ({ password }) => `mariadb-admin ping -h 127.0.0.1 -p${password}`,
  },
  {
    kind: 'sqlserver',
    name: 'sqlserver',
    images: /^mcr\.microsoft\.com\/mssql\/server:20(?:19|22|25)-[\w.-]+$/,
    usualImage: 'mcr.microsoft.com/mssql/server:2022-latest',
    port: 1433,
    sql: true,
    onlyUser: 'sa',
    environment: ({ password }) => ({ ACCEPT_EULA: 'Y', MSSQL_SA_PASSWORD: password }),
    health: ({ password }) => `/opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P ${password} -Q 'SELECT 1'`,
  },
  {
    kind: 'mongodb',
    name: 'mongo',
    images: /^mongo(?::[\w.-]+)?$/,
    usualImage: 'mongo:8',
    port: 27_017,
    environment: () => ({}),
    health: (_login, image) =>
      `${/:[34](?:\.|$)/.test(image) ? 'mongo' : 'mongosh'} --quiet --eval 'db.runCommand({ ping: 1 })'`,
  },
  {
    kind: 'redis',
    name: 'redis',
    images: /^(?:redis|redis\/redis-stack-server)(?::[\w.-]+)?$/,
    usualImage: 'redis:8',
    port: 6379,
    environment: () => ({}),
    health: () => 'redis-cli ping',
  },
  {
    kind: 'valkey',
    name: 'valkey',
    images: /^valkey\/valkey(?::[\w.-]+)?$/,
    usualImage: 'valkey/valkey:8',
    port: 6379,
    environment: () => ({}),
    health: () => 'valkey-cli ping',
  },
  {
    kind: 'rabbitmq',
    name: 'rabbitmq',
    images: /^rabbitmq(?::[\w.-]+)?$/,
    usualImage: 'rabbitmq:4',
    port: 5672,
    environment: () => ({}),
    health: () => 'rabbitmq-diagnostics -q ping',
  },
  {
    kind: 'kafka',
    name: 'kafka',
    images: /^apache\/kafka(?::[\w.-]+)?$/,
    usualImage: 'apache/kafka:4.0.0',
    port: 9092,
    environment: () => ({}),
    health: () => '/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092',
  },
  {
    kind: 'memcached',
    name: 'memcached',
    images: /^memcached:[\w.-]*alpine[\w.-]*$/,
    usualImage: 'memcached:1-alpine',
    port: 11_211,
    environment: () => ({}),
    health: () => 'nc -z 127.0.0.1 11211',
  },
  {
    kind: 'elasticsearch',
    name: 'elasticsearch',
    images: /^(?:docker\.elastic\.co\/elasticsearch\/)?elasticsearch:[\w.-]+$/,
    usualImage: 'elasticsearch:9.1.0',
    port: 9200,
    environment: () => ({ 'discovery.type': 'single-node', 'xpack.security.enabled': 'false' }),
    health: () => 'curl -fs http://localhost:9200/_cluster/health',
  },
];
