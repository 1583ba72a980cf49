import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { argumentsAt, closing, type Range } from '../syntax/brackets';
import { goFunctions, type FunctionRange, type Functions } from '../syntax/functions';
import { pathAt } from '../syntax/paths';
import { GoHandlers } from './go-handlers';
import { GoPasses } from './go-passes';
import { GoRouters } from './go-routers';
import { GoScopes } from './go-scopes';
import { GoSubtrees } from './go-subtrees';
import { GoTypes } from './go-types';

const call =
  /((?:\w+\.)*\w+)\s*\.\s*(GET|POST|PUT|PATCH|DELETE|Any|ANY|Get|Post|Put|Patch|Delete|All|Handle|HandleFunc|Handler|HandlerFunc|Method|MethodFunc|Add|Match|Route|Group|Mount|Methods|Path|PathPrefix|With|Party)\(/g;
/** Calls between a router and a route that put no path before it. */
const keepsPath = /^(?:With|Subrouter|Name|Host|Queries|Headers|Schemes)$/;
const verbs: Readonly<Record<string, string>> = {
  GET: 'GET',
  POST: 'POST',
  PUT: 'PUT',
  PATCH: 'PATCH',
  DELETE: 'DELETE',
  Get: 'GET',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  Any: 'ANY',
  ANY: 'ANY',
  All: 'ANY',
};

/** Routes of net/http, Gin, Echo, Chi, Fiber, Gorilla and their kin. */
export function readGoRoutes(source: Source, notes: RouteNotes): void {
  new GoReader(source, notes).read();
}

class GoReader {
  private readonly functions: Functions;
  private readonly scopes: GoScopes;
  private readonly types: GoTypes;
  private readonly routers: GoRouters;
  private readonly handlers: GoHandlers;
  private readonly subtrees: GoSubtrees;
  private readonly packages: ReadonlySet<string>;

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    this.functions = goFunctions(source.code);
    this.types = new GoTypes(source, this.functions);
    this.packages = new Set(source.imports.flatMap(({ names }) => names.map(({ local }) => local)));
    this.scopes = new GoScopes(source.code, this.functions, this.packages);
    this.routers = new GoRouters(source, notes, this.functions, this.scopes, this.types);
    this.handlers = new GoHandlers(source.code, this.functions, this.types, this.packages);
    this.subtrees = new GoSubtrees(source, this.functions);
  }

  read(): void {
    const { code } = this.source;
    for (const { names, module } of this.source.imports) {
      for (const { local } of names) this.notes.imports.push({ local, module, name: '*' });
    }
    this.types.note(this.notes);
    this.routers.define();
    for (const match of occurrences(call, code))
      this.readCall(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    new GoPasses(this.source, this.notes, this.scopes, this.types, this.routers).read();
    this.readFunctions();
    this.readConstants();
  }

  private readCall(receiver: string, verb: string, at: number, open: number): void {
    const router = this.scopes.find(receiver, at);
    if (!router || (receiver === 'http' && !/^Handle(?:Func)?$/.test(verb))) return;
    if (receiver === 'http' && !this.notes.routers.some(({ id }) => id === 'http'))
      this.notes.routers.push({ id: 'http', root: true, path: [] });
    this.readChain(router, [], verb, at, open);
  }

  /** A call and what is chained to it: `r.With(x).Get(…)`, `r.PathPrefix("/x").Methods("GET").HandlerFunc(h)`. */
  private readChain(router: RouterId, prefix: PathText, verb: string, at: number, open: number): void {
    const { code } = this.source;
    let path = prefix;
    let methods: string[] = [];
    let name = verb;
    let from = open;
    let handler: Range | undefined;
    let pending = false;
    let subtree = false;
    for (let i = 0; i < 12; i++) {
      const args = argumentsAt(code, from);
      if (name === 'Methods') methods = this.strings(args);
      else if (name === 'Path' || name === 'PathPrefix') {
        path = [...path, ...(this.path(args[0]) ?? [])];
        subtree = name === 'PathPrefix';
      } else if ((name === 'Handler' || name === 'HandlerFunc') && args.length === 1) {
        if (subtree && this.mountBelow(router, prefix, path, args[0]!)) return;
        handler = args[0];
        pending = true;
      } else if (name === 'Handle' || name === 'HandleFunc') {
        if (args.length === 2 && this.path(args[0])) {
          if (this.mountHandler(router, path, args[1]!)) return;
          subtree = this.subtrees.isMeant(router, this.path(args[0])!, this.text(args[1]!));
          path = [...path, ...this.path(args[0])!];
          handler = args[1];
          pending = true;
        } else this.readVerb(router, path, name, args, at);
      } else if ((name === 'Group' || name === 'Party') && !this.isInline(args.at(-1))) {
        path = [...path, ...(this.path(args[0]) ?? [])];
      } else if (!keepsPath.test(name)) {
        this.readVerb(router, path, name, args, at);
      }
      const end = closing(code, from) + 1;
      const next = /^\s*\.\s*(\w+)\(/.exec(code.slice(end, end + 80));
      if (!next) break;
      name = next[1]!;
      from = end + next[0].length - 1;
      if (name in verbs) at = end + next[0].indexOf(name);
    }
    if (pending && handler) this.pushPattern(router, subtree ? [...path, '/*'] : path, methods, handler, at);
  }

  private isInline(range: Range | undefined): boolean {
    return range !== undefined && /^func\b/.test(this.source.code.slice(range.start, range.start + 6));
  }

  private strings(args: readonly Range[]): string[] {
    return args.flatMap((range) => {
      const path = pathAt(this.source, range);
      const piece = path?.[0];
      const name = typeof piece === 'string' ? piece : piece?.constant.replace(/^http\.Method/, '');
      return name ? name.split(',').map((one) => one.trim().toUpperCase()) : [];
    });
  }

  private path(range: Range | undefined): PathText | null {
    return range ? pathAt(this.source, range) : null;
  }

  private readVerb(router: RouterId, prefix: PathText, verb: string, args: readonly Range[], at: number): void {
    if (verb in verbs) {
      const path = this.path(args[0]);
      if (path && args.length > 1)
        this.push(router, [...prefix, ...path], [verbs[verb]!], this.answering(args.slice(1)), at);
      return;
    }
    if (/^(?:Handle|HandleFunc|Handler|HandlerFunc|Method|MethodFunc|Add|Match)$/.test(verb)) {
      const path = this.path(args[1]);
      const names =
        verb === 'Match'
          ? this.source.strings
              .filter(({ start }) => args[0] && start > args[0].start && start < args[0].end)
              .map(({ value }) => value)
          : this.strings(args.slice(0, 1));
      if (path && args.length > 2 && names.every((name) => /^[A-Z]+$/.test(name)))
        this.push(router, [...prefix, ...path], names, this.answering(args.slice(2)), at);
      return;
    }
    if (verb === 'Route' || verb === 'Group' || verb === 'Party') this.readInline(router, prefix, args);
    else if (verb === 'Mount') this.readMount(router, prefix, args);
  }

  /** Echo takes the handler before its middleware, the others last. */
  private answering(args: readonly Range[]): Range | undefined {
    return this.packages.has('echo') ? args[0] : args.at(-1);
  }

  /** `r.Route("/x", func(r chi.Router) { … })` and `r.Group(func(r chi.Router) { … })`. */
  private readInline(router: RouterId, prefix: PathText, args: readonly Range[]): void {
    const body = args.at(-1);
    const inline = body && this.functions.list.find((one) => one.at === body.start && one.name === '');
    const child = inline && this.scopes.parameter(inline, 0);
    if (!child) return;
    const path = args.length > 1 ? this.path(args[0]) : [];
    if (!path) return;
    this.notes.routers.push({ id: child, root: false, path: [] });
    this.notes.mounts.push({ parent: router, path: [...prefix, ...path], child: { name: '', id: child } });
  }

  private readMount(router: RouterId, prefix: PathText, args: readonly Range[]): void {
    const path = this.path(args[0]);
    const child = args[1] && this.targetAt(args[1]);
    if (path && child) this.notes.mounts.push({ parent: router, path: [...prefix, ...path], child });
  }

  /** A handler that is a router itself, or may be one behind `http.StripPrefix`. */
  private mountHandler(router: RouterId, prefix: PathText, handler: Range): boolean {
    const { target, stripped, known } = this.handed(handler);
    if (!target || (!known && !(stripped && target.called && !this.subtrees.isProxy(this.text(handler))))) return false;
    const path = stripped ? this.path(stripped) : [];
    if (path) this.notes.mounts.push({ parent: router, path: [...prefix, ...path], child: target });
    return true;
  }

  /** The same for all paths below one: what the router is handed is the whole path, unless it is stripped. */
  private mountBelow(router: RouterId, prefix: PathText, path: PathText, handler: Range): boolean {
    const { target, stripped, known } = this.handed(handler);
    if (!target || (!known && !(stripped && target.called && /[rR]out(?:er|es)|[mM]ux/.test(target.name))))
      return false;
    this.notes.mounts.push({ parent: router, path: stripped ? path : prefix, child: target });
    return true;
  }

  /** What may be a router in the place of a handler, and the path that is stripped before it. */
  private handed(handler: Range): { target: Target | null; stripped: Range | undefined; known: boolean } {
    const call = /^http\.StripPrefix\(/.exec(this.text(handler));
    const inner = call ? argumentsAt(this.source.code, handler.start + call[0].length - 1) : [];
    const target = this.targetAt(inner[1] ?? handler);
    return { target, stripped: inner[0], known: target?.id !== undefined && this.routers.isRouter(target.id) };
  }

  private text({ start, end }: Range): string {
    return this.source.code.slice(start, end);
  }

  /** A router, or what a function returns, inside middleware that wraps it. */
  private targetAt(range: Range): Target | null {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    const called = /^((?:\w+\.)*\w+)(?:\{[^{}]*\})?(?:\.(\w+))?\(/.exec(text);
    if (called && text.endsWith(')')) {
      const inner = argumentsAt(code, range.start + called[0].length - 1);
      const wrapped = inner
        .map((one) => this.targetAt(one))
        .find((one) => one?.id !== undefined && this.routers.isRouter(one.id));
      if (wrapped) return wrapped;
      return this.types.callee(called[2] ? `${called[1]}.${called[2]}` : called[1]!, range.start);
    }
    if (!/^[\w.]+$/.test(text)) return null;
    const id = this.scopes.find(text, range.start);
    return id ? { name: text, id } : null;
  }

  private pushPattern(router: RouterId, path: PathText, methods: readonly string[], handler: Range, at: number): void {
    const [first, ...rest] = path;
    const pattern = typeof first === 'string' ? /^([A-Z]+)\s+(?:[\w.-]+(?=\/))?(\/.*)$/.exec(first) : null;
    if (pattern) this.push(router, [pattern[2]!.replace(/\{\$\}$/, ''), ...rest], [pattern[1]!], handler, at);
    else
      this.push(
        router,
        path.map((piece) => (typeof piece === 'string' ? piece.replace(/\{\$\}$/, '') : piece)),
        methods.length > 0 ? methods : ['ANY'],
        handler,
        at,
      );
  }

  private push(
    router: RouterId,
    path: PathText,
    methods: readonly string[],
    handler: Range | undefined,
    at: number,
  ): void {
    const { source } = this;
    const text = handler ? this.text(handler) : '';
    if (/[sS]wagger|\bredoc\b|\bscalar\b/.test(text) || this.subtrees.servesFiles(text)) return;
    const line = source.lineOf(at);
    const inline = this.isInline(handler);
    const answers = inline ? { name: '', line: source.lineOf(handler!.start) } : handler && this.handlers.at(handler);
    this.notes.routes.push({ router, methods, path, line, ...(answers ? { handler: answers } : {}) });
  }

  private readFunctions(): void {
    const { code } = this.source;
    for (const one of this.functions.list) {
      if (!one.name) continue;
      const line = this.source.lineOf(one.at);
      this.notes.definitions[one.name] ??= line;
      if (one.owner) this.notes.definitions[`${one.owner}.${one.name}`] ??= line;
      const returns = this.returned(one, code);
      const routed = one.parameterTexts.map((text, index) =>
        /^\w+\s+\*?[\w.]+$/.test(text) || !/\s/.test(text) ? this.scopes.parameter(one, index) : null,
      );
      if (returns || routed.some((id) => id !== null && this.used(id))) {
        const parameters = routed.map((id) => (id && this.used(id) ? id : null));
        this.notes.functions.push({
          name: one.name,
          parameters,
          ...(returns ? { returns } : {}),
          ...(one.owner ? { owner: one.owner } : {}),
        });
      }
    }
  }

  private used(id: RouterId): boolean {
    return (
      this.routers.isRouter(id) ||
      this.notes.routes.some(({ router }) => router === id) ||
      this.notes.mounts.some(({ parent }) => parent === id) ||
      this.notes.passes.some(({ router }) => router === id)
    );
  }

  private returned(one: FunctionRange, code: string): Target | null {
    for (const match of [...code.slice(one.start, one.end).matchAll(/\breturn\s+(?:\w+\()?&?([\w.]+)/g)].reverse()) {
      const id = this.scopes.find(match[1]!, one.start + match.index + 7);
      if (id && this.routers.isRouter(id)) return { name: match[1]!, id };
    }
    for (const match of code.slice(one.start, one.end).matchAll(/\breturn\s+/g)) {
      const id = this.routers.madeAt({ start: one.start + match.index + match[0].length, end: one.end });
      if (id) return { name: '', id };
    }
    return null;
  }

  private readConstants(): void {
    const { code } = this.source;
    for (const match of occurrences(/(?:^|[\s(])(\w+)(?:\s+string)?\s*:?=\s*(?=["`])/g, code)) {
      const start = match.index + match[0].length;
      const end = code.indexOf('\n', start);
      const value = pathAt(this.source, { start, end: end < 0 ? code.length : end });
      if (value) this.notes.constants[match[1]!] ??= value;
    }
  }
}
