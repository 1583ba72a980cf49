import type { IdleCode } from '../../facts';
import { occurrences, occurs } from '../../search';
import { closing } from '../endpoints/syntax/brackets';
import type { Source } from '../source';

/** What a file of JavaScript or TypeScript says of which routes are reached. */
export interface ScriptReach {
  /** Whether it registers routes on a router of its own, and is no application. */
  readonly routes?: true;
  readonly lines: number;
  /** Routes on a router that the file keeps to itself and never mounts. */
  readonly unmounted?: readonly { readonly name: string; readonly line: number; readonly endLine: number }[];
  /** Modules that it imports and makes use of. */
  readonly imports: readonly string[];
  readonly starts: boolean;
  /** Whether it loads modules by names that it puts together, or by the folder they lie in. */
  readonly loads: boolean;
}

const router =
  /(?:\b(?:const|let|var)\s+)([\w$]+)\s*(?::[^=;\n]{0,80})?=\s*(?:new\s+)?(?:(?:require\s*\([^()]*\)|\w+)\.)?(?:Router|KoaRouter|PromiseRouter|AsyncRouter)\s*(?:<[^()]*?>)?\(/g;
const application =
  /\b(?:express|[fF]astify|polka|restana|createServer|serve)\s*\(|\bnew\s+(?:Koa|Hono|OpenAPIHono|Elysia|Application)\b|\.listen\s*\(|\brequire\s*\([^()]*\)\s*\(\s*\)|\baddEventListener\s*\(|\bfetch\s*[:(]|\.(?:fetch|handle|handler)\b|@\w*(?:Controller|Module|Injectable|Resolver)\b/;
const starts = /\.listen\s*\(|\b(?:createServer|serve)\s*\(/;
const loads =
  /\breaddir(?:Sync)?\b|\bglob(?:by|Sync)?\b|\brequireDir\w*|\b[aA]uto[lL]oad\w*|\b(?:import|require)\s*\(\s*(?:[^"'\s)]|["'`][^"'`]*["'`]\s*\+)|\bimport\.meta\.glob|\bcontainer\.\w+\(/;
const loadingPackages =
  /autoload|auto-?load|file-?rout|require-all|require-dir|routes?-loader|\bglob\b|consign|awilix|tsyringe|inversify/i;

/** Routes of Express, Koa and their kin act where their router is mounted, in the file or by those who import it. */
export function scriptReach(source: Source): ScriptReach | null {
  const { code } = source;
  const lines = source.lineOf(code.length);
  const counts = new Map<string, number>();
  for (const [word] of occurrences(/[A-Za-z_$][\w$]*/g, code)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const imports = source.imports
    .filter(({ kind }) => kind !== 'type')
    .filter(({ names, start }) => {
      if (names.length === 0 || code.startsWith('export', start)) return true;
      return names.some(({ local }) => (counts.get(local) ?? 2) > 1);
    })
    .map(({ module }) => module);
  const unmounted = unmountedIn(source);
  const routes =
    !occurs(application, code) && [...occurrences(router, code)].some(({ 1: name }) => registersOn(code, name!));
  return {
    lines,
    ...(routes ? { routes } : {}),
    ...(unmounted.length > 0 ? { unmounted } : {}),
    imports: [...new Set(imports)],
    starts: occurs(starts, code),
    loads: occurs(loads, code) || source.imports.some(({ module }) => loadingPackages.test(module)),
  };
}

const registersOn = (code: string, name: string): boolean =>
  occurs(
    new RegExp(
      `(?<![\\w$])${name.replaceAll('$', '\\$')}\\s*\\.\\s*(?:get|post|put|patch|delete|del|all|use|route)\\s*[<(]`,
    ),
    code,
  );

/** Routes on routers of which nothing else is ever said. */
function unmountedIn(source: Source): { name: string; line: number; endLine: number }[] {
  const { code } = source;
  const found: { name: string; line: number; endLine: number }[] = [];
  const routers = [...occurrences(router, code)];
  for (const { 1: name, index, 0: text } of routers) {
    if (/\bexport\s+$/.test(code.slice(Math.max(0, index - 20), index))) continue;
    if (routers.filter((one) => one[1] === name).length > 1) continue;
    const word = name!.replaceAll('$', '\\$');
    const own = index + text.indexOf(name!);
    const ranges: { start: number; end: number }[] = [];
    const acts = [...occurrences(new RegExp(`(?<![\\w$])${word}(?![\\w$])`, 'g'), code)].some(({ index: at }) => {
      if (at === own || ranges.some(({ start, end }) => start <= at && at < end)) return false;
      const end = registrationsEnd(code, at + name!.length);
      if (end < 0 || !/(?:^|[;{}\n)])\s*$/.test(code.slice(Math.max(0, at - 40), at))) return true;
      ranges.push({ start: at, end });
      return false;
    });
    if (acts) continue;
    for (const { start, end } of ranges) {
      const line = source.lineOf(start);
      const last = found.at(-1);
      if (last?.name === name && line <= last!.endLine + 2)
        found[found.length - 1] = { ...last!, endLine: source.lineOf(end) };
      else found.push({ name: name!, line, endLine: source.lineOf(end) });
    }
  }
  return found;
}

/** Where a chain of registrations on a router ends that begins at an offset; -1 where there is none. */
function registrationsEnd(code: string, from: number): number {
  let end = -1;
  let at = from;
  for (let i = 0; i < 100; i++) {
    const call = /^\s*\.\s*(?:get|post|put|patch|delete|del|all|use|route|param|prefix)\s*(?:<[^<>()]*>)?\(/.exec(
      code.slice(at, at + 200),
    );
    if (!call) return end;
    end = closing(code, at + call[0].length - 1);
    at = end + 1;
  }
  return end;
}

/** Routes that no application reaches, and modules that only such routes make use of. */
export function idleScripts(files: readonly (readonly [string, ScriptReach])[]): IdleCode[] {
  if (!files.some(([, { starts: one }]) => one)) return [];
  const found: IdleCode[] = files.flatMap(([path, { unmounted = [] }]) =>
    unmounted.map(({ name, line, endLine }) => ({ path, line, endLine, what: 'router' as const, name })),
  );
  if (!files.some(([, { routes }]) => routes) || files.some(([, { loads: one }]) => one)) return found;
  const importers = importersOf(files);
  const idle = new Set<string>();
  for (const [path, { routes }] of files) if (routes && importers.get(path)!.length === 0) idle.add(path);
  for (let before = -1; before !== idle.size;) {
    before = idle.size;
    for (const [path, { starts: begins }] of files) {
      const by = importers.get(path)!;
      if (!begins && by.length > 0 && by.every((one) => idle.has(one))) idle.add(path);
    }
  }
  for (const [path, { lines }] of files)
    if (idle.has(path)) found.push({ path, line: 1, endLine: lines, what: 'module', name: baseOf(path) });
  return found;
}

/** Files that may import each file, by how their imports end. */
function importersOf(files: readonly (readonly [string, ScriptReach])[]): ReadonlyMap<string, readonly string[]> {
  const byEnd = new Map<string, { path: string; relative: boolean }[]>();
  for (const [path, { imports }] of files) {
    for (const module of imports) {
      const relative = module.startsWith('.');
      const parts = module
        .replace(/\.[cm]?[jt]sx?$/, '')
        .split('/')
        .filter((part) => !/^\.{0,2}$/.test(part));
      const end = parts.at(-1) ?? '';
      for (const key of end === 'index' ? [end, parts.at(-2) ?? ''] : [end]) {
        const list = byEnd.get(key);
        if (list) list.push({ path, relative });
        else byEnd.set(key, [{ path, relative }]);
      }
    }
  }
  return new Map(
    files.map(([path]) => {
      const segments = path.replace(/\.\w+$/, '').split('/');
      const last = segments.at(-1)!;
      const near = last === 'index' ? ['index', segments.at(-2) ?? '', ''] : [last];
      const by = segments.flatMap((segment) => byEnd.get(segment)?.filter(({ relative }) => !relative) ?? []);
      for (const key of near) by.push(...(byEnd.get(key) ?? []));
      return [path, [...new Set(by.map((one) => one.path))].filter((one) => one !== path)];
    }),
  );
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
