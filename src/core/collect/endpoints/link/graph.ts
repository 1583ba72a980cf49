import { folderOf } from '../../../text/repository/file-role';
import type { FileRoutes, LoaderHere, RouteHere, RouterHere, RouterId, Target } from '../model';
import { loadedFiles } from './loaded-files';
import { joined, normalPath, pathText, prefixText, routeText } from './paths';
import { joinPath, type RouteFiles } from './repository';
import { keyOf as key, type NodeKey } from './keys';
import { unprefixed } from './nest-applications';
import { moduleOf, Targets } from './targets';
import { ObjectLoops } from './object-loops';
import { Wrappers } from './wrappers';

/** A route with the whole path under which it answers. */
export interface MountedRoute {
  readonly file: string;
  readonly route: RouteHere;
  readonly path: string;
  /** The file in which the name of what answers holds, where that is another. */
  readonly answersIn?: string;
}

/** What keeps a circle of mounts, or a router mounted everywhere, from going on for ever. */
const deepest = 24;
const most = 20_000;

interface Edge {
  readonly child: NodeKey;
  readonly path: string;
  readonly replaces: boolean;
}

/** Follows mounts from the applications to every route that hangs on one. */
export class RouterGraph {
  private readonly edges = new Map<NodeKey, Edge[]>();
  private readonly prefixes = new Map<NodeKey, string>();
  /** Routers that answer by themselves. */
  private readonly applications = new Set<NodeKey>();
  private readonly routes = new Map<NodeKey, Omit<MountedRoute, 'path'>[]>();
  private readonly targets: Targets;
  private readonly wrappers: Wrappers;
  private readonly loops: ObjectLoops;

  constructor(private readonly files: RouteFiles) {
    this.targets = new Targets(files);
    this.wrappers = new Wrappers(files);
    this.loops = new ObjectLoops(files, this.targets);
    for (const [path, file] of files.files) this.add(path, file);
    this.addMade();
    this.addBorrowed();
    for (const [path, file] of files.files) this.addAutoload(path, file);
    const elsewhere = this.mounted();
    for (const [path, file] of files.files) this.addLoaded(path, file, elsewhere);
  }

  /** Every route that an application answers, in the order of files. */
  all(): MountedRoute[] {
    const found: MountedRoute[] = [];
    for (const root of this.roots()) {
      const prefix = joined(this.baseOf(root), this.prefixes.get(root) ?? '');
      const excluded = unprefixed(this.files, root.slice(0, root.indexOf('\n')));
      if (!excluded) {
        this.follow(root, prefix, [], found);
        continue;
      }
      const own: MountedRoute[] = [];
      this.follow(root, '/', [], own);
      for (const one of own)
        found.push(isOneOf(excluded, one.path) ? one : { ...one, path: normalPath(joined(prefix, one.path)) });
    }
    return found;
  }

  private add(path: string, file: FileRoutes): void {
    for (const { id, root, path: prefix } of file.routers ?? []) {
      this.prefixes.set(key(path, id), prefixText(this.files, path, prefix));
      if (root) this.applications.add(key(path, id));
    }
    for (const route of file.routes ?? []) this.addRoute({ file: path, route });
    for (const call of file.wrapped ?? [])
      for (const one of this.wrappers.routes(path, call)) this.addRoute({ file: path, ...one });
    for (const { parent, path: prefix, child, replaces } of file.mounts ?? []) {
      this.connect(key(path, parent), prefixText(this.files, path, prefix), path, child, replaces === true);
    }
    for (const loop of file.objectLoops ?? []) {
      for (const { node, path: under } of this.loops.routers(path, loop))
        this.edge(key(path, loop.router), node, under);
    }
    for (const pass of file.passes ?? []) {
      if (!pass.router) continue;
      for (const node of this.targets.parameters(path, pass)) this.edge(key(path, pass.router), node, '');
    }
  }

  private addRoute(one: Omit<MountedRoute, 'path'>): void {
    const node = key(one.file, one.route.router);
    const list = this.routes.get(node);
    if (list) list.push(one);
    else this.routes.set(node, [one]);
  }

