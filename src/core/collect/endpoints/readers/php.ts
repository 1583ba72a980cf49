import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { isResourceCall, resourceRoutes } from './laravel-resources';

/** One call of a chain: `->prefix('x')`. */
interface Link {
  readonly name: string;
  readonly at: number;
  readonly arguments: readonly Range[];
}

/** A group: what it puts before the routes inside it. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly path: PathText;
  readonly controller?: string;
}

const head =
  /(?:\bRoute\s*::\s*|\$(?:router|app|group|r|route|api|routes|this->router|this->app)\s*->\s*|\$this\s*->\s*(?=(?:get|post|put|patch|delete|options|any|map|group)\s*\(\s*["'[]))(\w+)\s*\(/g;
const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  any: 'ANY',
};

/** Routes of Laravel, Lumen and Slim. */
export function readPhpRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  notePhpDefinitions(source, notes);
  readMountedFiles(source, notes);
  if (
    !occurs(
      /\bRoute\s*::|\$(?:router|app|group|r|route|api|routes)\s*->\s*(?:get|post|put|patch|delete|any|map|group|options)\s*\(/,
      code,
    )
  )
    return;
  new PhpReader(source, notes).read();
}

function notePhpDefinitions(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const { module, names } of source.imports)
    for (const { local } of names) notes.imports.push({ local, module, name: local });
  const declared = /\bclass\s+(\w+)/.exec(code);
  const type = declared?.[1];
  if (type) notes.definitions[type] ??= source.lineOf(declared.index);
  for (const match of occurrences(/\bfunction\s+(\w+)\s*\(/g, code)) {
    const line = source.lineOf(match.index);
    notes.definitions[match[1]!] ??= line;
    if (type) notes.definitions[`${type}.${match[1]}`] ??= line;
  }
}

