import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { annotations, type Annotation, type Declaration } from '../syntax/annotations';
import { closing, parts, type Range } from '../syntax/brackets';
import { dottedName, pathAt } from '../syntax/paths';
import { readSpringPrefix, withSettings } from './spring-prefix';

const spring: Readonly<Record<string, string>> = {
  GetMapping: 'GET',
  PostMapping: 'POST',
  PutMapping: 'PUT',
  PatchMapping: 'PATCH',
  DeleteMapping: 'DELETE',
  RequestMapping: '',
};
const jakarta: Readonly<Record<string, string>> = {
  GET: 'GET',
  POST: 'POST',
  PUT: 'PUT',
  PATCH: 'PATCH',
  DELETE: 'DELETE',
};
const micronaut: Readonly<Record<string, string>> = {
  Get: 'GET',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
};
const client = new Set(['FeignClient', 'HttpExchange', 'RegisterRestClient', 'Client']);
const worthReading =
  /@(?:\w+:)?(?:(?:Get|Post|Put|Patch|Delete|Request)Mapping|Path|ApplicationPath|Controller|RestController|Get|Post)\b/;

/** Routes of Spring, Jakarta REST (Quarkus) and Micronaut. */
export function readJvmRoutes(source: Source, notes: RouteNotes): void {
  noteJvmConstants(source, notes);
  readSpringPrefix(source, notes);
  if (occurs(worthReading, source.code)) new JvmReader(source, notes).read();
}

