import { codeGapsIn, type CodeGap, type CodeGapFacts } from '../../core/code-gaps';
import type { Ecosystem, Facts, Manifest } from '../../core/facts';
import { addressOf } from '../../core/generate/stack/address';
import type { Host } from '../../core/host';
import type { FieldRole } from '../../core/snippets';
import { folderOf } from '../../core/text/repository/file-role';

/** What snippets ask of a file and the project around it. */
export interface FileDescription {
  /** Places that a snippet would mend. */
  readonly gaps: readonly CodeGap[];
  /** The nearest manifest of each ecosystem at or above the file. */
  readonly manifests: readonly NearManifest[];
  /** Names of the project that stand in for those of a snippet. */
  readonly names: Readonly<Partial<Record<FieldRole, string>>>;
}

/** A manifest with what it declares. */
export interface NearManifest {
  readonly path: string;
  readonly ecosystem: Ecosystem;
  readonly dependencies: readonly { readonly name: string; readonly version: string | null }[];
}

type Needs = CodeGapFacts & Pick<Facts, 'manifests' | 'containers' | 'environment' | 'tree'>;

/** Describes a file from the facts; a file that was never looked at has no gaps. */
export function describeFile(path: string, facts: Needs, host: Host): FileDescription {
  const read = (wanted: string): string | null => {
    const file = host.entry(wanted) ? host.read(wanted) : null;
    return file && 'text' in file ? file.text : null;
  };
  return {
    gaps: codeGapsIn(path, facts, read),
    manifests: manifestsNear(path, facts.manifests),
    names: namesOf(facts, host, read),
  };
}

function manifestsNear(path: string, manifests: readonly Manifest[]): readonly NearManifest[] {
  const near = new Map<Ecosystem, Manifest>();
  for (const manifest of manifests) {
    const folder = folderOf(manifest.path);
    if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
    const known = near.get(manifest.ecosystem);
    if (!known || folderOf(known.path).length < folder.length) near.set(manifest.ecosystem, manifest);
  }
  return [...near.values()].map(({ path: own, ecosystem, dependencies }) => ({
    path: own,
    ecosystem,
    dependencies: dependencies.map(({ name, version }) => ({ name, version })),
  }));
}

function namesOf(
  facts: Needs,
  host: Host,
  read: (path: string) => string | null,
): Readonly<Partial<Record<FieldRole, string>>> {
  const address = addressOf(facts, null, read);
  const image = facts.containers.services.find((service) => /(?:^|\/)postgres(?::|$)/.test(service.image ?? ''))?.image;
  return {
    ...(address ? { port: String(address.port) } : {}),
    ...(image === undefined ? {} : { image }),
  };
}
