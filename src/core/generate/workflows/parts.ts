/** The parts of a repository that are built and tested on their own. */
import type { Ecosystem, Manifest } from '../../facts';
import { serviceFolder, type ServiceFolder } from '../stack/service';
import { dotnet } from '../stack/toolchains/dotnet';
import { gradle, maven } from '../stack/toolchains/jvm';
import { dotnetRecipe } from './languages/dotnet';
import { elixirRecipe } from './languages/elixir';
import { goRecipe } from './languages/go';
import { gradleRecipe, mavenRecipe } from './languages/jvm';
import { nodeRecipe } from './languages/node';
import { phpRecipe } from './languages/php';
import { pythonRecipe } from './languages/python';
import { rubyRecipe } from './languages/ruby';
import { rustRecipe } from './languages/rust';
import type { Recipe } from './model';
import { Project, languagesOf, partFolderOf, testPlacesOf, type ProjectFacts } from './project';

/** A part with what CI does for it. */
export interface Part {
  /** Relative to the audited root; empty at the root. */
  readonly folder: string;
  readonly ecosystem: Ecosystem;
  readonly project: Project;
  readonly recipe: Recipe;
}

type Read = (path: string) => string | null;

const recipes: Readonly<Record<Ecosystem, (project: Project) => Recipe>> = {
  npm: nodeRecipe,
  go: goRecipe,
  pypi: pythonRecipe,
  maven: mavenRecipe,
  gradle: gradleRecipe,
  nuget: dotnetRecipe,
  rubygems: rubyRecipe,
  composer: phpRecipe,
  cargo: rustRecipe,
  hex: elixirRecipe,
};

/** More parts than this are left to their authors. */
const mostParts = 12;
const aside =
  /(?:^|\/)(?:node_modules|vendor|third[_-]?party|examples?|samples?|fixtures?|testdata|templates?|docs?|\.[\w-]+)\//i;

/** Every part for which there is something to run, that of the main service first. */
export function partsOf(facts: ProjectFacts, read: Read): readonly Part[] {
  const roots = independent(buildRoots(facts, read), read);
  const places = testPlacesOf(facts);
  const main = serviceFolder(facts);
  const parts = roots.flatMap((root) => {
    const inner = roots
      .filter((other) => other !== root && isBelow(other.folder, root.folder))
      .map(({ folder }) => folder);
    const project = new Project(facts, root, read, inner, places);
    if (!holdsCode(project)) return [];
    const recipe = recipes[root.ecosystem](project);
    return recipe.steps.some(({ kind }) => kind !== 'prepare') ? [{ ...root, project, recipe }] : [];
  });
  const rank = ({ folder, ecosystem }: Part): number =>
    main?.ecosystem === ecosystem && (folder === main.folder || isBelow(main.folder, folder)) ? 0 : 1;
  const sorted = parts.sort((a, b) => rank(a) - rank(b) || (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0));
  return sorted.filter((part, index) => !onlyBuildsBeside(part, sorted.slice(0, index))).slice(0, mostParts);
}

export const isBelow = (folder: string, above: string): boolean =>
  folder !== above && (above === '' || folder.startsWith(`${above}/`));

/** Where builds are started, each with all manifests of its ecosystem that lie in it. */
function buildRoots(facts: ProjectFacts, read: Read): readonly ServiceFolder[] {
  const roots = new Map<string, ServiceFolder & { manifests: Manifest[] }>();
  for (const manifest of facts.manifests) {
    const { path, ecosystem } = manifest;
    if (path.startsWith('../') || aside.test(path)) continue;
    const start: ServiceFolder = { folder: partFolderOf(path), ecosystem, manifests: [manifest] };
    const folder = rootOf(start, facts, read);
    const key = `${ecosystem}\n${folder}`;
    const known = roots.get(key);
    if (known) known.manifests.push(manifest);
    else roots.set(key, { folder, ecosystem, manifests: [manifest] });
  }
  return [...roots.values()];
}

/** Build tools that are started from the folder of the solution or of the whole build. */
const buildAbove: Readonly<Partial<Record<Ecosystem, (project: Project) => { readonly folder: string }>>> = {
  maven,
  gradle,
  nuget: dotnet,
};

/** The folder of the solution or of the build above a manifest's. */
function rootOf(start: ServiceFolder, facts: ProjectFacts, read: Read): string {
  const above = buildAbove[start.ecosystem];
  return above ? above(new Project(facts, start, read, [], new Set())).folder : start.folder;
}

/** Without members of a workspace above them, and without a second build tool in the same folder. */
function independent(roots: readonly ServiceFolder[], read: Read): readonly ServiceFolder[] {
  const merged = new Map(roots.map((root) => [root, [...root.manifests]]));
  const kept = roots.filter((root) => {
    const above = roots.find(
      (other) => other.ecosystem === root.ecosystem && isBelow(root.folder, other.folder) && takesIn(other, read),
    );
    if (above) merged.get(above)!.push(...root.manifests);
    const twin =
      root.ecosystem === 'gradle' && roots.some((one) => one.ecosystem === 'maven' && one.folder === root.folder);
    return !above && !twin;
  });
  return kept.map((root) => ({ ...root, manifests: merged.get(root)! }));
}

/** Whether a build takes in what lies below it, by its files. */
const memberRules: Readonly<Partial<Record<Ecosystem, (text: (name: string) => string) => boolean>>> = {
  npm: (text) => /^\s*"workspaces"\s*:/m.test(text('package.json')) || text('pnpm-workspace.yaml') !== '',
  maven: (text) => text('pom.xml').includes('<modules>'),
  gradle: (text) => text('settings.gradle') !== '' || text('settings.gradle.kts') !== '',
  nuget: () => true,
  cargo: (text) => /^\[workspace\]/m.test(text('Cargo.toml')),
  hex: (text) => text('mix.exs').includes('apps_path'),
  pypi: (text) => text('pyproject.toml').includes('[tool.uv.workspace]'),
};

function takesIn({ ecosystem, folder }: ServiceFolder, read: Read): boolean {
  return memberRules[ecosystem]?.((name) => read(fromRoot(folder, name)) ?? '') ?? false;
}

/** Whether code of its language is in a part, and the manifest lies where the code is built from. */
function holdsCode(project: Project): boolean {
  const languages = languagesOf[project.service.ecosystem];
  return project.ownFiles().some((path) => {
    const file = project.facts.tree.files.get(path);
    return file?.role === 'production' && file.language !== null && languages.includes(file.language);
  });
}

/** Whether a part is no more than the assets of another in the same folder. */
function onlyBuildsBeside({ folder, recipe }: Part, before: readonly Part[]): boolean {
  const beside = before.some((other) => other.folder === folder);
  return beside && recipe.steps.every(({ kind }) => kind === 'prepare' || kind === 'build');
}

/** Folders and files of a part, from the root. */
export const fromRoot = (folder: string, file: string): string =>
  folder === '' ? file : file === '' ? folder : `${folder}/${file}`;
