import type { LoaderHere, ObjectListHere, ObjectLoopHere, PathText } from '../model';
import type { NodeKey } from './keys';
import { pathText } from './paths';
import type { RouteFiles } from './repository';
import { classNamed, fieldValue } from './script-classes';
import type { Targets } from './targets';

const deepest = 6;

/** A router that a loop mounts, and where. */
export interface LoopedRouter {
  readonly node: NodeKey;
  readonly path: string;
}

interface Item {
  readonly path: string;
  readonly name: string;
}

/** Routers that loops take out of objects, which lists hold that may be made elsewhere. */
export class ObjectLoops {
  constructor(
    private readonly files: RouteFiles,
    private readonly targets: Targets,
  ) {}

  routers(file: string, { list, path, member }: ObjectLoopHere): LoopedRouter[] {
    return this.listed(file, list).flatMap((item) => {
      const nodes = this.targets.routers(item.path, {
        name: member === undefined ? item.name : `${item.name}.${member}`,
      });
      if (nodes.length === 0) return [];
      const under = this.under(file, path, item);
      return under === null ? [] : nodes.map((node) => ({ node, path: under }));
    });
  }

  /** The routers of the classes that a file exports, which a loader makes objects of. */
  loaded(file: string, { path, member }: LoaderHere, module: string): LoopedRouter[] {
    const { exports, objects } = this.files.get(module) ?? {};
    const names = new Set(Object.values(exports ?? {}).map(({ name }) => name));
    const list = { items: Object.keys(objects ?? {}).filter((name) => names.has(name)) };
    return list.items.flatMap((name) =>
      this.targets.routers(module, { name: `${name}.${member}` }).flatMap((node) => {
        const under = this.under(file, path, { path: module, name });
        return under === null ? [] : [{ node, path: under }];
      }),
    );
  }

  /** A path with what it takes of an item; null where the item does not say it. */
  private under(file: string, path: PathText, item: Item): string | null {
    let text = '';
    for (const piece of path) {
      const field = typeof piece === 'object' && piece.constant.startsWith('@item.') ? piece.constant.slice(6) : null;
      const value = field === null ? null : fieldValue(this.files, item.path, `${item.name}.${field}`);
      const own =
        field === null ? pathText(this.files, file, [piece]) : value && pathText(this.files, value.path, value.value);
      if (own === null) return null;
      text += own;
    }
    return text;
  }

  private listed(file: string, list: ObjectListHere): Item[] {
    if ('items' in list) return this.expanded(file, list.items, 0);
    const found: Item[] = [];
    for (const [path, { objectsGiven }] of this.files.files) {
      for (const { callee, index, member, items } of objectsGiven ?? []) {
        if (index !== list.index || member !== list.member || !this.isOf(path, callee, file, list.of)) continue;
        found.push(...this.expanded(path, items, 0));
      }
    }
    return found;
  }

  /** Whether what is called in a file is the function or class `of` of another. */
  private isOf(path: string, callee: string, file: string, of: string): boolean {
    const found = classNamed(this.files, path, callee);
    if (found) return found.path === file && found.name === of;
    return this.targets.functionsNamed(path, callee).some((one) => one.path === file && one.fn.name === of);
  }

  private expanded(path: string, items: readonly string[], depth: number): Item[] {
    return items.flatMap((name) => {
      if (!name.startsWith('...')) return [{ path, name }];
      const imported = this.files.importOf(path, name.slice(3));
      if (!imported || depth > deepest) return [];
      for (const file of this.files.resolve(path, imported.module).slice(0, 2)) {
        const { exports, objectLists } = this.files.get(file) ?? {};
        const list = objectLists?.[exports?.[imported.name]?.name ?? imported.name] ?? objectLists?.[imported.name];
        if (list) return this.expanded(file, list, depth + 1);
      }
      return [];
    });
  }
}
