import { environmentConstant, settingConstant, type RouteNotes } from '../model';
import { isSecretSetting } from '../syntax/secret-parts';

/** Settings that put a prefix before every route, by framework. */
const settings: Readonly<Record<string, readonly string[]>> = {
  spring: [
    'server.servlet.context-path',
    'server.context-path',
    'spring.webflux.base-path',
    'spring.mvc.servlet.path',
    'server.servlet.contextPath',
    'server.contextPath',
  ],
  jakarta: ['quarkus.http.root-path', 'quarkus.rest.path', 'quarkus.resteasy.path', 'quarkus.resteasy-reactive.path'],
  micronaut: ['micronaut.server.context-path'],
  ktor: ['ktor.deployment.rootPath'],
};

/** Names of settings that paths may be made of. */
const settingName = /(?:prefix|path|version|route|api|base|root|endpoint)\w*$/i;

/** Whether a file may hold such settings. */
export function isRouteConfiguration(path: string): boolean {
  return /(?:^|\/)(?:application|bootstrap)\.(?:properties|ya?ml|conf)$/.test(path);
}

/** Whether a file gives the variables of the environment values: `.env.example`, `.env`, `example.env`. */
export function isEnvironmentFile(path: string): boolean {
  return /(?:^|\/)(?:\.env(?:[._-]\w+)*|(?:example|sample|template)\.env|env[._-](?:example|sample|template))$/i.test(
    path,
  );
}

/** Values of variables that a path may be made of: prefixes and versions, no addresses. */
export function readEnvironmentFile(text: string, notes: RouteNotes): void {
  const line =
    /^[ \t]*(?:export[ \t]+)?(\w*(?:PREFIX|VERSION|PATH|ROUTE|API|BASE|ROOT)\w*)[ \t]*=[ \t]*["']?(\/?[\w.-]+(?:\/[\w.-]+)*\/?)["']?[ \t]*(?:#.*)?\r?$/gim;
  for (const [, name, value] of text.slice(0, 100_000).matchAll(line)) {
    if (value!.length <= 40 && !isSecretSetting(name!)) notes.constants[environmentConstant(name!)] ??= [value!];
  }
}

/** Prefixes that an application's configuration file sets. */
export function readConfiguration(text: string, notes: RouteNotes): void {
  const values = flattened(text);
  for (const [kind, names] of Object.entries(settings)) {
    for (const name of names) {
      const value = values.get(name);
      if (value) notes.bases.push({ kind, path: [withDefault(value)] });
    }
  }
  for (const [name, value] of values) {
    const path = withDefault(value);
    if (
      settingName.test(name) &&
      /^\/?[\w.-]+(?:\/[\w.-]+)*\/?$/.test(path) &&
      path.length <= 40 &&
      !isSecretSetting(name)
    )
      notes.constants[settingConstant(name)] ??= [path];
  }
}

/** `${VARIABLE:/api}` stands for its default. */
function withDefault(value: string): string {
  return value
    .replace(/^["']|["']$/g, '')
    .replace(/\$\{[^{}:]*(?::([^{}]*))?\}/g, (_, fallback: string | undefined) => fallback ?? '');
}

/** Dotted names with their values, of properties, and of YAML and HOCON by indentation or braces. */
function flattened(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const above: { indent: number; name: string }[] = [];
  for (const line of text.slice(0, 100_000).split('\n')) {
    const property = /^\s*([\w.-]+)\s*=\s*(.+?)\s*$/.exec(line.slice(0, 500));
    const entry = /^(\s*)([\w.-]+)\s*(?::|\{|(?==))\s*(.*?)\s*$/.exec(line.slice(0, 500));
    if (property && above.length === 0) values.set(property[1]!, property[2]!);
    if (/^\s*\}/.test(line)) above.pop();
    if (!entry || line.trimStart().startsWith('#')) continue;
    const indent = entry[1]!.length;
    while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop();
    const name = [...above.map((one) => one.name), entry[2]!].join('.');
    const value = entry[3]!.replace(/^=\s*/, '').replace(/\s+#.*$/, '');
    if (value === '' || value === '{') above.push({ indent, name: entry[2]! });
    else if (!values.has(name)) values.set(name, value);
  }
  return values;
}
