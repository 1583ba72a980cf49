/** The endpoints of a service, as a reader of its documents wants to see them. */
import type { Endpoint, Entity, Facts } from '../../facts';

/** Methods in the order in which people list them. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ANY'];

/** Each endpoint once; kin stand together, in the order in which the code registers them. */
export function distinct(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const seen = new Set<string>();
  const once = endpoints.filter(({ method, path }) => !seen.has(`${method} ${path}`) && seen.add(`${method} ${path}`));
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of once) {
    const key = groupOf(endpoint.path);
    groups.set(key, [...(groups.get(key) ?? []), endpoint]);
  }
  const rank = ({ method }: Endpoint): number => (methods.indexOf(method) + methods.length + 1) % (methods.length + 1);
  return [...groups.values()].flatMap((group) =>
    [...group].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : rank(a) - rank(b))),
  );
}

/** Parts of a path that only say where the API begins. */
const prefixPart = /^(?:api|rest|v\d+(?:\.\d+)?|\*|)$/i;
const isParameter = (part: string): boolean => part.startsWith('{');

/** The parts of a path that name things. */
const namesIn = (path: string): readonly string[] =>
  path.split('/').filter((part) => !prefixPart.test(part) && !isParameter(part));

/** The first name in a path, by which endpoints are grouped. */
export const groupOf = (path: string): string => namesIn(path)[0] ?? '';

/** What an endpoint is about: the last name in its path that is no verb. */
export function resourceOf(path: string): string | null {
  return namesIn(path).at(-1) ?? null;
}

/** Whether an endpoint lists things: it reads, and its path ends in a name in the plural. */
export function isCollection({ method, path }: Endpoint): boolean {
  const last = path.split('/').at(-1) ?? '';
  if ((method !== 'GET' && method !== 'ANY') || isParameter(last) || prefixPart.test(last) || isPublic(path))
    return false;
  const names = namesIn(path);
  const name = /^(?:all|list|index)$/i.test(last) ? (names.at(-2) ?? '') : last;
  return /[^su]s$|people$/i.test(name) || /^(?:list|get|find|fetch|all)[-_]?(?:all)?[-_A-Z]\w*[^su]s$/.test(last);
}

/** Singular and without marks, so that names of paths, tables and classes can be held together. */
export function singular(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain.endsWith('ies') && plain.length > 4) return plain.replace(/ies$/, 'y');
  if (/(?:ss|x|ch|sh)es$/.test(plain)) return plain.slice(0, -2);
  return /[^s]s$/.test(plain) && plain.length > 3 ? plain.slice(0, -1) : plain;
}

/** The table or document type that an endpoint is about. */
export function entityOf(path: string, entities: readonly Entity[]): Entity | undefined {
  const own = entities.filter(({ framework, fields }) => !framework && fields.length > 0);
  for (const name of [...namesIn(path)].reverse()) {
    const wanted = singular(name);
    const found = own.find((entity) =>
      [entity.name, entity.table].some((one) => singular(one).replace(/(?:entity|model|schema)$/, '') === wanted),
    );
    if (found) return found;
  }
  return undefined;
}

/** Endpoints of sign-in and the like, which stand before all others. */
export const isPublic = (path: string): boolean =>
  /\b(?:log-?in|sign-?in|sign-?up|register|registration|forgot|reset|refresh|health\w*|ready|live|ping|status|metrics|version|public|token|oauth|callback|webhooks?)\b/i.test(
    path,
  );

type Needs = Pick<Facts, 'answers'>;

/** The lines of a handler: from where it begins to where the next one of its file does. */
export function handlerLines(
  endpoint: Endpoint,
  endpoints: readonly Endpoint[],
): { readonly path: string; readonly from: number; readonly to: number } {
  const own = endpoint.handler ?? endpoint.route;
  const starts = endpoints
    .flatMap(({ handler, route }) => [handler ?? route, route])
    .filter(({ path, line }) => path === own.path && line > own.line)
    .map(({ line }) => line);
  return {
    path: own.path,
    from: Math.min(
      own.line,
      endpoint.route.path === own.path && endpoint.route.line < own.line && own.line - endpoint.route.line < 8
        ? endpoint.route.line
        : own.line,
    ),
    to: Math.min(own.line + 80, ...starts.map((line) => line - 1)),
  };
}

/** The status of success that a handler chooses, with the place; null where it leaves that to the framework. */
export function successOf(
  endpoint: Endpoint,
  endpoints: readonly Endpoint[],
  { answers }: Needs,
): Facts['answers']['codes'][number] | null {
  const { path, from, to } = handlerLines(endpoint, endpoints);
  return (
    answers.codes.find(
      ({ code, place }) => code >= 200 && code < 300 && place.path === path && place.line >= from && place.line <= to,
    ) ?? null
  );
}
