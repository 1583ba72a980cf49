import type { FileRoutes, FunctionHere, PassHere, Target } from '../model';
import { keyOf, type NodeKey } from './keys';
import type { RouteFiles } from './repository';
import { inRustModule } from './rust-modules';
import { classNamed, constructed, instanceOf } from './script-classes';

const deepest = 8;

/** Finds what names stand for across files. */
export class Targets {
  private readonly functionsByName = new Map<string, { path: string; fn: FunctionHere }[]>();

  constructor(private readonly files: RouteFiles) {
    for (const [path, { functions }] of files.files) {
      for (const fn of functions ?? []) {
        const list = this.functionsByName.get(fn.name);
        if (list) list.push({ path, fn });
        else this.functionsByName.set(fn.name, [{ path, fn }]);
      }
    }
  }

  /** The routers that something may stand for. */
  routers(path: string, target: Target, depth = 0): NodeKey[] {
    if (target.id !== undefined) return [keyOf(path, target.id)];
    if (depth > deepest) return [];
    if (/^(?:nest:module$|file:|draw:|app:|router:)/.test(target.name)) return this.everywhere(target.name);
    if (target.name.startsWith('type:')) return this.typed(path, target.name);
    if (target.name.startsWith('fn:')) return this.decorated(path, target.name.slice(3));
    if (path.endsWith('.go'))
      return this.functions(path, target).flatMap(({ path: at, fn }) => this.made(at, fn, depth));
    if (target.module !== undefined) {
      return this.files
        .resolve(path, target.module)
        .slice(0, 1)
        .flatMap((file) => this.exported(file, target.name, target.called === true, depth + 1));
    }
    const file = this.files.get(path);
    if (!file) return [];
    const [first = '', ...rest] = target.name.split('.');
    const imported = this.files.importOf(path, first);
    if (imported && !/\.(?:go|rs|kt|cs)$/.test(path))
      return this.imported(path, imported.module, imported.name, rest, target, depth);
    return this.local(path, file, target, first, rest, depth);
  }

  /** The routers that every file has under a name. */
  private everywhere(name: string): NodeKey[] {
    return [...this.files.files]
      .filter(([, file]) => file.routers?.some(({ id }) => id === name))
      .map(([file]) => keyOf(file, name));
  }

  /** The routes of a function that carries them itself: of the same file, of the module that its name says, or the only one. */
  private decorated(path: string, name: string): NodeKey[] {
    const names = name.split('.');
    const imported = this.files.importOf(path, names[0]!);
    const whole = imported ? [...imported.module.split(/::|\./), ...names.slice(1)] : names;
    const id = `fn:${imported && names.length === 1 ? imported.name : names.at(-1)!}`;
    const all = [...this.files.files]
      .filter(([, file]) => file.routers?.some((router) => router.id === id))
      .map(([file]) => file);
    const modules = whole.slice(0, -1).filter((part) => part !== '' && !/^(?:crate|self|super)$/.test(part));
    const here = names.length === 1 && !imported ? all.filter((file) => file === path) : [];
    const named = all.filter(
      (file) => modules.length > 0 && new RegExp(`(?:^|/)${modules.at(-1)!}(?:/(?:mod|__init__))?\\.\\w+$`).test(file),
    );
    const found = here.length > 0 ? here : named.length > 0 ? named : all.length === 1 ? all : [];
    return found.map((file) => keyOf(file, id));
  }

  /** The routers of a type by its name, those of the same module if there are several. */
  private typed(path: string, name: string): NodeKey[] {
    const all = [...this.files.files]
      .filter(([, file]) => file.routers?.some(({ id }) => id === name))
      .map(([file]) => file);
    const module = moduleOf(path);
    const near = all.filter((file) => moduleOf(file) === module);
    return (near.length > 0 ? near : all).slice(0, 1).map((file) => keyOf(file, name));
  }

  /** The routers that an argument of a call becomes. */
  parameters(path: string, { callee, index, member }: PassHere): NodeKey[] {
    const given = this.functions(path, callee).flatMap(({ path: file, fn }) => {
      const id = member !== undefined ? fn.members?.[member] : index < 0 ? fn.receiver : fn.parameters[index];
      return id ? [keyOf(file, id)] : [];
    });
    const here = member === undefined && callee.module === undefined && isScript(path);
    return here ? [...given, ...constructed(this.files, path, callee.name, index)] : given;
  }

