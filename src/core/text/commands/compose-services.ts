/** What services of compose files are. */
import type { ComposeService, Document, Facts } from '../../facts';
import type { Place } from '../../model';
import { simpleCommands } from './shell';
import { fileNameOf, folderOf } from '../repository/file-role';
import { facetsOf, type Facet } from './instructions';

/** Whether a service's name is that of a program that is taken as it comes. */
function isReadyProgram(name: string): boolean {
  return /^(?:[\w-]+[-_])?(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|kafka|zookeeper|nginx|proxy|traefik|caddy|prometheus|grafana|jaeger|pgadmin|adminer|mailhog|mailpit|minio|elasticsearch|localstack)$/i.test(
    name,
  );
}

/** Whether a service of a compose file runs code of the repository. */
export function runsOwnCode(service: ComposeService): boolean {
  const { build, image, name } = service;
  if (build !== undefined)
    return (
      !isReadyProgram(name) &&
      !/(?:^|\/)(?:nginx|postgres|mysql|redis|mongo|prometheus|grafana|db|database)$/i.test(build)
    );
  return (
    image !== undefined && (isOwnImage(image) || (service.mounts !== undefined && commandFacets(service).has('start')))
  );
}

/** Whether a variable stands for an image that is made elsewhere from this code; one that has a published image by default may be any program. */
function isOwnImage(image: string): boolean {
  const [, name, fallback] = /^\$\{?(\w+)(?::?-([^}]*))?/.exec(image) ?? [];
  if (name === undefined || !/IMAGE|APP/.test(name)) return false;
  return !fallback?.includes('/') || /APP|API|BACKEND|SERVICE|SERVER/.test(name);
}

/** What the command of a service is for. */
function commandFacets({ command = '' }: ComposeService): ReadonlySet<Facet> {
  return new Set(simpleCommands(command).flatMap(({ words }) => [...facetsOf(words)]));
}

/** Whether a service runs mounted code without seeing to the dependencies of it. */
export function leavesDependencies(service: ComposeService): boolean {
  if (service.build !== undefined || service.mounts === undefined) return false;
  const facets = commandFacets(service);
  return !facets.has('install') && !facets.has('package') && !facets.has('self-contained');
}

/** Files of variables that the services ask for, that are not in the tree, and that nothing tells how to make. */
export function missingEnvironmentFiles(
  services: readonly ComposeService[],
  { tree, environment, documents }: Pick<Facts, 'tree' | 'environment' | 'documents'>,
): readonly string[] {
  return services
    .flatMap(({ envFiles }) => envFiles)
    .filter((path) => {
      if (path.includes('$') || tree.files.has(path)) return false;
      const folder = folderOf(path);
      const example = environment.files.some(
        ({ kind, place }) => kind === 'example' && folderOf(place.path) === folder,
      );
      const name = fileNameOf(path);
      const told = documents.pages.some(({ sections }) =>
        sections.some(({ blocks }) => blocks.some(({ text }) => text.includes(name))),
      );
      return !example && !told;
    });
}

const up = /^(?:sudo )?(?:docker|podman)[- ]compose\b.*\bup\b/;
/** Files that Compose reads unasked. */
export const usualFile = /(?:^|\/)(?:docker-)?compose\.ya?ml$/;
/** Lines that draw a tree of files: they name what is there and tell nobody what to do. */
const drawn = /[├└│]|^\s*[|+`]\s?--/;

/** The file of variables without which what a compose command brings up does not start, and that no page and no script speaks of. */
export function unspokenEnvironmentFile(
  words: readonly string[],
  pages: readonly Document[],
  { tree, scripts, containers }: Pick<Facts, 'tree' | 'scripts' | 'containers'>,
): (Place & { readonly file: string }) | null {
  const command = words.join(' ').slice(0, 500);
  if (!up.test(command)) return null;
  if (pages.some((page) => setsUp(page))) return null;
  const given = [...command.matchAll(/\s(?:-f|--file)[ =](\S+)/g)].map((match) => match[1]!.replace(/^\.\//, ''));
  const asked = containers.services.filter(
    ({ optional, place: { path } }) =>
      !optional && (given.length > 0 ? given.includes(path) : usualFile.test(path) && folderOf(path) === ''),
  );
  const spoken = (file: string): boolean =>
    scripts.some((script) => names(script.command, file)) ||
    pages.some(({ sections }) =>
      sections.some(({ blocks }) =>
        blocks.some(({ text }) => text.split('\n').some((line) => names(line, file) && !drawn.test(line))),
      ),
    );
  for (const { envFiles, place } of asked) {
    const file = envFiles.find((path) => !path.includes('$') && !tree.files.has(path) && !spoken(fileNameOf(path)));
    if (file !== undefined) return { ...place, file };
  }
  return null;
}

/** Whether a page has a script of the project run whose name says that it lays things out, which may be what writes the file. */
const setsUp = ({ sections }: Document): boolean =>
  sections.some(({ blocks }) =>
    blocks.some(({ text }) =>
      /(?:\b(?:npm run|pnpm(?: run)?|yarn(?: run)?|make|just|task|composer(?: run)?)[ \t]+|(?<!usr\/)\bbin\/|\.\/(?:[\w-]+\/)*)(?:\w+[:-])*(?:setup|set-up|init|bootstrap|prepare|configure|env)\b/i.test(
        text,
      ),
    ),
  );

/** Whether a text names a file: `process.env` is none. */
const names = (text: string, file: string): boolean =>
  text.split(file).some((before, index, parts) => index < parts.length - 1 && !/\w$/.test(before));
