import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { closing, parts, type Range } from '../syntax/brackets';
import { singular } from '../syntax/singular';
import { end, statements, type Statement } from './rails-statements';

/** A block of the routes file: what it puts before paths and controllers. */
interface Frame {
  readonly path: string;
  /** The part of the path that namespaces and scopes make up, under which shallow resources stand. */
  readonly outside: string;
  /** Folder of controllers, with a slash at the end. */
  readonly module: string;
  readonly controller?: string;
  readonly resource?: Resource;
  readonly level?: 'member' | 'collection';
  readonly shallow?: boolean;
  readonly concern?: string;
}

interface Resource {
  readonly controller: string;
  /** The path of all of them, and of one. */
  readonly collection: string;
  readonly member: string;
  /** What stands before what is nested in one of them. */
  readonly nested: string;
  readonly single: boolean;
}

const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};
const actions: readonly (readonly [string, readonly string[], 'collection' | 'member', string])[] = [
  ['index', ['GET'], 'collection', ''],
  ['create', ['POST'], 'collection', ''],
  ['new', ['GET'], 'collection', '/new'],
  ['edit', ['GET'], 'member', '/edit'],
  ['show', ['GET'], 'member', ''],
  ['update', ['PATCH', 'PUT'], 'member', ''],
  ['destroy', ['DELETE'], 'member', ''],
];

/** Stands before paths of pages with forms, which an application that is nothing but an API has none of. */
const pagesConstant = '@pages';

/** Rails: the routes file, and where the actions of controllers stand. */
export function readRailsRoutes(source: Source, notes: RouteNotes): void {
  const controller = /(?:^|\/)controllers\/(.+)_controller\.rb$/.exec(source.path)?.[1];
  if (controller) {
    for (const match of occurrences(/^[ \t]*def[ \t]+(\w+)/gm, source.code))
      notes.definitions[`${controller}#${match[1]}`] ??= source.lineOf(match.index + match[0].length - 1);
  }
  if (occurs(/\bconfig\.api_only\s*=\s*true\b/, source.code)) notes.constants['@api-only'] = ['yes'];
  if (
    occurs(/\broutes\.draw\b|\bRails\.application\.routes\b/, source.code) ||
    /(?:^|\/)config\/routes\/[^/]+\.rb$/.test(source.path)
  )
    new RailsReader(source, notes).read();
}

class RailsReader {
  private frames: Frame[] = [{ path: '', outside: '', module: '' }];
  private readonly concerns = new Map<string, Statement[]>();

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {}

  read(): void {
    const drawn = /(?:^|\/)config\/routes\/([^/]+)\.rb$/.exec(this.source.path)?.[1];
    this.notes.routers.push({ id: drawn ? `draw:${drawn}` : 'rails', root: !drawn, path: [] });
    this.run([...statements(this.source)], drawn ? `draw:${drawn}` : 'rails');
  }

  private run(list: readonly Statement[], router: string): void {
    const depth = this.frames.length;
    let recording: { name: string; statements: Statement[]; depth: number } | null = null;
    let blocks = 0;
    for (const one of list) {
      if (recording) {
        if (one.word === end && blocks === recording.depth) {
          this.concerns.set(recording.name, recording.statements);
          recording = null;
          continue;
        }
        if (one.opens) blocks++;
        if (one.word === end) blocks--;
        recording.statements.push(one);
        continue;
      }
      if (one.word === end) {
        if (this.frames.length > depth) this.frames.pop();
        continue;
      }
      if (one.word === 'concern' && one.opens) {
        recording = { name: this.word(one.arguments[0]), statements: [], depth: 0 };
        blocks = 0;
        continue;
      }
      const opened = this.statement(one, router);
      if (one.opens) this.frames.push(opened ?? this.top);
    }
    this.frames = this.frames.slice(0, depth);
  }

  private get top(): Frame {
    return this.frames.at(-1)!;
  }

  /** Takes in a statement; returns what its block stands in. */
  private statement(one: Statement, router: string): Frame | null {
    const { word } = one;
    const options = this.options(one);
    if (word === 'namespace') return this.namespace(one, options);
    if (word === 'scope' || word === 'path') return this.scope(one, options);
    if (word === 'controller') return { ...this.top, controller: this.word(one.arguments[0]) };
    if (word === 'resources' || word === 'resource') return this.resources(one, options, router);
    if (word === 'member' || word === 'collection') return { ...this.top, level: word };
    if (word === 'shallow') return { ...this.top, shallow: true };
    if (word === 'concerns') this.useConcerns(this.words(one.arguments), router);
    else if (word === 'root') this.root(one, options, router);
    else if (word === 'match' || word in verbs) this.verb(one, options, router);
    else if (word === 'draw')
      this.notes.mounts.push({
        parent: router,
        path: [this.prefix()],
        child: { name: `draw:${this.word(one.arguments[0])}` },
      });
    return null;
  }

