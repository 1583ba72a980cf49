import { folderOf } from '../../../text/repository/file-role';
import type { RouteFiles } from './repository';

interface Place {
  readonly path: string;
  readonly line: number;
}

/** What is looked for: how many names were written, and where it was looked for already. */
interface Search {
  readonly written: number;
  readonly seen: Set<string>;
}

const longest = 16;

/**
 * Follows names of Rust through what files use, pass on and have below them, to the functions meant. A module is known by the folder
 * in which the modules below it lie, whether it has a file that says something or not.
 */
export class RustPlaces {
  private readonly folders = new Set<string>();

  constructor(private readonly files: RouteFiles) {
    for (const path of files.files.keys()) {
      if (!path.endsWith('.rs')) continue;
      for (let folder = moduleOf(path); folder !== '' && !this.folders.has(folder); folder = folderOf(folder))
        this.folders.add(folder);
    }
  }

  /** The function that a file means by a name; absent where what it says does not lead to one. */
  find(path: string, names: readonly string[]): Place | undefined {
    return this.follow(path, names, { written: names.length, seen: new Set() });
  }

  private follow(path: string, names: readonly string[], search: Search): Place | undefined {
    const key = `${path}\n${names.join('::')}`;
    if (search.seen.has(key) || names.length > longest) return undefined;
    search.seen.add(key);
    if (names[0] === 'crate') return this.under(this.crateOf(path), names.slice(1), search);
    return this.under(moduleOf(path), names, search, [path]) ?? this.inCrates(path, names, search);
  }

  /** What a module has under a name: its own or used by name, in a module below it, or of those that it uses as a whole. */
  private under(
    module: string,
    names: readonly string[],
    search: Search,
    files = this.filesOf(module),
  ): Place | undefined {
    const [first, ...rest] = names;
    if (first === undefined) return undefined;
    if (first === 'self') return this.under(module, rest, search);
    // Where the file writes out the module that says so, the one above is the file's own.
    if (first === 'super') return this.under(folderOf(module), rest, search) ?? this.under(module, rest, search);
    const below = module === '' ? first : `${module}/${first}`;
    return (
      firstOf(files, (path) => this.named(path, names, search)) ??
      (this.folders.has(below) ? this.under(below, rest, search) : undefined) ??
      firstOf(files, (path) => this.passedOn(path, names, search))
    );
  }

  /** Only for what is written: the way to a module that is used as a whole would lead through all of those once more. */
  private passedOn(path: string, names: readonly string[], search: Search): Place | undefined {
    const all = names.length > search.written ? [] : (this.files.get(path)?.notes?.reexports ?? []);
    return firstOf(all, (module) => this.follow(path, [...module.split('::'), ...names], search));
  }

  private named(path: string, names: readonly string[], search: Search): Place | undefined {
    const file = this.files.get(path);
    const used = (file?.imports ?? []).filter(({ local }) => local === names[0]);
    const line = file?.definitions?.[names.slice(-2).join('.')];
    return (
      firstOf(used, ({ module }) => this.follow(path, [...module.split('::'), ...names.slice(1)], search)) ??
      (line === undefined ? undefined : { path, line })
    );
  }

  /** Names that begin with a crate: of the workspace, the library beside a program, or none, as older editions write their own. */
  private inCrates(path: string, names: readonly string[], search: Search): Place | undefined {
    const [first, ...rest] = names;
    if (rest.length === 0) return undefined;
    const others = [...this.folders].filter((folder) => nameOfCrate(folder) === first);
    const own = this.crateOf(path);
    const library = this.files.get(`${own}/lib.rs`) ? this.under(own, rest, search) : undefined;
    return firstOf(others, (folder) => this.under(folder, rest, search)) ?? this.under(own, names, search) ?? library;
  }

  private crateOf(path: string): string {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
      if (this.files.get(`${folder}/main.rs`) ?? this.files.get(`${folder}/lib.rs`)) return folder;
    return /^(?:.*\/)?src(?=\/)/.exec(path)?.[0] ?? '';
  }

  private filesOf(module: string): readonly string[] {
    return [`${module}.rs`, ...['mod', 'lib', 'main'].map((name) => `${module}/${name}.rs`)].filter((path) =>
      this.files.get(path),
    );
  }
}

function moduleOf(path: string): string {
  return /(?:^|\/)(?:mod|lib|main)\.rs$/.test(path) ? folderOf(path) : path.replace(/\.rs$/, '');
}

/** The name by which others know the crate whose sources lie in a folder, if that says it. */
function nameOfCrate(folder: string): string | undefined {
  return /([^/]+)\/src$/.exec(folder)?.[1]?.replaceAll('-', '_');
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => Place | undefined): Place | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
