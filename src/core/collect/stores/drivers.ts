/** Engines by the drivers and images that stand for them: where a mapper hides the engine behind its configuration. */
import type { Manifest, Store } from '../../facts';

const drivers: readonly { readonly kind: string; readonly name: RegExp }[] = [
  {
    kind: 'postgresql',
    name: /^(?:pg|postgres|postgrex|psycopg\S*|asyncpg|diesel-postgres|tokio-postgres|org\.postgresql:.*|.*:quarkus-jdbc-postgresql|.*:quarkus-reactive-pg-client|Npgsql\S*|gorm\.io\/driver\/postgres|github\.com\/(?:lib\/pq|jackc\/pgx.*))$/i,
  },
  {
    kind: 'mysql',
    name: /^(?:mysql|mysql2|mysqlclient|pymysql|aiomysql|asyncmy|myxql|trilogy|mysql-connector-python|(?:com\.)?mysql:.*|.*:quarkus-jdbc-mysql|Pomelo\.\S*MySql|MySql\.\S+|MySqlConnector|gorm\.io\/driver\/mysql|github\.com\/go-sql-driver\/mysql)$/i,
  },
  { kind: 'mariadb', name: /^(?:mariadb|org\.mariadb\.jdbc:.*|.*:quarkus-jdbc-mariadb)$/i },
  {
    kind: 'sqlserver',
    name: /^(?:mssql|tedious|tds|tiny_tds|com\.microsoft\.sqlserver:.*|Microsoft\.EntityFrameworkCore\.SqlServer|Microsoft\.Data\.SqlClient|System\.Data\.SqlClient)$/i,
  },
  {
    kind: 'sqlite',
    name: /^(?:sqlite3|better-sqlite3|aiosqlite|ecto_sqlite3|rusqlite|org\.xerial:sqlite-jdbc|Microsoft\.(?:EntityFrameworkCore|Data)\.Sqlite)$/i,
  },
  { kind: 'h2', name: /^com\.h2database:h2$/i },
  { kind: 'oracle', name: /^(?:oracledb|com\.oracle\.database\.jdbc:.*|Oracle\.\S*)$/i },
];

/** Engines whose drivers the manifests declare for more than development. */
export function declaredEngines(manifests: readonly Manifest[]): Store[] {
  const found = new Map<string, Store>();
  for (const { path, dependencies } of manifests) {
    for (const { name, line, development } of dependencies) {
      if (development) continue;
      const driver = drivers.find((one) => one.name.test(name));
      if (driver && !found.has(driver.kind)) found.set(driver.kind, { kind: driver.kind, place: { path, line } });
    }
  }
  return [...found.values()];
}
