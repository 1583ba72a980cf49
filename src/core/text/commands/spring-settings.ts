/** Variables without which a service of Spring does not start: placeholders of its settings that have no default. */
import type { ComposeService, Facts } from '../../facts';

const mainSettings = /(?:^|\/)src\/main\/resources\/(?:config\/)?application\.(?:properties|ya?ml)$/;
const ofProfile =
  /(?:^|\/)src\/main\/resources\/(?:config\/)?application-(?!(?:prod|production|staging|test|ci|k8s)\b)[\w-]+\.(?:properties|ya?ml)$/;

interface Required {
  readonly name: string;
  /** The settings that ask for it. */
  readonly path: string;
  readonly documented: boolean;
}

/** Such variables; none where a profile that people start on their machines may give its own values. */
export function requiredBySpring({ environment, tree }: Pick<Facts, 'environment' | 'tree'>): readonly Required[] {
  const profiles = [...tree.files.keys()].some((path) => ofProfile.test(path));
  if (profiles) return [];
  return environment.variables.flatMap(({ name, reads, optional, documented }) => {
    const asked = optional ? undefined : reads.find(({ path }) => mainSettings.test(path));
    return asked ? [{ name, path: asked.path, documented: documented !== undefined }] : [];
  });
}

/** What a service of a compose file leaves unset although its image, a jar without files beside it, cannot start without. */
export function leftUnset(
  { build, variables, envFiles }: ComposeService,
  facts: Pick<Facts, 'environment' | 'tree' | 'containers'>,
): readonly string[] {
  const folder = build === undefined || build === '.' ? '' : `${build}/`;
  const staged = facts.containers.images.some(({ bases, place }) => bases.length > 1 && place.path.startsWith(folder));
  const overrides = variables.some((name) => /^spring[._]/i.test(name) && !/profiles/i.test(name));
  if (build === undefined || !staged || envFiles.length > 0 || overrides) return [];
  return requiredBySpring(facts)
    .filter(({ name, path }) => path.startsWith(folder) && !variables.includes(name))
    .map(({ name }) => name);
}