  /** Routers that functions make: each call makes one of its own, with what the function registers on it. */
  private addMade(): void {
    const made = [...this.files.files].flatMap(([path, { aliases }]) =>
      (aliases ?? []).map(({ id, of }) => ({ node: key(path, id), of: this.targets.routers(path, of) })),
    );
    // What a function makes may be made by another one.
    for (let round = 0; round < made.length && round < deepest; round++) {
      for (const { node, of } of made) {
        for (const origin of of) {
          const prefix = this.prefixes.get(origin);
          if (prefix === undefined || this.prefixes.has(node)) continue;
          this.prefixes.set(node, prefix);
          if (this.applications.has(origin)) this.applications.add(node);
          this.edge(node, origin, '', true);
        }
      }
    }
  }

  /** Routers on which other files register too. What is borrowed may turn out to be something else of the same methods. */
  private addBorrowed(): void {
    for (const [path, { borrowed }] of this.files.files) {
      for (const { id, from } of borrowed ?? []) {
        const node = key(path, id);
        const origins = this.targets.routers(path, from).filter((origin) => this.prefixes.has(origin));
        if (origins.length === 0) continue;
        this.prefixes.set(node, '');
        for (const origin of origins) this.edge(origin, node, '');
      }
    }
  }

  private connect(parent: NodeKey, path: string, file: string, child: Target, replaces = false): void {
    for (const node of this.targets.routers(file, child)) this.edge(parent, node, path, replaces);
  }

  private edge(parent: NodeKey, child: NodeKey, path: string, replaces = false): void {
    if (parent === child) return;
    const list = this.edges.get(parent);
    if (list) list.push({ child, path, replaces });
    else this.edges.set(parent, [{ child, path, replaces }]);
  }

  /** Plugins that are found by the folder they lie in, under a prefix made of its name. */
  private addAutoload(path: string, file: FileRoutes): void {
    for (const note of file.notes?.autoload ?? []) {
      const { router, folder, prefix } = JSON.parse(note) as {
        router: string;
        folder: string;
        prefix: readonly string[];
      };
      const base = joinPath(folderOf(path), folder);
      const text = pathText(this.files, path, prefix) ?? '';
      for (const [candidate, { constants }] of this.files.files) {
        if (!candidate.startsWith(`${base}/`)) continue;
        const inner = candidate.slice(base.length + 1);
        const own = constants?.autoPrefix ?? constants?.prefixOverride;
        const folders = inner
          .split('/')
          .slice(0, -1)
          .map((name) => name.replace(/^__?/, ':'));
        const below = own ? (pathText(this.files, candidate, own) ?? '') : folders.join('/');
        this.connect(key(path, router), joined(text, below), candidate, {
          name: 'default',
          module: `./${candidate.slice(candidate.lastIndexOf('/') + 1)}`,
          called: true,
        });
      }
    }
  }

  /** Modules that a loop over a folder mounts, under a prefix that may hold their names; not what lies deeper and is mounted there. */
  private addLoaded(path: string, { notes }: FileRoutes, elsewhere: ReadonlySet<NodeKey>): void {
    for (const note of notes?.loaders ?? []) {
      const loader = JSON.parse(note) as LoaderHere;
      const { router, folder, path: prefix } = loader;
      for (const { file, name, below } of loadedFiles([...this.files.files.keys()], path, folder)) {
        if (loader.member !== undefined) {
          for (const one of this.loops.loaded(path, loader, file))
            if (!below || !elsewhere.has(one.node)) this.edge(key(path, router), one.node, one.path);
          continue;
        }
        const under = prefix
          .map((piece) => pathText(this.files, path, [piece]) ?? (prefix.length > 1 ? name : `/${name}`))
          .join('');
        const own = (this.files.get(file)?.routers ?? []).filter(({ root }) => !root).map(({ id }) => key(file, id));
        const module = `./${file.slice(file.lastIndexOf('/') + 1)}`;
        const nodes = own.length > 0 ? own : this.targets.routers(file, { name: 'default', module, called: true });
        for (const node of nodes) if (!below || !elsewhere.has(node)) this.edge(key(path, router), node, under);
      }
    }
  }

