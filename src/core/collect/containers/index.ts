import type { ComposeService, ContainerFacts, EnvironmentStarter, ImageBuild } from '../../facts';
import { roleOfPath } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { composeServices, isComposeFile } from './compose';
import { dockerImage, isDockerfile } from './dockerfile';
import { imageOf, mayBuildOrStart, pluginImages, starterOf } from './other-builds';

/** What one file contributes. */
interface FileContainers {
  readonly image: ImageBuild | null;
  readonly services: readonly ComposeService[];
  readonly starter: EnvironmentStarter | null;
  /** The line of a workload for a cluster; 0 without one. */
  readonly workload: number;
}

const aside =
  /(?:^|\/)(?:node_modules|vendor|testdata|fixtures?|examples?|samples?|\.github|templates?\/(?!.*deployment))\//i;
/** A folder of examples. What a compose file in it builds from outside of it is the service itself. */
const exampleFolder = /^(?:.*\/)?(?:examples?|samples?)\//i;
const workload = /^kind:\s*(?:Deployment|StatefulSet|Rollout|CronJob|Service)\s*$/m;

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
    const declared = isComposeFile(file.path) ? composeServices(file, notice) : [];
    const services = buildsFromOutside(file.path, declared) ? declared : [];
    const starter = starterOf(file);
    const found = /\.ya?ml$/.test(file.path) && !isComposeFile(file.path) ? workload.exec(file.text) : null;
    const line = found ? file.text.slice(0, found.index).split('\n').length : 0;
    return image || services.length > 0 || starter || line > 0 ? { image, services, starter, workload: line } : null;
  },
  link(files, _context, { manifests }) {
    const all = [...files.values()];
    return {
      images: [...all.flatMap(({ image }) => image ?? []), ...pluginImages(manifests)],
      services: all.flatMap(({ services }) => services),
      starters: all.flatMap(({ starter }) => starter ?? []),
      manifests: [...files].flatMap(([path, file]) => (file.workload > 0 ? [{ path, line: file.workload }] : [])),
    };
  },
});
