import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import { type RouteNotes, type PathText, type RouterId, type Target } from '../model';
import { argumentsAt, closing, parts, skipSpace, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { dottedName } from '../syntax/paths';
import { scriptClasses, scriptPathAt, type ScriptClasses } from '../syntax/script-classes';
import { ScriptScopes } from '../syntax/script-scopes';
import { BorrowedRouters } from './borrowed';
import { GraphqlHandlers, optionOf, usualGraphqlPath } from './javascript-graphql';
import { noteScriptModule } from './javascript-module';
import { madeModule, noteLoader } from './javascript-loaders';
import { handlerAt } from './javascript-handlers';
import { expandLoop, noteRouterLists } from './javascript-loops';
import { InheritedRouters } from './javascript-fields';
import { noteObjectLists, noteObjectLoop } from './javascript-object-loops';
import { descriptionAt, noteRouteDescriptions } from './javascript-openapi';
import { ScriptRouters, type Chained } from './javascript-routers';

const call =
  /([\w$]+(?:\.[\w$]+)*)\s*\.\s*(get|post|put|patch|delete|del|all|any|head|options|use|route|register|mount|group|basePath|on|openapi)\s*(?:<[^<>()]*(?:<[^<>]*>[^<>()]*)?>)?\(/g;
const pass = /(?<![\w$.])((?:new\s+)?[\w$]+(?:\.[\w$]+)*)\s*\(\s*(?=[\w${])/g;
/** What an application or a router is called where another file makes it. */
const usualRouterName = /^(?:app|application|server|router|fastify|api|\w+(?:App|Server|Router))$/;
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
  private readonly classes: ScriptClasses;
  private readonly functions: Functions;
  private readonly scopes: ScriptScopes;
  private readonly fields: InheritedRouters;
  private readonly borrowed: BorrowedRouters;
  private readonly routers: ScriptRouters;
  private readonly graphql: GraphqlHandlers;

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    this.classes = scriptClasses(source);
    this.functions = this.classes.functions;
    this.scopes = new ScriptScopes(this.classes);
    this.fields = new InheritedRouters(this.classes, this.scopes, notes);
    this.borrowed = new BorrowedRouters(source, notes);
    this.routers = new ScriptRouters(source, notes, this.functions, this.scopes);
    this.graphql = new GraphqlHandlers(source);
  }

  read(): void {
    const { code } = this.source;
    const chained: Chained = (id, open) => this.readChain(id, '', open);
    this.routers.define(chained);
    this.defineGraphql();
    for (const match of occurrences(call, code))
      this.readCall(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    this.readApolloMounts();
    this.readPasses();
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
      for (const child of this.targetsAt(args[0]!)) this.notes.mounts.push({ parent: router, path: [], child });
    for (const argument of rest) {
      const inner = this.mountedInside(argument);
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
      for (const child of this.targetsAt(argument)) {
        for (const path of prefixes) {
          const written = { router, path, child: child.name, at: argument.start };
          if (
            !noteObjectLoop(this.source, this.notes, written) &&
            !expandLoop(
              this.source,
              this.functions,
              this.notes,
              { router, path, child, at: argument.start },
              (range) => this.targetsAt(range)[0],
            )
          )
            this.notes.mounts.push({ parent: router, path, child });
        }
      }
    }
  }

  /** The arguments of `mount('/x', router)` of koa-mount. */
  private mountedInside({ start, end }: Range): readonly Range[] | null {
    const { code } = this.source;
    const called = /^([\w$]+)\s*\(/.exec(code.slice(start, end));
    const mounts = this.source.imports.some(
      ({ module, names }) => module === 'koa-mount' && names.some(({ local }) => local === called?.[1]),
    );
    return called && mounts ? argumentsAt(code, start + called[0].length - 1) : null;
  }

  private isName({ start, end }: Range): boolean {
    return /^[\w$]+$/.test(this.source.code.slice(start, end));
  }

  private isRouter(range: Range): boolean {
    const { code } = this.source;
    return code[range.start] !== '[' && /^[\w$.]+$/.test(code.slice(range.start, range.end)) && args1(code, range);
  }

  /** What an argument may stand for: a name, `name.routes()`, `require('./x')`, `new X().router`. */
  private targetsAt(range: Range): Target[] {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    const required = /^(?:await\s+)?(?:require|import)\s*\(\s*['"`]/.exec(text);
    if (required) {
      const module = this.source.stringAt(range.start + required[0].length)?.value ?? '';
      const member = /\)\s*\.\s*([\w$.]+)$/.exec(text)?.[1];
      return [{ name: member ?? 'default', module, called: /\)\s*\([^()]*\)$/.test(text) }];
    }
    const created = /^\(?\s*new\s+([\w$.]+)\s*\([\s\S]*\)\s*\)?\s*\.\s*([\w$]+)/.exec(text);
    if (created) return [{ name: `${created[1]}.${created[2]}` }];
    const called =
      /^([\w$]+(?:\.[\w$]+)*?)(?:\.(?:routes|middleware|allowedMethods|getRouter|router))?\s*\([\s\S]*\)$/.exec(text);
    if (called) {
      if (/\.allowedMethods\s*\(/.test(text)) return [];
      const routes = /\.(?:routes|middleware)\s*\(/.test(text);
      const open = range.start + text.indexOf('(', called[1]!.length);
      const inner = argumentsAt(code, open).flatMap((argument) => {
        const name = dottedName(code.slice(argument.start, argument.end));
        return name ? [this.local({ name }, argument.start)] : [];
      });
      const getter = /\.(?:getRouter|router)\s*\([^()]*\)$/.exec(text);
      const method = getter
        ? [{ name: this.classes.outside(text.slice(0, text.lastIndexOf('(')).trim(), range.start), called: true }]
        : [];
      return [this.local({ name: called[1]!, called: !routes }, range.start), ...method, ...inner];
    }
    const name = dottedName(text);
    return name ? [this.local({ name }, range.start)] : [];
  }

  private local(target: Target, at: number): Target {
    if (target.called) return target;
    const id = this.scopes.find(target.name, at);
    return id
      ? { ...target, id }
      : (this.resultOf(target.name, at) ?? { ...target, name: this.classes.outside(target.name, at) });
  }

  /** What a name stands for that a function's result is kept under: `const users = createUsersRouter(service)`. */
  private resultOf(name: string, at: number): Target | null {
    if (!/^[\w$]+$/.test(name)) return null;
    const kept = new RegExp(
      `\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=;\\n]{0,80}=\\s*(?:await\\s+)?([\\w$]+(?:\\.[\\w$]+)*)\\s*\\(`,
      'g',
    );
    const made = [...this.source.code.slice(0, at).matchAll(kept)].at(-1)?.[1];
    return made && made !== 'require' && made !== 'import' ? { name: made, called: true } : null;
  }

  /** Fastify's `register(plugin, { prefix })`. */
  private addPlugin(router: RouterId, args: readonly Range[], at: number): void {
    const [plugin, options] = args;
    if (!plugin) return;
    const { code } = this.source;
    const optionText = options ? code.slice(options.start, options.end) : '';
    const prefix = options ? this.optionIn(options, 'prefix') : null;
    const path = prefix ?? [];
    if (this.isMercurius(plugin)) {
      const own = options ? this.optionIn(options, 'path') : null;
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
        JSON.stringify({ router, at, folder: this.folderOf(options!), prefix: path }),
      );
    }
    for (const child of this.targetsAt(plugin))
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

  private optionIn(range: Range, key: string): PathText | null {
    const { code } = this.source;
    const found = new RegExp(`\\b${key}\\s*:\\s*`).exec(code.slice(range.start, range.end));
    if (!found) return null;
    const start = range.start + found.index + found[0].length;
    const value = parts(code, start, range.end)[0];
    return value ? scriptPathAt(this.source, value) : null;
  }

  /** The last string in the `dir` option: `path.join(import.meta.dirname, 'routes')`. */
  private folderOf(range: Range): string {
    const { code } = this.source;
    const at = range.start + code.slice(range.start, range.end).search(/\bdir\s*:/);
    const value = parts(code, at, range.end)[0] ?? range;
    const strings = this.source.strings.filter(({ start }) => start > value.start && start < value.end);
    return strings.map(({ value: text }) => text).join('/');
  }

  /** `route({ method, url, handler })` of Fastify and Hapi; `route('/x', router)` of Hono; `route('/x')` begins a chain. */
  private addRouteObjectOrMount(router: RouterId, args: readonly Range[], at: number): void {
    const first = args[0];
    if (!first) return;
    const { code } = this.source;
    if (code[first.start] === '{') this.addRouteObject(router, first, at);
    else if (code[first.start] === '[') {
      for (const one of parts(code, first.start + 1, closing(code, first.start)))
        this.addRouteObject(router, one, one.start);
    } else if (args.length > 1) this.addMount(router, args, at);
  }

  private addRouteObject(router: RouterId, range: Range, at: number): void {
    const path = this.optionIn(range, 'url') ?? this.optionIn(range, 'path');
    if (!path) return;
    const { code } = this.source;
    const method = /\bmethod\s*:\s*/.exec(code.slice(range.start, range.end));
    const from = method ? range.start + method.index + method[0].length : range.end;
    const value = parts(code, from, range.end)[0];
    const names = this.source.strings
      .filter(({ start }) => value && start > value.start && start <= value.end)
      .map(({ value: text }) => (text === '*' ? 'ANY' : text.toUpperCase()));
    this.notes.routes.push({
      router,
      methods: names.length > 0 ? names : ['ANY'],
      path,
      line: this.source.lineOf(at),
      ...handlerAt(this.source, range),
    });
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

  /** Routers that are handed to functions: `routes(app)`, `require('./routes')(app)`, `new Routes(app)`, `load({ app })`. */
  private readPasses(): void {
    const { code } = this.source;
    for (const match of occurrences(pass, code)) {
      const open = match.index + match[0].indexOf('(', match[1]!.length);
      const before = code.slice(Math.max(0, open - 200), open);
      if (/(?:require|import)\s*\(\s*(['"`])\s*\1\s*\)(?:\.[\w$]+)?\s*$/.test(before)) continue;
      this.notePasses({ name: match[1]!.replace(/^new\s+/, '') }, open);
    }
    this.readLoadedPasses();
    for (const match of occurrences(/\brequire\s*\(\s*(['"`])\s*\1\s*\)(?:\.([\w$]+))?\s*\(/g, code)) {
      const quote = match.index + match[0].indexOf(match[1]!);
      const module = this.source.stringAt(quote + 1)?.value ?? '';
      this.notePasses({ name: match[2] ?? 'default', module }, match.index + match[0].length - 1);
    }
  }

  private notePasses(callee: Target, open: number): void {
    const { code } = this.source;
    argumentsAt(code, open)
      .slice(0, 8)
      .forEach(({ start, end }, index) => {
        if (code[start] === '{') this.notePassedMembers(callee, index, start);
        const name = code.slice(start, end);
        const router = /^[\w$]+(?:\.[\w$]+)*$/.test(name) ? this.scopes.find(name, start) : null;
        const given = router ?? (usualRouterName.test(name) ? this.borrowed.find(name) : null);
        if (given) this.notes.passes.push({ callee, index, router: given });
      });
  }

  /** `{ app, server: http }` in the place of an argument. */
  private notePassedMembers(callee: Target, index: number, open: number): void {
    const { code } = this.source;
    for (const { start, end } of parts(code, open + 1, closing(code, open)).slice(0, 20)) {
      const [, member, name] = /^([\w$]+)(?:\s*:\s*([\w$.]+))?$/.exec(code.slice(start, end)) ?? [];
      const router = member === undefined ? null : this.scopes.find(name ?? member, start);
      if (router) this.notes.passes.push({ callee, index, member: member!, router });
    }
  }

  /** `require('./routes/' + name)(app)` in a loop over a folder. */
  private readLoadedPasses(): void {
    const { code } = this.source;
    for (const match of occurrences(/\brequire\s*\((?=[^()'"`]*(?:['"`]|\w\())/g, code)) {
      const module = { start: match.index, end: code.length };
      const after = skipSpace(code, closing(code, match.index + match[0].length - 1) + 1);
      if (code[after] !== '(' || !madeModule(this.source, module)) continue;
      for (const argument of argumentsAt(code, after)) {
        const router = this.scopes.find(code.slice(argument.start, argument.end), argument.start);
        if (router) noteLoader(this.source, this.notes, router, [], module);
      }
    }
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
      const owner = one.name === '' ? undefined : this.classes.directlyAround(one.start - 1)?.name;
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
