/** Image builds without a Dockerfile, and what starts an environment besides compose. */
import type { EnvironmentStarter, ImageBuild, Manifest } from '../../facts';
import { fileNameOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';

/** Files that build an image by what they hold. */
const builders: readonly { readonly file: RegExp; readonly by: string; readonly holds?: RegExp }[] = [
  { file: /^\.ko\.ya?ml$/, by: 'ko' },
  { file: /^project\.toml$/, by: 'Buildpacks', holds: /^\[(?:_|build|io\.buildpacks|\[build\.)/m },
  { file: /^nixpacks\.toml$/, by: 'Nixpacks' },
  { file: /^railpack\.json$/, by: 'Railpack' },
  { file: /^Earthfile$/, by: 'Earthly', holds: /^\s*SAVE IMAGE\b/m },
  { file: /^heroku\.yml$/, by: 'Heroku', holds: /^\s*docker:/m },
  { file: /\.nix$/, by: 'Nix', holds: /\bdockerTools\.build\w*Image\b/ },
  {
    file: /\.(?:csproj|props)$|^.*\.pubxml$/,
    by: '.NET SDK',
    holds:
      /<(?:ContainerRepository|ContainerImageName|EnableSdkContainerSupport>true|ContainerBaseImage|PublishProfile>DefaultContainer)/,
  },
  { file: /^fly\.toml$/, by: 'Fly.io', holds: /^\s*(?:builder|buildpacks)\s*=/m },
  { file: /^bitnami\.ya?ml$|^melange\.ya?ml$|^apko\.ya?ml$/, by: 'apko' },
];

/** Files that start a working environment. */
const starters: readonly { readonly file: RegExp; readonly kind: string; readonly holds?: RegExp }[] = [
  { file: /(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?devcontainer\.json|\.devcontainer\.json)$/, kind: 'dev container' },
  { file: /(?:^|\/)Tiltfile$/, kind: 'Tilt' },
  { file: /(?:^|\/)skaffold\.ya?ml$/, kind: 'Skaffold' },
  { file: /(?:^|\/)Vagrantfile$/, kind: 'Vagrant' },
  { file: /(?:^|\/)\.ddev\/config\.ya?ml$/, kind: 'DDEV' },
  { file: /(?:^|\/)\.lando\.ya?ml$/, kind: 'Lando' },
  { file: /(?:^|\/)(?:devenv|flake)\.nix$/, kind: 'devenv', holds: /\bservices\.\w+|process-compose/ },
  { file: /(?:^|\/)process-compose\.ya?ml$/, kind: 'process-compose' },
  { file: /AppHost\/.*\.cs$/, kind: '.NET Aspire', holds: /\bDistributedApplication\.CreateBuilder\(/ },
];

/** Whether a file may build an image or start an environment. */
export function mayBuildOrStart(path: string): boolean {
  const name = fileNameOf(path);
  return builders.some(({ file }) => file.test(name)) || starters.some(({ file }) => file.test(path));
}

/** The image that a file builds. */
export function imageOf({ path, text }: SourceFile): ImageBuild | null {
  const row = builders.find(
    ({ file, holds }) => file.test(fileNameOf(path)) && (!holds || holds.test(text.slice(0, 100_000))),
  );
  if (!row) return null;
  return {
    by: row.by,
    place: { path, line: row.holds ? lineOf(text, row.holds) : 1 },
    bases: [],
    purpose: 'service',
    onRequest: false,
  };
}

/** What a file starts. */
export function starterOf({ path, text }: SourceFile): EnvironmentStarter | null {
  const row = starters.find(({ file, holds }) => file.test(path) && (!holds || holds.test(text.slice(0, 100_000))));
  if (!row || text.trim() === '') return null;
  return { kind: row.kind, place: { path, line: row.holds ? lineOf(text, row.holds) : 1 } };
}

/** Build plug-ins that make an image: of themselves, or when their task is asked for. */
const plugins: readonly { readonly name: RegExp; readonly by: string; readonly onRequest: boolean }[] = [
  { name: /^com\.google\.cloud\.tools(?:\.jib|:jib-maven-plugin)$/, by: 'Jib', onRequest: false },
  {
    name: /^(?:com\.bmuschko\.docker|com\.palantir\.docker|io\.fabric8:(?:docker|kubernetes)-maven-plugin|org\.eclipse\.jkube)/,
    by: 'a Docker plug-in',
    onRequest: false,
  },
  {
    name: /^(?:org\.springframework\.boot|org\.springframework\.boot:spring-boot-maven-plugin)$/,
    by: 'Spring Boot build-image',
    onRequest: true,
  },
  { name: /^io\.ktor\.plugin$/, by: 'the Ktor plug-in', onRequest: true },
  {
    name: /^io\.micronaut\.(?:minimal\.)?application$|^io\.micronaut\.(?:maven|build):micronaut-maven-plugin$/,
    by: 'the Micronaut plug-in',
    onRequest: true,
  },
];

/** Images that build plug-ins make. */
export function pluginImages(manifests: readonly Manifest[]): ImageBuild[] {
  return manifests.flatMap(({ path, plugins: applied, dependencies }) => [
    ...applied.flatMap(({ name, line }): ImageBuild[] => {
      const row = plugins.find((plugin) => plugin.name.test(name));
      return row
        ? [{ by: row.by, place: { path, line }, bases: [], purpose: 'service', onRequest: row.onRequest }]
        : [];
    }),
    ...dependencies
      .filter(({ name }) => /^io\.quarkus:quarkus-container-image-(?:jib|docker|buildpack|podman)$/.test(name))
      .map(({ line }): ImageBuild => ({
        by: 'Quarkus',
        place: { path, line },
        bases: [],
        purpose: 'service',
        onRequest: false,
      })),
  ]);
}

function lineOf(text: string, pattern: RegExp): number {
  const found = pattern.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : 1;
}
