/** Where in a repository the service lies: the folder whose manifest its code belongs to. */
import type { Ecosystem, Facts, Manifest } from '../../facts';
import { folderOf } from '../../text/repository/file-role';

/** The part of a repository that is built and started together. */
export interface ServiceFolder {
  /** Relative to the audited root; empty at the root. */
  readonly folder: string;
  readonly ecosystem: Ecosystem;
  /** Its manifests in this folder. */
  readonly manifests: readonly Manifest[];
}

type Needs = Pick<Facts, 'tree' | 'sizes' | 'manifests' | 'uses' | 'endpoints'>;

const ecosystemOf: Readonly<Record<string, Ecosystem>> = {
  Go: 'go',
  TypeScript: 'npm',
  JavaScript: 'npm',
  Python: 'pypi',
  'C#': 'nuget',
  Ruby: 'rubygems',
  PHP: 'composer',
  Rust: 'cargo',
  Elixir: 'hex',
};

/** The folder of the main service: the one to whose manifest most routes, servers and framework code belong. */
export function serviceFolder({ tree, sizes, manifests, uses, endpoints }: Needs): ServiceFolder | null {
  const places = [
    ...endpoints.map(({ route }) => route.path),
    ...uses
      .filter(({ production, capability }) => production && /^(?:server|framework|router|worker)$/.test(capability))
      .map(({ place }) => place.path),
  ];
  const production = (): string[] =>
    [...tree.files.values()].filter(({ role, language }) => role === 'production' && language).map(({ path }) => path);
  const counts = new Map<string, number>();
  for (const path of places.length > 0 ? places : production()) {
    const folder = ownerOf(path, manifests);
    if (folder !== null) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1));
  if (!best) return null;
  const [folder] = best;
  const own = manifests.filter(({ path }) => folderOf(path) === folder);
  const ecosystem = mainEcosystem(own, { tree, sizes }, folder);
  return { folder, ecosystem, manifests: own.filter((one) => one.ecosystem === ecosystem) };
}

/** The nearest folder above a file that has a manifest. */
function ownerOf(path: string, manifests: readonly Manifest[]): string | null {
  const folders = new Set(manifests.map((manifest) => folderOf(manifest.path)));
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return null;
  }
}

/** Where several manifests lie side by side, that of the language most of the folder's code is written in. */
function mainEcosystem(
  own: readonly Manifest[],
  { tree, sizes }: Pick<Facts, 'tree' | 'sizes'>,
  folder: string,
): Ecosystem {
  const bytes = new Map<Ecosystem, number>();
  for (const { path, language } of tree.files.values()) {
    if (!language || (folder !== '' && !path.startsWith(`${folder}/`))) continue;
    const ecosystem =
      ecosystemOf[language] ?? own.find((one) => one.ecosystem === 'maven' || one.ecosystem === 'gradle')?.ecosystem;
    if (ecosystem) bytes.set(ecosystem, (bytes.get(ecosystem) ?? 0) + (sizes.bytes.get(path) ?? 0));
  }
  const ranked = [...own].sort((a, b) => (bytes.get(b.ecosystem) ?? 0) - (bytes.get(a.ecosystem) ?? 0));
  return ranked[0]!.ecosystem;
}
