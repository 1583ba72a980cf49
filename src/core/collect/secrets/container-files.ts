/** What compose and container files give the service for everybody who starts it: keys that a machine made, which nobody types for a trial. */
import { fileNameOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import type { SecretDraft } from './draft';
import { credentialName, isPlaceholder, isSigningName, looksMachineMade } from './values';

const containerFile =
  /^(?:docker-)?compose[\w.-]*\.ya?ml$|^docker-stack[\w.-]*\.ya?ml$|^[\w.-]*[.-]compose\.ya?ml$|^(?:Docker|Container)file[\w.-]*$|\.Dockerfile$/i;
/** `NAME: value`, `- NAME=value`, `ENV NAME=value`, quoted or with a value that stands in for a variable. */
const given =
  /^\s*(?:-\s*|(?:ENV|ARG)\s+)?["']?([A-Za-z_]\w{2,80})["']?\s*[:=\s]\s*["']?(?:\$\{\w{1,80}:?-)?([\w+/=.-]{24,500})\}?["']?\s*$/;

/** Whether a path is a file that starts or makes containers, and not for tests alone. */
export function isContainerFile(path: string): boolean {
  const name = fileNameOf(path);
  return containerFile.test(name) && !/test|e2e|\bci\b|\.md$/i.test(name);
}

/** The keys in such a file. */
export function containerFileKeys({ text }: SourceFile): SecretDraft[] {
  return text
    .slice(0, 100_000)
    .split('\n')
    .flatMap((line, index): SecretDraft[] => {
      const [, name, value] = given.exec(line.slice(0, 1_000)) ?? [];
      if (name === undefined || value === undefined || isPlaceholder(value) || !looksMachineMade(value)) return [];
      if (isSigningName(name)) return [{ kind: 'signing-key', what: name, line: index + 1, weight: 'secret' }];
      return credentialName.test(name) ? [{ kind: 'credential', what: name, line: index + 1, weight: 'secret' }] : [];
    });
}
