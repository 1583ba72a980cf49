/** The services of compose files. */
import type { ComposeService } from '../../facts';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import { at, entries, entry, isTrue, items, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';

/** Whether a path is a compose file by its name. */
export function isComposeFile(path: string): boolean {
  return /^(?:docker[-_.]?)?(?:compose|stack)(?:[._-][\w.-]+)?\.ya?ml$|^[\w-]+[._-](?:docker-)?compose\.ya?ml$/i.test(
    fileNameOf(path),
  );
}

/** What a compose file declares. */
export interface ComposeFile {
  readonly services: readonly ComposeService[];
  /** Networks and volumes that it makes. */
  readonly makes: readonly string[];
}

/** The services, networks and volumes that a compose file declares. */
export function composeFile({ path, text }: SourceFile, notice: (message: string) => void): ComposeFile {
  const [root] = parseYaml(text, notice);
  const shared = [...entries(at(root, 'networks')), ...entries(at(root, 'volumes'))];
  const elsewhere = new Set(shared.filter(({ value }) => isMadeElsewhere(value)).map(({ key }) => key));
  return {
    services: entries(at(root, 'services'))
      .filter(({ value }) => value.kind === 'map')
      .slice(0, 200)
      .map(({ key, line, value }) => serviceOf(path, key, line, value, elsewhere)),
    makes: shared.map(({ key }) => key).filter((name) => !elsewhere.has(name)),
  };
}

const isMadeElsewhere = (declared: Node): boolean =>
  isTrue(at(declared, 'external')) || at(declared, 'external')?.kind === 'map';

function serviceOf(
  path: string,
  name: string,
  line: number,
  node: Node,
  elsewhere: ReadonlySet<string>,
): ComposeService {
  const folder = folderOf(path);
  const image = textOf(at(node, 'image'));
  const build = at(node, 'build');
  const context = build && (textOf(build) ?? textOf(at(build, 'context')) ?? '.');
  const command = [at(node, 'entrypoint'), at(node, 'command')]
    .map((part) =>
      texts(part)
        .map(({ text: word }) => word)
        .join(' '),
    )
    .filter((line) => line !== '')
    .join('\n');
  const takes = takenBy(at(node, 'environment'));
  const volumes = itemsOrSelf(at(node, 'volumes')).map(volumeOf);
  const mounted = volumes.find(({ source }) => /^(?:\.{1,2}(?:\/|$)|\$\{?PWD\}?)/.test(source));
  const joins = [...namesIn(at(node, 'networks')), ...volumes.map(({ source }) => source)].filter((one) =>
    elsewhere.has(one),
  );
  return {
    name,
    ...(image ? { image } : {}),
    ...(context !== undefined ? { build: resolvePath(folder, context) } : {}),
    ports: itemsOrSelf(at(node, 'ports')).flatMap((port) => portOf(port)),
    dependsOn: namesIn(at(node, 'depends_on')),
    place: { path, line },
    envFiles: envFilesOf(at(node, 'env_file')).map((file) => resolvePath(folder, file)),
    variables: variablesOf(at(node, 'environment')),
    ...(takes.length > 0 ? { takes } : {}),
    ...(command ? { command: command.slice(0, 300) } : {}),
    ...(image && context === undefined && mounted
      ? { mounts: resolvePath(folder, mounted.source.replace(/^\$\{?PWD\}?/, '.')) }
      : {}),
    ...(joins.length > 0 ? { joins } : {}),
    ...(textOf(at(node, 'network_mode')) === 'host' ? { onHost: true } : {}),
    optional: entry(node, 'profiles') !== undefined,
  };
}

function portOf(port: Node): string[] {
  const text = textOf(port);
  if (text !== undefined) return text === '' ? [] : [text];
  const target = textOf(at(port, 'target'));
  const published = textOf(at(port, 'published'));
  return target ? [published ? `${published}:${target}` : target] : [];
}

/** `./src:/app:ro`, or the same in words. */
function volumeOf(volume: Node): { readonly source: string } {
  const text = textOf(volume);
  return { source: text === undefined ? (textOf(at(volume, 'source')) ?? '') : text.replace(/:.*$/s, '') };
}

function namesIn(node: Node | undefined): string[] {
  return node?.kind === 'map' ? node.entries.map(({ key }) => key) : texts(node).map(({ text }) => text);
}

function envFilesOf(node: Node | undefined): string[] {
  if (node?.kind === 'text') return [node.text];
  return items(node).flatMap((item) => {
    const path = textOf(item) ?? textOf(at(item, 'path'));
    const required = at(item, 'required');
    return path && (required === undefined || isTrue(required)) ? [path] : [];
  });
}

function variablesOf(node: Node | undefined): string[] {
  if (node?.kind === 'map') return node.entries.map(({ key }) => key);
  return texts(node).map(({ text }) => text.replace(/=.*$/s, ''));
}

/** The variables that values are put together from. */
function takenBy(node: Node | undefined): string[] {
  const values =
    node?.kind === 'map'
      ? node.entries.map(({ value }) => textOf(value) ?? '')
      : texts(node).map(({ text }) => text.replace(/^[^=]*=?/s, ''));
  return values.flatMap((value) =>
    [...value.slice(0, 1_000).matchAll(/\$\{?([A-Za-z_]\w{1,80})/g)].map((match) => match[1]!),
  );
}

/** A relative path as seen from the audited root; `.` for the root itself. */
export function resolvePath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path.slice(0, 300)}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}
