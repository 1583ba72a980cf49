import type { Endpoint } from '../../../facts';
import type { HandlerHere } from '../model';
import type { RouteFiles } from './repository';
import { inRustModule } from './rust-modules';
import { RustPlaces } from './rust-places';

/** Finds where the functions stand that routes name. */
export class Handlers {
  private readonly definitions = new Map<string, { path: string; line: number }[]>();
  private readonly rust: RustPlaces;

  constructor(private readonly files: RouteFiles) {
    this.rust = new RustPlaces(files);
    for (const [path, { definitions }] of files.files) {
      for (const [name, line] of Object.entries(definitions ?? {})) {
        const list = this.definitions.get(name);
        if (list) list.push({ path, line });
        else this.definitions.set(name, [{ path, line }]);
      }
    }
  }

  /** The function that answers; absent where it cannot be told. */
  find(path: string, handler: HandlerHere | undefined): Endpoint['handler'] {
    if (!handler) return undefined;
    if (handler.line !== undefined) return { path, line: handler.line, name: handler.name };
    if (handler.maker !== undefined && isScript(path))
      return this.made(path, handler.maker) ?? this.find(path, { name: handler.name });
    const written = handler.name.split('.').filter((name) => name !== 'this' && name !== 'self');
    const names = written.map((name) => name.slice(name.lastIndexOf('\\') + 1));
    const last = names.at(-1);
    if (!last) return undefined;
    const place =
      this.exactly(handler.name) ??
      this.inNamespace(path, written) ??
      this.inModule(handler.module, names) ??
      (path.endsWith('.rs') ? this.rust.find(path, names) : undefined) ??
      this.through(path, names, 0) ??
      (this.isForeign(path, names) ? undefined : this.nearest(path, names)) ??
      (last === '__invoke' ? this.nearest(path, names.slice(0, -1)) : undefined);
    if (!place) return handler.maker === undefined ? undefined : this.find(path, { name: handler.maker });
    return { ...place, name: last.slice(last.lastIndexOf('#') + 1) };
  }

  /** The function that makes what answers, where it is known to be no wrapper. */
  private made(path: string, name: string): Endpoint['handler'] {
    const place = this.find(path, { name });
    const file = place && this.files.get(place.path);
    const isMaker = file?.notes?.makers?.some((maker) => file.definitions?.[maker] === place!.line);
    return isMaker ? place : undefined;
  }

  /** The action of a controller by the whole name that its module or folder gives it. */
  private exactly(name: string): { path: string; line: number } | undefined {
    const found = name.includes('#') ? this.definitions.get(name) : undefined;
    return found?.length === 1 ? found[0] : undefined;
  }

  /** The method in the package that its type belongs to: what is named may be the interface, what is there its implementation. */
  private inModule(module: string | undefined, names: readonly string[]): { path: string; line: number } | undefined {
    if (module === undefined) return undefined;
    const [owner, last] = names.slice(-2);
    const files = new Set(this.files.inPackage(module, '.go'));
    const here = (name: string): { path: string; line: number }[] =>
      (this.definitions.get(name) ?? []).filter(({ path }) => files.has(path));
    for (const type of owner === undefined ? [] : [owner, ...implementations(owner)]) {
      const typed = here(`${type}.${last}`);
      if (typed.length === 1) return typed[0];
    }
    const all = here(last!);
    return all.length === 1 ? all[0] : undefined;
  }

  /** The member of a class that several namespaces of PHP have: the one whose folders fit the name best. */
  private inNamespace(path: string, written: readonly string[]): { path: string; line: number } | undefined {
    const type = written.at(-2)?.replace(/^\\/, '').split('\\');
    const short = type?.at(-1);
    if (!type || !short || !/\.(?:php|ya?ml)$/.test(path)) return undefined;
    const known = (this.definitions.get(`${short}.${written.at(-1)}`) ?? []).filter((one) => one.path.endsWith('.php'));
    if (known.length < 2) return undefined;
    const imported = this.files.importOf(path, type[0]!)?.module.split('\\') ?? [];
    const above = imported.at(-1) === type[0] ? imported.slice(0, -1) : imported;
    const whole = [...above, ...type].map((step) => step.toLowerCase()).reverse();
    const fit = (one: string): number => {
      const steps = one
        .toLowerCase()
        .replace(/\.php$/, '')
        .split('/')
        .reverse();
      const wrong = whole.findIndex((step, index) => steps[index] !== step);
      return wrong < 0 ? whole.length : wrong;
    };
    return known.reduce((best, one) => (fit(one.path) > fit(best.path) ? one : best));
  }

