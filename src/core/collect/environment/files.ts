/** Files of configuration: examples to copy, settings that the program reads, manifests that set variables. */
import { occurs } from '../../search';
import { fileNameOf } from '../../text/repository/file-role';
import { lineCounter } from '../../text/structured/limits';
import type { SourceFile } from '../collector';
import type { Read } from './reads';

/** What a configuration file says. */
export interface FileConfiguration {
  readonly kind: 'example' | 'settings' | 'manifest';
  readonly line: number;
  readonly names: readonly { readonly name: string; readonly line: number }[];
  readonly reads: readonly Read[];
}

const exampleName =
  /^\.?(?:dot)?(?:env|environment|config|configuration|settings|app|application|appsettings|secrets|local|credentials|development|default|database|\w*[._-]?config)[\w.-]*[._-](?:example|examples|sample|samples|template|tmpl|tpl|dist|default|defaults|skel)(?:[._-]\w+)*$|^\.?(?:example|sample|template)[._-]\.?(?:env|config|settings|application|appsettings)[\w.-]*$|^\.?env[._-]?(?:example|sample|template|dist|defaults?|keep|vars)$|^\.envrc[._-](?:example|sample)$|^env\.(?:example|sample)\.\w+$/i;
const settingsName =
  /^(?:application|bootstrap)[\w.-]*\.(?:ya?ml|properties|conf)$|^appsettings[\w.-]*\.json$|^(?:config|settings|configuration|app|default|production|development|local|dev|prod|database)(?:[.-]\w+)?\.(?:ya?ml|json|toml|ini|conf|hocon|properties)$|^\.env(?:[._-](?:local|development|dev|production|prod|test|docker))?$|^Rocket\.toml$|^(?:config|dev|prod|runtime)\.exs$|^(?:app|default|dev|development|docker|local|prod|production)\.env$/i;

/** A folder that is named after what it holds: `config-example/`, `exampleEnv/`, `config/examples/`, `examples/configs/`. */
const exampleFolder =
  /(?:^|\/)(?:(?:examples?|samples?)[._/-]?(?:env|configs?|configuration|settings)|(?:env|configs?|configuration|settings)[._/-]?(?:examples?|samples?))\/[\w.-]+$/i;
const ofTests = /(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures?|testdata|docs?)\//i;
const ofSettings = /(?:^\.env|\.(?:env|ya?ml|json|toml|ini|conf|properties))$/i;

/** What kind of configuration a path is, by its name. */
export function configurationKind(path: string): 'example' | 'settings' | null {
  const name = fileNameOf(path);
  if (/\.(?:md|txt|sh|png|lock|d\.ts)$|^(?:package|tsconfig|composer|vcpkg)\b/i.test(name)) return null;
  if (exampleName.test(name) || (exampleFolder.test(path) && ofSettings.test(name) && !ofTests.test(path)))
    return 'example';
  const folder = path.slice(0, path.length - name.length);
  if (
    /(?:^|\/)(?:\.(?:github|vscode|idea|circleci|buildkite|semaphore|woodpecker|azure|devcontainer|cargo|cargo-husky)|docs?|locales?|i18n|lang|public|static|grafana|prometheus)\//i.test(
      folder,
    )
  )
    return null;
  if (!settingsName.test(name)) return null;
  const own =
    /^(?:application|bootstrap|appsettings|\.env|Rocket\.toml$|\w+\.env$)/i.test(name) ||
    /(?:^|\/)(?:config|configs|conf|configuration|settings|resources)\/$|^$/i.test(folder) ||
    /^(?:config|settings)\b/i.test(name);
  return own ? 'settings' : null;
}

/** What an example or a settings file holds. */
export function configurationOf(file: SourceFile, kind: 'example' | 'settings'): FileConfiguration | null {
  const lines = file.text.slice(0, 200_000).split('\n');
  const names: { name: string; line: number }[] = [];
  let first = 0;
  lines.forEach((line, index) => {
    const found = /^\s*(?:#\s?|\/\/\s*|;\s*)?(?:export\s+|-\s+)?["']?([A-Za-z_][\w.-]{1,80})["']?\s*[=:](?!\/\/)/.exec(
      line.slice(0, 300),
    );
    if (!found) return;
    const comment = /^\s*(?:#|\/\/|;)/.test(line);
    if (comment && !/^[A-Z][A-Z0-9_]+$/.test(found[1]!)) return;
    if (!comment && first === 0) first = index + 1;
    names.push({ name: found[1]!, line: index + 1 });
  });
  const reads = kind === 'settings' || /\.(?:ya?ml|properties|conf)\b/.test(file.path) ? placeholders(file.text) : [];
  return names.length > 0 ? { kind, line: first || names[0]!.line, names: names.slice(0, 400), reads } : null;
}

/** Variables that settings take from the environment: `${PORT:8080}`, `${?PORT}`, `<%= ENV["PORT"] %>`, `%env(PORT)%`. */
function placeholders(text: string): Read[] {
  const lineOf = lineCounter(text);
  const pattern =
    /\$\{\??([A-Z][A-Z0-9_]{1,80})(?::-?([^}\n]{0,200}))?\}|\bENV(?:\[|\.fetch\()\s*["']([A-Z][A-Z0-9_]{1,80})["'](?:\s*,\s*["']?([^"')\n]{0,100}))?|%env\((?:\w+:)*([A-Z][A-Z0-9_]{1,80})\)%/g;
  return [...text.slice(0, 200_000).matchAll(pattern)].slice(0, 300).map((match) => {
    const value = match[2] ?? match[4];
    return {
      name: (match[1] ?? match[3] ?? match[5])!,
      line: lineOf(match.index),
      optional: value !== undefined || match[0].startsWith('${?'),
      ...(value !== undefined ? { fallback: value } : {}),
    };
  });
}

const cluster = /^kind:\s*(?:ConfigMap|Secret|Deployment|StatefulSet)\s*$/m;

/** Variables that a manifest for a cluster sets. */
export function clusterVariables({ text }: SourceFile): FileConfiguration | null {
  if (!occurs(cluster, text)) return null;
  const names = text
    .slice(0, 200_000)
    .split('\n')
    .flatMap((line, index) => {
      const found = /^\s*(?:-\s*name:\s*["']?([A-Z][A-Z0-9_]+)["']?\s*$|([A-Z][A-Z0-9_]+)\s*:)/.exec(
        line.slice(0, 300),
      );
      return found ? [{ name: (found[1] ?? found[2])!, line: index + 1 }] : [];
    });
  return names.length > 0 ? { kind: 'manifest', line: names[0]!.line, names: names.slice(0, 400), reads: [] } : null;
}
