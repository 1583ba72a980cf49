import { folderOf } from '../../text/repository/file-role';
import type { LanguageName } from '../../facts';
import type { Source } from '../source';

/** A module that a file names, in the parts by which a file of the tree can be found. */
export interface ModulePath {
  readonly line: number;
  /** The last parts of its path, in lower case; a name that it brings may be the last. */
  readonly parts: readonly string[];
  /** How many folders it climbs from the file, for a relative path. */
  readonly up: number | null;
  /** Whether it names a module of a script or of Python, and not a member of one: then a file must stand for it. */
  readonly file: boolean;
}

const mostImports = 80;
const mostNames = 8;

/** What a file imports, as far as it may lie in the tree. */
export function modulePaths(source: Source): readonly ModulePath[] {
  const found: ModulePath[] = [];
  for (const { module, names, kind, start } of source.imports.slice(0, mostImports)) {
    const relative = module.startsWith('.');
    if (module.length > 300 || (kind === 'effect' && !relative)) continue;
    const line = source.lineOf(start);
    const { parts, up } = partsOf(module);
    const python = source.language === 'Python';
    const file = parts.length > 0 && kind !== 'type' && (python || (relative && isScript(source.language)));
    if (parts.length > 0 || up !== null) found.push({ line, parts: lastOf(parts, up), up, file });
    if (!python) continue;
    for (const { name } of names.slice(0, mostNames)) {
      if (name !== '*') found.push({ line, parts: lastOf([...parts, name.toLowerCase()], up), up, file: false });
    }
  }
  return found;
}

const isScript = (language: LanguageName): boolean => language === 'TypeScript' || language === 'JavaScript';

/** Of a full name the end is enough to find it by. */
const lastOf = (parts: readonly string[], up: number | null): readonly string[] =>
  up === null ? parts.slice(-6) : parts;

function partsOf(module: string): { parts: string[]; up: number | null } {
  if (/^\.{1,2}\//.test(module)) {
    const steps = module.split('?', 1)[0]!.split('/');
    const up = steps.filter((step) => step === '..').length;
    const parts = steps.filter((step) => step !== '..' && step !== '.' && step !== '').map(plain);
    return { parts, up };
  }
  const dots = /^\.+(?=\w|$)/.exec(module)?.[0].length ?? 0;
  const parts = module
    .slice(dots)
    .replace(/^(?:crate|self|super|@|~|#)(?=::|\/)/, '')
    .split(/::|[/\\.:]/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
  return { parts, up: dots > 0 ? dots - 1 : null };
}

/** A step of a relative path without the ending of a source file. */
function plain(step: string): string {
  return step.replace(/\.(?:[cm]?[jt]sx?|rb|php)$/, '').toLowerCase();
}

/** Files of the tree by what an import may call them. */
export class ModuleIndex {
  /** By the last two steps of a name: of a file, or of a folder that it lies in. */
  private readonly byEnd = new Map<string, string>();
  private readonly exact = new Map<string, string>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      const bare = path.replace(/\.\w+$/, '').toLowerCase();
      this.exact.set(bare, path);
      const folder = folderOf(bare);
      if (/\/(?:index|mod|__init__)$/.test(bare)) this.exact.set(folder, path);
      // Folders of C# are often named like the namespace: `Shop.Application/Orders`.
      const steps = [...folder.split(/[/.]/), bare.slice(folder.length).replace('/', '')];
      for (let end = steps.length - 1; end >= Math.max(1, steps.length - 3); end--) {
        const key = `${steps[end - 1]!}/${steps[end]!}`;
        if (!this.byEnd.has(key)) this.byEnd.set(key, path);
      }
    }
  }

  /** The file that an import leads to, or one of the folder that it names; null for what lies outside the tree. */
  find(from: string, { parts, up }: ModulePath): string | null {
    if (up !== null) {
      const base = from.toLowerCase().split('/').slice(0, -1);
      const steps = base.slice(0, base.length - up);
      return this.exact.get([...steps, ...parts].join('/')) ?? null;
    }
    for (const kept of [parts, parts.slice(0, -1)]) {
      const found = kept.length > 1 ? this.byEnd.get(kept.slice(-2).join('/')) : undefined;
      if (found !== undefined) return found;
    }
    return null;
  }
}
