import type { IgnoreFile, StructureFacts } from '../../facts';
import { folderOf } from '../../text/repository/file-role';
import type { ModulePath } from './module-paths';

type Missing = StructureFacts['missing'][number];

/** What a build leaves behind or a program writes is often kept out of version control. */
const made = /generated|prisma|proto|_pb2?|grpc|dist|build|\bgen\b|\+types|\.nuxt|\.next|version/;
/** Pages are built with what the service's description makes for them. */
const page = /\.[jt]sx$/;
const most = 20;

/** Imports of the project's own modules for which there is no file: such code cannot run as it was handed over. */
export function missingModules(
  importing: ReadonlyMap<string, readonly ModulePath[]>,
  paths: Iterable<string>,
  ignores: readonly IgnoreFile[],
): readonly Missing[] {
  const known = new Known(paths);
  const own = ownPackages(importing, known);
  const ignored = ignores.flatMap(({ patterns }) => patterns.map(({ text }) => text.toLowerCase()));
  const keptOut = (part: string): boolean => ignored.some((pattern) => pattern.includes(part));
  const found: Missing[] = [];
  for (const [path, modules] of importing) {
    if (page.test(path)) continue;
    const python = path.endsWith('.py');
    for (const module of modules) {
      if (found.length >= most) return found;
      const { parts, up, line, file } = module;
      if (!file || made.test(parts.join('/'))) continue;
      const target = up === null ? null : relativePath(path, parts, up);
      const missing =
        target === null
          ? python && own.has(parts[0]!) && isMissing(known.find(parts))
          : !known.has(target) && known.has(folderOf(target));
      if (missing && !keptOut(parts.at(-1)!)) found.push({ path, line, target: target ?? parts.join('.') });
    }
  }
  return found;
}

const isMissing = (found: ReturnType<Known['find']>): boolean => found !== null && found.parent && !found.there;

/** First parts of full names that lead somewhere in the tree; the others may be packages of somebody else that are named alike. */
function ownPackages(importing: ReadonlyMap<string, readonly ModulePath[]>, known: Known): ReadonlySet<string> {
  const own = new Set<string>();
  for (const modules of importing.values()) {
    for (const { parts, up } of modules) if (up === null && known.find(parts)?.there) own.add(parts[0]!);
  }
  return own;
}

function relativePath(from: string, parts: readonly string[], up: number): string {
  const folders = from.toLowerCase().split('/').slice(0, -1);
  return [...folders.slice(0, Math.max(0, folders.length - up)), ...parts].join('/');
}

/** Files with and without their endings, and folders. */
class Known {
  private readonly names = new Set<string>(['']);
  /** Folders that hold Python files, by the last step of their path. */
  private readonly packages = new Map<string, string[]>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      const lower = path.toLowerCase();
      this.names.add(lower);
      for (let bare = lower.replace(/\.\w+$/, ''), last = lower; bare !== last; bare = bare.replace(/\.\w+$/, '')) {
        this.names.add(bare);
        last = bare;
      }
      const python = lower.endsWith('.py');
      for (let folder = folderOf(lower), first = true; folder !== ''; folder = folderOf(folder), first = false) {
        if (python && first) this.note(folder);
        if (this.names.has(folder)) break;
        this.names.add(folder);
      }
    }
  }

  has(path: string): boolean {
    return this.names.has(path);
  }

  /** Where a full name leads to, and whether the folder that it should lie in is there; null for other people's packages. */
  find(parts: readonly string[]): { there: boolean; parent: boolean } | null {
    const folders = this.packages.get(parts[0]!);
    if (!folders || parts.length < 2) return null;
    const inside = parts.slice(1).join('/');
    const targets = folders.map((folder) => `${folder}/${inside}`);
    return {
      there: targets.some((target) => this.names.has(target)),
      parent: targets.some((target) => this.names.has(folderOf(target))),
    };
  }

  private note(folder: string): void {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    const list = this.packages.get(name);
    if (!list) this.packages.set(name, [folder]);
    else if (!list.includes(folder) && list.length < 50) list.push(folder);
  }
}
