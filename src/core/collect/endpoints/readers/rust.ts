import { occurrences, occurs } from '../../../search';
import { Source } from '../../source/source';
import { rustTests } from '../../source/rust-tests';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { argumentsAt, closing, parts, skipSpace, type Range } from '../syntax/brackets';
import { namedFunctions, type FunctionRange, type Functions } from '../syntax/functions';
import { readAttributes } from './rust-attributes';
import { callsAfter, isRouted, mayMakeRouter } from './rust-chains';
import { servesFiles } from './rust-files';
import { noteNames, RustModules } from './rust-modules';
import { RustPaths } from './rust-paths';
import { RustVariables } from './rust-variables';

const made =
  /\b(?:Open[aA]pi)?(?:Api)?(Router|App)(?:::<[^<>()]*(?:<[^<>]*>[^<>()]*)?>)?::(?:new|with_openapi|with_state)\s*\(|\bweb::(scope|resource)\s*\(|\brocket::(?:build|custom|ignite)\s*\(|\bwarp::serve\s*\(/g;
const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  any: 'ANY',
  get_service: 'GET',
  to: 'ANY',
};
const serving =
  /\baxum::serve\b|\binto_make_service|\.serve(?:_connection\w*)?\s*\(|\bHttpServer::new\b|\blambda_http::run\b|\bshuttle_\w+|\baxum_server::|\bServer::bind\b|\bworker::event\b/;

/** Routes of Axum, Actix Web and Rocket. */
export function readRustRoutes(whole: Source, notes: RouteNotes): void {
  const source = withoutTests(whole);
  const { code } = source;
  const modules = new RustModules(code);
  noteNames(source, modules, notes);
  new RustReader(source, notes, modules).read();
}

/** The file without its tests, whose applications answer nobody. */
function withoutTests(source: Source): Source {
  const tests = rustTests(source.code);
  if (tests.length === 0) return source;
  let text = source.text;
  for (const { start, end } of tests)
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  return new Source(source.path, text, source.language);
}

class RustReader {
  private readonly functions: Functions;
  private readonly variables: RustVariables;
  private readonly paths: RustPaths;
  /** Where routers are made, and the name or place by which they are known. */
  private readonly known = new Map<string, RouterId>();

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
    private readonly modules: RustModules,
  ) {
    this.functions = namedFunctions(source.code);
    this.variables = new RustVariables(source.code, this.functions);
    this.paths = new RustPaths(source, this.variables);
  }

  read(): void {
    const { code } = this.source;
    this.readConstants();
    readAttributes(this.source, this.notes);
    const serves = occurs(serving, code);
    const chains = this.readReturned(serves);
    for (const match of occurrences(made, code)) {
      const open = match.index + match[0].length - 1;
      const id = this.idAt(match.index);
      const path = match[2] ? this.path(argumentsAt(code, open)[0]) : [];
      this.notes.routers.push({
        id,
        root:
          match[1] === 'App' ||
          match[0].includes('rocket') ||
          (serves && !this.isReturned(match.index) && match[1] === 'Router'),
        path: path ?? [],
      });
      chains.push({ id, from: closing(code, open) + 1 });
    }
    // Names are known by now, wherever what they name is joined.
    for (const { id, from } of chains) this.chain(id, from);
    this.readNamedChains();
    if (serves) this.readServed();
    for (const one of this.functions.list) this.readFunction(one);
  }

  private readConstants(): void {
    const { code } = this.source;
    for (const match of occurrences(/\b(?:const|static)\s+(\w+)\s*:\s*&(?:'static\s+)?str\s*=\s*/g, code)) {
      const start = match.index + match[0].length;
      const value = this.path({ start, end: code.indexOf(';', start) });
      if (value) this.notes.constants[match[1]!] ??= value;
    }
  }

  /** What functions return, where it is named or a chain begins with it: `let users = users::router(pool)`, `users::router().merge(…)`. */
  private readReturned(serves: boolean): { id: RouterId; from: number }[] {
    const { code } = this.source;
    const chains: { id: RouterId; from: number }[] = [];
    if (!occurs(/\.\s*(?:nest|merge|route|serve|serve_connection\w*)\s*\(|\bserve\s*\(|->[^{;]{0,100}\bRouter\b/, code))
      return chains;
    for (const match of occurrences(/(?<![\w.:!])((?:\w+::)*[a-z_]\w*)\s*\(/g, code)) {
      if (!mayMakeRouter(match[1]!)) continue;
      const end = closing(code, match.index + match[0].length - 1) + 1;
      const named = !this.isReturned(match.index);
      if (!(named || isRouted(code, end) || this.isHandedOn(match.index, end))) continue;
      const id = this.idAt(match.index);
      this.notes.routers.push({ id, root: serves && named, path: [] });
      this.notes.mounts.push({ parent: id, path: [], child: { name: match[1]!.replaceAll('::', '.'), called: true } });
      chains.push({ id, from: end });
    }
    return chains;
  }

  /** Whether a call is what a function that returns a router ends with. */
  private isHandedOn(at: number, end: number): boolean {
    const { code } = this.source;
    const [one] = this.functions.around(at);
    if (!one || !/->[^{]*\bRouter\b/.test(code.slice(one.at, one.start))) return false;
    const last = callsAfter(code, end).at(-1);
    return skipSpace(code, last ? closing(code, last.open) + 1 : end) >= one.end;
  }

  private path(range: Range | undefined): PathText | null {
    return range ? this.paths.at(range) : null;
  }

  /** The name that a router is given, or the place where it is made. */
  private idAt(at: number): RouterId {
    const { code } = this.source;
    const before = code.slice(Math.max(0, at - 160), at);
    const named = /\blet\s+(?:mut\s+)?(\w+)\s*(?::[^=;]{1,100})?=\s*(?:[\w:]+::)?$/.exec(before);
    const scope = this.functions.around(at)[0]?.start ?? -1;
    const id = named ? `${named[1]}@${scope}` : `router@${at}`;
    if (named) this.known.set(`${named[1]}@${scope}`, id);
    return id;
  }

  private isReturned(at: number): boolean {
    return !/\blet\s+(?:mut\s+)?\w+\s*(?::[^=;]{1,100})?=\s*(?:[\w:]+::)?$/.test(
      this.source.code.slice(Math.max(0, at - 160), at),
    );
  }

  private nameAt(name: string, at: number): RouterId | null {
    for (const around of [...this.functions.around(at), null]) {
      const id = `${name}@${around?.start ?? -1}`;
      if (this.known.has(id)) return this.known.get(id)!;
      if (around?.parameters.includes(name)) return id;
    }
    return null;
  }

  /** The calls after a router: `.route(…).nest(…)`. */
  private chain(id: RouterId, from: number): void {
    for (const { name, at, open } of callsAfter(this.source.code, from)) this.link(id, name, at, open);
  }

  private link(id: RouterId, name: string, at: number, open: number): void {
    const args = argumentsAt(this.source.code, open);
    const [first, second] = args;
    if (name === 'route' || name === 'typed_route' || name === 'api_route') {
      const path = second ? this.path(first) : null;
      if (second && path) this.readMethods(id, path, second, at);
      else if (first && !second) this.readMethods(id, [], first, at);
    } else if (name === 'to') this.readTo(id, ['ANY'], first, at);
    else if (name === 'nest' || name === 'nest_api_service' || name === 'nest_service' || name === 'mount') {
      const path = this.path(first);
      if (path && second) this.mount(id, path, second);
    } else if (name === 'merge' || name === 'service' || name === 'attach') {
      if (first) this.mount(id, [], first);
    } else if (name === 'configure' && first) {
      const callee = this.nameOf(first);
      if (callee) this.notes.passes.push({ callee: { name: callee }, index: 0, router: id });
      const closure = /^\|\s*(\w+)[^|]*\|/.exec(this.source.code.slice(first.start, first.end));
      if (closure) this.known.set(`${closure[1]}@${this.functions.around(first.start)[0]?.start ?? -1}`, id);
    }
  }

  private nameOf(range: Range): string {
    const text = this.source.code.slice(range.start, range.end);
    return /^[\w:]+$/.test(text) ? text.replaceAll('::', '.') : '';
  }

  /** The name of a function that answers; the types that it is told (`list::<Book>`) do not belong to it. */
  private handlerOf({ start, end }: Range): string {
    const generic = /::\s*</.exec(this.source.code.slice(start, end));
    const name = this.nameOf({ start, end: generic ? start + generic.index : end });
    const module = this.modules.at(start);
    const own = `${module}.${name}`;
    return module !== '' && this.notes.definitions[own] !== undefined ? own : name;
  }

  private readTo(id: RouterId, methods: readonly string[], range: Range | undefined, at: number): void {
    const handler = range ? this.handlerOf(range) : '';
    this.notes.routes.push({
      router: id,
      methods,
      path: [],
      line: this.source.lineOf(at),
      ...(handler ? { handler: { name: handler } } : {}),
    });
  }

  /** `get(list).post(create)` of Axum, `web::get().to(list)` of Actix. */
  private readMethods(id: RouterId, path: PathText, range: Range, at: number): void {
    const { code } = this.source;
    const line = this.source.lineOf(at);
    let from = range.start;
    for (let i = 0; i < 12 && from < range.end; i++) {
      const next = /^\s*\.?\s*(?:\w+::)*(\w+)\s*(?:::<[^()]*>)?\(/.exec(code.slice(from, range.end));
      if (!next) return;
      const open = from + next[0].length - 1;
      const end = closing(code, open) + 1;
      const method = verbs[next[1]!];
      const actix = /^\s*\.\s*(?:guard\([^)]*\)\s*\.\s*)?to\s*\(/.exec(code.slice(end, end + 120));
      const inside = argumentsAt(code, actix ? end + actix[0].length - 1 : open).at(-1);
      const files = inside && servesFiles(code, this.functions, this.variables, inside);
      if (method && !files && (inside || actix)) {
        const name = inside ? this.handlerOf(inside) : '';
        const text = inside ? code.slice(inside.start, inside.end) : '';
        const inline = /^(?:async\s+)?(?:move\s+)?\|/.test(text);
        const handler = name
          ? { handler: { name } }
          : inline
            ? { handler: { name: '', line: this.source.lineOf(inside!.start) } }
            : {};
        this.notes.routes.push({ router: id, methods: [method], path, line, ...handler });
      }
      from = actix ? closing(code, end + actix[0].length - 1) + 1 : end;
    }
  }

  /** Whatever an argument stands for: a router made on the spot, a name, a call, a list of functions. */
  private mount(parent: RouterId, path: PathText, range: Range): void {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    const list = /^(?:\w+::)*routes!\s*\[/.exec(text);
    if (list) {
      const open = range.start + list[0].length - 1;
      for (const item of parts(code, open + 1, closing(code, open))) {
        const name = this.nameOf(item);
        if (name) this.notes.mounts.push({ parent, path, child: { name: `fn:${name}` } });
      }
      return;
    }
    const on = /^(?:\w+::)*(?:Open[aA]pi)?(?:Api)?Router\s*::|^(?:\w+::)*web::(?:scope|resource)\s*\(/.test(text);
    const child = on ? this.madeIn(range) : null;
    const target = child ?? this.targetOf(range);
    if (target) this.notes.mounts.push({ parent, path, child: target });
  }

  private madeIn(range: Range): Target | null {
    made.lastIndex = range.start;
    const match = made.exec(this.source.code);
    made.lastIndex = 0;
    return match && match.index < range.end ? { name: '', id: this.idAt(match.index) } : null;
  }

  private targetOf(range: Range): Target | null {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    const called = /^((?:\w+::)*\w+)\s*(?:::<[^()]*>)?\(/.exec(text);
    if (called) return { name: called[1]!.replaceAll('::', '.'), called: true };
    const word = /^((?:\w+::)*\w+)/.exec(text)?.[1];
    if (!word) return null;
    const id = word.includes('::') ? null : this.nameAt(word, range.start);
    if (id) return { name: word, id };
    return { name: `fn:${word.replaceAll('::', '.')}` };
  }

  private readNamedChains(): void {
    const { code } = this.source;
    for (const match of occurrences(
      /(?<![\w.:])(\w+)\s*(?=\.\s*(?:route|nest|merge|service|configure|mount|nest_service|scope|typed_route)\s*(?:::<[^()]*>)?\()/g,
      code,
    )) {
      const id = this.nameAt(match[1]!, match.index);
      if (!id) continue;
      this.chain(id, match.index + match[1]!.length);
      const named = /\blet\s+(?:mut\s+)?(\w+)\s*(?::[^=;]{1,100})?=\s*$/.exec(
        code.slice(Math.max(0, match.index - 120), match.index),
      );
      if (named) this.known.set(`${named[1]}@${this.functions.around(match.index)[0]?.start ?? -1}`, id);
    }
  }

  /** A program that serves: what is served on the spot answers, and what functions return that it hands back. */
  private readServed(): void {
    const { code } = this.source;
    this.notes.routers.push({ id: 'served', root: true, path: [] });
    for (const match of occurrences(/\bserve\s*\(|\blambda_http::run\s*\(/g, code)) {
      const served = argumentsAt(code, match.index + match[0].length - 1).at(-1);
      const id = served && this.idAt(served.start);
      if (id && this.notes.routers.some((router) => router.id === id))
        this.notes.mounts.push({ parent: 'served', path: [], child: { name: '', id } });
      else if (served) this.mountReturned(served.start);
    }
    for (const match of occurrences(/(?:=\s*|\breturn\s+)(?=[\w:]+\s*\()/g, code)) {
      const at = match.index + match[0].length;
      if (this.isReturned(at)) this.mountReturned(at);
    }
  }

  private mountReturned(at: number): void {
    const name = /^((?:\w+::)*\w+)\s*\(/.exec(this.source.code.slice(at, at + 200))?.[1];
    if (name !== undefined && mayMakeRouter(name))
      this.notes.mounts.push({
        parent: 'served',
        path: [],
        child: { name: name.replaceAll('::', '.'), called: true },
      });
  }

  private readFunction(one: FunctionRange): void {
    const { code } = this.source;
    const parameters = one.parameterTexts.map((text, index) =>
      /\b(?:ServiceConfig|Router|Scope|App)\b/.test(text) && one.parameters[index]
        ? `${one.parameters[index]}@${one.start}`
        : null,
    );
    const inside = this.notes.routers.filter(({ id }) => {
      const [name, at] = id.split('@');
      return name === 'router' && Number(at) > one.start && Number(at) < one.end && this.isTail(one, Number(at));
    });
    const tail =
      /(?:^|[;{}\s])(\w+)\s*$/.exec(code.slice(one.start, one.end))?.[1] ??
      /\breturn\s+(\w+)\s*;/.exec(code.slice(one.start, one.end))?.[1];
    const named = tail ? this.nameAt(tail, one.end - 1) : null;
    const last = inside.at(0)?.id ?? named ?? this.chainedTail(one);
    const returns = last ?? this.staged(one);
    const module = this.modules.at(one.at);
    if (returns || parameters.some((id) => id !== null))
      this.notes.functions.push({
        name: one.name,
        parameters,
        ...(module !== '' ? { owner: module } : {}),
        ...(returns ? { returns: { name: '', id: returns } } : {}),
      });
  }

  /** `router.route(…).route(…)` at the end of a function whose router was named before. */
  private chainedTail(one: FunctionRange): RouterId | null {
    const { code } = this.source;
    const statement = code.lastIndexOf(';', one.end);
    const start = skipSpace(code, Math.max(one.start, statement + 1));
    const word = /^(\w+)\s*\./.exec(code.slice(start, one.end))?.[1];
    return word ? this.nameAt(word, start) : null;
  }

  /** Whether what is made at an offset is not an argument of another call in its function. */
  private isTail(one: FunctionRange, at: number): boolean {
    let depth = 0;
    for (let i = one.start; i < at; i++) {
      const c = this.source.code[i];
      if (c === '(' || c === '[') depth++;
      else if (c === ')' || c === ']') depth--;
    }
    return depth === 0;
  }

  /** What a function mounts on a rocket that it is handed, or the list of routes that it returns. */
  private staged(one: FunctionRange): RouterId | null {
    const { code } = this.source;
    const body = code.slice(one.start, one.end);
    const list = /\broutes!\s*\[/.exec(body);
    if (!list) return null;
    const mounts = [...body.matchAll(/\.\s*mount\s*\(/g)];
    if (mounts.length === 0) return this.listNode(one, one.start + list.index);
    if (/\brocket::(?:build|custom|ignite)\b/.test(body)) return null;
    const id = `stage@${one.start}`;
    this.notes.routers.push({ id, root: false, path: [] });
    for (const match of mounts) {
      const [first, second] = argumentsAt(code, one.start + match.index + match[0].length - 1);
      const path = this.path(first);
      if (path && second) this.mount(id, path, second);
    }
    return id;
  }

  private listNode(one: FunctionRange, at: number): RouterId {
    const id = `list@${at}`;
    this.notes.routers.push({ id, root: false, path: [] });
    this.mount(id, [], { start: at, end: one.end });
    return id;
  }
}