  private imported(
    path: string,
    module: string,
    name: string,
    rest: readonly string[],
    target: Target,
    depth: number,
  ): NodeKey[] {
    const called = target.called === true;
    const found: NodeKey[] = [];
    for (const file of this.files.resolve(path, module).slice(0, 2)) {
      const members = name === '*' ? rest : [name, ...rest];
      found.push(...this.exported(file, members.join('.') || 'default', called, depth + 1));
      if (found.length > 0) break;
    }
    if (found.length === 0 && path.endsWith('.py') && name !== '*') {
      for (const file of this.files.resolve(path, `${module}${module.endsWith('.') ? '' : '.'}${name}`).slice(0, 1))
        found.push(...this.exported(file, rest.join('.') || 'router', called, depth + 1));
    }
    return found;
  }

  private local(
    path: string,
    file: FileRoutes,
    target: Target,
    first: string,
    rest: readonly string[],
    depth: number,
  ): NodeKey[] {
    const known = (id: string): boolean =>
      [...(file.routers ?? []), ...(file.aliases ?? [])].some((router) => router.id === id);
    if (known(target.name)) return [keyOf(path, target.name)];
    const own = rest.length > 0 ? fieldOf(path, rest) : '';
    const instance = instanceOf(file, first);
    if (instance && own) return this.routers(path, { ...target, name: `${instance}.${rest.join('.')}` }, depth + 1);
    const inField = rest.length > 1 ? instanceOf(file, `${first}.${rest[0]}`) : undefined;
    if (inField) return this.routers(path, { ...target, name: `${inField}.${rest.slice(1).join('.')}` }, depth + 1);
    if (own && known(own) && file.definitions?.[first] !== undefined) return [keyOf(path, own)];
    return this.functions(path, target).flatMap(({ path: at, fn }) => this.made(at, fn, depth));
  }

  /** The routers that a function makes or, as a plugin, registers on. */
  private made(path: string, fn: FunctionHere, depth: number): NodeKey[] {
    const nodes = fn.returns ? this.routers(path, fn.returns, depth + 1) : [];
    const plugin = isScript(path) ? fn.parameters[0] : null;
    return plugin ? [...nodes, keyOf(path, plugin)] : nodes;
  }

  /** What a file exports under a name, which may have members. */
  private exported(path: string, name: string, called: boolean, depth: number): NodeKey[] {
    const file = this.files.get(path);
    if (!file || depth > deepest) return [];
    const [first = '', ...rest] = name.split('.');
    const target =
      file.exports?.[name] ??
      file.exports?.[first] ??
      (first === 'default' && rest.length > 0 ? file.exports?.[rest[0]!] : undefined);
    if (target) {
      const field =
        first === 'default' && rest.length > 0 ? this.ofClass(path, `${target.name}.${rest.join('.')}`, depth) : [];
      if (field.length > 0) return field;
      const member = file.exports?.[name] || first === 'default' ? [] : rest;
      const whole = { ...target, name: [target.name, ...member].join('.'), ...(called ? { called } : {}) };
      const found = this.routers(path, member.length > 0 ? { ...whole, name: whole.name } : whole, depth + 1);
      if (found.length > 0) return found;
      const own = fieldOf(path, rest);
      if (rest.length > 0 && file.routers?.some(({ id }) => id === own)) return [keyOf(path, own)];
    }
    for (const module of file.notes?.reexports ?? []) {
      const found = this.files
        .resolve(path, module)
        .slice(0, 1)
        .flatMap((inner) => this.exported(inner, name, called, depth + 1));
      if (found.length > 0) return found;
    }
    return target ? [] : this.routers(path, { name, called }, depth + 1);
  }

  /** The router that a class of a file keeps in a field, or that a method of it returns. */
  private ofClass(path: string, name: string, depth: number): NodeKey[] {
    const { routers, aliases } = this.files.get(path) ?? {};
    if ([...(routers ?? []), ...(aliases ?? [])].some(({ id }) => id === name)) return [keyOf(path, name)];
    return this.methods(path, name).flatMap(({ path: at, fn }) => this.made(at, fn, depth));
  }

