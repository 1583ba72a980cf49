import type { Workflow } from '../../facts';
import { roleOfPath } from '../../text/repository/file-role';
import { ScriptIndex } from '../../text/commands/script-index';
import { defineCollector, type SourceFile } from '../collector';
import { readAzure } from './azure';
import { readCircle } from './circle';
import { buildsImages, readCompose, readDockerfile } from './containers';
import { Follower } from './follow';
import { readCompositeAction, readGithubWorkflow } from './github';
import { readGitlab } from './gitlab';
import { readJenkinsfile } from './jenkins';
import {
  readAppveyor,
  readBitbucket,
  readBuildkite,
  readCirrus,
  readDrone,
  readSemaphore,
  readWoodpecker,
} from './other-systems';
import type { RawFile } from './raw';
import { readTravis } from './travis';

type Reader = (file: SourceFile, notice: (message: string) => void) => RawFile | null;

/** By path, which may begin with `../` where the audited folder lies inside a larger work tree. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, readGithubWorkflow],
  [/(?:^|\/)action\.ya?ml$/, readCompositeAction],
  [
    /^(?:\.\.\/)*\.gitlab-ci\.ya?ml$|^(?:\.\.\/)*(?:\.gitlab|\.gitlab-ci|ci)\/(?:[\w.-]+\/)*[\w.-]+\.ya?ml$|\.gitlab-ci\.ya?ml$/,
    readGitlab,
  ],
  [/^(?:\.\.\/)*\.circleci\/config\.ya?ml$/, readCircle],
  [/^(?:\.\.\/)*\.travis\.ya?ml$/, readTravis],
  [
    /^(?:\.\.\/)*(?:[\w.-]+\/)*azure-pipelines[\w.-]*\.ya?ml$|^(?:\.\.\/)*\.?(?:azure-pipelines|azuredevops|azure|pipelines|devops)\/(?:[\w.-]+\/)*[\w.-]+\.ya?ml$/i,
    readAzure,
  ],
  [/(?:^|\/)Jenkinsfile[\w.-]*$|\.jenkinsfile$/i, readJenkinsfile],
  [/^(?:\.\.\/)*bitbucket-pipelines\.ya?ml$/, readBitbucket],
  [/^(?:\.\.\/)*\.drone\.ya?ml$/, readDrone],
  [/^(?:\.\.\/)*\.woodpecker(?:\.ya?ml|\/[\w.-]+\.ya?ml)$/, readWoodpecker],
  [/^(?:\.\.\/)*\.?appveyor\.ya?ml$/, readAppveyor],
  [/^(?:\.\.\/)*\.buildkite\/[\w.-]+\.ya?ml$/, readBuildkite],
  [/^(?:\.\.\/)*\.cirrus\.ya?ml$/, readCirrus],
  [/^(?:\.\.\/)*\.semaphore\/[\w.-]+\.ya?ml$/, readSemaphore],
  [/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/, readCompose],
];

function readerOf(path: string): Reader | undefined {
  return buildsImages(path) ? readDockerfile : readers.find(([pattern]) => pattern.test(path))?.[1];
}

/** What CI runs on this repository, and when. */
export const workflows = defineCollector<RawFile, readonly Workflow[], 'manifests' | 'scripts'>({
  needs: ['manifests', 'scripts'],
  wants: ({ path, size }) => size < 200_000 && readerOf(path) !== undefined && roleOfPath(path) !== 'vendored',
  extract: (file, notice) => readerOf(file.path)?.(file, notice) ?? null,
  link(files, { prefix }, { manifests, scripts }) {
    const containers = [...files.values()].flatMap((file) => file.containers ?? []);
    const follower = new Follower(files, new ScriptIndex([...scripts, ...containers], manifests, prefix), prefix);
    return [...files].flatMap(([path, file]) => {
      if (!file.workflow) return [];
      const found = follower.workflow(path, file.workflow);
      return found ? [found] : [];
    });
  },
});
