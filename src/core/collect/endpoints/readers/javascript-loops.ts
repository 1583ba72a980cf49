import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { closing, parts, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { dottedName } from '../syntax/paths';
import { scriptPathAt } from '../syntax/script-classes';

/** A mount whose path and router may be members of a loop's variable. */
interface LoopMount {
  readonly router: RouterId;
  readonly path: PathText;
  readonly child: Target;
  readonly at: number;
}

/**
 * Mounts written as a loop over a list: `routes.forEach((one) => router.use(one.path, one.route))`. Notes one mount for each item of the
 * list; returns whether it is such a loop.
 */
export function expandLoop(
  source: Source,
  functions: Functions,
  notes: RouteNotes,
  mount: LoopMount,
  targetAt: (range: Range) => Target | undefined,
): boolean {
  const [variable, member] = mount.child.name.split('.');
  const name = variable ? listAround(source.code, functions, variable, mount.at) : null;
  const list = name && arrayNamed(source.code, name);
  if (name && !list && source.imports.some(({ names }) => names.some(({ local }) => local === name))) {
    notes.mounts.push({ parent: mount.router, path: [], child: { name } });
    return true;
  }
  if (!list) return false;
  const [piece] = mount.path;
  const pathMember =
    typeof piece === 'object' && piece.constant.startsWith(`${variable}.`)
      ? piece.constant.slice(variable!.length + 1)
      : null;
  for (const item of parts(source.code, list.start, list.end)) {
    const child = member ? valueOf(source, item, member) : item;
    const path = pathMember ? valueOf(source, item, pathMember) : null;
    const target = child && targetAt(child);
    if (!target) continue;
    const own = pathMember ? path && scriptPathAt(source, path) : mount.path;
    if (own) notes.mounts.push({ parent: mount.router, path: own, child: target });
  }
  return true;
}

/** The list that a loop around an offset runs over with this variable. */
function listAround(code: string, functions: Functions, variable: string, at: number): string | null {
  const around = functions
    .around(at)
    .find(({ parameters }) => parameters.some((name) => name === variable || name === ''));
  const before = around ? code.slice(Math.max(0, around.at - 120), around.at + 1) : '';
  const each =
    around?.parameters[0] === variable ? /([\w$]+)\s*\.\s*(?:forEach|map)\s*\(\s*(?:async\s*)?\(?$/.exec(before) : null;
  const loop =
    each ?? new RegExp(`\\bfor\\s*\\(\\s*(?:const|let|var)\\s+${variable}\\s+of\\s+([\\w$]+)`).exec(code.slice(0, at));
  return loop?.[1] ?? null;
}

function arrayNamed(code: string, name: string): Range | null {
  const found = new RegExp(`\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=;]{0,200}=\\s*\\[`).exec(code);
  if (!found) return null;
  const open = found.index + found[0].length - 1;
  return { start: open + 1, end: closing(code, open) };
}

const listed =
  /\bexport\s+const\s+([\w$]+)\b[^=;\n]{0,160}=\s*(?=\[\s*\{)|^(?:const|let|var)\s+([\w$]+)\b[^=;\n]{0,160}=\s*(?=\[\s*\{)/gm;
const pathKeys = ['path', 'prefix', 'url', 'basePath', 'mountPath'];
const routerKeys = ['route', 'router', 'routes'];

/** Lists of routers with their paths that another file may mount in a loop: each is a router of its own. */
export function noteRouterLists(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\b(?:route|router|routes)\b\s*[:,}]/, code)) return;
  const first = (item: Range, keys: readonly string[]): Range | undefined =>
    keys.map((key) => valueOf(source, item, key)).find((value) => value !== null) ?? undefined;
  for (const match of occurrences(listed, code)) {
    const id = (match[1] ?? match[2])!;
    const open = match.index + match[0].length;
    for (const item of parts(code, open + 1, closing(code, open))) {
      const path = first(item, pathKeys);
      const router = first(item, routerKeys);
      const name = router && dottedName(code.slice(router.start, router.end));
      const own = path && scriptPathAt(source, path);
      if (!name || !own) continue;
      if (!notes.routers.some((one) => one.id === id)) notes.routers.push({ id, root: false, path: [] });
      notes.mounts.push({ parent: id, path: own, child: { name } });
    }
  }
}

/** The value of a property of an object literal. */
function valueOf(source: Source, item: Range, key: string): Range | null {
  const { code } = source;
  if (code[item.start] !== '{') return null;
  const end = closing(code, item.start);
  for (const property of parts(code, item.start + 1, end)) {
    const text = code.slice(property.start, property.end);
    const named = /^(?:['"]?)([\w$]+)(?:['"]?)\s*:\s*/.exec(text);
    if (named?.[1] === key) return { start: property.start + named[0].length, end: property.end };
    if (text === key) return property;
  }
  return null;
}