  /** Whether a name belongs to a package of Go or a class of PHP that the repository does not hold. */
  private isForeign(path: string, names: readonly string[]): boolean {
    if (path.endsWith('.php')) return names.length > 1 && !this.definitions.has(names.at(-2)!);
    if (!path.endsWith('.go') || names.length < 2) return false;
    const imported = this.files.importOf(path, names[0]!);
    return imported !== undefined && this.files.inPackage(imported.module, '.go').length === 0;
  }

  /** Follows the import that a name begins with. */
  private through(path: string, names: readonly string[], depth: number): { path: string; line: number } | undefined {
    if (depth > 4) return undefined;
    const file = this.files.get(path);
    const [first = ''] = names;
    const last = names.at(-1)!;
    const instance = file?.notes?.instances?.find((one) => one.startsWith(`${first}=`))?.slice(first.length + 1);
    if (instance && names.length > 1) return this.through(path, [...instance.split('.'), ...names.slice(1)], depth + 1);
    const imported = this.files.importOf(path, first);
    if (!imported) {
      const line = file?.definitions?.[names.join('.')];
      return line === undefined ? undefined : { path, line };
    }
    for (const candidate of this.modulesOf(path, imported.module, imported.name)) {
      const member = imported.name !== '*' && imported.name !== 'default';
      const found =
        names.length === 1 && member
          ? this.definedIn(candidate, imported.name)
          : ((member ? this.definedUnder(candidate, imported.name, last) : null) ?? this.definedIn(candidate, last));
      if (found) return found;
    }
    return undefined;
  }

  /** Where what a file exports under a name has a member: `{ users: require('./users') }`. */
  private definedUnder(path: string, exported: string, name: string): { path: string; line: number } | undefined {
    const file = this.files.get(path);
    const target = file?.exports?.[exported];
    const through = target?.module ?? file?.imports?.find(({ local }) => local === (target?.name ?? exported))?.module;
    if (through === undefined) return undefined;
    for (const inner of this.files.resolve(path, through).slice(0, 1)) {
      const found = this.definedIn(inner, name);
      if (found) return found;
    }
    return undefined;
  }

  private modulesOf(path: string, module: string, name: string): readonly string[] {
    if (path.endsWith('.go')) return this.files.inPackage(module, '.go');
    const found = this.files.resolve(path, module);
    return path.endsWith('.py') && name !== '*' ? [...this.files.resolve(path, `${module}.${name}`), ...found] : found;
  }

  /** Where a file, or one that it passes on, defines a name. */
  private definedIn(path: string, name: string, depth = 0): { path: string; line: number } | undefined {
    const file = this.files.get(path);
    const line = file?.definitions?.[name];
    if (line !== undefined) return { path, line };
    if (!file || depth > 4) return undefined;
    const onward = [
      ...(file.notes?.reexports ?? []),
      ...Object.values(file.exports ?? {}).flatMap((target) => target.module ?? []),
      ...(file.imports ?? [])
        .filter((one) => one.local === name || one.name === name || one.name === 'default')
        .map((one) => one.module),
    ];
    for (const module of onward) {
      for (const inner of this.files.resolve(path, module).slice(0, 1)) {
        const found = this.definedIn(inner, name, depth + 1);
        if (found) return found;
      }
    }
    return undefined;
  }

  /** The definition by name that lies nearest, if the type before the name agrees or there is but one. */
  private nearest(path: string, names: readonly string[]): { path: string; line: number } | undefined {
    const last = names.at(-1)!;
    const extension = path.slice(path.lastIndexOf('.'));
    const owner = names.at(-2);
    const typed = owner ? this.definitions.get(`${owner}.${last}`) : undefined;
    if (typed?.length === 1) return typed[0];
    const all = (this.definitions.get(last) ?? []).filter(
      (one) => one.path.endsWith(extension) || (isScript(one.path) && isScript(path)),
    );
    if (all.length <= 1) return all[0];
    const inModule = extension === '.rs' && owner ? inRustModule(all, names.slice(0, -1), typed) : [];
    if (inModule[0]) return inModule[0];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const here = all.filter((one) => one.path === path);
    const near = all.filter((one) => one.path.startsWith(folder));
    const hinted = owner ? all.filter((one) => mentions(one.path, owner)) : [];
    return here[0] ?? (hinted.length > 0 ? hinted[0] : undefined) ?? (near.length === 1 ? near[0] : undefined);
  }
}

/** Names that types of Go have which implement an interface. */
function implementations(name: string): readonly string[] {
  const unexported = name.charAt(0).toLowerCase() + name.slice(1);
  return [unexported, `${name}Impl`, `${unexported}Impl`];
}

function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** Whether a file's name has the words of a name in it: `userHandler` and `user_handler.go`. */
function mentions(path: string, name: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const file = bare(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  const word = bare(name).replace(/(?:handler|controller|ctrl|h|c)$/, '');
  return word.length > 2 && (file.includes(word) || bare(path).includes(word));
}
