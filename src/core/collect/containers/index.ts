import type { ComposeService, ContainerFacts, EnvironmentStarter, ImageBuild } from '../../facts';
import { folderOf, roleOfPath } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { composeFile, isComposeFile } from './compose';
import { dockerImage, isDockerfile } from './dockerfile';
import { imageOf, mayBuildOrStart, pluginImages, starterOf } from './other-builds';

/** What one file contributes. */
interface FileContainers {
  readonly image: ImageBuild | null;
  readonly services: readonly ComposeService[];
  /** Networks and volumes that it makes. */
  readonly makes: readonly string[];
  readonly starter: EnvironmentStarter | null;
  /** The line of a workload for a cluster; 0 without one. */
  readonly workload: number;
}

const aside =
  /(?:^|\/)(?:node_modules|vendor|testdata|fixtures?|examples?|samples?|\.github|templates?\/(?!.*deployment))\//i;
/** A folder of examples. What a compose file in it builds from outside of it is the service itself. */
const exampleFolder = /^(?:.*\/)?(?:examples?|samples?)\//i;
const workload = /^kind:\s*(?:Deployment|StatefulSet|Rollout|CronJob|Service)\s*$/m;

/** What the compose files of one folder make: an override may make what the file that it overrides leaves to others. */
function madeBeside(path: string, files: ReadonlyMap<string, FileContainers>): ReadonlySet<string> {
  const folder = folderOf(path);
  return new Set([...files].flatMap(([other, { makes }]) => (folderOf(other) === folder ? makes : [])));
}

/** A service without what it joins of its own. */
function joinedHere({ joins, ...service }: ComposeService, made: ReadonlySet<string>): ComposeService {
  const open = joins?.filter((name) => !made.has(name)) ?? [];
  return open.length > 0 ? { ...service, joins: open } : service;
}

/** Whether a compose file is more than an example: it lies elsewhere, or builds what lies outside of the examples. */
function buildsFromOutside(path: string, services: readonly ComposeService[]): boolean {
  const [folder] = exampleFolder.exec(path) ?? [];
  return folder === undefined || services.some(({ build }) => build !== undefined && !`${build}/`.startsWith(folder));
}

/** Images, compose services and what else starts the service with what it needs. */
export const containers = defineCollector<FileContainers, ContainerFacts, 'manifests'>({
  needs: ['manifests'],
  wants({ path, size }) {
    if (size > 300_000 || path.startsWith('../')) return false;
    if (aside.test(path) && !(isComposeFile(path) && !aside.test(path.replace(exampleFolder, '')))) return false;
    const role = roleOfPath(path);
    if (role === 'vendored' || role === 'output') return false;
    return isDockerfile(path) || isComposeFile(path) || mayBuildOrStart(path) || /\.ya?ml$/.test(path);
  },
  extract(file, notice) {
    const image = isDockerfile(file.path) ? dockerImage(file) : imageOf(file);
    const compose = isComposeFile(file.path) ? composeFile(file, notice) : null;
    const services = compose && buildsFromOutside(file.path, compose.services) ? compose.services : [];
    const makes = compose?.makes ?? [];
    const starter = starterOf(file);
    const kind = /\.ya?ml$/.test(file.path) && !isComposeFile(file.path) ? workload.exec(file.text) : null;
    const line = kind ? file.text.slice(0, kind.index).split('\n').length : 0;
    const nothing = image === null && starter === null && services.length + makes.length + line === 0;
    return nothing ? null : { image, services, makes, starter, workload: line };
  },
  link(files, _context, { manifests }) {
    const all = [...files.values()];
    return {
      images: [...all.flatMap(({ image }) => image ?? []), ...pluginImages(manifests)],
      services: [...files].flatMap(([path, { services }]) =>
        services.map((one) => joinedHere(one, madeBeside(path, files))),
      ),
      starters: all.flatMap(({ starter }) => starter ?? []),
      manifests: [...files].flatMap(([path, file]) => (file.workload > 0 ? [{ path, line: file.workload }] : [])),
    };
  },
});
