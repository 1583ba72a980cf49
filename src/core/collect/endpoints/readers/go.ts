import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { argumentsAt, closing, skipSpace, type Range } from '../syntax/brackets';
import { goFunctions, type FunctionRange, type Functions } from '../syntax/functions';
import { pathAt } from '../syntax/paths';
import { Scopes } from '../syntax/scopes';
import { GoHandlers } from './go-handlers';
import { GoTypes } from './go-types';

/** What makes an application, as the source of a pattern. */
const constructor = String.raw`(?:gin\.(?:Default|New)|echo\.New|fiber\.New|chi\.New(?:Router|Mux)|http\.NewServeMux|mux\.NewRouter|httprouter\.New|iris\.(?:New|Default)|router\.New|bunrouter\.New|flow\.New|pat\.New|routing\.New|httptreemux\.New\w*|way\.NewRouter)`;
const application = new RegExp(String.raw`([\w.]+)\s*(?::?=|:)\s*&?${constructor}\(`, 'g');
const madeInPlace = new RegExp(String.raw`^${constructor}\(`);
const returnedInPlace = new RegExp(String.raw`\breturn\s+(?=${constructor}\()`);
/** `r := NewRouter(handlers)`. */
const made =
  /(?<![\w.])(\w+)\s*(?:,\s*\w+\s*)?:?=\s*((?:\w+\.)?(?:[nN]ew|[mM]ake|[cC]reate|[sS]et[uU]p|[iI]nit|[bB]uild|[gG]et)\w*(?:[rR]outer|[rR]outes|[eE]ngine|[aA]pp|[sS]erver|[mM]ux|[eE]cho|[gG]in|[fF]iber|[cC]hi))\(/g;
/** `func (a *App) Get(path string, …) { a.Router.HandleFunc(path, …) }`. */
const forwarding =
  /\bfunc\s*\(\s*(\w+)\s+\*?\w+\s*\)\s*(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\s*\(\s*(\w+)\s+string\b[^{}]{0,200}\{\s*\1\.(\w+)\.\w+\(\s*\2\b/g;
/** `Server{router: r}`, `s.router = r`. */
const keptInField =
  /(?:[{,]\s*|\w\.)(\w*(?:[rR]outer|[eE]ngine|[aA]pp|[eE]cho|[mM]ux|[gG]in|[fF]iber|[gG]roup))(?:\s*:|\s*=)\s*(\w+)\s*(?=[,}\n])/g;
const group = /([\w.]+)\s*:?=\s*(?:\(\*)?([\w.]+)\)?\.(Group|Party|NewGroup|PathPrefix)\(/g;
const sameRouter = /([\w.]+)\s*:?=\s*([\w.]+)\.(?:With|Use|Subrouter|Name)\(/g;
const routerType =
  /^\w+\s+\*?(?:gin\.(?:Engine|RouterGroup|IRouter|IRoutes)|echo\.(?:Echo|Group)|fiber\.(?:App|Router|Group)|chi\.(?:Router|Mux)|http\.ServeMux|mux\.Router|httprouter\.Router|router\.Router|iris\.(?:Application|Party)|routing\.(?:Router|RouteGroup))$/;
const call =
  /((?:\w+\.)*\w+)\s*\.\s*(GET|POST|PUT|PATCH|DELETE|Any|ANY|Get|Post|Put|Patch|Delete|All|Handle|HandleFunc|Handler|HandlerFunc|Method|MethodFunc|Add|Match|Route|Group|Mount|Methods|Path|PathPrefix|With|Party)\(/g;
const pass =
  /(?<![\w])((?:\w+\.)*\w*(?:[rR]out|[rR]egister|[sS]etup|[sS]et[A-Z]|[iI]nit|[hH]andle|[mM]ount|[nN]ew|API|Api|[eE]ndpoint|[aA]pply|[aA]ttach|[cC]onfigure|[bB]ind|[mM]ake|[sS]erve|[lL]oad|[aA]dd|[iI]nstall)\w*)\(/g;
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
const ownTypes = /\bhttp\.(?:Get|Post|Head)\b/;

/** Routes of net/http, Gin, Echo, Chi, Fiber, Gorilla and their kin. */
export function readGoRoutes(source: Source, notes: RouteNotes): void {
  new GoReader(source, notes).read();
}

class GoReader {
  private readonly functions: Functions;
  private readonly scopes: Scopes;
  private readonly types: GoTypes;
  private readonly handlers: GoHandlers;
  private readonly packages: ReadonlySet<string>;

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    this.functions = goFunctions(source.code);
    this.scopes = new Scopes(this.functions);
    this.types = new GoTypes(source, this.functions);
    this.packages = new Set(source.imports.flatMap(({ names }) => names.map(({ local }) => local)));
    this.handlers = new GoHandlers(source.code, this.functions, this.types, this.packages);
  }

  read(): void {
    const { code } = this.source;
    for (const { names, module } of this.source.imports) {
      for (const { local } of names) this.notes.imports.push({ local, module, name: '*' });
    }
    this.types.note(this.notes);
    this.defineRouters();
    for (const match of occurrences(call, code))
      this.readCall(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    for (const match of occurrences(pass, code))
      this.readPass(match[1]!, match.index, match.index + match[0].length - 1);
    this.readFunctions();
    this.readConstants();
  }

  private defineRouters(): void {
    const { code } = this.source;
    for (const one of this.functions.list) {
      one.parameterTexts.forEach((text, index) => {
        const id = routerType.test(text) ? this.scopes.parameter(one, index) : null;
        if (id && one.name) this.notes.routers.push({ id, root: false, path: [], open: true });
      });
    }
    for (const match of occurrences(application, code))
      this.notes.routers.push({ id: this.define(match[1]!, match.index), root: true, path: [] });
    this.defineMade();
    for (const match of occurrences(group, code))
      this.defineGroup(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    for (const match of occurrences(sameRouter, code)) this.defineGroup(match[1]!, match[2]!, match.index, -1);
  }

  /** Routers that functions make, and objects that hand routes on to theirs. */
  private defineMade(): void {
    const { code } = this.source;
    for (const match of occurrences(made, code)) {
      if (this.functions.around(match.index).length === 0) continue;
      this.notes.aliases.push({ id: this.define(match[1]!, match.index), of: this.callee(match[2]!, match.index) });
    }
    for (const match of occurrences(keptInField, code)) {
      const router = this.scopes.find(match[2]!, match.index);
      const id = `.${match[1]}`;
      if (!router || !this.isRouter(router) || this.isRouter(id)) continue;
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent: router, path: [], child: { name: match[1]!, id } });
    }
    for (const [, object, , field] of occurrences(forwarding, code)) {
      const id = `.${object}`;
      if (this.isRouter(id)) continue;
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent: `.${field}`, path: [], child: { name: object!, id } });
    }
  }

  private defineGroup(name: string, parent: string, at: number, open: number): void {
    const first = open < 0 ? undefined : argumentsAt(this.source.code, open)[0];
    const path = first ? pathAt(this.source, first) : [];
    const router = this.find(parent, at + name.length);
    if (!router || path === null) return;
    const id = this.define(name, at);
    if (id === router) return;
    this.notes.routers.push({ id, root: false, path: [] });
    this.notes.mounts.push({ parent: router, path, child: { name, id } });
  }

  /** A router's name: fields and variables of the package belong to all its files. */
  private define(name: string, at: number): RouterId {
    const field = name.lastIndexOf('.');
    const inFunction = this.functions.around(at).length > 0;
    const literalField =
      /[\w)]\s*\{[^{}]*$|^\s*$/.test('') &&
      this.source.code[skipSpace(this.source.code, at + name.length)] === ':' &&
      !this.source.code.startsWith(':=', skipSpace(this.source.code, at + name.length));
    if (field >= 0) return this.scopes.define(name.slice(field), at);
    return literalField || !inFunction ? this.scopes.define(`.${name}`, at) : this.scopes.define(name, at);
  }

  private find(name: string, at: number): RouterId | null {
    if (name === 'http') return 'http';
    const field = name.lastIndexOf('.');
    if (field >= 0) return this.packages.has(name.slice(0, field)) ? null : name.slice(field);
    return this.scopes.find(name, at) ?? (this.packages.has(name) ? null : `.${name}`);
  }

  private readCall(receiver: string, verb: string, at: number, open: number): void {
    const router = this.find(receiver, at);
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
    for (let i = 0; i < 12; i++) {
      const args = argumentsAt(code, from);
      if (name === 'Methods') methods = this.strings(args);
      else if (name === 'Path' || name === 'PathPrefix') path = [...path, ...(this.path(args[0]) ?? [])];
      else if ((name === 'Handler' || name === 'HandlerFunc') && args.length === 1) {
        handler = args[0];
        pending = true;
      } else if (name === 'Handle' || name === 'HandleFunc') {
        if (args.length === 2 && this.path(args[0])) {
          if (this.mountHandler(router, path, args)) return;
          path = [...path, ...this.path(args[0])!];
          handler = args[1];
          pending = true;
        } else this.readVerb(router, path, name, args, at);
      } else if (name === 'With' || name === 'Subrouter' || (name === 'Group' && i > 0)) {
        if (name === 'Group') path = [...path, ...(this.path(args[0]) ?? [])];
      } else if (name !== 'Name' && name !== 'Host' && name !== 'Queries' && name !== 'Headers' && name !== 'Schemes') {
        this.readVerb(router, path, name, args, at);
      }
      const end = closing(code, from) + 1;
      const next = /^\s*\.\s*(\w+)\(/.exec(code.slice(end, end + 80));
      if (!next) break;
      name = next[1]!;
      from = end + next[0].length - 1;
      if (name in verbs) at = end + next[0].indexOf(name);
    }
    if (pending && handler) this.pushPattern(router, path, methods, handler, at);
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

  /** A handler that is a router itself, perhaps behind `http.StripPrefix`. */
  private mountHandler(router: RouterId, prefix: PathText, args: readonly Range[]): boolean {
    const { code } = this.source;
    const handler = args[1]!;
    const text = code.slice(handler.start, handler.end);
    const stripped = /^http\.StripPrefix\(/.exec(text);
    const inner = stripped ? argumentsAt(code, handler.start + stripped[0].length - 1) : [];
    const target = this.targetAt(inner[1] ?? handler);
    const known = target?.id !== undefined && this.isRouter(target.id);
    if (!target || (!known && !(stripped && target.called))) return false;
    const path = stripped ? this.path(inner[0]) : [];
    if (path) this.notes.mounts.push({ parent: router, path: [...prefix, ...path], child: target });
    return true;
  }

  private isRouter(id: RouterId): boolean {
    return this.notes.routers.some((router) => router.id === id) || this.notes.aliases.some((alias) => alias.id === id);
  }

  /** An application that is made where it is used. */
  private makeInPlace(at: number): RouterId {
    const id = `made@${at}`;
    this.notes.routers.push({ id, root: true, path: [] });
    return id;
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
        .find((one) => one?.id !== undefined && this.isRouter(one.id));
      if (wrapped) return wrapped;
      return this.callee(called[2] ? `${called[1]}.${called[2]}` : called[1]!, range.start);
    }
    if (!/^[\w.]+$/.test(text)) return null;
    const id = this.find(text, range.start);
    return id ? { name: text, id } : null;
  }

  /** What is called, with the type or the package that it belongs to. */
  private callee(name: string, at: number): Target {
    const [first = '', ...rest] = name.split('.');
    if (rest.length === 0 || this.packages.has(first)) return { name, called: true };
    const owner = this.types.of(name.slice(0, name.lastIndexOf('.')), at);
    return {
      name: owner?.type ? `${owner.type}.${rest.at(-1)}` : name,
      called: true,
      ...(owner?.module ? { module: owner.module } : {}),
    };
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
    const text = handler ? source.code.slice(handler.start, handler.end) : '';
    if (/[sS]wagger|\bredoc\b|\bscalar\b|http\.FileServer/.test(text)) return;
    const line = source.lineOf(at);
    const inline = /^func\b/.test(text);
    const answers = inline ? { name: '', line: source.lineOf(handler!.start) } : handler && this.handlers.at(handler);
    this.notes.routes.push({ router, methods, path, line, ...(answers ? { handler: answers } : {}) });
  }

  private readPass(name: string, at: number, open: number): void {
    const { code } = this.source;
    if (/\bfunc\s*(?:\([^()]*\)\s*)?$/.test(code.slice(Math.max(0, at - 80), at)) || ownTypes.test(name)) return;
    const args = argumentsAt(code, open);
    const before = /(\w+)\.(\w+)\([^()]*(?:\([^()]*\)[^()]*)*\)\.$/.exec(code.slice(Math.max(0, at - 300), at));
    const module =
      before && this.source.imports.find(({ names }) => names.some(({ local }) => local === before[1]))?.module;
    const type = /^New(\w+)$/.exec(before?.[2] ?? '')?.[1];
    const callee = module ? { name: type ? `${type}.${name}` : name, module } : this.callee(name, at);
    args.forEach((argument, index) => {
      const text = code.slice(argument.start, argument.end).replace(/^&/, '');
      if (/^[\w.]+$/.test(text)) {
        const router = this.find(text, argument.start);
        this.notes.passes.push({ callee, index, ...(router ? { router } : {}) });
        if (/^(?:fx\.|\w*\.?Invoke|\w*\.?Provide)/.test(name))
          this.notes.passes.push({ callee: { name: text }, index: 0 });
      } else if (madeInPlace.test(text))
        this.notes.passes.push({ callee, index, router: this.makeInPlace(argument.start) });
      else this.passGroup(callee, index, argument);
    });
    if (args.length === 0) this.notes.passes.push({ callee, index: -1 });
  }

  /** A group that is made where it is handed on: `users.Register(api.Group("/users"))`. */
  private passGroup(callee: Target, index: number, argument: Range): void {
    const { code } = this.source;
    const made = /^([\w.]+)\.(?:Group|PathPrefix|Party)\(/.exec(code.slice(argument.start, argument.end));
    if (!made) return;
    const parent = this.find(made[1]!, argument.start);
    const first = argumentsAt(code, argument.start + made[0].length - 1)[0];
    const path = first ? this.path(first) : [];
    if (!parent || !path) return;
    const id = `group@${argument.start}`;
    this.notes.routers.push({ id, root: false, path: [] });
    this.notes.mounts.push({ parent, path, child: { name: '', id } });
    this.notes.passes.push({ callee, index, router: id });
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
      this.isRouter(id) ||
      this.notes.routes.some(({ router }) => router === id) ||
      this.notes.mounts.some(({ parent }) => parent === id) ||
      this.notes.passes.some(({ router }) => router === id)
    );
  }

  private returned(one: FunctionRange, code: string): Target | null {
    for (const match of [...code.slice(one.start, one.end).matchAll(/\breturn\s+(?:\w+\()?&?([\w.]+)/g)].reverse()) {
      const id = this.find(match[1]!, one.start + match.index + 7);
      if (id && this.isRouter(id)) return { name: match[1]!, id };
    }
    const inPlace = returnedInPlace.exec(code.slice(one.start, one.end));
    return inPlace ? { name: '', id: this.makeInPlace(one.start + inPlace.index) } : null;
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