  private prefix(): string {
    const { resource, level, path } = this.top;
    if (!resource) return path;
    if (level === 'member') return resource.member;
    return level === 'collection' ? resource.collection : resource.nested;
  }

  private namespace(one: Statement, options: ReadonlyMap<string, Range>): Frame {
    const name = this.word(one.arguments[0]);
    const path = options.has('path') ? this.value(options.get('path')!) : name;
    const module = options.has('module') ? this.value(options.get('module')!) : name;
    return {
      path: `${this.prefix()}/${path}`,
      outside: `${this.top.outside}/${path}`,
      module: `${this.top.module}${module}/`,
      ...(this.top.shallow ? { shallow: true } : {}),
    };
  }

  private scope(one: Statement, options: ReadonlyMap<string, Range>): Frame {
    const named = one.arguments.filter((range) => !this.isOption(range)).map((range) => this.value(range));
    const path = options.has('path') ? this.value(options.get('path')!) : named.join('/');
    const module = options.has('module') ? `${this.value(options.get('module')!)}/` : '';
    const controller = options.has('controller') ? { controller: this.value(options.get('controller')!) } : {};
    return {
      path: `${this.prefix()}/${path}`,
      outside: `${this.top.outside}/${path}`,
      module: `${this.top.module}${module}`,
      ...controller,
      ...(this.top.shallow ? { shallow: true } : {}),
    };
  }

  private resources(one: Statement, options: ReadonlyMap<string, Range>, router: string): Frame | null {
    const names = one.arguments.filter((range) => !this.isOption(range)).map((range) => this.value(range));
    let frame: Frame | null = null;
    for (const name of names) frame = this.oneResource(name, one, options, router);
    return frame;
  }

  private oneResource(name: string, one: Statement, options: ReadonlyMap<string, Range>, router: string): Frame {
    const single = one.word === 'resource';
    const option = (key: string): string | undefined => (options.has(key) ? this.value(options.get(key)!) : undefined);
    const module = `${this.top.module}${option('module') ? `${option('module')}/` : ''}`;
    const own = option('controller') ?? (single ? plural(name) : name);
    const controller = own.startsWith('/') ? own.slice(1) : `${module}${own}`;
    const collection = `${this.prefix()}/${option('path') ?? name}`;
    const param = option('param') ?? 'id';
    const shallow = this.top.shallow === true || options.has('shallow');
    const flat = shallow && this.top.resource ? `${this.top.outside}/${option('path') ?? name}` : collection;
    const member = single ? collection : `${flat}/{${param}}`;
    const nested = single ? collection : `${flat}/{${singular(name)}_${param}}`;
    const resource: Resource = { controller, collection, member, nested, single };
    const wanted = this.wanted(options);
    for (const [action, methods, level, below] of actions) {
      if (!wanted(action) || (single && action === 'index')) continue;
      const base = level === 'collection' || single ? collection : member;
      const page = action === 'new' || action === 'edit';
      this.push(router, methods, `${base}${below}`, one.at, `${controller}#${action}`, page);
    }
    const frame: Frame = { path: nested, outside: this.top.outside, module, resource, ...(shallow ? { shallow } : {}) };
    if (options.has('concerns')) {
      this.frames.push(frame);
      this.useConcerns(this.words([options.get('concerns')!]), router);
      this.frames.pop();
    }
    return frame;
  }

  private wanted(options: ReadonlyMap<string, Range>): (action: string) => boolean {
    const only = options.get('only');
    const except = options.get('except');
    if (only) {
      const names = this.words([only]);
      return (action) => names.includes(action);
    }
    const left = except ? this.words([except]) : [];
    return (action) => !left.includes(action);
  }

  private useConcerns(names: readonly string[], router: string): void {
    for (const name of names) {
      const list = this.concerns.get(name);
      if (list && this.frames.length < 30) this.run(list, router);
    }
  }

  private root(one: Statement, options: ReadonlyMap<string, Range>, router: string): void {
    const first = one.arguments.find((range) => !this.isOption(range));
    const to = options.get('to') ?? first;
    if (to) this.push(router, ['GET'], this.prefix() || '/', one.at, `${this.top.module}${this.value(to)}`);
  }

