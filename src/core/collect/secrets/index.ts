import type { SecretFinding } from '../../facts';
import { occurs } from '../../search';
import { extensionOf, fileNameOf, languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { configurationKind } from '../environment/files';
import { sourceOf } from '../source';
import { codeConstants } from './code';
import { credentialFile, isCredentialFile } from './credential-files';
import { servesDevelopment, type SecretDraft } from './draft';
import { containerFileKeys, isContainerFile } from './container-files';
import { environmentFile, isEnvironmentFile } from './environment-files';
import { infrastructureSecrets, isInfrastructure } from './infrastructure';
import { clusterSecret, foreignKeys, settingsFile } from './settings';
import { chosenProfiles, profileIn, profileOf } from './spring-profiles';
import { knownForms } from './tokens';

const lockFile = /(?:^|\/)(?:[\w-]+-lock\.(?:json|ya?ml)|[\w.-]+\.lock(?:b|file)?|go\.sum|npm-shrinkwrap\.json)$/i;
const textFile =
  /\.(?:json|ya?ml|toml|ini|cfg|conf|properties|xml|env|md|txt|sh|tfvars|tf|pem|key|crt|cert|p8|ppk|asc|http|rest|config|gradle|sql|html|hcl|bicep|bicepparam|plist)$|(?:^|\/)(?:Dockerfile[\w.-]*|Makefile|Jenkinsfile|Procfile|id_(?:rsa|dsa|ecdsa|ed25519)|\.npmrc|\.pypirc|\.netrc|\.env[\w.-]*|\.envrc|[\w-]+\.env)$/i;
const settingsFolder =
  /(?:^|\/)(?:config|configs|conf|settings|resources)\/[^/]+\.(?:json|ya?ml|toml|ini|properties|conf)$/i;

/** What one file contributes. */
interface FileSecrets {
  readonly drafts: readonly SecretDraft[];
  /** Those among them that open something elsewhere, whatever profile is chosen. */
  readonly foreign?: readonly SecretDraft[];
  /** The profile without which its settings do nothing. */
  readonly profile?: string;
  /** The profiles that it chooses for everybody. */
  readonly chosen?: readonly string[];
}

/** Committed secrets: known by their form anywhere, by their use in code and settings. Only their places are kept. */
export const secrets = defineCollector<FileSecrets, readonly SecretFinding[]>({
  linksTree: true,
  wants({ path, size, tracked }) {
    if (tracked === false || size > 300_000 || size === 0 || path.startsWith('../') || lockFile.test(path))
      return false;
    const role = roleOfPath(path);
    if (role === 'vendored' || role === 'output' || role === 'test' || role === 'generated') return false;
    return languageOf(path) !== null || textFile.test(path) || isCredentialFile(path);
  },
  extract(file) {
    const known = knownForms(file);
    const drafts = firstOfLines([...known, ...byKind(file)]);
    const profile = servesDevelopment(file.path) ? profileOf(file.path) : null;
    const chosen = chosenProfiles(file);
    if (drafts.length === 0 && chosen.length === 0) return null;
    return {
      drafts,
      ...(profile === null ? {} : { profile, foreign: firstOfLines([...known, ...keysOfDevelopment(file)]) }),
      ...(chosen.length > 0 ? { chosen } : {}),
    };
  },
  link(files, { files: tree }) {
    const chosen = new Set(
      [...files].flatMap(([path, file]) => (file.chosen ?? []).map((one) => profileIn(path, one))),
    );
    return [...files]
      .filter(([path]) => tree.get(path)?.tracked !== false && !isAside(path))
      .flatMap(([path, { drafts, foreign = [], profile }]) =>
        (profile === undefined || chosen.has(profileIn(path, profile)) ? drafts : foreign).map(
          ({ line, ...draft }): SecretFinding => ({ ...draft, place: { path, line } }),
        ),
      )
      .sort((a, b) => Number(a.weight === 'weak') - Number(b.weight === 'weak'));
  },
});

function firstOfLines(found: readonly SecretDraft[]): readonly SecretDraft[] {
  const lines = new Set<number>();
  return found.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/** Keys of other services in the settings of a developer's machine; those of tests are made up. */
const keysOfDevelopment = (file: SourceFile): readonly SecretDraft[] =>
  /[._-](?:dev|develop|development|local)[._-]|^(?:dev|development|local)\./i.test(fileNameOf(file.path))
    ? foreignKeys(file)
    : [];

/** Files whose keys were made for tests and examples. */
function isAside(path: string): boolean {
  return (
    /(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures?|testdata|test-data|mocks?|examples?|samples?)\//i.test(path) ||
    /(?:example|sample|template|\.test\.|\.spec\.)[\w.-]*$/i.test(fileNameOf(path))
  );
}

function byKind(file: SourceFile): readonly SecretDraft[] {
  const { path } = file;
  if (isEnvironmentFile(path)) return environmentFile(file);
  const kept = isCredentialFile(path) ? credentialFile(file) : [];
  if (kept.length > 0) return kept;
  if (languageOf(path) !== null) {
    if (roleOfPath(path) !== 'production' || servesDevelopment(path)) return [];
    const source = sourceOf(file);
    return !source || source.minified || saysGenerated(file.text) ? [] : codeConstants(source);
  }
  if (/^ya?ml$/.test(extensionOf(path)) && occurs(/^kind:\s*Secret\s*$/m, file.text)) return clusterSecret(file);
  if (isContainerFile(path)) return containerFileKeys(file);
  if (isInfrastructure(file)) return infrastructureSecrets(file);
  if (
    (configurationKind(path) === 'settings' || settingsFolder.test(path)) &&
    !/(?:^|\/)\.(?:github|gitlab|circleci)\//.test(path)
  ) {
    if (!servesDevelopment(path)) return settingsFile(file);
    // Local values of a developer's profile are no secrets, whoever chooses it.
    if (profileOf(path) !== null) return settingsFile(file).filter(({ weight }) => weight === 'secret');
    return keysOfDevelopment(file);
  }
  return [];
}
