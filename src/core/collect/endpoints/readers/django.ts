import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { dottedName, pathAt } from '../syntax/paths';
import { pathOfExpression } from '../syntax/url-expressions';

const patterns = /^(\w*urlpatterns|\w*_urls|\w*_patterns)(?:\s*(?::[^=\n]*)?\+?=\s*|\.(?:extend|append)(?=\())/gm;
const isPattern = /^(?:\w+\.)?(path|re_path|url)\(/;
/** Functions that put a path of their own before what they are given, or make routes to files. */
const addsPrefix = /^(?:i18n_patterns|static|staticfiles_urlpatterns)$/;
const plus = 43;
const router = /(?:^|\s)(\w+)\s*=\s*(?:\w+\.)*(\w*Router)\(/g;
const register = /(\w+)\.register\(/g;

/** Django's URL configurations and the routers of Django REST framework. */
export function readDjangoRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  const root = /^[ \t]*ROOT_URLCONF\s*=\s*["']/m.exec(code);
  const module = root && source.stringAt(root.index + root[0].length)?.value;
  if (module) {
    notes.routers.push({ id: 'django', root: true, path: [] });
    notes.mounts.push({ parent: 'django', path: [], child: { name: 'urlpatterns', module } });
  }
  if (!occurs(/\b(?:urlpatterns|Router)\b|\brest_framework\w*\b[^\n]*[rR]outer/, code)) return;
  new DjangoReader(source, notes).read();
}

class DjangoReader {
  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {}

  read(): void {
    const { code } = this.source;
    for (const match of occurrences(router, code))
      this.defineRouter(match[1]!, match[2]!, match.index + match[0].length - 1);
    for (const match of occurrences(register, code))
      this.readRegistered(match[1]!, match.index, match.index + match[0].length - 1);
    for (const match of occurrences(patterns, code)) {
      const id = match[1]!;
      if (!this.notes.routers.some((one) => one.id === id)) this.notes.routers.push({ id, root: false, path: [] });
      const start = match.index + match[0].length;
      this.readSum(id, { start, end: statementEnd(code, start) });
    }
  }

  private defineRouter(name: string, kind: string, open: number): void {
    this.notes.routers.push({ id: name, root: false, path: kind.includes('Nested') ? this.above(open) : [] });
  }

  /** What stands before the paths of a nested router, wherever its own list is included: its parent's path and the item that it is about. */
  private above(open: number): PathText {
    const { code } = this.source;
    const args = argumentsAt(code, open);
    const value = (at: number, name: string): Range | undefined => {
      for (const { start, end } of args) {
        const named = /^(\w+)\s*=\s*/.exec(code.slice(start, end));
        if (named?.[1] === name) return { start: start + named[0].length, end };
      }
      const given = args[at];
      return given && !/^\w+\s*=/.test(code.slice(given.start, given.end)) ? given : undefined;
    };
    const parent = value(0, 'parent_router');
    const prefix = value(1, 'parent_prefix');
    const lookup = value(2, 'lookup');
    const path = prefix && pathAt(this.source, prefix);
    if (!parent || !path) return [];
    const parentPath = this.notes.routers.find(({ id }) => id === code.slice(parent.start, parent.end))?.path ?? [];
    const item = (lookup && this.source.stringAt(lookup.start + 1)?.value) ?? 'parent';
    return [...parentPath, '/', ...path, `/{${item}_pk}`];
  }

  private readRegistered(name: string, at: number, open: number): void {
    if (!this.notes.routers.some(({ id }) => id === name)) return;
    const [first, second] = argumentsAt(this.source.code, open);
    const path = first && pathAt(this.source, first);
    const view = second && dottedName(this.source.code.slice(second.start, second.end));
    if (!path || !view) return;
    this.notes.routes.push({
      router: name,
      methods: [],
      path: pathOfExpression(path),
      line: this.source.lineOf(at),
      view: { name: view, set: true },
    });
  }

  /** What a list of routes is made of: `[…] + router.urls`, `list(chain(router.urls, nested.urls))`, `format_suffix_patterns([…])`. */
  private readSum(id: RouterId, range: Range): void {
    const { code } = this.source;
    for (const part of parts(code, range.start, range.end, plus)) {
      const { start, end } = withoutBackslashes(code, part);
      const text = code.slice(start, end);
      const [, name, urls] = /^(\w+(?:\.\w+)*?)(\.urls)?$/.exec(text) ?? [];
      const called = /^(?:\w+\.)*(\w*)\(/.exec(text);
      if (name) this.mountList(id, name, urls !== undefined);
      else if (text.startsWith('['))
        for (const item of parts(code, start + 1, closing(code, start))) this.readItem(id, item);
      else if (isPattern.test(text)) this.readItem(id, { start, end });
      else if (called && !addsPrefix.test(called[1]!))
        for (const argument of argumentsAt(code, start + called[0].length - 1)) this.readSum(id, argument);
    }
  }

  private mountList(id: RouterId, name: string, urls: boolean): void {
    const own = urls && this.notes.routers.some((one) => one.id === name);
    this.notes.mounts.push({ parent: id, path: [], child: { name, ...(own ? { id: name } : {}) } });
  }

  private readItem(id: RouterId, item: Range): void {
    const { code } = this.source;
    const text = code.slice(item.start, item.end);
    const list = /^\*(\w+)(\.urls)?$/.exec(text);
    if (list) this.mountList(id, list[1]!, list[2] !== undefined);
    const made = isPattern.exec(text);
    if (!made) return;
    const args = argumentsAt(code, item.start + made[0].length - 1);
    const first = args[0] && pathAt(this.source, args[0]);
    if (!first || !args[1]) return;
    const path = made[1] === 'path' ? first : pathOfExpression(first);
    this.readTarget(id, path, args[1], this.source.lineOf(item.start));
  }

  private readTarget(id: RouterId, path: PathText, range: Range, line: number): void {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    const include = /^(?:\w+\.)?include\(/.exec(text);
    if (include) {
      this.readInclude(id, path, range.start + include[0].length - 1);
      return;
    }
    if (/\.site\.urls$|[sS]wagger|[sS]pectacular|[rR]edoc|schema_view|\bserve$|RedirectView/.test(text)) return;
    const api = /^(\w+)\.urls$/.exec(text);
    if (api) {
      this.notes.mounts.push({ parent: id, path, child: { name: api[1]! } });
      return;
    }
    const inner = this.unwrapped(range);
    const view = /^([\w.]+)\.as_view\(/.exec(inner);
    // Feeds are objects: `path("feed/", LatestBooks())`.
    const name = view ? view[1]! : dottedName(inner.replace(/^((?:\w+\.)*[A-Z]\w*)\(\s*\)$/, '$1'));
    if (!name) return;
    const actions = view && this.actionsIn(range);
    this.notes.routes.push({
      router: id,
      methods: [],
      path,
      line,
      view: { name, set: false, ...(actions ? { actions } : {}) },
    });
  }

  /** The view inside wrappers such as `csrf_exempt(…)` and `cache_page(60)(…)`. */
  private unwrapped(range: Range): string {
    const { code } = this.source;
    let { start, end } = range;
    for (let i = 0; i < 4; i++) {
      const called = /^(?!\w+(?:\.\w+)*\.as_view\()\w+(?:\.\w+)*(?:\([^()]*\))?\(/.exec(code.slice(start, end));
      const first = called && argumentsAt(code, start + called[0].length - 1)[0];
      if (!first || /^[A-Z]/.test(code[start] ?? '')) break;
      ({ start, end } = first);
    }
    return code.slice(start, end);
  }

  /** `as_view({'get': 'list'})`. */
  private actionsIn(range: Range): Record<string, string> | null {
    const open = this.source.code.indexOf('{', range.start);
    if (open < 0 || open > range.end) return null;
    const inside = this.source.strings
      .filter(({ start }) => start > open && start < range.end)
      .map(({ value }) => value);
    const actions: Record<string, string> = {};
    for (let i = 0; i + 1 < inside.length; i += 2) actions[inside[i]!.toUpperCase()] = inside[i + 1]!;
    return actions;
  }

  private readInclude(id: RouterId, path: PathText, open: number): void {
    const { code } = this.source;
    const first = argumentsAt(code, open)[0];
    if (!first) return;
    const text = code.slice(first.start, first.end);
    const module = /^["']/.test(text) ? this.source.stringAt(first.start + 1)?.value : undefined;
    if (module !== undefined) this.notes.mounts.push({ parent: id, path, child: { name: 'urlpatterns', module } });
    else if (/^[[(]/.test(text)) this.readInlineInclude(id, path, first);
    else {
      const urls = /^([\w.]+)\.(?:urls|urlpatterns)$/.exec(text);
      const name = urls ? urls[1]! : dottedName(text);
      const own = this.notes.routers.some((one) => one.id === name);
      this.notes.mounts.push({
        parent: id,
        path,
        child: own ? { name, id: name } : { name: urls ? `${name}.urls` : `${name}.urlpatterns` },
      });
    }
  }

  /** `include([…])` and `include((patterns, 'name'))`. */
  private readInlineInclude(id: RouterId, path: PathText, range: Range): void {
    const { code } = this.source;
    const inner = code[range.start] === '(' ? parts(code, range.start + 1, closing(code, range.start))[0] : range;
    if (!inner) return;
    const child = `include@${inner.start}`;
    this.notes.routers.push({ id: child, root: false, path: [] });
    this.notes.mounts.push({ parent: id, path, child: { name: '', id: child } });
    if (code[inner.start] === '[') {
      for (const item of parts(code, inner.start + 1, closing(code, inner.start))) this.readItem(child, item);
    } else {
      const name = dottedName(code.slice(inner.start, inner.end)).replace(/\.urls$/, '');
      const module = /^["']/.test(code.slice(inner.start, inner.end))
        ? this.source.stringAt(inner.start + 1)?.value
        : undefined;
      this.notes.mounts.push({
        parent: child,
        path: [],
        child: module === undefined ? { name } : { name: 'urlpatterns', module },
      });
    }
  }
}

/** Where a statement ends: at the end of its line, or of the last one that brackets or a backslash join to it. */
function statementEnd(code: string, from: number): number {
  for (let i = from; i < code.length; i++) {
    const c = code[i]!;
    if (c === '(' || c === '[' || c === '{') i = closing(code, i);
    else if (c === '\n' && code[i - 1] !== '\\') return i;
  }
  return code.length;
}

/** What stands between the backslashes by which a statement goes on in the next line. */
function withoutBackslashes(code: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /[\\\s]/.test(code[from]!)) from++;
  while (to > from && /[\\\s]/.test(code[to - 1]!)) to--;
  return { start: from, end: to };
}