  private verb(one: Statement, options: ReadonlyMap<string, Range>, router: string): void {
    const methods = one.word === 'match' ? this.via(options.get('via')) : [verbs[one.word]!];
    const on = options.has('on') ? this.value(options.get('on')!) : undefined;
    const { resource, controller, module } = this.top;
    const base =
      resource && on === 'member'
        ? resource.member
        : resource && on === 'collection'
          ? resource.collection
          : this.prefix();
    for (const range of one.arguments) {
      const arrow = this.arrow(range);
      if (!arrow && this.isOption(range)) continue;
      const path = this.value(arrow ? arrow.from : range);
      const to = arrow
        ? this.value(arrow.to)
        : options.has('to')
          ? this.value(options.get('to')!)
          : this.actionOf(path, options, resource, controller);
      if (
        /redirect|lambda|->|\bproc\b/.test(arrow ? this.source.code.slice(arrow.to.start, arrow.to.end) : '') ||
        to.startsWith('redirect')
      )
        continue;
      const own = to.includes('#')
        ? to.startsWith('/')
          ? to.slice(1)
          : `${module}${to}`
        : `${resource?.controller ?? `${module}${controller ?? ''}`}#${to}`;
      this.push(router, methods, `${base}/${path}`, one.at, own);
    }
  }

  /** The action that a path without `to` means: `get :popular`, `get 'pages/about'`. */
  private actionOf(
    path: string,
    options: ReadonlyMap<string, Range>,
    resource: Resource | undefined,
    controller: string | undefined,
  ): string {
    const action = options.has('action') ? this.value(options.get('action')!) : undefined;
    if (options.has('controller')) return `${this.value(options.get('controller')!)}#${action ?? path}`;
    if (action || resource || controller) return action ?? path.replace(/^\//, '');
    return path.replace(/^\//, '').replace(/\/([^/]*)$/, '#$1');
  }

  private via(range: Range | undefined): string[] {
    const names = range ? this.words([range]).map((name) => name.toUpperCase()) : [];
    return names.length === 0 || names.includes('ALL') ? ['ANY'] : names;
  }

  private push(
    router: string,
    methods: readonly string[],
    path: string,
    at: number,
    handler: string,
    page = false,
  ): void {
    this.notes.routes.push({
      router,
      methods,
      path: [...(page ? [{ constant: pagesConstant }] : []), path.replace(/\(\.:format\)|\(\/?:\w+\)/g, '')],
      line: this.source.lineOf(at),
      handler: { name: handler },
    });
  }

  private isOption(range: Range): boolean {
    return (
      /^(?:\w+:(?!:)|:\w+\s*=>|"[^"]*"\s*=>|\*\*)/.test(this.source.code.slice(range.start, range.end)) &&
      !this.arrow(range)
    );
  }

  /** `'path' => 'controller#action'`. */
  private arrow(range: Range): { from: Range; to: Range } | null {
    const text = this.source.code.slice(range.start, range.end);
    const found = /^(["'][^"']*["']|:\w+)\s*=>\s*/.exec(text);
    if (
      !found ||
      (found[1]!.startsWith(':') &&
        /^:(?:to|on|via|as|only|except|path|module|controller|action|constraints|defaults|param|format)$/.test(
          found[1]!,
        ))
    )
      return null;
    return {
      from: { start: range.start, end: range.start + found[1]!.length },
      to: { start: range.start + found[0].length, end: range.end },
    };
  }

  private options(one: Statement): ReadonlyMap<string, Range> {
    const found = new Map<string, Range>();
    for (const { start, end: stop } of one.arguments) {
      const named = /^(?:(\w+):(?!:)|:(\w+)\s*=>)\s*/.exec(this.source.code.slice(start, stop));
      if (named) found.set(named[1] ?? named[2]!, { start: start + named[0].length, end: stop });
    }
    return found;
  }

  /** The text of a string or symbol. */
  private value(range: Range): string {
    const text = this.source.text.slice(range.start, range.end);
    return text.replace(/^:?["']|["']$|^:/g, '').replace(/^\//, '');
  }

  private word(range: Range | undefined): string {
    return range ? this.value(range) : '';
  }

  /** The strings and symbols of lists: `[:a, :b]`, `%i[a b]`, `:a`. */
  private words(ranges: readonly Range[]): string[] {
    const { code, text } = this.source;
    return ranges.flatMap(({ start, end: stop }) => {
      const percent = /^%[iIwW]./.exec(text.slice(start, stop));
      if (percent)
        return text
          .slice(start + percent[0].length, stop - 1)
          .trim()
          .split(/\s+/);
      if (code[start] === '[') return parts(code, start + 1, closing(code, start)).map((one) => this.value(one));
      return [this.value({ start, end: stop })];
    });
  }
}

function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  return name.endsWith('s') ? name : `${name}s`;
}
