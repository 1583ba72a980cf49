import type { FileRoutes, RouteHere, Target } from '../model';
import { joined, normalPath, pathText } from './paths';
import { joinPath, type RouteFiles } from './repository';
import { keyOf as key, type NodeKey } from './keys';
import { moduleOf, Targets } from './targets';

/** A route with the whole path under which it answers. */
export interface MountedRoute {
  readonly file: string;
  readonly route: RouteHere;
  readonly path: string;
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
  private readonly routes = new Map<NodeKey, { file: string; route: RouteHere }[]>();
  private readonly targets: Targets;

  constructor(private readonly files: RouteFiles) {
    this.targets = new Targets(files);
    for (const [path, file] of files.files) this.add(path, file);
    for (const [path, file] of files.files) this.addAutoload(path, file);
  }

  /** Every route that an application answers, in the order of files. */
  all(): MountedRoute[] {
    const found: MountedRoute[] = [];
    for (const root of this.roots()) {
      const prefix = joined(this.baseOf(root), this.prefixes.get(root) ?? '');
      const excluded = this.files.get(root.slice(0, root.indexOf('\n')))?.notes?.unprefixed;
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
    for (const { id, path: prefix } of file.routers ?? [])
      this.prefixes.set(key(path, id), pathText(this.files, path, prefix) ?? '');
    for (const route of file.routes ?? []) {
      const node = key(path, route.router);
      const list = this.routes.get(node);
      if (list) list.push({ file: path, route });
      else this.routes.set(node, [{ file: path, route }]);
    }
    for (const { parent, path: prefix, child, replaces } of file.mounts ?? []) {
      const text = pathText(this.files, path, prefix);
      if (text !== null) this.connect(key(path, parent), text, path, child, replaces === true);
    }
    for (const { callee, index, router } of file.passes ?? []) {
      if (!router) continue;
      for (const node of this.targets.parameters(path, callee, index)) this.edge(key(path, router), node, '');
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
      const base = joinPath(path.slice(0, Math.max(0, path.lastIndexOf('/'))), folder);
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

  /** Applications that no other mounts, and open parameters that nobody fills. */
  private roots(): NodeKey[] {
    const roots: NodeKey[] = [];
    const called = this.calledFunctions();
    const mounted = this.mounted();
    for (const [path, { routers, functions }] of this.files.files) {
      for (const { id, root, open } of routers ?? []) {
        const node = key(path, id);
        if (mounted.has(node)) continue;
        if (root || (open && functions?.some((fn) => fn.parameters.includes(id) && called.has(fn.name))))
          roots.push(node);
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
    for (const [file, { bases }] of this.files.files) {
      if (moduleOf(file) !== module) continue;
      for (const one of bases ?? []) base = joined(base, pathText(this.files, file, one.path) ?? '');
    }
    return base;
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
    for (const { file, route } of this.routes.get(node) ?? []) {
      const path = pathText(this.files, file, route.path);
      const answered = this.withMethods(file, route);
      if (path !== null && answered) found.push({ file, route: answered, path: normalPath(joined(here, path)) });
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
