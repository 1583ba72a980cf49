import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { argumentsAt, closing, parts, skipSpace, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { dottedName, pathAt } from '../syntax/paths';
import { pythonFunctions } from '../syntax/python-blocks';
import { isSecretSetting } from '../syntax/secret-parts';
import { Scopes } from '../syntax/scopes';
import { BorrowedRouters } from './borrowed';

const application =
  /([\w.]+)\s*(?::[^=\n]{0,60})?=\s*(?:\w+\.)?(FastAPI|Flask|APIFlask|Quart|Sanic|Starlette|Bottle|NinjaAPI|NinjaExtraAPI|Robyn|OpenAPI|FlaskOpenAPI|Application|Chalice|Blacksheep|ApplicationV2)\(/g;
const group =
  /([\w.]+)\s*(?::[^=\n]{0,60})?=\s*(?:\w+\.)?(APIRouter|Blueprint|APIBlueprint|Api|Namespace|Router|RouteTableDef|InferringRouter)\(/g;
const decorator = /^[ \t]*@([\w.]+)\.(get|post|put|patch|delete|route|api_route|api_operation|doc)\(/gm;
const mount =
  /([\w.]+)\s*\.\s*(include_router|register_blueprint|mount|blueprint|add_namespace|add_router|register_api|add_subapp|add_resource|add_url_rule|add_api_route|add_route|add_get|add_post|add_put|add_patch|add_delete|add_routes|register_controllers|init_app)\(/g;
/** An application that a function elsewhere makes: `app = create_app()`. */
const made =
  /^[ \t]*(app|application|api|server|\w+_app)[ \t]*(?::[^=\n]{1,60})?=[ \t]*((?:\w+\.)?(?:create|make|build|get|init|setup)_\w+)\(/gm;
/** An object that may hold a router: `users = UserHandler(service)`. */
const instance = /^[ \t]*(?:self\.)?(\w+)[ \t]*(?::[^=\n]{1,60})?=[ \t]*((?:\w+\.)*[A-Z]\w*)\(/gm;
const pass = /(?<![\w.@])((?:\w+\.)*\w+)\(\s*(?=[\w.]+\s*[,)])/g;
const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};
const worthReading =
  /@[\w.]+\.(?:get|post|put|patch|delete|route|api_route)\(|\b(?:include_router|register_blueprint|add_namespace|add_resource|add_url_rule|add_api_route|add_router|add_routes?|add_get|FastAPI|Flask|APIRouter|Blueprint|Starlette)\b|\b(?:Api|Namespace)\(/;

/** Routes of FastAPI, Flask, Starlette and their kin. */
export function readPythonRoutes(source: Source, notes: RouteNotes): void {
  notePythonModule(source, notes);
  if (occurs(worthReading, source.code)) new PythonReader(source, notes).read();
}

function notePythonModule(source: Source, notes: RouteNotes): void {
  for (const { module, names, kind } of source.imports) {
    if (kind === 'all') notes.imports.push({ local: '*', module, name: '*' });
    for (const { name, local } of names) notes.imports.push({ local, module, name });
  }
  for (const match of occurrences(/^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)/gm, source.code)) {
    notes.definitions[match[1]!] ??= source.lineOf(match.index + match[0].length - 1);
  }
  for (const match of occurrences(instance, source.code))
    (notes.notes.instances ??= []).push(`${match[1]}=${match[2]}`);
  for (const match of occurrences(
    /^[ \t]*(?:self\.)?(\w+)[ \t]*(?::[^=\n]{1,60})?=[ \t]*(?=[\w.]*[[(]{0,2}[\w.]*\(?[rfRF]?["'])/gm,
    source.code,
  )) {
    const start = match.index + match[0].length;
    const line = source.code.indexOf('\n', start);
    const end = line < 0 ? source.code.length : line;
    const value =
      pathAt(source, { start, end }) ?? (isSecretSetting(match[1]!) ? null : defaultIn(source, { start, end }));
    if (value) notes.constants[match[1]!] ??= value;
  }
}

const readsSetting = /getenv|environ|config|env/;

/** The default of a setting that is read from the environment: `os.getenv("PREFIX", "/api")`, `Field("/api")`. */
function defaultIn(source: Source, range: Range): PathText | null {
  const text = source.code.slice(range.start, range.end);
  const called = /^([\w.]+)\(/.exec(text);
  if (!called || !text.trimEnd().endsWith(')')) return null;
  const args = argumentsAt(source.code, range.start + called[0].length - 1);
  const reads = readsSetting.test(called[1]!);
  // `normalized(os.getenv("PREFIX"), "/api")`: a function of the program's own that takes the default.
  const first = args[0] && source.code.slice(args[0].start, args[0].end);
  const handsOn = !reads && first !== undefined && readsSetting.test(first) && !first.includes(',');
  const value = reads || handsOn ? args[1] : args[0];
  const named = value && /^default\s*=\s*/.exec(source.code.slice(value.start, value.end));
  return value ? pathAt(source, named ? { start: value.start + named[0].length, end: value.end } : value) : null;
}

class PythonReader {
  private readonly functions: Functions;
  private readonly scopes: Scopes;
  private readonly borrowed: BorrowedRouters;

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    this.functions = pythonFunctions(source.code);
    this.scopes = new Scopes(this.functions);
    this.borrowed = new BorrowedRouters(source, notes);
  }

  read(): void {
    const { code } = this.source;
    for (const match of occurrences(application, code)) {
      const id = this.scopes.define(match[1]!, match.index);
      this.notes.routers.push({ id, root: true, path: [] });
      this.readHandlerLists(id, match.index + match[0].length - 1);
    }
    for (const match of occurrences(group, code))
      this.defineGroup(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    for (const match of occurrences(made, code)) {
      if (this.scopes.find(match[1]!, match.index)) continue;
      this.notes.aliases.push({
        id: this.scopes.define(match[1]!, match.index),
        of: { name: match[2]!, called: true },
      });
    }
    for (const match of occurrences(decorator, code))
      this.readDecorator(match[1]!, match[2]!, match.index + match[0].indexOf('@'), match.index + match[0].length - 1);
    for (const match of occurrences(mount, code))
      this.readMount(match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
    for (const match of occurrences(pass, code))
      this.readPass(match[1]!, match.index, match.index + match[0].length - 1);
    for (const one of this.functions.list) {
      const parameters = one.parameters.map((_, index) => this.scopes.parameter(one, index));
      const returned = [...code.slice(one.start, one.end).matchAll(/\breturn[ \t]+([\w.]+)[ \t]*(?:\n|$)/g)].at(-1);
      const id = returned && this.scopes.find(returned[1]!, one.end - 1);
      this.notes.functions.push({
        name: one.name,
        parameters,
        ...(id ? { returns: { name: returned[1]!, id } } : {}),
        ...(one.owner === undefined ? {} : { owner: one.owner }),
      });
    }
  }

  /** The router that something is registered on: one of this file, or one that it imports. */
  private router(name: string, at: number): RouterId | null {
    return this.scopes.find(name, at) ?? this.borrowed.find(name);
  }

  private keyword(args: readonly Range[], ...names: string[]): Range | undefined {
    const { code } = this.source;
    for (const { start, end } of args) {
      const named = /^(\w+)\s*=\s*(?!=)/.exec(code.slice(start, end));
      if (named && names.includes(named[1]!)) return { start: start + named[0].length, end };
    }
    return undefined;
  }

  private positional(args: readonly Range[]): Range[] {
    return args.filter(({ start, end }) => !/^\w+\s*=(?!=)/.test(this.source.code.slice(start, end)));
  }

  private path(range: Range | undefined): PathText | null {
    return range ? pathAt(this.source, range) : null;
  }

  private defineGroup(name: string, kind: string, at: number, open: number): void {
    const args = argumentsAt(this.source.code, open);
    const id = this.scopes.define(name, at);
    const first = this.positional(args)[0];
    let path = this.path(this.keyword(args, 'prefix', 'url_prefix', 'path')) ?? [];
    if (kind === 'Namespace' && path.length === 0) path = ['/', ...(this.path(first) ?? [])];
    this.notes.routers.push({ id, root: false, path });
    const parent = kind === 'Api' && first ? this.router(this.source.code.slice(first.start, first.end), open) : null;
    if (parent) this.notes.mounts.push({ parent, path: [], child: { name, id } });
    this.readHandlerLists(id, open);
  }

  private readDecorator(receiver: string, verb: string, at: number, open: number): void {
    const router = this.router(receiver, at);
    if (!router || verb === 'doc') return;
    const { code } = this.source;
    const args = argumentsAt(code, open);
    const path =
      this.path(this.keyword(args, 'path', 'rule', 'uri')) ??
      this.path(this.positional(args)[0]) ??
      (args.length === 0 ? [] : null);
    if (!path || this.isFalse(args, 'include_in_schema', path)) return;
    const after = this.decorated(closing(code, open));
    if (!after) return;
    const line = this.source.lineOf(at);
    const methods = verbs[verb] ? [verbs[verb]] : this.methods(args);
    if (after.kind === 'class') {
      this.notes.routes.push({ router, methods: [], path, line, view: { name: after.name, set: false } });
      return;
    }
    const names = methods.length > 0 ? methods : ['GET'];
    this.notes.routes.push({ router, methods: names, path, line, handler: { name: after.name, line: after.line } });
  }

  /** Documentation pages are written as routes that the schema leaves out. */
  private isFalse(args: readonly Range[], name: string, path: PathText): boolean {
    const value = this.keyword(args, name);
    const text = path.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
    return (
      value !== undefined &&
      this.source.code.slice(value.start, value.end) === 'False' &&
      /docs|openapi|redoc|swagger/.test(text)
    );
  }

  private methods(args: readonly Range[]): string[] {
    const value = this.keyword(args, 'methods', 'method');
    if (!value) return [];
    return this.source.strings
      .filter(({ start }) => start > value.start && start < value.end)
      .map(({ value: text }) => text.toUpperCase());
  }

  /** The function or class that a decorator stands above. */
  private decorated(from: number): { kind: string; name: string; line: number } | null {
    const found = /\s(?:async[ \t]+)?(def|class)[ \t]+(\w+)/.exec(this.source.code.slice(from, from + 4000));
    return (
      found && { kind: found[1]!, name: found[2]!, line: this.source.lineOf(from + found.index + found[0].length - 1) }
    );
  }

  private target(range: Range): Target {
    const text = this.source.code.slice(range.start, range.end);
    const called = /^([\w.]+)\(/.exec(text);
    const member = called && /\)\s*\.\s*(\w+)(?:\(\s*\))?$/.exec(text);
    if (called && member) return { name: `${called[1]}.${member[1]}` };
    const name = called ? called[1]! : dottedName(text);
    const id = called ? null : this.scopes.find(name, range.start);
    if (!called && !id) return this.resultOf(name, range.start) ?? { name };
    return { name, ...(called ? { called: true } : {}), ...(id ? { id } : {}) };
  }

  /** What a name stands for that a function's result is kept under: `users = create_users_router(service)`. */
  private resultOf(name: string, at: number): Target | null {
    if (!/^\w+$/.test(name)) return null;
    const kept = new RegExp(`^[ \\t]*${name}[ \\t]*(?::[^=\\n]{1,60})?=[ \\t]*((?:\\w+\\.)*[a-z_]\\w*)\\(`, 'gm');
    const made = [...this.source.code.slice(0, at).matchAll(kept)].at(-1)?.[1];
    return made ? { name: made, called: true } : null;
  }

  private readMount(receiver: string, verb: string, at: number, open: number): void {
    const parent = this.scopes.find(receiver, at) ?? this.router(receiver.replace(/\.(?:router|wsgi_app)$/, ''), at);
    if (!parent) return;
    const args = argumentsAt(this.source.code, open);
    const [first, second] = this.positional(args);
    if (verb === 'init_app') {
      this.readInitialized(receiver, at, first);
      return;
    }
    const add = (child: Range | undefined, path: PathText | null, replaces = false): void => {
      if (child && path)
        this.notes.mounts.push({ parent, path, child: this.target(child), ...(replaces ? { replaces } : {}) });
    };
    if (
      verb === 'include_router' ||
      verb === 'register_blueprint' ||
      verb === 'blueprint' ||
      verb === 'add_namespace' ||
      verb === 'register_api'
    ) {
      const child = first ?? this.keyword(args, 'router', 'blueprint');
      const prefix =
        this.keyword(args, 'prefix', 'url_prefix', 'path') ?? (verb === 'add_namespace' ? second : undefined);
      add(child, prefix ? this.path(prefix) : [], prefix !== undefined && verb !== 'include_router');
    } else if (verb === 'mount' || verb === 'add_subapp' || verb === 'add_router') {
      add(second ?? this.keyword(args, 'app', 'router'), this.path(first ?? this.keyword(args, 'path', 'prefix')));
    } else if (verb === 'add_routes') this.readRouteList(parent, first);
    else this.readAdded(parent, verb, args, at);
  }

  /** `api.init_app(app)`: what was made without an application is mounted on one. */
  private readInitialized(name: string, at: number, app: Range | undefined): void {
    const parent = app && this.router(this.source.code.slice(app.start, app.end), app.start);
    if (!parent) return;
    const id = this.scopes.find(name, at);
    this.notes.mounts.push({ parent, path: [], child: { name, ...(id ? { id } : {}) } });
  }

  /** Routes that are added by a call: classes of Flask-RESTful, functions, views. */
  private readAdded(router: RouterId, verb: string, args: readonly Range[], at: number): void {
    const { code } = this.source;
    const line = this.source.lineOf(at);
    const [first, second, third] = this.positional(args);
    if (verb === 'add_resource' && first) {
      const name = dottedName(code.slice(first.start, first.end));
      for (const range of this.positional(args).slice(1)) {
        const path = this.path(range);
        if (path) this.notes.routes.push({ router, methods: [], path, line, view: { name, set: false } });
      }
      return;
    }
    const path = this.path(this.keyword(args, 'rule', 'path', 'uri')) ?? this.path(first);
    const handler =
      this.keyword(args, 'view_func', 'endpoint', 'handler') ?? (verb === 'add_url_rule' ? third : second);
    if (!path || !handler) {
      const swapped = verb === 'add_route' && second ? this.path(second) : null;
      if (swapped && first) this.pushAdded(router, this.methods(args), swapped, first, line);
      return;
    }
    const method = /^add_(get|post|put|patch|delete)$/.exec(verb)?.[1];
    this.pushAdded(router, method ? [method.toUpperCase()] : this.methods(args), path, handler, line);
  }

  private pushAdded(router: RouterId, methods: readonly string[], path: PathText, handler: Range, line: number): void {
    const text = this.source.code.slice(handler.start, handler.end);
    const view = /^([\w.]+)\.as_view\(|^([A-Z][\w.]*)\(/.exec(text);
    if (view) this.notes.routes.push({ router, methods, path, line, view: { name: view[1] ?? view[2]!, set: false } });
    else
      this.notes.routes.push({
        router,
        methods: methods.length > 0 ? methods : ['GET'],
        path,
        line,
        handler: { name: dottedName(text) },
      });
  }

  /** `routes=[Route('/x', list), Mount('/y', routes=[…])]` and `add_routes([web.get('/x', list)])`. */
  private readHandlerLists(router: RouterId, open: number): void {
    const list = this.keyword(argumentsAt(this.source.code, open), 'routes');
    if (list) this.readRouteList(router, list);
  }

  private readRouteList(router: RouterId, range: Range | undefined): void {
    const { code } = this.source;
    if (!range) return;
    if (code[range.start] !== '[') {
      const name = dottedName(code.slice(range.start, range.end));
      const named = name && new RegExp(`^${name}\\s*(?::[^=\\n]*)?=\\s*\\[`, 'm').exec(code);
      if (named) this.readRouteList(router, { start: named.index + named[0].length - 1, end: code.length });
      return;
    }
    for (const item of parts(code, range.start + 1, closing(code, range.start))) this.readRouteItem(router, item);
  }

  private readRouteItem(router: RouterId, item: Range): void {
    const { code } = this.source;
    const made = /^(?:\w+\.)?(Route|Mount|get|post|put|patch|delete|view|WebSocketRoute)\(/.exec(
      code.slice(item.start, item.end),
    );
    if (!made || made[1] === 'WebSocketRoute') return;
    const open = item.start + made[0].length - 1;
    const args = argumentsAt(code, open);
    const [first, second] = this.positional(args);
    const path = this.path(first ?? this.keyword(args, 'path'));
    if (!path) return;
    if (made[1] === 'Mount') {
      const id = `mount@${item.start}`;
      const inner = this.keyword(args, 'app') ?? second;
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent: router, path, child: { name: '', id } });
      if (inner) this.notes.mounts.push({ parent: id, path: [], child: this.target(inner) });
      this.readRouteList(id, this.keyword(args, 'routes'));
      return;
    }
    const handler = second ?? this.keyword(args, 'endpoint');
    const methods = made[1] === 'Route' || made[1] === 'view' ? this.methods(args) : [made[1]!.toUpperCase()];
    if (handler) this.pushAdded(router, methods, path, handler, this.source.lineOf(item.start));
  }

  private readPass(name: string, at: number, open: number): void {
    if (/\b(?:def|class)[ \t]+$/.test(this.source.code.slice(Math.max(0, at - 8), at))) return;
    argumentsAt(this.source.code, open).forEach((argument, index) => {
      const router = this.scopes.find(
        this.source.code.slice(argument.start, argument.end),
        skipSpace(this.source.code, argument.start),
      );
      if (router) this.notes.passes.push({ callee: { name }, index, router });
    });
  }
}
