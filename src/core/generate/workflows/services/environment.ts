/** The variables that tests find set. */
import type { EnvironmentVariable, Facts } from '../../../facts';
import { looksSecretName } from '../../environment/values';
import type { Part } from '../parts';
import { valueFor } from './addresses';
import type { Beside } from './beside';
import { roleOf } from './credentials';
import { engines as allEngines } from './engines';

/** Long enough for every algorithm that asks for a length, and plainly no secret. */
const standIn = 'only-for-tests-and-of-no-use-elsewhere';

/** More variables than this are beyond what can be guessed. */
const mostVariables = 30;

type Needs = Pick<Facts, 'environment'>;

/**
 * What the code of a part reads and cannot do without: the addresses of the engines beside it, stand-ins for keys, and what the
 * example file gives. `hostOf` names the host of an engine.
 */
export function testEnvironment(
  part: Part,
  facts: Needs,
  beside: readonly Beside[],
  hostOf: (one: Beside) => string,
  example: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  if (!part.recipe.steps.some(({ kind }) => kind === 'test')) return found;
  const files = new Set(part.project.ownFiles());
  const engines = beside.map(({ engine }) => engine);
  for (const variable of facts.environment.variables) {
    const name = variable.name.replaceAll(':', '__');
    if (!/^[A-Za-z_]\w*$/.test(name) || !variable.reads.some(({ path }) => files.has(path))) continue;
    const about = roleOf(name, engines);
    const value = about
      ? valueFor(
          about.role,
          beside.find(({ engine }) => engine === about.engine)!,
          hostOf(beside.find(({ engine }) => engine === about.engine)!),
          part.project,
          variable.default ?? example.get(variable.name),
        )
      : roleOf(name, allEngines) === null && !part.project.has('artisan')
        ? standInFor(variable, example.get(variable.name))
        : null;
    if (value !== null && value !== '') found[name] = value;
  }
  const entries = Object.entries({ ...springSettings(part, beside, hostOf), ...found });
  return Object.fromEntries(entries.slice(0, mostVariables));
}

/** Values by the last words of a name, for variables of which nothing else is known. */
const usualValues: readonly (readonly [RegExp, string])[] = [
  [/(?:^|_)(?:ENV|ENVIRONMENT)$/i, 'test'],
  [/(?:^|_)(?:DEBUG|ENABLED?|USE_TLS|USE_SSL|VERBOSE|SECURE)$/i, 'false'],
  [/(?:^|_)(?:ALLOWED_HOSTS|HOST)$/i, 'localhost'],
  [/(?:^|_)PORT$/i, '8080'],
  [/_(?:MS|MINUTES|SECONDS|HOURS|DAYS|LIMIT|COUNT|MAX|ROUNDS)$/i, '10'],
];

/** A value for a variable that the code cannot do without; null where nothing would be better than a guess. */
function standInFor({ name, optional }: EnvironmentVariable, shown: string | undefined): string | null {
  if (optional) return null;
  if (looksSecretName(name)) return /URL|URI|DSN|PATH|FILE/i.test(name) ? null : standIn;
  if (shown !== undefined && /^[\w.:/@-]{1,60}$/.test(shown) && !/^(?:your|change|todo|xxx|null$|<)/i.test(shown))
    return shown;
  return usualValues.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Spring takes its settings from variables whatever its files say. */
function springSettings(
  { project, ecosystem }: Part,
  beside: readonly Beside[],
  hostOf: (one: Beside) => string,
): Readonly<Record<string, string>> {
  if (
    (ecosystem !== 'maven' && ecosystem !== 'gradle') ||
    !project.depends(/spring-boot-starter|org\.springframework\.boot/)
  )
    return {};
  const sql = beside.find(({ engine }) => engine.sql);
  const mongo = beside.find(({ engine }) => engine.kind === 'mongodb');
  return {
    ...(sql
      ? {
          SPRING_DATASOURCE_URL: valueFor('url', sql, hostOf(sql), project),
          SPRING_DATASOURCE_USERNAME: sql.login.user,
          SPRING_DATASOURCE_PASSWORD: sql.login.password,
        }
      : {}),
    ...(mongo ? { SPRING_DATA_MONGODB_URI: valueFor('url', mongo, hostOf(mongo), project) } : {}),
  };
}