  /** The functions that a name may mean where it is called. */
  functionsNamed(path: string, name: string): readonly { path: string; fn: FunctionHere }[] {
    return this.functions(path, { name });
  }

  /** The methods of a class that a name with a dot means. */
  private methods(path: string, name: string): { path: string; fn: FunctionHere }[] {
    const at = name.lastIndexOf('.');
    const found = at < 0 ? null : classNamed(this.files, path, name.slice(0, at));
    return (this.functionsByName.get(name.slice(at + 1)) ?? []).filter(
      (one) => one.path === found?.path && one.fn.owner === found.name,
    );
  }

  /** The functions that a name may mean where it is called; of a class that does not say it, none. */
  private functions(path: string, target: Target): { path: string; fn: FunctionHere }[] {
    const file = this.files.get(path);
    if (!file) return [];
    if (path.endsWith('.go')) return this.goFunctions(path, target);
    if (path.endsWith('.rs')) return this.rustFunctions(path, target);
    if (target.module !== undefined) {
      return this.files
        .resolve(path, target.module)
        .slice(0, 1)
        .flatMap((inner) => this.exportedFunctions(inner, target.name, 0));
    }
    const [first = '', ...rest] = target.name.split('.');
    const last = rest.at(-1) ?? first;
    if (target.name.startsWith('@')) return anonymous(path, file, Number(target.name.slice(1)));
    const imported = this.files.importOf(path, first);
    if (imported && isScript(path)) {
      const methods = rest.length > 0 ? this.methods(path, target.name) : [];
      if (methods.length > 0) return methods;
      const name = imported.name === '*' ? (rest[0] ?? 'default') : imported.name;
      return this.files
        .resolve(path, imported.module)
        .slice(0, 1)
        .flatMap((inner) => this.exportedFunctions(inner, name, 0));
    }
    const candidates = this.functionsByName.get(last) ?? [];
    const here = candidates.filter((one) => one.path === path);
    if (rest.length === 0 && here.length > 0) return here;
    const methods = here.filter(({ fn }) => fn.owner === first);
    if (rest.length === 1 && methods.length > 0) return methods;
    if (imported) return this.among(path, imported.module, imported.name === '*' ? last : imported.name, candidates);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const near = candidates.filter((one) => one.path.slice(0, one.path.lastIndexOf('/') + 1) === folder);
    if (rest.length === 0) return near.length > 0 ? near : sameLanguage(path, candidates);
    return sameLanguage(path, candidates);
  }

  /** A function by its path: the modules before its name are folders and files. */
  private rustFunctions(path: string, target: Target): { path: string; fn: FunctionHere }[] {
    const names = target.name.split('.');
    const last = names.at(-1)!;
    const imported = this.files.importOf(path, names[0]!);
    const whole = imported ? [...imported.module.split('::'), ...names.slice(1)] : names;
    const modules = whole.slice(0, -1).filter((name) => !/^(?:crate|self|super)$/.test(name));
    const candidates = sameLanguage(
      path,
      this.functionsByName.get(imported && names.length === 1 ? whole.at(-1)! : last) ?? [],
    );
    const owned = candidates.filter(({ fn }) => (fn.owner ?? '') === (modules.at(-1) ?? ''));
    const near = inRustModule(candidates, modules, owned);
    if (near.length > 0) return [...near];
    const here = owned.filter((one) => one.path === path);
    if (here.length > 0) return here;
    if (modules.length > 0) return [candidates, owned].find(({ length }) => length === 1) ?? [];
    const inFile = candidates.filter((one) => one.path === path);
    return inFile.length > 0 ? inFile : candidates;
  }