  /** Applications that no other mounts, and open parameters that nobody fills. */
  private roots(): NodeKey[] {
    const roots: NodeKey[] = [];
    const called = this.calledFunctions();
    const mounted = this.mounted();
    for (const [path, { routers, aliases, functions }] of this.files.files) {
      const handedIn = (id: RouterId): boolean =>
        functions?.some((fn) => fn.parameters.includes(id) && called.has(fn.name)) === true;
      for (const { id, open } of [...(routers ?? []), ...(aliases ?? [])] as Pick<RouterHere, 'id' | 'open'>[]) {
        const node = key(path, id);
        if (!mounted.has(node) && (this.applications.has(node) || (open && handedIn(id)))) roots.push(node);
      }
    }
    return roots;
  }

  /** What configuration or an application's annotation puts before all routes of a module. */
  private baseOf(root: NodeKey): string {
    const path = root.slice(0, root.indexOf('\n'));
    if (root.endsWith('\nsymfony')) return this.folderBase(path);
    if (!/\.(?:java|kt)$/.test(path)) return '';
    const module = moduleOf(path);
    let base = '';
    let inner = '';
    for (const [file, { bases }] of this.files.files) {
      if (moduleOf(file) !== module) continue;
      for (const one of bases ?? []) {
        const text = pathText(this.files, file, one.path) ?? '';
        if (one.inner) inner = joined(inner, text);
        else base = joined(base, text);
      }
    }
    return joined(base, inner);
  }

  /** What configuration puts before the controllers of a folder; the innermost folder counts. */
  private folderBase(path: string): string {
    let best = { folder: '', base: '' };
    for (const [file, { bases }] of this.files.files) {
      for (const one of bases ?? []) {
        const folder = one.kind.startsWith('symfony ') ? one.kind.slice('symfony '.length) : null;
        if (!folder || folder.length < best.folder.length || !(path === folder || path.startsWith(`${folder}/`)))
          continue;
        best = { folder, base: pathText(this.files, file, one.path) ?? '' };
      }
    }
    return best.base;
  }

  /** Routers that a router known in the repository mounts. */
  private mounted(): Set<NodeKey> {
    const mounted = new Set<NodeKey>();
    for (const [parent, edges] of this.edges) {
      if (this.prefixes.has(parent)) for (const { child } of edges) mounted.add(child);
    }
    return mounted;
  }

  /** Names of functions that are handed a router or something unknown somewhere. */
  private calledFunctions(): Set<string> {
    const names = new Set<string>();
    for (const { passes } of this.files.files.values()) {
      for (const { callee } of passes ?? []) names.add(callee.name.slice(callee.name.lastIndexOf('.') + 1));
    }
    return names;
  }

  /** A route whose methods are known; where one is a constant of another file, with its value. */
  private withMethods(file: string, route: RouteHere): RouteHere | null {
    if (!route.methods.some((method) => method.startsWith('@'))) return route;
    const methods = route.methods.map((method) => pathText(this.files, file, [{ constant: method.slice(1) }]));
    return methods.every((method) => method !== null) ? { ...route, methods } : null;
  }

  private follow(node: NodeKey, here: string, above: readonly NodeKey[], found: MountedRoute[]): void {
    if (above.length > deepest || found.length > most || above.includes(node)) return;
    for (const one of this.routes.get(node) ?? []) {
      const path = routeText(this.files, one.file, one.route.path);
      const route = this.withMethods(one.file, one.route);
      if (path !== null && route) found.push({ ...one, route, path: normalPath(joined(here, path)) });
    }
    for (const { child, path, replaces } of this.edges.get(node) ?? []) {
      const own = replaces ? '' : (this.prefixes.get(child) ?? '');
      this.follow(child, joined(joined(here, path), own), [...above, node], found);
    }
  }
}

/** Whether a path, without its version, is one of those that an application leaves without its prefix. */
function isOneOf(paths: readonly string[], path: string): boolean {
  const plain = path.replace(/^\/v\d+(?=\/)/, '');
  return paths.some((one) => {
    const normal = normalPath(one.replace(/\(\.\*\)|\*\w*$/, '*'));
    return plain === normal || (normal.endsWith('/*') && plain.startsWith(normal.slice(0, -1)));
  });
}