/** `withRouting(api: __DIR__.'/../routes/api.php', apiPrefix: 'v1')` and `->group(base_path('routes/api.php'))`. */
function readMountedFiles(source: Source, notes: RouteNotes): void {
  const { code } = source;
  const routing = /->withRouting\s*\(/.exec(code);
  if (!routing) return;
  const args = argumentsAt(code, routing.index + routing[0].length - 1);
  const named = (name: string): Range | undefined => {
    const found = args.find(({ start, end }) => new RegExp(`^${name}\\s*:`).test(code.slice(start, end)));
    return found && { start: code.indexOf(':', found.start) + 1, end: found.end };
  };
  notes.routers.push({ id: 'laravel', root: true, path: [] });
  const prefix = named('apiPrefix');
  const path = prefix ? pathAt(source, prefix) : ['api'];
  for (const [kind, before] of [
    ['api', path ?? ['api']],
    ['web', []],
  ] as const) {
    const files = named(kind);
    for (const { value, start } of source.strings) {
      const file = /routes\/[\w/.-]+\.php$/.exec(value)?.[0];
      if (file && files && start > files.start && start < files.end)
        notes.mounts.push({ parent: 'laravel', path: before, child: { name: `file:${file}` }, replaces: true });
    }
  }
  const health = named('health');
  const healthPath = health && pathAt(source, health);
  if (healthPath)
    notes.routes.push({ router: 'laravel', methods: ['GET'], path: healthPath, line: source.lineOf(health.start) });
}

class PhpReader {
  private readonly groups: Group[] = [];
  private readonly router: RouterId;

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    const file = /(?:^|\/)(routes\/[\w/.-]+\.php)$/.exec(source.path)?.[1];
    this.router = file ? `file:${file}` : 'php';
    const commands = file !== undefined && /(?:console|channels)\.php$/.test(file);
    notes.routers.push({
      id: this.router,
      root: !commands,
      path: file === 'routes/api.php' && occurs(/\bRoute\s*::/, source.code) ? ['api'] : [],
    });
  }

  read(): void {
    const { code } = this.source;
    const chains: Link[][] = [];
    for (const match of occurrences(head, code))
      chains.push(this.chainAt(match[1]!, match.index, match.index + match[0].length - 1));
    for (const chain of chains) if (this.isRouter(chain)) this.readGroup(chain);
    for (const chain of chains) if (this.isRouter(chain)) this.readRoute(chain);
    const required = /\brequire(?:_once)?\s*\(?\s*(?:__DIR__\s*\.\s*|base_path\s*\(\s*)?(?=["'])/g;
    for (const { index, 0: before } of occurrences(required, code))
      this.mountFile({ start: index, end: index + before.length + 2 }, this.prefixAt(index));
  }

  /** `$this` is the application inside the functions that Slim 3 calls for groups, and something else elsewhere. */
  private isRouter([first]: readonly Link[]): boolean {
    const { at } = first!;
    return !/^\$this\s*->\s*(?!router\b|app\b)/.test(this.source.code.slice(at, at + 40)) || this.around(at).length > 0;
  }

  private chainAt(name: string, at: number, open: number): Link[] {
    const { code } = this.source;
    const links: Link[] = [{ name, at, arguments: argumentsAt(code, open) }];
    let end = closing(code, open) + 1;
    for (let i = 0; i < 40; i++) {
      const next = /^\s*->\s*(\w+)\s*\(/.exec(code.slice(end, end + 200));
      if (!next) return links;
      const from = end + next[0].length - 1;
      links.push({ name: next[1]!, at: end, arguments: argumentsAt(code, from) });
      end = closing(code, from) + 1;
    }
    return links;
  }

  private string(range: Range | undefined): PathText | null {
    return range ? pathAt(this.source, range) : null;
  }

  private readGroup(chain: readonly Link[]): void {
    const { code } = this.source;
    const group = chain.find(({ name }) => name === 'group');
    if (!group) return;
    const [first, second] = group.arguments;
    const body = second ?? first;
    let path = this.ownPrefix(chain);
    if (second && first)
      path = [
        ...path,
        '/',
        ...(code[first.start] === '[' || code.startsWith('array', first.start)
          ? (this.optionOf(first, 'prefix') ?? [])
          : (this.string(first) ?? [])),
      ];
    const controller = chain.find(({ name }) => name === 'controller')?.arguments[0];
    if (!body) return;
    const brace = code.indexOf('{', body.start);
    if (brace < 0 || brace > body.end) {
      this.mountFile(body, [...this.prefixAt(body.start), ...path]);
      return;
    }
    this.groups.push({
      start: brace,
      end: closing(code, brace),
      path,
      ...(controller ? { controller: this.className(controller) } : {}),
    });
  }

  /** What stands in a file, by its place in the project or beside this one: `base_path('routes/api.php')`, `__DIR__.'/api.php'`. */
  private mountFile({ start: from, end: to }: Range, path: PathText): void {
    const folder = this.router.startsWith('file:') ? this.router.slice(5, this.router.lastIndexOf('/') + 1) : '';
    for (const { value, start } of this.source.strings) {
      if (start < from || start > to || !value.endsWith('.php')) continue;
      const whole = /(?:^|\/)(routes\/[\w/.-]+\.php)$/.exec(value)?.[1];
      const name = `file:${whole ?? folder + value.replace(/^\.?\//, '')}`;
      this.notes.mounts.push({ parent: this.router, path, child: { name }, replaces: true });
    }
  }

  private ownPrefix(chain: readonly Link[]): PathText {
    return chain
      .filter(({ name }) => name === 'prefix')
      .flatMap((link) => ['/', ...(this.string(link.arguments[0]) ?? [])]);
  }

  private optionOf(range: Range, key: string): PathText | null {
    const value = this.valueOf(range, key);
    return value ? pathAt(this.source, value) : null;
  }

  /** What an array of options has under a key. */
  private valueOf(range: Range, key: string): Range | null {
    const { code, text } = this.source;
    const open = code.indexOf(code[range.start] === '[' ? '[' : '(', range.start);
    for (const { start, end } of parts(code, open + 1, closing(code, open))) {
      const named = new RegExp(`^["']${key}["']\\s*=>\\s*`).exec(text.slice(start, end));
      if (named) return { start: start + named[0].length, end };
    }
    return null;
  }

  private around(at: number): Group[] {
    return this.groups.filter(({ start, end }) => start < at && at < end).sort((a, b) => a.start - b.start);
  }

  private prefixAt(at: number): PathText {
    return this.around(at).flatMap(({ path }) => [...path, '/']);
  }

  private readRoute(chain: readonly Link[]): void {
    const link = chain.find(
      ({ name }) => Object.hasOwn(verbs, name) || name === 'match' || name === 'map' || isResourceCall(name),
    );
    if (!link || chain.some(({ name }) => name === 'group')) return;
    const prefix = [...this.prefixAt(chain[0]!.at), ...this.ownPrefix(chain.slice(0, chain.indexOf(link)))];
    if (isResourceCall(link.name)) {
      this.readResources(chain, link, prefix);
      return;
    }
    const several = link.name === 'match' || link.name === 'map';
    const [first, second, third] = link.arguments;
    const path = this.string(several ? second : first);
    const handler = several ? third : second;
    if (!path || !handler) return;
    const methods = several && first ? this.strings(first).map((method) => method.toUpperCase()) : [verbs[link.name]!];
    const after = chain
      .slice(chain.indexOf(link))
      .filter(({ name }) => name === 'prefix')
      .flatMap((one) => this.string(one.arguments[0]) ?? []);
    this.notes.routes.push({
      router: this.router,
      methods: methods.length > 0 ? methods : ['ANY'],
      path: [...(after.length > 0 ? [...after, '/'] : []), ...prefix, '/', ...path],
      line: this.source.lineOf(link.at === chain[0]!.at ? link.at : this.source.code.indexOf(link.name, link.at)),
      ...this.handlerOf(handler, chain[0]!.at),
    });
  }

  private strings(range: Range): string[] {
    return this.source.strings
      .filter(({ start }) => start > range.start && start < range.end)
      .map(({ value }) => value);
  }

  private className(range: Range): string {
    const named = /([\w\\]+)::class/.exec(this.source.code.slice(range.start, range.end))?.[1];
    if (named === undefined) return this.strings({ start: range.start - 1, end: range.end })[0] ?? '';
    const aliased = this.source.imports.find(({ names }) =>
      names.some(({ name, local }) => local === named && name !== local),
    );
    return aliased?.module ?? named;
  }

  private handlerOf(range: Range, at: number): { handler?: { name: string; line?: number } } {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    if (/^(?:static\s+)?(?:function|fn)\b/.test(text))
      return { handler: { name: '', line: this.source.lineOf(range.start) } };
    const uses = /^(?:\[|array\s*\()/.test(text) ? this.valueOf(range, 'uses') : null;
    if (uses) return this.handlerOf(uses, at);
    const [first] = this.strings({ start: range.start - 1, end: range.end });
    const type = this.className(range);
    if (code[range.start] === '[') return { handler: { name: `${type}.${this.strings(range).at(-1) ?? '__invoke'}` } };
    if (text.includes('::class')) return { handler: { name: `${type}.${first?.replace(/^:/, '') ?? '__invoke'}` } };
    const split = first ? /^\\{0,2}((?:\w+\\{1,2})*\w+)[@:](\w+)$/.exec(first) : null;
    if (split) return { handler: { name: `${split[1]!.replaceAll('\\\\', '\\')}.${split[2]}` } };
    const controller = this.around(at)
      .map((group) => group.controller)
      .filter(Boolean)
      .at(-1);
    return first && controller ? { handler: { name: `${controller}.${first}` } } : {};
  }

  private readResources(chain: readonly Link[], link: Link, prefix: PathText): void {
    const { code } = this.source;
    const list: { name: string; controller: string }[] = [];
    const [first, second] = link.arguments;
    if (!first) return;
    const several = link.name.endsWith('s');
    const options = link.arguments[several ? 1 : 2];
    if (several) {
      for (const { start, end } of parts(code, first.start + 1, closing(code, first.start))) {
        const [name] = this.strings({ start: start - 1, end });
        if (name) list.push({ name, controller: this.className({ start, end }) });
      }
    } else {
      const [name] = this.strings({ start: first.start - 1, end: first.end });
      if (name) list.push({ name, controller: second ? this.className(second) : '' });
    }
    const option = (name: string): string[] | null => {
      const call = chain.find((one) => one.name === name);
      if (call) return call.arguments.flatMap((range) => this.strings({ start: range.start - 1, end: range.end }));
      const value = options && this.valueOf(options, name);
      return value ? this.strings({ start: value.start - 1, end: value.end }) : null;
    };
    const has = (name: string): boolean => chain.some((one) => one.name === name);
    const call = {
      call: link.name,
      only: option('only'),
      except: option('except') ?? [],
      parameters: pairs(option('parameters') ?? option('parameter') ?? []),
      shallow: has('shallow'),
      creatable: has('creatable'),
      destroyable: has('destroyable'),
    };
    for (const { name, controller } of list) {
      for (const { action, methods, path } of resourceRoutes(name, call))
        this.notes.routes.push({
          router: this.router,
          methods,
          path: [...prefix, '/', path],
          line: this.source.lineOf(link.at === chain[0]!.at ? link.at : code.indexOf(link.name, link.at)),
          handler: { name: `${controller}.${action}` },
        });
    }
  }
}

/** Keys and values that stand one after the other. */
function pairs(list: readonly string[]): ReadonlyMap<string, string> {
  return new Map(list.flatMap((key, index) => (index % 2 === 0 ? [[key, list[index + 1] ?? key] as const] : [])));
}