  /** A function of a package, or a method of the type that a name is known to have. */
  private goFunctions(path: string, target: Target): { path: string; fn: FunctionHere }[] {
    const names = target.name.split('.');
    const last = names.at(-1)!;
    const candidates = sameLanguage(path, this.functionsByName.get(last) ?? []);
    const owner = names.length > 1 ? names.at(-2)! : undefined;
    const imported = owner ? this.files.importOf(path, owner) : undefined;
    const module = target.module ?? imported?.module;
    const inside = module ? new Set(this.files.inPackage(module, '.go')) : null;
    const packaged = inside ? candidates.filter((one) => inside.has(one.path)) : candidates;
    if (imported) return packaged;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const nearest = <Found extends { path: string }>(found: readonly Found[]): Found[] => {
      const near = found.filter((one) => one.path.slice(0, one.path.lastIndexOf('/') + 1) === folder);
      return near.length > 0 ? near : [...found];
    };
    if (!owner && !module) return nearest(candidates);
    const word = owner?.toLowerCase() ?? '';
    const exact = packaged.filter(({ fn }) => fn.owner?.toLowerCase() === word);
    if (exact.length > 0) return module ? exact : nearest(exact);
    const alike = packaged.filter(
      ({ fn }) =>
        fn.owner && word.length > 2 && (fn.owner.toLowerCase().includes(word) || word.includes(fn.owner.toLowerCase())),
    );
    if (alike.length > 0) return nearestFolder(path, alike);
    return packaged.length > 0 ? nearestFolder(path, packaged) : nearestFolder(path, candidates);
  }

  private among(
    path: string,
    module: string,
    name: string,
    candidates: readonly { path: string; fn: FunctionHere }[],
  ): { path: string; fn: FunctionHere }[] {
    if (path.endsWith('.go')) {
      const inside = new Set(this.files.inPackage(module, '.go'));
      return candidates.filter((one) => inside.has(one.path));
    }
    if (path.endsWith('.py')) {
      const inside = this.files.resolve(path, module);
      return (this.functionsByName.get(name) ?? []).filter((one) => inside.includes(one.path));
    }
    return sameLanguage(path, candidates);
  }

  private exportedFunctions(path: string, name: string, depth: number): { path: string; fn: FunctionHere }[] {
    const file = this.files.get(path);
    if (!file || depth > deepest) return [];
    const target = file.exports?.[name];
    if (target?.module !== undefined) {
      return this.files
        .resolve(path, target.module)
        .slice(0, 1)
        .flatMap((inner) => this.exportedFunctions(inner, target.name, depth + 1));
    }
    if (target) return this.functions(path, { name: target.name });
    for (const module of file.notes?.reexports ?? []) {
      const found = this.files
        .resolve(path, module)
        .slice(0, 1)
        .flatMap((inner) => this.exportedFunctions(inner, name, depth + 1));
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** The folder of the module that a file belongs to: what stands before `src`. */
export function moduleOf(path: string): string {
  return /^(.*?)(?:^|\/)src\//.exec(path)?.[1] ?? '';
}

/** A field as the methods of its object write it. */
function fieldOf(path: string, members: readonly string[]): string {
  return [path.endsWith('.py') ? 'self' : 'this', ...members].join('.');
}

function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function sameLanguage(
  path: string,
  candidates: readonly { path: string; fn: FunctionHere }[],
): { path: string; fn: FunctionHere }[] {
  const extension = path.slice(path.lastIndexOf('.'));
  return candidates.filter((one) => one.path.endsWith(extension));
}

/** Those whose folders have most in common with a file's. */
function nearestFolder<Found extends { path: string }>(path: string, found: readonly Found[]): Found[] {
  const folders = path.split('/').slice(0, -1);
  const shared = (other: string): number => {
    const parts = other.split('/');
    const differs = folders.findIndex((folder, index) => folder !== parts[index]);
    return differs < 0 ? folders.length : differs;
  };
  const most = Math.max(0, ...found.map((one) => shared(one.path)));
  return found.filter((one) => shared(one.path) === most);
}

/** The function without a name that begins at an offset or shortly after it. */
function anonymous(path: string, file: FileRoutes, offset: number): { path: string; fn: FunctionHere }[] {
  const distance = (fn: FunctionHere): number => Number(fn.name.slice(1)) - offset;
  const near = (file.functions ?? []).filter(
    (fn) => fn.name.startsWith('@') && distance(fn) >= -1 && distance(fn) < 40,
  );
  const [first] = near.sort((a, b) => distance(a) - distance(b));
  return first ? [{ path, fn: first }] : [];
}
