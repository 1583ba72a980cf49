import { folderOf } from '../../../text/repository/file-role';
import { at, entries, textOf, texts, type Node } from '../../../text/structured/node';
import { parseYaml } from '../../../text/structured/yaml';
import { joinPath } from '../link/repository';
import type { RouteNotes } from '../model';
import { withoutRequirements } from './symfony';

/** Whether a file may hold routes of Symfony. */
export const isSymfonyRouting = (path: string): boolean =>
  /(?:^|\/)(?:config\/routes(?:\/(?:[\w-]+\/)?[\w-]+)?|app\/config\/routing\w*)\.ya?ml$/.test(path) &&
  !/\/(?:dev|test)\//.test(path);

const router = 'symfony-configuration';

/** Routes that Symfony reads from YAML, and the prefixes that stand there before the controllers of a folder. */
export function readSymfonyRouting(path: string, text: string, notes: RouteNotes): void {
  const folder = folderOf(path);
  for (const document of parseYaml(text) ?? []) {
    for (const { key, value, line } of entries(document)) {
      if (/^when@(?:dev|test)$/.test(key)) continue;
      const resource = resourceOf(value);
      if (resource !== undefined) readPrefix(folder, resource, value, notes);
      else readRoute(value, line, notes);
    }
  }
  if (notes.routes.length > 0) notes.routers.push({ id: router, root: true, path: [] });
}

const resourceOf = (node: Node): string | undefined =>
  textOf(at(node, 'resource')) ?? textOf(at(node, 'resource', 'path'));

/** `controllers: { resource: ../src/Controller/, prefix: /api }`. */
function readPrefix(folder: string, resource: string, node: Node, notes: RouteNotes): void {
  const prefix = textOf(at(node, 'prefix'));
  if (!prefix || !/^(?:annotation|attribute|rest)?$/.test(textOf(at(node, 'type')) ?? '')) return;
  const place = placeOf(folder, resource);
  if (place !== null) notes.bases.push({ kind: `symfony ${place}`, path: [prefix] });
}

/** The file or folder of a resource: a path, a class (`App\Controller\BookController`), or a bundle (`@AppBundle/Controller/`). */
function placeOf(folder: string, resource: string): string | null {
  const bare = resource.replace(/[\\/]$/, '');
  const sources = `${folder.replace(/(?:^|\/)(?:app\/)?config(?:\/.*)?$/, '')}/src`.replace(/^\//, '');
  if (/^\\?\w+(?:\\\w+)+$/.test(bare)) {
    const below = bare
      .replace(/^\\/, '')
      .replace(/^App\\/, '')
      .replaceAll('\\', '/');
    return `${sources}/${below}${bare === resource ? '.php' : ''}`;
  }
  const ofBundle = /^@(\w+Bundle(?:\/.*)?)$/.exec(bare);
  if (ofBundle) return `${sources}/${ofBundle[1]}`;
  return /^\.{0,2}\/|^\w/.test(resource) ? joinPath(folder, bare) : null;
}

/** `show: { path: /books/{id}, controller: App\Controller\BookController::show, methods: GET }`. */
function readRoute(node: Node, line: number, notes: RouteNotes): void {
  const path = textOf(at(node, 'path'));
  const controller = textOf(at(node, 'controller')) ?? textOf(at(node, 'defaults', '_controller')) ?? '';
  if (!path?.startsWith('/') || /^(?:nelmio_api_doc|api_platform|web_profiler|Symfony\\)/.test(controller)) return;
  const methods = texts(at(node, 'methods')).flatMap((one) => one.text.toUpperCase().split('|'));
  const named = /^\\?((?:\w+\\)*\w+)(?:::(\w+))?$/.exec(controller);
  notes.routes.push({
    router,
    methods: methods.length > 0 ? methods : ['ANY'],
    path: [withoutRequirements(path)],
    line,
    ...(named ? { handler: { name: `${named[1]}.${named[2] ?? '__invoke'}` } } : {}),
  });
}
