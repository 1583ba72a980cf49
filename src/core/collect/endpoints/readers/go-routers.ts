import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { pathAt } from '../syntax/paths';
import type { GoScopes } from './go-scopes';
import type { GoTypes } from './go-types';

/** What makes an application, as the source of a pattern. */
const constructor = String.raw`(?:gin\.(?:Default|New)|echo\.New|fiber\.New|chi\.New(?:Router|Mux)|http\.NewServeMux|mux\.NewRouter|httprouter\.New|iris\.(?:New|Default)|router\.New|bunrouter\.New|flow\.New|pat\.New|routing\.New|httptreemux\.New\w*|way\.NewRouter)`;
const application = new RegExp(String.raw`([\w.]+)\s*(?::?=|:)\s*&?${constructor}\(`, 'g');
const madeInPlace = new RegExp(String.raw`^${constructor}\(`);
/** `r := NewRouter(handlers)`. */
const made =
  /(?<![\w.])(\w+)\s*(?:,\s*\w+\s*)?:?=\s*((?:\w+\.)?(?:[nN]ew|[mM]ake|[cC]reate|[sS]et[uU]p|[iI]nit|[bB]uild|[gG]et)\w*(?:[rR]outer|[rR]outes|[eE]ngine|[aA]pp|[sS]erver|[mM]ux|[eE]cho|[gG]in|[fF]iber|[cC]hi))\(/g;
/** `func (a *App) Get(path string, …) { a.Router.HandleFunc(path, …) }`. */
const forwarding =
  /\bfunc\s*\(\s*(\w+)\s+\*?\w+\s*\)\s*(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\s*\(\s*(\w+)\s+string\b[^{}]{0,200}\{\s*\1\.(\w+)\.\w+\(\s*\2\b/g;
/** `Server{router: r}`, `s.router = r`. */
const keptInField =
  /(?:[{,]\s*|\w\.)(\w*(?:[rR]outer|[eE]ngine|[aA]pp|[eE]cho|[mM]ux|[gG]in|[fF]iber|[gG]roup))(?:\s*:|\s*=)\s*(\w+)\s*(?=[,}\n])/g;
const derived = /([\w.]+)\s*:?=\s*(?:\(\*)?([\w.]+)\)?\.(Group|Party|NewGroup|PathPrefix|With|Use|Subrouter|Name)\(/g;
/** Those of them that put a path before the routes. */
const grouping = /^(?:Group|Party|NewGroup|PathPrefix)$/;
const routerType =
  /^\w+\s+\*?(?:gin\.(?:Engine|RouterGroup|IRouter|IRoutes)|echo\.(?:Echo|Group)|fiber\.(?:App|Router|Group)|chi\.(?:Router|Mux)|http\.ServeMux|mux\.Router|httprouter\.Router|router\.Router|iris\.(?:Application|Party)|routing\.(?:Router|RouteGroup))$/;

/** Finds the routers of a file of Go: applications, groups of them, parameters, fields that keep them. */
export class GoRouters {
  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
    private readonly functions: Functions,
    private readonly scopes: GoScopes,
    private readonly types: GoTypes,
  ) {}

  define(): void {
    for (const one of this.functions.list) {
      one.parameterTexts.forEach((text, index) => {
        const id = routerType.test(text) ? this.scopes.parameter(one, index) : null;
        if (id && one.name) this.notes.routers.push({ id, root: false, path: [], open: true });
      });
    }
    // What a name stands for depends on what was said before.
    for (const { define } of this.definitions().sort((a, b) => a.at - b.at)) define();
    this.defineKept();
  }

  isRouter(id: RouterId): boolean {
    return this.notes.routers.some((router) => router.id === id) || this.notes.aliases.some((alias) => alias.id === id);
  }

  /** An application that an expression makes on the spot. */
  madeAt({ start, end }: Range): RouterId | null {
    if (!madeInPlace.test(this.source.code.slice(start, end))) return null;
    const id = `made@${start}`;
    this.notes.routers.push({ id, root: true, path: [] });
    return id;
  }

  /** The prefix of what a call, and those chained to it, derive from a router: `r.Group("/api").Group("/v1")`. */
  derivedPath(name: string, open: number): PathText | null {
    const { code } = this.source;
    const path: PathText[number][] = [];
    let call = name;
    let from = open;
    for (let i = 0; i < 8; i++) {
      const first = grouping.test(call) ? argumentsAt(code, from)[0] : undefined;
      const own = first ? pathAt(this.source, first) : [];
      if (own === null) return null;
      path.push(...own);
      const end = closing(code, from) + 1;
      const next = /^\s*\.\s*(\w+)\(/.exec(code.slice(end, end + 80));
      if (!next) break;
      call = next[1]!;
      from = end + next[0].length - 1;
    }
    return path;
  }

  private definitions(): { at: number; define: () => void }[] {
    const { code } = this.source;
    const found: { at: number; define: () => void }[] = [];
    for (const { 0: text, 1: name, index: at } of occurrences(application, code)) {
      const open = at + text.length - 1;
      found.push({
        at,
        define: () => this.notes.routers.push({ id: this.defineName(name!, at, open), root: true, path: [] }),
      });
    }
    for (const { 0: text, 1: name, 2: callee, index: at } of occurrences(made, code)) {
      const open = at + text.length - 1;
      // Applications are made by functions of such names too.
      if (this.functions.around(at).length === 0 || found.some((one) => one.at === at)) continue;
      // `app = addRoutes(app)`: what is handed on is what comes back.
      if (argumentsAt(code, open).some(({ start, end }) => code.slice(start, end) === name)) continue;
      found.push({
        at,
        define: () =>
          this.notes.aliases.push({
            id: this.defineName(name!, at, open),
            of: this.types.callee(callee!, at),
          }),
      });
    }
    for (const { 0: text, 1: name, 2: parent, 3: call, index: at } of occurrences(derived, code))
      found.push({ at, define: () => this.defineDerived(name!, parent!, call!, at, at + text.length - 1) });
    return found;
  }

  /** Names hold behind the call that makes what they stand for, which may still use what they stood for before. */
  private defineName(name: string, at: number, open: number): RouterId {
    return this.scopes.define(name, at, closing(this.source.code, open) + 1);
  }

  private defineDerived(name: string, parent: string, call: string, at: number, open: number): void {
    const path = this.derivedPath(call, open);
    const router = this.scopes.find(parent, at + name.length);
    if (!router || path === null) return;
    const id = this.defineName(name, at, open);
    if (id === router) return;
    this.notes.routers.push({ id, root: false, path: [] });
    this.notes.mounts.push({ parent: router, path, child: { name, id } });
  }

  /** Fields that keep routers, and objects that hand routes on to theirs. */
  private defineKept(): void {
    const { code } = this.source;
    for (const { 1: field, 2: name, index } of occurrences(keptInField, code)) {
      const router = this.scopes.find(name!, index);
      const id = `.${field}`;
      if (!router || !this.isRouter(router) || this.isRouter(id)) continue;
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent: router, path: [], child: { name: field!, id } });
    }
    for (const [, object, , field] of occurrences(forwarding, code)) {
      const id = `.${object}`;
      if (this.isRouter(id)) continue;
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent: `.${field}`, path: [], child: { name: object!, id } });
    }
  }
}
