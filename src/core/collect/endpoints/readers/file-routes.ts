import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';

const exported = /^export\s+(?:async\s+)?(?:function\s*\*?|const|let)\s+(GET|POST|PUT|PATCH|DELETE)\b/gm;
/** `export { GET } from './auth'`, and what a library hands out: `export const { GET, POST } = handlers`. */
const reexported = /^export\s*(?:const\s*|let\s*)?\{([^}]*)\}/gm;

/** Routes that frameworks find by where a file lies: Next.js, SvelteKit, Astro, Nuxt. */
export function readFileRoutes(source: Source, notes: RouteNotes): void {
  readNextRoute(source, notes);
  readNextPage(source, notes);
  readSvelteRoute(source, notes);
  readNitroRoute(source, notes);
}

function push(source: Source, notes: RouteNotes, method: string, path: string, at: number, name: string): void {
  if (!notes.routers.some(({ id }) => id === 'files')) notes.routers.push({ id: 'files', root: true, path: [] });
  const line = source.lineOf(at);
  notes.routes.push({ router: 'files', methods: [method], path: [path], line, handler: { name, line } });
}

/** Methods that a module exports as functions of their names. */
function* exportedMethods(source: Source): Generator<{ method: string; at: number }> {
  for (const match of occurrences(exported, source.code)) yield { method: match[1]!, at: match.index };
  for (const match of occurrences(reexported, source.code)) {
    for (const [, method] of match[1]!.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g))
      yield { method: method!, at: match.index };
  }
}

/** `app/api/books/[id]/route.ts` of Next.js. */
function readNextRoute(source: Source, notes: RouteNotes): void {
  const found = /(?:^|\/)(?:src\/)?app\/(?:(.*)\/)?route\.[cm]?[jt]sx?$/.exec(source.path);
  if (!found) return;
  const path = folders(found[1] ?? '');
  for (const { method, at } of exportedMethods(source)) push(source, notes, method, path, at, method);
}

/** `pages/api/books/[id].ts` of Next.js, with the methods that it tells apart. */
function readNextPage(source: Source, notes: RouteNotes): void {
  const found = /(?:^|\/)pages\/(api\/.*)\.[cm]?[jt]sx?$/.exec(source.path);
  const main = found && /^export\s+default\b|^module\.exports\s*=/m.exec(source.code);
  if (!found || !main) return;
  const text = source.uncommented;
  const methods = new Set(
    [
      ...text.matchAll(
        /\bmethod\s*(?:===?|!==?)\s*['"`](GET|POST|PUT|PATCH|DELETE)['"`]|\bcase\s+['"`](GET|POST|PUT|PATCH|DELETE)['"`]/g,
      ),
    ].map((match) => match[1] ?? match[2]!),
  );
  const path = folders(found[1]!.replace(/(?:^|\/)index$/, ''));
  for (const method of methods.size > 0 ? methods : ['ANY']) push(source, notes, method, path, main.index, '');
}

/** `src/routes/books/[id]/+server.ts` of SvelteKit, `src/pages/books/[id].ts` of Astro. */
function readSvelteRoute(source: Source, notes: RouteNotes): void {
  const found =
    /(?:^|\/)src\/routes\/(?:(.*)\/)?\+server\.[jt]s$/.exec(source.path) ??
    /(?:^|\/)src\/pages\/(.*)\.[jt]s$/.exec(source.path);
  if (!found || /(?:^|\/)pages\/api\//.test(source.path)) return;
  for (const { method, at } of exportedMethods(source))
    push(source, notes, method, folders((found[1] ?? '').replace(/(?:^|\/)index$/, '')), at, method);
}

/** `server/api/books/[id].get.ts` of Nuxt. */
function readNitroRoute(source: Source, notes: RouteNotes): void {
  const found = /(?:^|\/)server\/(api|routes)\/(.*?)(?:\.(get|post|put|patch|delete))?\.[jt]s$/.exec(source.path);
  const main = found && /\b(?:defineEventHandler|defineCachedEventHandler|eventHandler)\b/.exec(source.code);
  if (!found || !main) return;
  const path = `${found[1] === 'api' ? 'api/' : ''}${found[2]!.replace(/(?:^|\/)index$/, '')}`;
  push(source, notes, (found[3] ?? 'any').toUpperCase(), folders(path), main.index, '');
}

/** Folders as a path: groups left out, `[id]` a parameter, `[...rest]` a wildcard. */
function folders(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && !/^\(.*\)$|^@/.test(part))
    .map((part) => part.replace(/^\[\[?\.\.\.\w+\]\]?$/, '*').replace(/\[(\w+)(?:=\w+)?\]/g, '{$1}'))
    .join('/');
}
