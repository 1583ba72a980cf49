/**
 * A schema that is kept as versioned changes and that nothing brings to a new database: no container as it starts, no script that
 * starts the service, no code. What only may do so counts as doing it.
 */
import type { ComposeService, Document, Facts } from '../../facts';
import type { Place } from '../../model';
import { dataStores } from '../code/data-stores';
import { commandsOf } from './document-commands';
import type { Workspace } from './broken-commands';
import { commandsWithin } from './script-facets';
import { isInside } from './steps-by-hand';

type SchemaParts = Pick<Facts, 'uses' | 'schema' | 'scripts' | 'containers'>;

export const migrates =
  /migrat|\balembic\b|\bdb upgrade\b|\becto\.(?:setup|reset)|\bdb:(?:prepare|setup|reset|push|schema:load)|\bdb push\b|\bdatabase update\b|\b(?:goose|dbmate|flyway|liquibase|sqlx|diesel|atlas|aerich|phinx)\b|\.sql\b/i;
const starts =
  /^(?:pre|post)?(?:start|build|install|prepare|dev|serve|server|run|up|docker|compose|entrypoint|web|launch|boot)/i;
const besides = /migrat|seed|\bdb\b|prisma|test/i;
const composes = /\b(?:docker|podman)[ -]compose\b/;

/** The changes that nothing applies as the service starts; none where something may. */
export function unmadeSchema({ uses, schema, scripts, containers }: SchemaParts): readonly Place[] {
  const changes = [...schema.migrations, ...schema.schemaFiles.filter(({ tool }) => tool === 'Prisma')];
  if (changes.length === 0 || !dataStores({ uses, schema }).relational) return [];
  const made =
    schema.synchronizations.length > 0 ||
    schema.migrators.length > 0 ||
    schema.migrations.some(({ tool, ranBy }) => ranBy !== undefined || /^(?:Flyway|Liquibase)$/.test(tool ?? '')) ||
    uses.some(
      ({ production, capability, technology }) =>
        production &&
        (capability === 'schema-sync' || (capability === 'migrations' && /flyway|liquibase/i.test(technology))),
    ) ||
    scripts.some(
      ({ runner, name, command }) =>
        (runner === 'shell' || (starts.test(name) && !besides.test(name)) || composes.test(command)) &&
        migrates.test(command),
    ) ||
    containers.services.some(({ name, image = '', command = '' }) => migrates.test(`${name} ${image} ${command}`)) ||
    containers.images.some(({ runs = [] }) => runs.some((run) => migrates.test(run)));
  return made ? [] : changes.map(({ place }) => place);
}

const relational =
  /postgres|postgis|timescale|pgvector|mysql|mariadb|percona|mssql|sql-edge|cockroach|oracle-(?:xe|free)/i;

/** The first such change of what a compose file builds, where its database is empty when it is made. */
export function unmadeInContainers(
  own: readonly ComposeService[],
  services: readonly ComposeService[],
  facts: SchemaParts,
): Place | null {
  if (!services.some(({ build, image = '' }) => build === undefined && relational.test(image))) return null;
  const dockerfiles = facts.containers.images.filter(({ by }) => by === 'Dockerfile');
  const folders = own
    .flatMap(({ build }) => (build === undefined ? [] : build === '.' ? [''] : [`${build}/`]))
    .filter((folder) => dockerfiles.some(({ place }) => place.path.startsWith(folder)));
  return unmadeSchema(facts).find(({ path }) => folders.some((folder) => path.startsWith(folder))) ?? null;
}

/** Whether documents have the reader migrate inside a container, where everything for it is at hand. */
export const tellsToMigrateInside = (pages: readonly Document[]): boolean =>
  pages.some((page) =>
    commandsOf(page).some(({ words, text }) => (isInside(words) || /\bsail\b/.test(text)) && migrates.test(text)),
  );

const speaksOfTables = /\bschema\b|\btables\b|\binit[-_]?db\b|\bbin\/setup\b|\bseed|\brestore\b|\bdump\b/i;

/** Whether documents speak of making the schema at all, or name a script that does. */
export const tellsToMigrate = (pages: readonly Document[], workspace: Workspace): boolean =>
  pages.some(
    (page) =>
      page.sections.some(({ heading, blocks }) =>
        [heading, ...blocks.map(({ text }) => text)].some((text) => migrates.test(text) || speaksOfTables.test(text)),
      ) ||
      commandsOf(page).some(({ words }) =>
        commandsWithin(words, workspace).some((inner) => migrates.test(inner.join(' '))),
      ),
  );
