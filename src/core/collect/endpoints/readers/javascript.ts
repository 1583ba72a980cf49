import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts, skipSpace, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { scriptClasses, scriptPathAt } from '../syntax/script-classes';
import { ScriptScopes } from '../syntax/script-scopes';
import { BorrowedRouters } from './borrowed';
import { GraphqlHandlers, optionOf, usualGraphqlPath } from './javascript-graphql';
import type { ScriptFile } from './javascript-file';
import { noteScriptModule } from './javascript-module';
import { noteLoader } from './javascript-loaders';
import { handlerAt } from './javascript-handlers';
import { expandLoop, noteRouterLists } from './javascript-loops';
import { InheritedRouters } from './javascript-fields';
import { noteObjectLists, noteObjectLoop } from './javascript-object-loops';
import { descriptionAt, noteRouteDescriptions } from './javascript-openapi';
import { folderIn, pathIn, routeObject } from './javascript-options';
import { notePasses } from './javascript-passes';
import { ScriptTargets } from './javascript-targets';
import { ScriptRouters, type Chained } from './javascript-routers';

const call =
  /([\w$]+(?:\.[\w$]+)*)\s*\.\s*(get|post|put|patch|delete|del|all|any|head|options|use|route|register|mount|group|basePath|on|openapi)\s*(?:<[^<>()]*(?:<[^<>]*>[^<>()]*)?>)?\(/g;
const methods: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
  all: 'ANY',
  any: 'ANY',
};
const worthReading =
  /\.\s*(?:get|post|put|patch|delete|del|all|use|route|register|mount|openapi)\s*(?:<[^()\n]*>)?\(|\b(?:express|[fF]astify|polka|Router)\s*\(|\bnew\s+(?:Koa|Hono)\b|\brequire\s*\([^()]*\)\s*\(|\.applyMiddleware\s*\(|\bcreate(?:Yoga|Handler)\b|\b(?:express|koa)Middleware\b|\bgraphqlHTTP\b|\(\s*(?:app|server|router|application|fastify)\s*[,)]|\(\s*\{[^{}()]{0,80}?\b(?:app|server|router|application|\w+App|\w+Router)\s*[,}]/;

/** Routes of Express, Fastify, Koa, Hono and their kin. */
export function readScriptRoutes(source: Source, notes: RouteNotes): void {
  noteRouteDescriptions(source, notes);
  noteRouterLists(source, notes);
  noteObjectLists(source, notes);
  if (occurs(worthReading, source.code)) new ScriptReader(source, notes).read();
  else noteScriptModule(source, notes, () => null);
}

class ScriptReader {
  private readonly file: ScriptFile;
  private readonly functions: Functions;
  private readonly scopes: ScriptScopes;
  private readonly fields: InheritedRouters;
  private readonly borrowed: BorrowedRouters;
  private readonly routers: ScriptRouters;
  private readonly graphql: GraphqlHandlers;
  private readonly targets: ScriptTargets;

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    const classes = scriptClasses(source);
    this.functions = classes.functions;
    this.scopes = new ScriptScopes(classes);
    this.borrowed = new BorrowedRouters(source, notes);
    this.file = { source, notes, classes, functions: this.functions, scopes: this.scopes, borrowed: this.borrowed };
    this.fields = new InheritedRouters(classes, this.scopes, notes);
    this.routers = new ScriptRouters(source, notes, this.functions, this.scopes);
    this.graphql = new GraphqlHandlers(source);
    this.targets = new ScriptTargets(this.file);
  }

  read(): void {
    const { code } = this.source;
    const chained: Chained = (id, open) => this.readChain(id, '', open);
    this.routers.define(chained);
    this.defineGraphql();
    for (const match of occurrences(call, code))
      this.readCall(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    this.readApolloMounts();
    notePasses(this.file);
    this.readFunctions(chained);
    noteScriptModule(this.source, this.notes, (name) => this.scopes.find(name, code.length - 1));
  }

  /** Handlers of GraphQL under a name are routers with one route, so that other files may mount them. */
  private defineGraphql(): void {
    for (const { name, at, path } of this.graphql.variables) {
      const id = this.scopes.define(name, at);
      this.notes.routers.push({ id, root: false, path: [] });
      this.push(id, ['POST'], [], [], at);
      if (path) this.notes.constants[`${name}.graphqlEndpoint`] = path;
    }
  }

  /** `server.applyMiddleware({ app, path })` of Apollo. */
  private readApolloMounts(): void {
    const { code } = this.source;
    for (const match of occurrences(/\.applyMiddleware\s*\(\s*(?=\{)/g, code)) {
      const open = match.index + match[0].indexOf('(');
      const app = optionOf(this.source, open, 'app')?.[0];
      const name = typeof app === 'object' ? app.constant : '';
      const router = this.scopes.find(name, match.index);
      if (router) this.push(router, ['POST'], optionOf(this.source, open, 'path') ?? usualGraphqlPath, [], match.index);
    }
  }

  private firstPath(open: number): PathText | null {
    const first = argumentsAt(this.source.code, open)[0];
    return first ? scriptPathAt(this.source, first) : null;
  }

  private readCall(receiver: string, verb: string, at: number, open: number): void {
    const router =
      this.scopes.find(receiver, at) ??
      this.chainStart(receiver, at) ??
      this.borrowed.find(receiver) ??
      this.fields.find(receiver, at);
    if (!router) return;
    this.readVerb(router, verb, at, open);
    this.readChain(router, verb, open);
  }

  /** `const app = new Hono().get(…)`: the name that is being defined by the expression is not the receiver; none is. */
  private chainStart(receiver: string, at: number): RouterId | null {
    const [first, ...rest] = receiver.split('.');
    return rest.length === 1 && rest[0] === 'router' ? this.scopes.find(first!, at) : null;
  }

  private readVerb(router: RouterId, verb: string, at: number, open: number): void {
    const args = argumentsAt(this.source.code, open);
    if (verb in methods) this.addRoute(router, [methods[verb]!], args, at);
    else if (verb === 'use' || verb === 'mount' || verb === 'group') this.addMount(router, args, at);
    else if (verb === 'register') this.addPlugin(router, args, at);
    else if (verb === 'route') this.addRouteObjectOrMount(router, args, at);
    else if (verb === 'on') this.addOn(router, args, at);
    else if (verb === 'openapi') this.addDescribed(router, args, at);
  }

  /** What follows a call on the same router: `.get(…).post(…)`, `.route('/x').get(…)`. */
  private readChain(router: RouterId, verb: string, open: number): void {
    const { code } = this.source;
    const path = verb === 'route' ? this.firstPath(open) : null;
    // Comments may stand between the calls.
    let end = skipSpace(code, closing(code, open) + 1);
    for (let i = 0; i < 200; i++) {
      const next = /^\.\s*(get|post|put|patch|delete|del|all|use|route|openapi)\s*(?:<[^<>()]*>)?\(/.exec(
        code.slice(end, end + 200),
      );
      if (!next) return;
      const at = end + next[0].indexOf('.') + 1;
      const from = end + next[0].length - 1;
      const name = next[1]!;
      if (path && name in methods) {
        const args = argumentsAt(code, from);
        this.push(router, [methods[name]!], path, args, skipSpace(code, at));
      } else this.readVerb(router, name, skipSpace(code, at), from);
      end = skipSpace(code, closing(code, from) + 1);
    }
  }

  private addRoute(router: RouterId, names: readonly string[], args: readonly Range[], at: number): void {
    const first = args[0];
    if (!first || args.length < 2) return;
    for (const path of this.pathsAt(first)) this.push(router, names, path, args.slice(1), at);
  }

  private pathsAt(range: Range): PathText[] {
    const { code } = this.source;
    const list = code[range.start] === '[' ? parts(code, range.start + 1, closing(code, range.start)) : [range];
    return list.flatMap((one) => scriptPathAt(this.source, one) ?? []).length > 0
      ? list.map((one) => scriptPathAt(this.source, one)).filter((path) => path !== null)
      : [];
  }

  private push(router: RouterId, names: readonly string[], path: PathText, rest: readonly Range[], at: number): void {
    this.notes.routes.push({
      router,
      methods: names,
      path,
      line: this.source.lineOf(at),
      ...handlerAt(this.source, rest.at(-1)),
    });
  }

  /** `use('/x', guard, router)`: whatever of it turns out to be a router. */
  private addMount(router: RouterId, args: readonly Range[], at: number): void {
    const paths = args[0] ? this.pathsAt(args[0]) : [];
    const literal = paths.length > 0 && !this.isRouter(args[0]!);
    const [rest, prefixes] = literal ? [args.slice(1), paths] : [args, [[]]];
    // A lone name is a path only if nothing else is known by it.
    if (literal && this.isName(args[0]!))
      for (const child of this.targets.at(args[0]!)) this.notes.mounts.push({ parent: router, path: [], child });
    for (const argument of rest) {
      const inner = this.targets.mountedInside(argument);
      if (inner) {
        this.addMount(router, inner, at);
        continue;
      }
      const graphql = this.graphql.at(argument);
      if (graphql) {
        for (const path of literal ? prefixes : [graphql.path]) this.push(router, ['POST'], path, [], at);
        continue;
      }
      if (prefixes.some((path) => noteLoader(this.source, this.notes, router, path, argument))) continue;
      for (const child of this.targets.at(argument)) {
        for (const path of prefixes) {
          const written = { router, path, child: child.name, at: argument.start };
          if (
            !noteObjectLoop(this.source, this.notes, written) &&
            !expandLoop(
              this.source,
              this.functions,
              this.notes,
              { router, path, child, at: argument.start },
              (range) => this.targets.at(range)[0],
            )
          )
            this.notes.mounts.push({ parent: router, path, child });
        }
      }
    }
  }

  private isName({ start, end }: Range): boolean {
    return /^[\w$]+$/.test(this.source.code.slice(start, end));
  }

  private isRouter(range: Range): boolean {
    const { code } = this.source;
    return code[range.start] !== '[' && /^[\w$.]+$/.test(code.slice(range.start, range.end)) && args1(code, range);
  }

  /** Fastify's `register(plugin, { prefix })`. */
  private addPlugin(router: RouterId, args: readonly Range[], at: number): void {
    const [plugin, options] = args;
    if (!plugin) return;
    const { code } = this.source;
    const optionText = options ? code.slice(options.start, options.end) : '';
    const prefix = options ? pathIn(this.source, options, 'prefix') : null;
    const path = prefix ?? [];
    if (this.isMercurius(plugin)) {
      const own = options ? pathIn(this.source, options, 'path') : null;
      if (!/\broutes\s*:\s*false\b/.test(optionText))
        this.push(router, ['POST'], [...path, ...(own ?? usualGraphqlPath)], [], at);
      return;
    }
    const inline = this.functions.list.find(({ start, end }) => plugin.start <= start && end <= plugin.end);
    const parameter = inline && this.scopes.parameter(inline, 0);
    if (parameter) {
      this.notes.mounts.push({ parent: router, path, child: { name: '', id: parameter } });
      return;
    }
    if (/\bdir\s*:/.test(optionText)) {
      (this.notes.notes.autoload ??= []).push(
        JSON.stringify({ router, at, folder: folderIn(this.source, options!), prefix: path }),
      );
    }
    for (const child of this.targets.at(plugin))
      this.notes.mounts.push({ parent: router, path, child: { ...child, called: true } });
  }

  private isMercurius({ start, end }: Range): boolean {
    const name = this.source.code.slice(start, end);
    return (
      this.source.imports.some(
        ({ module, names }) => module === 'mercurius' && names.some(({ local }) => local === name),
      ) || /^require\(\s*["'`]mercurius["'`]\s*\)$/.test(this.source.text.slice(start, end))
    );
  }

  /** `route({ method, url, handler })` of Fastify and Hapi; `route('/x', router)` of Hono; `route('/x')` begins a chain. */
  private addRouteObjectOrMount(router: RouterId, args: readonly Range[], at: number): void {
    const first = args[0];
    if (!first) return;
    const { code } = this.source;
    if (code[first.start] === '{') this.addObject(router, first, at);
    else if (code[first.start] === '[') {
      for (const one of parts(code, first.start + 1, closing(code, first.start)))
        this.addObject(router, one, one.start);
    } else if (args.length > 1) this.addMount(router, args, at);
  }

  private addObject(router: RouterId, range: Range, at: number): void {
    const route = routeObject(this.source, router, range, at);
    if (route) this.notes.routes.push(route);
  }

  /** Hono's `on('PURGE', '/x', handler)`. */
  private addOn(router: RouterId, args: readonly Range[], at: number): void {
    const method = args[0] && scriptPathAt(this.source, args[0])?.[0];
    if (args.length < 3 || typeof method !== 'string' || !/^[A-Z]+$/.test(method)) return;
    this.addRoute(router, [method], args.slice(1), at);
  }

  /** `openapi(createRoute({ method, path }), handler)`. */
  private addDescribed(router: RouterId, [description, handler]: readonly Range[], at: number): void {
    const found = description && descriptionAt(this.source, description);
    if (found && handler) this.push(router, [found.method], found.path, [handler], at);
  }

  private readFunctions(chained: Chained): void {
    const { code } = this.source;
    for (const one of this.functions.list) {
      const parameters = one.parameters.map((_, index) => this.scopes.parameter(one, index));
      const returned = [
        ...code.slice(one.start, one.end).matchAll(/\breturn\s+((?:this\.)?([\w$]+(?:\.[\w$]+)*))\s*[;\n}]/g),
      ].at(-1);
      const id = returned
        ? (this.scopes.find(returned[1]!, one.end - 1) ?? this.scopes.find(returned[2]!, one.end - 1))
        : this.routers.returnedBy(one, chained);
      const returns = id ? { returns: { name: returned?.[2] ?? '', id } } : {};
      const members = one.members ? { members: this.scopes.members(one) } : {};
      const owner = one.name === '' ? undefined : this.file.classes.directlyAround(one.start - 1)?.name;
      this.notes.functions.push({
        name: one.name || `@${one.at}`,
        parameters,
        ...members,
        ...returns,
        ...(owner ? { owner } : {}),
      });
    }
  }
}

/** Whether a lone name is the only argument, so that it is no path. */
function args1(code: string, range: Range): boolean {
  return code[skipSpace(code, range.end)] === ')';
}
