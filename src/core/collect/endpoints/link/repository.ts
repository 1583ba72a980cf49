import { folderOf } from '../../../text/repository/file-role';
import type { FileRoutes, ImportHere, PathText } from '../model';

/** The files that say something about routes, and what they call each other. */
export class RouteFiles {
  /** Paths by every way in which an import may end: `users.ts`, `routes/users.ts` … without extensions. */
  private readonly bySuffix = new Map<string, string[]>();

  constructor(readonly files: ReadonlyMap<string, FileRoutes>) {
    for (const path of files.keys()) {
      const bare = bareName(path);
      let from = bare.length;
      while (from > 0) {
        from = bare.lastIndexOf('/', from - 1);
        const suffix = bare.slice(from + 1);
        const list = this.bySuffix.get(suffix);
        if (list) list.push(path);
        else this.bySuffix.set(suffix, [path]);
        if (from < 0) break;
      }
    }
  }

  get(path: string): FileRoutes | undefined {
    return this.files.get(path);
  }

  /** What a file imports under a name. */
  importOf(path: string, local: string): ImportHere | undefined {
    return this.files.get(path)?.imports?.find((one) => one.local === local);
  }

  /** The files that an import of `module` in a file may mean, most likely first. */
  resolve(from: string, module: string): readonly string[] {
    if (/\.(?:go|rs|java|kt|cs|php|rb|ex)$/.test(from)) return [];
    return from.endsWith('.py') ? this.python(from, module) : this.script(from, module);
  }

  /** Files whose folder ends as a package's path does. */
  inPackage(module: string, extension: string): readonly string[] {
    const parts = module.split('/');
    for (let n = 0; n < parts.length; n++) {
      const folder = parts.slice(n).join('/');
      const found = [...this.files.keys()].filter((path) => {
        const of = folderOf(path);
        return path.endsWith(extension) && (of === folder || of.endsWith(`/${folder}`));
      });
      if (found.length > 0) return found;
    }
    return [];
  }

  private script(from: string, module: string): readonly string[] {
    if (module.startsWith('.')) {
      const target = joinPath(folderOf(from), module);
      return this.exact(bareName(target, true));
    }
    const parts = module
      .replace(/^[@~#$]\/?|^src\//, '')
      .replace(/\.[cm]?[jt]s$/, '')
      .split('/');
    for (let n = 0; n < parts.length; n++) {
      const found = (this.bySuffix.get(parts.slice(n).join('/')) ?? []).filter((path) => !this.wraps(path, module));
      if (found.length > 0 && (n === 0 || parts.length - n > 1)) return closest(from, found);
    }
    return [];
  }

  /** Whether a file imports a module of its own name: `config/express.js` is not what others mean by `express`. */
  private wraps(path: string, module: string): boolean {
    return this.files.get(path)?.imports?.some((one) => one.module === module) === true;
  }

  private exact(bare: string): readonly string[] {
    return (this.bySuffix.get(bare) ?? []).filter((path) => bareName(path) === bare);
  }

  private python(from: string, module: string): readonly string[] {
    const dots = /^\.*/.exec(module)![0].length;
    const rest = module
      .slice(dots)
      .split('.')
      .filter((part) => part !== '');
    if (dots > 0) {
      let folder = folderOf(from);
      for (let n = 1; n < dots; n++) folder = folderOf(folder);
      const bare = [folder, ...rest].filter((part) => part !== '').join('/');
      return this.exact(bare);
    }
    const found = this.bySuffix.get(rest.join('/'));
    return found ? closest(from, found) : [];
  }

  /** The value of a constant that a file names, imports followed; null where it is not known. */
  constant(path: string, name: string, depth = 0): PathText | null {
    const file = this.files.get(path);
    if (!file || depth > 6) return null;
    const own = file.constants?.[name] ?? file.constants?.[name.replace(/^(?:this|self|cls)\./, '')];
    if (own) return own;
    const [first, ...rest] = name.split('.');
    const imported = this.importOf(path, first!);
    if (imported) {
      for (const candidate of this.resolve(path, imported.module)) {
        const inner = imported.name === '*' || imported.name === 'default' ? rest : [imported.name, ...rest];
        const value = this.constant(candidate, inner.join('.'), depth + 1) ?? this.constant(candidate, name, depth + 1);
        if (value) return value;
      }
    }
    return null;
  }

  /** A constant that only one file of the repository defines under this name. */
  uniqueConstant(name: string): { path: string; value: PathText } | null {
    let found: { path: string; value: PathText } | null = null;
    for (const [path, { constants }] of this.files) {
      const value = constants?.[name];
      if (!value) continue;
      if (found && JSON.stringify(found.value) !== JSON.stringify(value)) return null;
      found = { path, value };
    }
    return found;
  }
}

/** A path without its extension and without `index` or `__init__`. */
function bareName(path: string, module = false): string {
  const bare = path.replace(module ? /\.[cm]?[jt]sx?$/ : /\.\w+$/, '');
  return bare.replace(/\/(?:index|__init__|mod)$/, '');
}

/** A path relative to a folder, with `.` and `..` worked out. */
export function joinPath(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The candidates that share the longest folder with a file, first. */
export function closest(from: string, candidates: readonly string[]): readonly string[] {
  const shared = (path: string): number => {
    let i = 0;
    while (i < path.length && path[i] === from[i]) i++;
    return path.lastIndexOf('/', i);
  };
  return [...candidates].sort((a, b) => shared(b) - shared(a) || a.length - b.length);
}
