/** How the code of a language is told where an engine is. */
import type { Ecosystem } from '../../../facts';
import type { Project } from '../project';
import type { Beside } from './beside';
import type { Role } from './credentials';

/** What a variable of a role is set to, for an engine that is found under a host. */
export function valueFor(role: Role, beside: Beside, host: string, project: Project, written?: string): string {
  const { engine, login } = beside;
  switch (role) {
    case 'host':
      return host;
    case 'port':
      return String(engine.port);
    case 'address':
      return `${host}:${engine.port}`;
    case 'user':
      return engine.kind === 'rabbitmq' ? 'guest' : login.user;
    case 'password':
      return engine.kind === 'rabbitmq' ? 'guest' : passwordFor(beside);
    case 'database':
      return engine.kind === 'redis' || engine.kind === 'valkey' ? '0' : login.database;
    case 'url':
      return urlFor(beside, host, project, written);
  }
}

/** Engines that let everyone in have no password. */
const passwordFor = ({ engine, login }: Beside): string => (engine.sql ? login.password : '');

function urlFor(beside: Beside, host: string, project: Project, written = ''): string {
  const { engine, login } = beside;
  const at = `${host}:${engine.port}`;
  const { ecosystem } = project.service;
  const scheme = /^([a-z][a-z0-9+.]*):\/\//.exec(written)?.[1];
  switch (engine.kind) {
    case 'mongodb':
      return `mongodb://${at}/${login.database}`;
    case 'redis':
    case 'valkey':
      return `redis://${at}/0`;
    case 'rabbitmq':
      return `amqp://guest:guest@${at}`;
    case 'elasticsearch':
      return `http://${at}`;
    case 'kafka':
    case 'memcached':
      return at;
    default:
      return sqlUrl(beside, host, ecosystem, scheme ?? sqlScheme(engine.kind, project));
  }
}

function sqlUrl({ engine, login }: Beside, host: string, ecosystem: Ecosystem, scheme: string): string {
  const { user, password, database } = login;
  const at = `${host}:${engine.port}`;
  const isPostgres = engine.kind === 'postgresql';
  if (engine.kind === 'sqlserver' && (ecosystem === 'maven' || ecosystem === 'gradle'))
    return `jdbc:sqlserver://${at};encrypt=false`;
  if (engine.kind === 'sqlserver' && ecosystem !== 'nuget') return `sqlserver://${user}:${password}@${at}`;
  if (ecosystem === 'nuget') {
    if (isPostgres)
      return `Host=${host};Port=${engine.port};Database=${database};Username=${user};Password=${password}`;
    const trust = engine.kind === 'sqlserver' ? ';TrustServerCertificate=True' : `;Port=${engine.port}`;
    return `Server=${host};Database=${database};User Id=${user};Password=${password}${trust}`;
  }
  if (ecosystem === 'maven' || ecosystem === 'gradle')
    return `jdbc:${isPostgres ? 'postgresql' : engine.kind}://${at}/${database}`;
  if (ecosystem === 'go' && !isPostgres) return `${user}:${password}@tcp(${at})/${database}?parseTime=true`;
  return `${scheme}://${user}:${password}@${at}/${database}${ecosystem === 'go' ? '?sslmode=disable' : ''}`;
}

/** The first word of an address, as the libraries of the language read it. */
function sqlScheme(kind: string, project: Project): string {
  const { ecosystem } = project.service;
  const isPostgres = kind === 'postgresql';
  const mapped = project.depends(/^(?:sqlalchemy|sqlmodel|flask[-_]sqlalchemy)(?:\[.*)?$/i);
  if (ecosystem === 'hex') return 'ecto';
  if (ecosystem === 'rubygems') return isPostgres ? 'postgresql' : 'mysql2';
  if (ecosystem === 'go' || ecosystem === 'cargo') return isPostgres ? 'postgres' : 'mysql';
  if (ecosystem !== 'pypi' || !mapped) return isPostgres ? 'postgresql' : 'mysql';
  if (isPostgres && project.depends(/^asyncpg/)) return 'postgresql+asyncpg';
  if (isPostgres) return project.depends(/^psycopg(?:\[.*)?$/) ? 'postgresql+psycopg' : 'postgresql';
  return project.depends(/^aiomysql/) ? 'mysql+aiomysql' : project.depends(/^pymysql/i) ? 'mysql+pymysql' : 'mysql';
}
