/** Which image builds are the service's own. */
import type { Facts, ImageBuild, RunCommand } from '../../facts';
import type { Place } from '../../model';
import { commandsOf } from './document-commands';
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
