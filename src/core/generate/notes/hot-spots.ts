/** Places that give way first when traffic grows, as far as the code shows them. */
import type { Endpoint, Facts } from '../../facts';
import type { Place } from '../../model';
import { distinct, handlerLines, isCollection } from '../api/endpoints';

export interface HotSpot {
  readonly kind: 'unlimited-list' | 'missing-index' | 'no-timeout' | 'in-memory' | 'query-in-loop';
  /** What was seen, as the beginning of a sentence that the places end. */
  readonly what: string;
  readonly places: readonly (Place & { readonly name: string })[];
}

export const hotSpotNeeds = ['endpoints', 'answers', 'schema', 'stores', 'uses', 'writes', 'tree'] as const;
type Needs = Pick<Facts, (typeof hotSpotNeeds)[number]>;
type Read = (path: string) => string | null;

const most = 5;

/** The hot spots of a service, each kind once. */
export function hotSpotsOf(facts: Needs, read: Read): readonly HotSpot[] {
  return [
    unlimitedLists(facts, read),
    missingIndexes(facts),
    withoutTimeout(facts),
    inMemory(facts, read),
    queriesInLoops(facts, read),
  ].filter((spot) => spot.places.length > 0);
}

const limits = /\b(?:limit|offset|page|per_?page|page_?size|pageable|paginat\w*|cursor|take|skip|top|first)\b/i;

/** Lists that are read whole: neither a parameter for a part nor a cut shows in the lines of the handler. */
function unlimitedLists({ endpoints, answers, uses, tree }: Needs, read: Read): HotSpot {
  const pages = uses.some(({ capability, production }) => production && capability === 'pagination');
  const lists = pages
    ? []
    : distinct(endpoints).filter(
        (endpoint) => isCollection(endpoint) && endpoint.handler && tree.files.has(endpoint.handler.path),
      );
  const whole = lists.filter((endpoint) => {
    const { path, from, to } = handlerLines(endpoint, endpoints);
    const within = (place: Place): boolean => place.path === path && place.line >= from && place.line <= to;
    const lines = (read(path) ?? '')
      .split('\n')
      .slice(from - 1, to)
      .join('\n');
    return (
      !answers.pageParameters.some(({ place }) => within(place)) && !answers.slices.some(within) && !limits.test(lines)
    );
  });
  return {
    kind: 'unlimited-list',
    what: 'These requests read a list whole, with no limit in their handler',
    places: whole.slice(0, most).map(named),
  };
}

const named = ({ method, path, handler, route }: Endpoint): Place & { name: string } => {
  const { path: file, line } = handler ?? route;
  return { path: file, line, name: `${method === 'ANY' ? 'GET' : method} ${path}` };
};

/** References that are followed without an index; MySQL makes one by itself. */
function missingIndexes({ schema, stores }: Needs): HotSpot {
  const makesThem =
    stores.databases.some(({ kind }) => /mysql|mariadb/i.test(kind)) ||
    schema.engines.some(({ kind }) => /mysql|mariadb/i.test(kind));
  const places = schema.entities
    .filter(({ framework, store }) => !framework && store === 'table' && !makesThem)
    .flatMap((entity) => {
      const covered = [...entity.indexes, ...entity.keys, ...entity.uniques].map(({ fields }) => fields[0]);
      return entity.references
        .filter(
          ({ enforced, fields, automatic }) =>
            enforced && !automatic && fields.length === 1 && !covered.includes(fields[0]),
        )
        .map(({ fields, place }) => ({ ...place, name: `${entity.table}.${fields[0]!}` }));
    });
  return { kind: 'missing-index', what: 'These references have no index of their own', places: distinctNames(places) };
}

/** Outbound calls where no time limit is set anywhere. */
function withoutTimeout({ uses }: Needs): HotSpot {
  const production = uses.filter((use) => use.production);
  const limited = production.some(({ capability }) => capability === 'timeouts');
  const clients = limited
    ? []
    : production.filter(({ capability }) => capability === 'http-client' || capability === 'payments');
  return {
    kind: 'no-timeout',
    what: 'These calls to other servers have no time limit',
    places: distinctNames(clients.map(({ technology, place }) => ({ ...place, name: technology }))),
  };
}

/** State of the process that a second instance would not share. */
function inMemory({ uses, stores }: Needs, read: Read): HotSpot {
  const shared = [...stores.databases, ...stores.caches].some(({ kind }) => /redis|valkey|memcached/i.test(kind));
  const candidates = uses.filter(
    ({ production, capability }) => production && (capability === 'rate-limit' || capability === 'session'),
  );
  const found = candidates.filter(({ technology, place }) => {
    if (/express-session|Express sessions?/i.test(technology)) return !/\bstore\s*[:,]/.test(read(place.path) ?? '');
    return (
      !shared &&
      /limit|throttl|bucket|slowapi|flask-limiter/i.test(technology) &&
      !/nginx|gateway|traefik|kong|cloudflare/i.test(technology)
    );
  });
  return {
    kind: 'in-memory',
    what: 'These keep their state in the memory of one process, which a second instance would not share',
    places: distinctNames(found.map(({ technology, place }) => ({ ...place, name: technology }))),
  };
}

const loop = /^\s*(?:for\b|while\b|foreach\b|.*\.(?:forEach|each|map)\s*\(\s*(?:async\b|do\b|\|))/;

/** Writes that stand inside a loop. */
function queriesInLoops({ writes, tree }: Needs, read: Read): HotSpot {
  const places = writes.writes
    .filter(({ path }) => tree.files.get(path)?.role === 'production')
    .slice(0, 60)
    .filter(({ path, line }) => {
      const lines = (read(path) ?? '').split('\n');
      const indent = (at: number): number => (lines[at] ?? '').length - (lines[at] ?? '').trimStart().length;
      for (let at = line - 2, depth = indent(line - 1); at >= Math.max(0, line - 12) && depth > 0; at--) {
        if ((lines[at] ?? '').trim() === '' || indent(at) >= depth) continue;
        if (loop.test((lines[at] ?? '').slice(0, 300))) return true;
        depth = indent(at);
      }
      return false;
    })
    .map((place) => ({ ...place, name: `${place.path}:${place.line}` }));
  return {
    kind: 'query-in-loop',
    what: 'These places write to the database once for each round of a loop',
    places: places.slice(0, most),
  };
}

function distinctNames<T extends { readonly name: string }>(places: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return places.filter(({ name }) => !seen.has(name) && seen.add(name)).slice(0, most);
}