/** String constants by name and by type and name. */
function noteJvmConstants(source: Source, notes: RouteNotes): void {
  const { code } = source;
  const types = [...occurrences(/\b(?:class|interface|object|enum|record)\s+(\w+)[^{};]{0,200}\{/g, code)].map(
    (match) => ({
      name: match[1]!,
      start: match.index,
      end: closing(code, match.index + match[0].length - 1),
    }),
  );
  for (const match of occurrences(
    /(?:\bString|\bconst\s+val|\bval)\s+(\w+)\s*(?::\s*String\s*)?=\s*(?=["(\w])/g,
    code,
  )) {
    const start = match.index + match[0].length;
    const stop = /[;\n]/.exec(code.slice(start, start + 400));
    const value = pathAt(source, { start, end: start + (stop?.index ?? 400) });
    if (!value) continue;
    const around = types.filter((type) => type.start < start && start < type.end).map(({ name }) => name);
    // Kotlin keeps constants in an object that is not named where they are used.
    const names = around.filter((name) => name !== 'Companion');
    notes.constants[match[1]!] ??= value;
    for (let n = 0; n < names.length; n++) notes.constants[[...names.slice(n), match[1]!].join('.')] ??= value;
  }
}

class JvmReader {
  private readonly all: readonly Annotation[];

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    this.all = annotations(source.code);
  }

  read(): void {
    const types = [...new Set(this.all.map(({ declaration }) => declaration))].filter(({ kind }) => kind === 'type');
    for (const type of types) this.readType(type);
    for (const { name, arguments: args } of this.all) {
      const path = name === 'ApplicationPath' && args[0] ? pathAt(this.source, args[0]) : null;
      if (path) this.notes.bases.push({ kind: 'jakarta', path });
    }
  }

  private readType(type: Declaration): void {
    const own = this.all.filter(({ declaration }) => declaration === type);
    const names = new Set(own.map(({ name }) => name));
    if ([...client].some((name) => names.has(name) && name !== 'Client')) return;
    const isMicronaut = this.source.imports.some(({ module }) => module.startsWith('io.micronaut'));
    const prefix = this.pathsOf(
      own.find(({ name }) => name === 'RequestMapping' || name === 'Path' || (isMicronaut && name === 'Controller')),
    );
    const root =
      names.has('RestController') ||
      names.has('Controller') ||
      (names.has('Path') && !type.interface && !type.abstract);
    const id = `type:${type.name}`;
    const jakartaType = names.has('Path');
    this.notes.routers.push({ id, root, path: prefix[0] ?? [] });
    for (const [index, path] of prefix.slice(1).entries()) {
      const other = `${id}#${index}`;
      this.notes.routers.push({ id: other, root, path });
      this.notes.mounts.push({ parent: other, path: [], child: { name: id, id }, replaces: true });
    }
    for (const base of type.bases) {
      const child = { name: `type:${base.slice(base.lastIndexOf('.') + 1)}` };
      this.notes.mounts.push({ parent: id, path: [], child, ...(prefix.length > 0 ? { replaces: true } : {}) });
    }
    const table = { ...spring, ...(isMicronaut ? micronaut : {}), ...jakarta };
    for (const one of this.all) {
      if (one.declaration.kind !== 'member' || one.at < type.start || one.at > type.end || !(one.name in table))
        continue;
      if (
        this.all.some(
          ({ declaration }) =>
            declaration.kind === 'type' &&
            declaration.start > type.start &&
            declaration.start < one.at &&
            one.at < declaration.end,
        )
      )
        continue;
      this.readMember(id, one, table[one.name]!, jakartaType);
    }
  }

  private readMember(router: RouterId, one: Annotation, method: string, jakartaType: boolean): void {
    const onPath = this.all.find(({ declaration, name }) => declaration === one.declaration && name === 'Path');
    const isJakarta = one.name in jakarta && (jakartaType || onPath !== undefined || one.arguments.length === 0);
    const found = this.pathsOf(isJakarta ? onPath : one);
    const paths = found.length > 0 ? found : [[]];
    const methods = method === '' ? this.methodsOf(one) : [method];
    const line = this.source.lineOf(one.at);
    const handler = { name: one.declaration.name, line: this.source.lineOf(one.declaration.at) };
    for (const path of paths) this.notes.routes.push({ router, methods, path, line, handler });
  }

  /** The value of an annotation: a path, or several in braces or brackets; named `value`, `path` or `uri`, or without a name. */
  private pathsOf(one: Annotation | undefined): PathText[] {
    const { code } = this.source;
    for (const range of one?.arguments ?? []) {
      const named = /^(\w+)\s*=\s*(?!=)/.exec(code.slice(range.start, range.end));
      if (named && !/^(?:value|path|uri|uris)$/.test(named[1]!)) continue;
      const value: Range = { start: range.start + (named?.[0].length ?? 0), end: range.end };
      const list = /^(?:arrayOf\s*)?[{[(]/.exec(code.slice(value.start, value.end));
      const items = list ? parts(code, value.start + list[0].length, value.end - 1) : [value];
      return items.flatMap((item) => {
        const path = pathAt(this.source, item);
        return path ? [path.flatMap((piece) => (typeof piece === 'string' ? withSettings(piece) : [piece]))] : [];
      });
    }
    return [];
  }

  private methodsOf(one: Annotation): string[] {
    const { code } = this.source;
    for (const { start, end } of one.arguments) {
      const text = code.slice(start, end);
      if (!/^method\s*=/.test(text)) continue;
      const names = [...text.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map((match) => match[1]!);
      if (names.length > 0) return names;
    }
    return ['ANY'];
  }
}

const functional = /\b(GET|POST|PUT|PATCH|DELETE)\s*\(\s*(?=")/g;
const nested =
  /(?:\bpath\s*\(\s*(?=")|\bnest\s*\(\s*(?:RequestPredicates\.)?path\s*\(\s*(?=")|(?=")"[ ]*"\.nest\s*\{)/g;

/** Spring's functional routes: `route().GET("/x", handler::list)` and the Kotlin DSL. */
export function readRouterFunctions(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\bRouterFunction\b|\b(?:co)?[rR]outer\s*\{/, code)) return;
  const scopes: { start: number; end: number; path: PathText }[] = [];
  for (const match of occurrences(nested, code)) {
    const quote = code.indexOf('"', match.index);
    const string = source.stringAt(quote + 1);
    if (!string) continue;
    const brace = code.indexOf('{', string.end);
    const paren = match[0].includes('path') ? enclosingEnd(code, match.index + match[0].indexOf('(')) : -1;
    const end = match[0].includes('.nest') ? enclosingEnd(code, brace) : paren;
    scopes.push({ start: string.end, end, path: [string.value] });
  }
  notes.routers.push({ id: 'functional', root: true, path: [] });
  for (const match of occurrences(functional, code)) {
    const string = source.stringAt(match.index + match[0].length + 1);
    if (!string) continue;
    const around = scopes
      .filter(({ start, end }) => start < match.index && match.index < end)
      .sort((a, b) => a.start - b.start);
    const path = [...around.flatMap((scope) => [...scope.path, '/']), string.value];
    const handler = /(?:(\w+)::|::)(\w+)/.exec(code.slice(string.end, string.end + 200));
    notes.routes.push({
      router: 'functional',
      methods: [match[1]!],
      path,
      line: source.lineOf(match.index),
      ...(handler ? { handler: { name: dottedName(handler[1] ? `${handler[1]}.${handler[2]}` : handler[2]!) } } : {}),
    });
  }
}

function enclosingEnd(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    if (code[i] === '(' || code[i] === '{') depth++;
    else if ((code[i] === ')' || code[i] === '}') && --depth === 0) return i;
  }
  return code.length;
}
