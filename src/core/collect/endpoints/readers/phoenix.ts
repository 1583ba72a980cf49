import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { parts, type Range } from '../syntax/brackets';

interface Frame {
  readonly path: string;
  readonly module: string;
  /** What routes hang on: the module's router, or a function that quotes them for others. */
  readonly router: string;
}

const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  match: 'ANY',
  live: 'GET',
  forward: '',
};
const actions: readonly (readonly [string, readonly string[], boolean, string])[] = [
  ['index', ['GET'], false, ''],
  ['edit', ['GET'], true, '/edit'],
  ['new', ['GET'], false, '/new'],
  ['show', ['GET'], true, ''],
  ['create', ['POST'], false, ''],
  ['update', ['PATCH', 'PUT'], true, ''],
  ['delete', ['DELETE'], true, ''],
];

/** A statement that adds routes wherever it is put to use. */
const quotable = /^[ \t]*(?:get|post|put|patch|delete|resources|scope|live|forward)[ (]+"/m;

/** Phoenix and Plug routers, modules that quote routes for them, and where the actions of controllers stand. */
export function readPhoenixRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  const module = /\bdefmodule\s+([\w.]+)/.exec(code)?.[1];
  if (!module) return;
  for (const match of occurrences(/^[ \t]*def\s+(\w+[?!]?)/gm, code)) {
    const line = source.lineOf(match.index + match[0].length - 1);
    notes.definitions[`${module}#${match[1]}`] ??= line;
    // As quoted routes name it, for which the scope around their use stands for the application.
    notes.definitions[`${module.slice(module.indexOf('.') + 1)}#${match[1]}`] ??= line;
  }
  const routes = occurs(/^\s*use\s+(?:Phoenix\.Router|Plug\.Router|[\w.]+,\s*:router)\b/m, code);
  if (!routes && !(occurs(/^[ \t]*quote\b/m, code) && occurs(quotable, code))) return;
  const plug = occurs(/\buse\s+Plug\.Router\b/, code);
  if (routes) notes.routers.push({ id: `router:${module}`, root: true, path: [] });
  new PhoenixReader(source, notes, module, plug).read();
}

