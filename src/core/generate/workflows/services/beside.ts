/** Which engines run beside the tests of a part. */
import type { Ecosystem, Facts } from '../../../facts';
import { programsBeside, storeName } from '../../stack/services';
import type { Part } from '../parts';
import { credentialsOf } from './credentials';
import { engines, type Credentials, type Engine } from './engines';

/** An engine that runs beside a job. */
export interface Beside {
  readonly engine: Engine;
  readonly image: string;
  readonly login: Credentials;
}

/** Dependencies that bring an engine of their own for tests, with the kinds that need no container then. */
const ownEngines: readonly (readonly [RegExp, RegExp, readonly Ecosystem[]])[] = [
  [/testcontainers/i, /./, ['npm', 'go', 'pypi', 'maven', 'gradle', 'nuget', 'cargo', 'rubygems', 'composer', 'hex']],
  [/(?:^|:)h2$|hsqldb|derby|zonky.*embedded|embedded-postgres/, /sql|mariadb/, ['maven', 'gradle', 'go']],
  [/EntityFrameworkCore\.(?:InMemory|Sqlite)/i, /sql|mariadb/, ['nuget']],
  [/^pg-mem$|^@electric-sql\/pglite/, /postgresql/, ['npm']],
  [
    /^mongodb-memory-server|flapdoodle|^mongomock|^Mongo2Go$|memongo/i,
    /mongodb/,
    ['npm', 'maven', 'gradle', 'pypi', 'nuget', 'go'],
  ],
  [
    /^(?:ioredis-mock|redis-mock|fakeredis.*|mock_redis)$|miniredis|embedded-redis/,
    /redis|valkey/,
    ['npm', 'pypi', 'rubygems', 'go', 'maven', 'gradle'],
  ],
];

type Needs = Pick<Facts, 'stores' | 'manifests' | 'containers' | 'environment'>;

/** The containers that the tests of a part need; none where it has no tests, or they bring their own. */
export function besideTests(
  { folder, ecosystem, project, recipe }: Part,
  facts: Needs,
  isMain: boolean,
): readonly Beside[] {
  if (!recipe.steps.some(({ kind }) => kind === 'test')) return [];
  const own = ownEngines.filter(([name, , ecosystems]) => ecosystems.includes(ecosystem) && project.depends(name));
  const files = new Set(project.ownFiles());
  const { databases, caches, queues } = facts.stores;
  const kinds = new Set(
    [...databases, ...caches, ...queues]
      .filter(({ place }) => files.has(place.path))
      .map(({ kind }) => kind.toLowerCase()),
  );
  if (isMain && kinds.size === 0) {
    const programs = new Set(programsBeside(facts));
    for (const { kind } of engines) if (programs.has(storeName(kind))) kinds.add(kind);
  }
  if (/DB_CONNECTION"\s+value="sqlite"/.test(project.read('phpunit.xml') + project.read('phpunit.xml.dist')))
    for (const { kind, sql } of engines) if (sql) kinds.delete(kind);
  if (
    folder === '' &&
    facts.containers.services.some(({ image }) => image?.startsWith('mariadb')) &&
    kinds.delete('mysql')
  )
    kinds.add('mariadb');
  const wanted = engines.filter(({ kind }) => kinds.has(kind) && !own.some(([, covers]) => covers.test(kind)));
  return wanted.slice(0, 5).map((engine) => ({
    engine,
    image: facts.containers.services.find(({ image }) => engine.images.test(image ?? ''))?.image ?? engine.usualImage,
    login: credentialsOf(engine, facts.environment.variables),
  }));
}
