import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { dottedName, pathAt } from '../syntax/paths';
import { pathOfExpression } from '../syntax/url-expressions';

const patterns = /^(\w*urlpatterns|\w*_urls|\w*_patterns)\s*(?::[^=\n]*)?\+?=\s*/gm;
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
  if (!occurs(/\b(?:urlpatterns|Router)\b/, code)) return;
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
      this.readList(id, match.index + match[0].length);
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

  /** `[…]`, `[…] + router.urls`, `format_suffix_patterns([…])`. */
  private readList(id: RouterId, from: number): void {
    const { code } = this.source;
    const open = code.indexOf('[', from);
    const line = code.indexOf('\n', from);
    const head = code.slice(from, Math.max(from, open < 0 || (line >= 0 && line < open) ? line : open));
    this.mountSum(id, head);
    if (open < 0 || (line >= 0 && open > line && !/[([]\s*$/.test(head))) return;
    const close = closing(code, open);
    for (const item of parts(code, open + 1, close)) this.readItem(id, item);
    const tail = /^\](?:\s*\+\s*[\w.]+)+/.exec(code.slice(close, close + 200));
    if (tail) this.mountSum(id, tail[0].slice(1));
  }

  /** Lists and routers that are added to a list by their names. */
  private mountSum(id: RouterId, text: string): void {
    for (const part of text.split('+')) {
      const [, name, urls] = /^\s*(\w+)(\.urls)?\s*$/.exec(part) ?? [];
      if (name) this.notes.mounts.push({ parent: id, path: [], child: { name, ...(urls ? { id: name } : {}) } });
    }
  }

  private readItem(id: RouterId, item: Range): void {
    const { code } = this.source;
    const text = code.slice(item.start, item.end);
    const spread = /^\*(\w+)\.urls$/.exec(text);
    if (spread) this.notes.mounts.push({ parent: id, path: [], child: { name: spread[1]!, id: spread[1]! } });
    const list = /^\*(\w+)$/.exec(text);
    if (list) this.notes.mounts.push({ parent: id, path: [], child: { name: list[1]! } });
    const made = /^(?:\w+\.)?(path|re_path|url)\(/.exec(text);
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
