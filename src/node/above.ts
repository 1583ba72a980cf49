/** Files at the top of a larger work tree that concern a folder inside it: they may build and test it. */
const single = [
  '.gitlab-ci.yml',
  '.circleci/config.yml',
  'azure-pipelines.yml',
  '.travis.yml',
  'Jenkinsfile',
  'bitbucket-pipelines.yml',
  // What CI files call.
  'Makefile',
  'package.json',
];

/** The folder of workflow files. */
export const workflowFolder = '.github/workflows';

/** The places to look at, from the top of the work tree. */
export const placesAbove: readonly string[] = [workflowFolder, ...single];

/** Whether a file, named from the top of the work tree, concerns audited folders below. */
export function concernsFoldersBelow(path: string): boolean {
  return single.includes(path) || /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path);
}

/** The path from the audited folder (`prefix` from the top) to a file named from the top; null for one that is none of its. */
export function fromAuditedFolder(prefix: string, path: string): string | null {
  if (prefix === '') return path;
  if (path.startsWith(`${prefix}/`)) return path.slice(prefix.length + 1);
  return concernsFoldersBelow(path) ? `${'../'.repeat(prefix.split('/').length)}${path}` : null;
}

/** The path from the top of the work tree to a file named from the audited folder. */
export function fromTop(prefix: string, path: string): string {
  if (prefix === '') return path;
  const up = '../'.repeat(prefix.split('/').length);
  return path.startsWith('../') ? path.slice(up.length) : `${prefix}/${path}`;
}
