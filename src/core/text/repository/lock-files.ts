/** What holds the versions of dependencies still, by ecosystem. */
import type { Ecosystem, Manifest, TreeFacts } from '../../facts';
import type { Place } from '../../model';
import { fileNameOf, folderOf } from './file-role';

const lockNames: Readonly<Record<Ecosystem, RegExp>> = {
  npm: /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock)$/,
  go: /^go\.sum$/,
  pypi: /^(?:poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock|pixi\.lock|conda-lock\.yml|requirements[\w.-]*\.lock|pylock(?:\.\w+)?\.toml)$/,
  maven: /^(?:maven-lockfile|lockfile)\.json$/,
  gradle: /^(?:gradle\.lockfile|buildscript-gradle\.lockfile|verification-metadata\.xml)$/,
  nuget: /^packages\.lock\.json$/,
  rubygems: /^(?:Gemfile|gems)\.(?:lock|locked)$/,
  composer: /^composer\.lock$/,
  cargo: /^Cargo\.lock$/,
  hex: /^mix\.lock$/,
};

/** What the lock file of an ecosystem is called, for people. */
export const lockFileOf: Readonly<Record<Ecosystem, string>> = {
  npm: 'package-lock.json',
  go: 'go.sum',
  pypi: 'uv.lock, poetry.lock or a requirements file with exact versions',
  maven: 'exact versions in pom.xml',
  gradle: 'exact versions, or gradle.lockfile',
  nuget: 'exact versions, or packages.lock.json',
  rubygems: 'Gemfile.lock',
  composer: 'composer.lock',
  cargo: 'Cargo.lock',
  hex: 'mix.lock',
};

/** Where the dependencies of a manifest are held still; null where they are not, undefined where it has none. */
export function lockOf(manifest: Manifest, tree: TreeFacts): Place | null | undefined {
  const { ecosystem, dependencies, path } = manifest;
  if (dependencies.length === 0) return undefined;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    for (const name of namesIn(tree, folder)) {
      if (lockNames[ecosystem].test(name)) return { path: folder === '' ? name : `${folder}/${name}`, line: 1 };
    }
    if (folder === '') break;
  }
  return pinned(manifest) ? { path, line: dependencies[0]!.line } : null;
}

const kept = new WeakMap<TreeFacts['files'], ReadonlyMap<string, readonly string[]>>();

/** Names of the tracked files of a folder. */
function namesIn({ files }: TreeFacts, folder: string): readonly string[] {
  let folders = kept.get(files);
  if (!folders) {
    const made = new Map<string, string[]>();
    for (const { path, tracked } of files.values()) {
      if (tracked === false) continue;
      const names = made.get(folderOf(path));
      if (names) names.push(fileNameOf(path));
      else made.set(folderOf(path), [fileNameOf(path)]);
    }
    kept.set(files, (folders = made));
  }
  return folders.get(folder) ?? [];
}

/** Whether the manifest itself names exact versions: Maven, Gradle and NuGet do by custom, requirements files may. */
function pinned({ ecosystem, path, dependencies }: Manifest): boolean {
  if (ecosystem === 'pypi') {
    const exact = dependencies.filter(
      ({ version }) => version !== null && /^={2,3}\s*[\d.]|^\d+(?:\.\d+)+$/.test(version),
    );
    return /requirements|\.txt$/.test(path) && exact.length === dependencies.length;
  }
  if (ecosystem === 'maven' || ecosystem === 'gradle' || ecosystem === 'nuget')
    return dependencies.every(
      ({ version }) => version === null || !/[+*]|latest|LATEST|^RELEASE$|SNAPSHOT|^[[(].*,/.test(version),
    );
  return false;
}
