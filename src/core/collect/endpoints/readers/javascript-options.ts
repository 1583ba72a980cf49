import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { parts, type Range } from '../syntax/brackets';
import { scriptPathAt } from '../syntax/script-classes';
import { handlerAt } from './javascript-handlers';

type NotedRoute = RouteNotes['routes'][number];

/** What an object gives for a key, read as a path. */
export function pathIn(source: Source, range: Range, key: string): PathText | null {
  const { code } = source;
  const found = new RegExp(`\\b${key}\\s*:\\s*`).exec(code.slice(range.start, range.end));
  if (!found) return null;
  const start = range.start + found.index + found[0].length;
  const value = parts(code, start, range.end)[0];
  return value ? scriptPathAt(source, value) : null;
}

/** The last string in the `dir` option: `path.join(import.meta.dirname, 'routes')`. */
export function folderIn(source: Source, range: Range): string {
  const { code } = source;
  const at = range.start + code.slice(range.start, range.end).search(/\bdir\s*:/);
  const value = parts(code, at, range.end)[0] ?? range;
  const strings = source.strings.filter(({ start }) => start > value.start && start < value.end);
  return strings.map(({ value: text }) => text).join('/');
}

/** `{ method, url, handler }` as a route of a router, or null where it is none. */
export function routeObject(source: Source, router: RouterId, range: Range, at: number): NotedRoute | null {
  const path = pathIn(source, range, 'url') ?? pathIn(source, range, 'path');
  if (!path) return null;
  const { code } = source;
  const method = /\bmethod\s*:\s*/.exec(code.slice(range.start, range.end));
  const from = method ? range.start + method.index + method[0].length : range.end;
  const value = parts(code, from, range.end)[0];
  const names = source.strings
    .filter(({ start }) => value && start > value.start && start <= value.end)
    .map(({ value: text }) => (text === '*' ? 'ANY' : text.toUpperCase()));
  return {
    router,
    methods: names.length > 0 ? names : ['ANY'],
    path,
    line: source.lineOf(at),
    ...handlerAt(source, range),
  };
}
