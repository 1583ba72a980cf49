import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { argumentsAt, closing, skipSpace } from '../syntax/brackets';
import { namedFunctions, type Functions } from '../syntax/functions';
import { pathAt } from '../syntax/paths';

const block =
  /(?<![\w.@])(?:(\w+)\.)?(routing|route|authenticate|rateLimit|intercept|install|accept|header|param|host|optionalParam|contentType|application|method|version|location|resource|oauthAtLocation)\s*(?:<([\w.]+)>\s*)?(?:\(|\{)/g;
const verb = /(?<![\w.])(?:this\.)?(get|post|put|patch|delete)\s*(?:<([\w.]+)(?:<[^<>]*>)?>)?\s*(?:\(|\{)/g;
const resource = /@(?:[rR]esource|[lL]ocation)\s*\(\s*(?=")/g;

/** A stretch of code that registers on a router. */
interface Scope {
  readonly start: number;
  readonly end: number;
  readonly router: RouterId;
}

/** Routes of Ktor's DSL: `routing { route("/x") { get { … } } }`, spread over extension functions. */
export function readKtorRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(/\bfun\s+(?:[\w<>.]+\.)?(\w+)\s*\(/g, code))
    notes.definitions[match[1]!] ??= source.lineOf(match.index);
  noteResources(source, notes);
  if (!occurs(/\brouting\b|\b(?:Route|Routing|Application)\.\w+\s*\(|\bembeddedServer\b/, code)) return;
  new KtorReader(source, notes).read();
}

class KtorReader {
  private readonly functions: Functions;
  private readonly scopes: Scope[] = [];
  /** Methods that blocks restrict what is inside them to. */
  private readonly methods = new Map<RouterId, string>();

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    this.functions = namedFunctions(source.code);
  }

  read(): void {
    const { code } = this.source;
    this.readFunctions();
    for (const match of occurrences(block, code))
      this.readBlock(match[2]!, match[3], match.index, match.index + match[0].length - 1);
    this.scopes.sort((a, b) => a.start - b.start);
    for (const match of occurrences(verb, code))
      this.readVerb(match[1]!, match[2], match.index, match.index + match[0].length - 1);
    this.readRenamed();
    this.readHandles();
    this.readCalls();
  }

  /** Verbs under names that the file gives them: `import io.ktor.server.resources.post as postTyped`. */
  private readRenamed(): void {
    const { code, imports } = this.source;
    for (const { module, names } of imports) {
      const [, name] = /^io\.ktor\..*\.(get|post|put|patch|delete)$/.exec(module) ?? [];
      const local = names[0]?.local;
      if (name === undefined || local === undefined || local === name || !/^\w+$/.test(local)) continue;
      const called = new RegExp(`(?<![\\w.])${local}\\s*(?:<([\\w.]+)>)?\\s*(?:\\(|\\{)`, 'g');
      for (const match of code.matchAll(called))
        this.readVerb(name, match[1], match.index, match.index + match[0].length - 1);
    }
  }

  private readFunctions(): void {
    for (const one of this.functions.list) {
      const on = one.owner?.replace(/\?$/, '') ?? '';
      const receiver = /^(?:\w+\.)*(?:Route|Routing|Application|IRoute)$/.test(on) ? `${one.name}@${one.start}` : null;
      const parameters = one.parameterTexts.map((text, index) =>
        /:\s*(?:Route|Routing|Application)\b/.test(text) ? `${one.parameters[index]}@${one.start}` : null,
      );
      if (receiver) {
        const application = on.endsWith('Application');
        this.notes.routers.push({ id: receiver, root: application, path: [], ...(application ? {} : { open: true }) });
        this.scopes.push({ start: one.start, end: one.end, router: receiver });
      }
      for (const id of parameters) if (id) this.notes.routers.push({ id, root: false, path: [], open: true });
      if (receiver || parameters.some((id) => id !== null))
        this.notes.functions.push({ name: one.name, parameters, ...(receiver ? { receiver } : {}) });
    }
  }

  private routerAt(at: number): RouterId | null {
    const around = this.scopes.filter(({ start, end }) => start <= at && at < end);
    return (
      around.reduce<Scope | null>((best, one) => (best && best.start >= one.start ? best : one), null)?.router ?? null
    );
  }

  private readBlock(name: string, type: string | undefined, at: number, open: number): void {
    const { code } = this.source;
    const called = code[open] === '(';
    const args = called ? argumentsAt(code, open) : [];
    const brace = called ? skipSpace(code, closing(code, open) + 1) : open;
    if (code[brace] !== '{') return;
    const router = this.routerAt(at);
    const id = `${name}@${at}`;
    const argument = args[0] ? code.slice(args[0].start, args[0].end) : '';
    const path = type
      ? [{ constant: `@resource ${type}` }]
      : name === 'route' && args[0]
        ? (pathAt(this.source, args[0]) ?? [])
        : [];
    if (name === 'routing' || (name === 'install' && argument === 'Routing')) {
      this.notes.routers.push({ id, root: true, path: [] });
      if (router) this.notes.mounts.push({ parent: router, path: [], child: { name: '', id } });
    } else if (router) {
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent: router, path, child: { name: '', id } });
    } else return;
    this.scopes.push({ start: brace, end: closing(code, brace), router: id });
    const text = args.map(({ start, end }) => code.slice(start, end)).join(',');
    const method = /\bHttpMethod\.(Get|Post|Put|Patch|Delete)\b|(?:^|,)\s*(Get|Post|Put|Patch|Delete)\s*$/.exec(text);
    if (method) this.methods.set(id, (method[1] ?? method[2]!).toUpperCase());
  }

  /** `method(HttpMethod.Get) { handle { … } }` and `route("/x", HttpMethod.Get) { handle { … } }`. */
  private readHandles(): void {
    const { code } = this.source;
    for (const match of occurrences(/(?<![\w.])handle\s*(?:<[^<>]*>\s*)?\{/g, code)) {
      const router = this.routerAt(match.index);
      if (!router) continue;
      const line = this.source.lineOf(match.index);
      this.notes.routes.push({
        router,
        methods: [this.methods.get(router) ?? 'ANY'],
        path: [],
        line,
        handler: { name: '', line },
      });
    }
  }

  private readVerb(name: string, type: string | undefined, at: number, open: number): void {
    const { code } = this.source;
    const router = this.routerAt(at);
    if (!router) return;
    const called = code[open] === '(';
    const brace = called ? skipSpace(code, closing(code, open) + 1) : open;
    if (code[brace] !== '{' && !(called && /^\s*\{/.test(code.slice(closing(code, open) + 1)))) return;
    const args = called ? argumentsAt(code, open) : [];
    const path: PathText | null = type
      ? [{ constant: `@resource ${type}` }]
      : args[0]
        ? pathAt(this.source, args[0])
        : [];
    if (!path) return;
    const delegated = /^\{\s*(?:\w+\s*->\s*)?([\w.]+)\s*\(\s*(?:call)?\s*\)\s*\}/.exec(code.slice(brace, brace + 200));
    const line = this.source.lineOf(at);
    this.notes.routes.push({
      router,
      methods: [name.toUpperCase()],
      path,
      line,
      handler: delegated ? { name: delegated[1]! } : { name: '', line: this.source.lineOf(brace) },
    });
  }

  /** Functions that are called where routes are registered: `todoRoutes()`, `todoRoutes(service)`, `users(this)`. */
  private readCalls(): void {
    const { code } = this.source;
    for (const match of occurrences(/(?<![\w.@])(?:this\.)?((?:\w+\.)?[a-z]\w*)\s*\(/g, code)) {
      const name = match[1]!;
      if (
        /^(?:get|post|put|patch|delete|route|routing|authenticate|install|if|for|while|when|fun|return|catch|embeddedServer)$/.test(
          name,
        )
      )
        continue;
      if (/\bfun\s+(?:[\w<>.]+\.)?$/.test(code.slice(Math.max(0, match.index - 60), match.index))) continue;
      const router = this.routerAt(match.index);
      if (!router) continue;
      const callee: Target = { name };
      this.notes.passes.push({ callee, index: -1, router });
      argumentsAt(code, match.index + match[0].length - 1).forEach((argument, index) => {
        if (/^(?:this(?:@\w+)?|route|routing)$/.test(code.slice(argument.start, argument.end)))
          this.notes.passes.push({ callee, index, router });
      });
    }
  }
}

/** Classes that stand for paths: `@Resource("/articles") class Articles`. Inner ones lie below their parents. */
function noteResources(source: Source, notes: RouteNotes): void {
  const { code } = source;
  const found: { name: string; at: number; start: number; end: number; path: string }[] = [];
  for (const match of occurrences(resource, code)) {
    const string = source.stringAt(match.index + match[0].length + 1);
    const type = /\bclass\s+(\w+)/.exec(code.slice(match.index, match.index + 600));
    if (!string || !type) continue;
    const at = match.index + type.index + type[0].length;
    const open = code[skipSpace(code, at)] === '(' ? closing(code, skipSpace(code, at)) + 1 : at;
    const brace = skipSpace(code, open);
    const end = code[brace] === '{' ? closing(code, brace) : brace;
    found.push({ name: type[1]!, at: match.index, start: brace, end, path: string.value });
  }
  const types = [...occurrences(/\b(?:object|class|interface)\s+(\w+)[^{}()=]{0,200}\{/g, code)].map((match) => {
    const open = match.index + match[0].length - 1;
    return { name: match[1]!, start: open, end: closing(code, open) };
  });
  const resources = found.map((one) => {
    const around = found.filter(({ start, end }) => start < one.at && one.at < end);
    const holders = types.filter(
      ({ start, end }) => start < one.at && one.at < end && !around.some((on) => on.start === start),
    );
    const names = [...around.map(({ name }) => name), one.name];
    const path: PathText = [[...around.map((on) => on.path), one.path].join('/')];
    return { names, whole: [...holders.map(({ name }) => name), ...names], path };
  });
  // A name by itself is rather that of a resource that lies in no other.
  for (const { names, whole, path } of resources)
    for (let n = 0; n <= whole.length - names.length; n++)
      notes.constants[`@resource ${whole.slice(n).join('.')}`] ??= path;
  for (const { names, path } of resources)
    for (let n = 1; n < names.length; n++) notes.constants[`@resource ${names.slice(n).join('.')}`] ??= path;
}
