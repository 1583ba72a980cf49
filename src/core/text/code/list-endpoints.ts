/** Endpoints that may return a list, by their paths and the names of their handlers. */
import type { Endpoint } from '../../facts';

const oneThing =
  /(?:^|\/)(?:up|livez?|readyz?|ready|liveness|readiness|ping|status|metrics|version|info|docs?|swagger[\w.-]*|openapi[\w.-]*|redoc|favicon[\w.]*|me|profile|current|login|logout|auth|callback|verify|refresh|home|index|about|stats|graphql|playground|ws|test|config|user|session|token|api|v\d+|count|total|(?:\w+[_-])?(?:balance|summary|fallback|error)|health\w*|health\/(?:\w*check|live\w*|ready\w*|readiness|details?))$/i;

/** Words of programs that ask by POST. */
const asksForThings = /(?:^|[./_-])(?:list|search|find|query|getAll|get(?=[A-Z_-]))/;
/** Words that say so whatever stands beside them. */
const ofLists = /^(?:all|lists?|listing|index|search|nearby)$/;
/** Where the name of a thing ends in the name of a handler: `getTasksByUserId`, `list_books_handler`. */
const thingEnds = /^(?:by|for|of|in|from|with|handler|async|api|controller|endpoint|action|view|http)$/;
/** Plural in form alone. */
const oneInPlural = /(?:ss|us|is)$|^(?:details|stats|statistics|settings|preferences|metrics|credentials)$/;

/** The endpoints that may return a list, those that say so most plainly first. */
export function listEndpoints(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const plainness = (one: Endpoint): number =>
    (handlerSaysList(one) ? 2 : 0) + (saysList(lastOf(one.path)) ? 1 : 0) - (one.method === 'POST' ? 4 : 0);
  return endpoints.filter(mayList).sort((a, b) => plainness(b) - plainness(a));
}

/** Whether an endpoint may return a list: it is read, or asks for things by a name that says so, and its path ends in no single thing. */
function mayList(endpoint: Endpoint): boolean {
  const { method, path, handler } = endpoint;
  if (method === 'POST') return asksForThings.test(path) || asksForThings.test(handler?.name ?? '');
  if (method !== 'GET' && method !== 'ANY') return false;
  const last = lastOf(path);
  if (last === '' || last.includes('*') || oneThing.test(path)) return false;
  if (last.includes('{')) return handlerSaysList(endpoint);
  return !isPartOfOne(endpoint);
}

/** `/wallets/{id}/owner`: one thing of one thing, unless its handler speaks of several. */
function isPartOfOne(endpoint: Endpoint): boolean {
  const { path, handler } = endpoint;
  return !!handler?.name && path.endsWith(`}/${lastOf(path)}`) && !saysList(lastOf(path)) && !handlerSaysList(endpoint);
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether the name of a handler speaks of several things. */
const handlerSaysList = ({ handler }: Endpoint): boolean => handler !== undefined && saysList(handler.name);

function saysList(name: string): boolean {
  const words = name
    .replace(/.*[.:/]/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.some((word) => ofLists.test(word))) return true;
  const end = words.findIndex((word, index) => index > 0 && thingEnds.test(word));
  const thing = (end < 0 ? words : words.slice(0, end)).at(-1) ?? '';
  return thing.length > 3 && thing.endsWith('s') && !oneInPlural.test(thing);
}
