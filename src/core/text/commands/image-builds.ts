/** Which image builds are the service's own. */
import type { ComposeService, Facts, ImageBuild, RunCommand, Script } from '../../facts';
import type { Place } from '../../model';
import { commandsOf } from './document-commands';
import { facetsOf } from './instructions';
import { simpleCommands } from './shell';
import { folderOf } from '../repository/file-role';

/** Whether an image lies in a folder that holds scripts for browsers and nothing of the backend. */
export function isElsewhere(image: ImageBuild, backend: readonly string[], tree: Facts['tree']): boolean {
  const folder = folderOf(image.place.path);
  if (folder === '' || backend.some((path) => path.startsWith(`${folder}/`))) return false;
  const languages = [...tree.files.values()]
    .filter(({ path, language, role }) => language !== null && role === 'production' && path.startsWith(`${folder}/`))
    .map(({ language }) => language);
  return languages.length > 0 && languages.every((language) => language === 'TypeScript' || language === 'JavaScript');
}

/** Where the image of a compose service takes what a build has to leave in its folder first, and the repository does not have. */
export function builtBeforehand(
  { build }: ComposeService,
  { containers, tree, scripts }: Pick<Facts, 'containers' | 'tree' | 'scripts'>,
): (Place & { readonly source: string }) | null {
  if (build === undefined) return null;
  const folder = build === '.' ? '' : `${build}/`;
  const image = containers.images.find(({ place: { path } }) => path === `${folder}Dockerfile`);
  if (image?.takesBuilt === undefined) return null;
  const { source, line } = image.takesBuilt;
  const start = `${folder}${source.replace(/\*.*$/, '')}`;
  const kept = [...tree.files.keys()].some((path) => path.startsWith(start));
  return kept || scripts.some((script) => buildsAndComposes(script)) ? null : { path: image.place.path, line, source };
}

/** Whether a script builds the program and then brings the containers up. */
const buildsAndComposes = ({ commands }: Script): boolean =>
  commands.some(({ text }) => /\b(?:docker|podman)[ -]compose\b.*\bup\b/.test(text)) &&
  commands.some(({ text }) =>
    simpleCommands(text).some(({ words }) => words[0] !== 'docker' && facetsOf(words).has('install')),
  );

const buildsImage =
  /\b(?:bootBuildImage|spring-boot:build-image|jib(?:DockerBuild|BuildTar)?\b|jib:(?:build|dockerBuild)|publishImage\w*|buildImage\b|runDocker\b|dockerBuild(?:Native)?\b|PublishContainer|publishContainer|pack build|ko (?:build|publish|resolve|apply)|nixpacks build|railpack build|s2i build)\b|-Dquarkus\.container-image\.build=true/;

/** The first command of scripts, CI or documents that builds an image without a Dockerfile. */
export function imageCommand({
  scripts,
  workflows,
  documents,
}: Pick<Facts, 'scripts' | 'workflows' | 'documents'>): Place | null {
  const commands: readonly RunCommand[] = [
    ...workflows.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.flatMap((step) => step.commands))),
    ...scripts.flatMap((script) => script.commands),
  ];
  const run = commands.find(({ text }) => buildsImage.test(text.slice(0, 1_000)));
  if (run) return run.place;
  for (const page of documents.pages) {
    const found = commandsOf(page).find(({ text }) => buildsImage.test(text.slice(0, 1_000)));
    if (found) return { path: page.path, line: found.line };
  }
  return null;
}
