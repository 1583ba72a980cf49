import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { pythonClasses } from '../syntax/python-blocks';

const decorator = /^([ \t]*)@(get|post|put|patch|delete|route)\(/gm;
const router = /(\w+)\s*(?::[^=\n]{0,40})?=\s*(Router|Litestar|Starlite)\(/g;
const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};

/** Routes of Litestar: decorated functions, controllers, and the routers that list them. */
export function readLitestarRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!source.imports.some(({ module }) => /^(?:litestar|starlite)\b/.test(module))) return;
  const controllers = pythonClasses(code).filter(({ bases }) => bases.some((base) => base.endsWith('Controller')));
  const prefixes = new Map(controllers.map((one) => [one.name, classPath(source, one.start, one.end)]));
  for (const [name, path] of prefixes) notes.routers.push({ id: `type:${name}`, root: true, path });
  for (const match of occurrences(decorator, code)) {
    const at = match.index + match[1]!.length;
    const open = match.index + match[0].length - 1;
    const type = controllers.find(({ start, end }) => start < at && at < end);
    readHandler(source, notes, type ? `type:${type.name}` : null, match[2]!, at, open);
  }
  for (const match of occurrences(router, code))
    readRouter(source, notes, match[1]!, match[2] !== 'Router', match.index + match[0].length - 1);
}

function classPath(source: Source, start: number, end: number): PathText {
  const found = /^[ \t]+path\s*(?::[^=\n]{0,40})?=\s*/m.exec(source.code.slice(start, end));
  if (!found) return [];
  const from = start + found.index + found[0].length;
  return pathAt(source, { start: from, end: source.code.indexOf('\n', from) }) ?? [];
}

function keyword(source: Source, args: readonly Range[], name: string): Range | undefined {
  for (const { start, end } of args) {
    const named = new RegExp(`^${name}\\s*=\\s*`).exec(source.code.slice(start, end));
    if (named) return { start: start + named[0].length, end };
  }
  return undefined;
}

function readHandler(
  source: Source,
  notes: RouteNotes,
  controller: RouterId | null,
  verb: string,
  at: number,
  open: number,
): void {
  const { code } = source;
  const args = argumentsAt(code, open);
  const first =
    keyword(source, args, 'path') ?? args.find(({ start, end }) => !/^\w+\s*=/.test(code.slice(start, end)));
  const list =
    first && code[first.start] === '['
      ? parts(code, first.start + 1, closing(code, first.start))
      : first
        ? [first]
        : [];
  const paths = list.flatMap((range) => {
    const path = pathAt(source, range);
    return path ? [path] : [];
  });
  const after = /\n[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)/.exec(
    code.slice(closing(code, open), closing(code, open) + 2000),
  );
  if (!after) return;
  const line = source.lineOf(closing(code, open) + after.index + after[0].length - 1);
  const id = controller ?? `fn:${after[1]}`;
  if (!controller) notes.routers.push({ id, root: true, path: [] });
  const named = keyword(source, args, 'http_method');
  const methods = verbs[verb]
    ? [verbs[verb]]
    : named
      ? [...source.text.slice(named.start, named.end).matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map(
          (match) => match[1]!,
        )
      : [];
  for (const path of paths.length > 0 ? paths : [[]]) {
    notes.routes.push({
      router: id,
      methods: methods.length > 0 ? methods : ['ANY'],
      path,
      line: source.lineOf(at),
      handler: { name: after[1]!, line },
    });
  }
}

/** `Router(path='/x', route_handlers=[Books, list_books])`. */
function readRouter(source: Source, notes: RouteNotes, name: string, root: boolean, open: number): void {
  const { code } = source;
  const args = argumentsAt(code, open);
  const path = keyword(source, args, 'path');
  const handlers = keyword(source, args, 'route_handlers') ?? args[0];
  notes.routers.push({ id: name, root, path: (path && pathAt(source, path)) ?? [] });
  if (!handlers || code[handlers.start] !== '[') return;
  for (const { start, end } of parts(code, handlers.start + 1, closing(code, handlers.start))) {
    const child = /^[\w.]+$/.exec(code.slice(start, end))?.[0];
    if (!child) continue;
    const last = child.slice(child.lastIndexOf('.') + 1);
    if (/^[A-Z]/.test(last)) notes.mounts.push({ parent: name, path: [], child: { name: `type:${last}` } });
    else
      notes.mounts.push(
        { parent: name, path: [], child: { name: child } },
        { parent: name, path: [], child: { name: `fn:${last}` } },
      );
  }
}