class PhoenixReader {
  private frames: Frame[];
  private readonly aliases = new Map<string, string>();

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
    private readonly module: string,
    private readonly plug: boolean,
  ) {
    this.frames = [{ path: '', module: '', router: `router:${module}` }];
  }

  read(): void {
    const { code } = this.source;
    for (const { module, names } of this.source.imports) for (const { local } of names) this.aliases.set(local, module);
    let started = false;
    for (const { start, end } of lines(code)) {
      const text = code.slice(start, end);
      const word = /^[a-z_]\w*[?!]?/.exec(text)?.[0] ?? '';
      const opens = /\bdo\s*$/.test(text);
      if (word === 'defmodule') started = true;
      else if (word === 'end') {
        if (this.frames.length > 1) this.frames.pop();
      } else if (started) {
        const frame = this.statement(word, { start: start + word.length, end }, start);
        if (opens || /\bfn\b[^\n]*->\s*$/.test(text)) this.frames.push(frame ?? this.top);
      }
    }
  }

  private get top(): Frame {
    return this.frames.at(-1)!;
  }

  private statement(word: string, rest: Range, at: number): Frame | null {
    const args = this.argumentsIn(rest);
    if (word === 'scope') return this.scope(args);
    if (word === 'resources' || word === 'resource') return this.resources(args, at);
    if (/^def(?:macro)?p?$/.test(word)) return this.quoting(args);
    if (word === 'use') this.use(args);
    else if (word in verbs) this.route(word, args, at);
    else if (/^(?:\(\))?$/.test(this.text(rest))) this.call(word);
    return null;
  }

  /** A function may quote routes, which stand wherever it is put to use. */
  private quoting(args: readonly Range[]): Frame {
    const name = /^\w+/.exec(this.text(args[0]))?.[0] ?? '';
    const router = `router:${this.module}#${name}`;
    this.notes.routers.push({ id: router, root: false, path: [] });
    return { path: '', module: '', router };
  }

  /** `use Shop.LoanRoutes, :public`: what `__using__` quotes, or the function that it hands the name on to. */
  private use(args: readonly Range[]): void {
    const quoting = this.whole(this.text(args[0]));
    const name = /^:(\w+)$/.exec(this.text(args[1]))?.[1];
    this.mountQuoted(`${quoting}#__using__`);
    if (name !== undefined) this.mountQuoted(`${quoting}#${name}`);
  }

  /** `loan_routes()`: a macro that is imported. */
  private call(name: string): void {
    for (const { module, kind } of this.source.imports) if (kind === 'all') this.mountQuoted(`${module}#${name}`);
  }

  private mountQuoted(name: string): void {
    this.notes.mounts.push({ parent: this.top.router, path: [this.top.path], child: { name: `router:${name}` } });
  }

  private argumentsIn(rest: Range): Range[] {
    const { code } = this.source;
    const text = code.slice(rest.start, rest.end).replace(/\s*\bdo\s*$/, '');
    const open = /^\s*\(/.exec(text);
    const end = rest.start + text.length;
    return open && text.trimEnd().endsWith(')')
      ? parts(code, rest.start + open[0].length, rest.start + text.trimEnd().length - 1)
      : parts(code, rest.start, end);
  }

  private text(range: Range | undefined): string {
    return range ? this.source.text.slice(range.start, range.end).trim() : '';
  }

  private string(range: Range | undefined): string | null {
    const text = this.text(range);
    return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : null;
  }

  private option(args: readonly Range[], name: string): string | null {
    const text = args.map((range) => this.text(range)).find((one) => one.startsWith(`${name}:`));
    return text ? text.slice(name.length + 1).trim() : null;
  }

  private scope(args: readonly Range[]): Frame {
    const path = this.string(args[0]) ?? this.option(args, 'path')?.replace(/"/g, '') ?? '';
    const named =
      args.map((range) => this.text(range)).find((one) => /^[A-Z][\w.]*$/.test(one)) ??
      this.option(args, 'alias') ??
      '';
    const module = [this.top.module, named].filter((one) => one !== '' && one !== 'false').join('.');
    return { path: `${this.top.path}/${path}`, module, router: this.top.router };
  }

  private controller(name: string): string {
    const whole = this.whole(name);
    return this.top.module === '' || whole !== name ? whole : `${this.top.module}.${whole}`;
  }

  /** A module's name with an alias resolved. */
  private whole(name: string): string {
    const [first = '', ...rest] = name.split('.');
    return [this.aliases.get(first) ?? first, ...rest].join('.');
  }

  private resources(args: readonly Range[], at: number): Frame | null {
    const path = this.string(args[0]);
    const controller = this.text(args[1]);
    if (path === null || !/^[A-Z]/.test(controller)) return null;
    const single = this.option(args, 'singleton') === 'true';
    const param = this.option(args, 'param')?.replace(/"/g, '') ?? 'id';
    const only = this.option(args, 'only');
    const except = this.option(args, 'except') ?? '';
    const collection = `${this.top.path}/${path}`;
    const member = single ? collection : `${collection}/:${param}`;
    for (const [action, methods, onMember, below] of actions) {
      if (only ? !new RegExp(`:${action}\\b`).test(only) : new RegExp(`:${action}\\b`).test(except)) continue;
      if (single && action === 'index') continue;
      this.push(methods, `${onMember ? member : collection}${below}`, at, `${this.controller(controller)}#${action}`);
    }
    const name = controller
      .replace(/^.*\./, '')
      .replace(/Controller$/, '')
      .toLowerCase();
    return {
      path: single ? collection : `${collection}/:${name}_${param}`,
      module: this.top.module,
      router: this.top.router,
    };
  }

  private route(word: string, args: readonly Range[], at: number): void {
    const any = word === 'match' && this.text(args[0]).startsWith(':');
    const path = this.string(args[any ? 1 : 0]);
    const controller = this.text(args[any ? 2 : 1]);
    const action = this.text(args[any ? 3 : 2]);
    if (path === null || controller.startsWith('OpenApiSpex.Plug.')) return;
    if (word === 'forward') {
      if (/GraphiQL|Swagger|Dashboard|Mailbox/.test(controller)) return;
      const graphql = /^Absinthe\.Plug$/.test(controller);
      if (graphql) this.push(['POST'], `${this.top.path}/${path}`, at, '');
      else
        this.notes.mounts.push({
          parent: this.top.router,
          path: [`${this.top.path}/${path}`],
          child: { name: `router:${this.controller(controller)}` },
        });
      return;
    }
    if (this.plug) {
      const via = this.option(args, 'via');
      const methods =
        word === 'match'
          ? via
            ? [...via.matchAll(/:(\w+)/g)].map((match) => match[1]!.toUpperCase())
            : ['ANY']
          : [verbs[word]!];
      if (path !== '_') this.push(methods, `${this.top.path}/${path}`, at, '');
      return;
    }
    if (!/^[A-Z]/.test(controller)) return;
    const first = this.text(args[0]).slice(1);
    const methods = any ? [first === '*' ? 'ANY' : first.toUpperCase()] : [verbs[word]!];
    this.push(
      methods,
      `${this.top.path}/${path}`,
      at,
      word === 'live'
        ? `${this.controller(controller)}#mount`
        : `${this.controller(controller)}#${action.replace(/^:/, '')}`,
    );
  }

  private push(methods: readonly string[], path: string, at: number, handler: string): void {
    const line = this.source.lineOf(at);
    this.notes.routes.push({
      router: this.top.router,
      methods,
      path: [path],
      line,
      handler: handler ? { name: handler } : { name: '', line },
    });
  }
}

/** Logical lines: those that end in a comma or inside brackets go on. */
function* lines(code: string): Generator<Range> {
  let depth = 0;
  let start = -1;
  for (let i = 0; i <= code.length; i++) {
    const c = code[i];
    if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (c === '\n' || c === undefined) {
      const text = start < 0 ? '' : code.slice(start, i).trimEnd();
      if (text !== '' && depth <= 0 && !/(?:,|\||\\|=>|->|=)$/.test(text.replace(/->$/, ''))) {
        yield { start, end: start + text.length };
        start = -1;
      }
    }
    if (start < 0 && c !== undefined && c.trim() !== '') start = i;
  }
}
