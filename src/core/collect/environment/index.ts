import type { ConfigurationFile, EnvironmentFacts, EnvironmentVariable } from '../../facts';
import type { Place } from '../../model';
import { languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { sourceOf } from '../source';
import { documentedNames } from './documented';
import { clusterVariables, configurationKind, configurationOf, type FileConfiguration } from './files';
import { readsOf, type Read } from './reads';
import { looksSecret } from './secret-names';
import { nestedSettings } from './nested-settings';

/** What one file contributes. */
interface FileEnvironment {
  readonly reads: readonly Read[];
  readonly configuration: FileConfiguration | null;
  /** Settings that the file gives a value, by their whole keys. */
  readonly given?: readonly string[];
}

const aside = /(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures?|testdata|node_modules|vendor|examples?|samples?)\//i;
/** Settings that only the tests of a Java project read. */
const ofTests = /(?:^|\/)src\/(?:test|integrationTest|testFixtures)\//;
/** Code that only builds or tests, and code for browsers. */
const besides = /(?:^|\/)(?:[\w.-]+\.config\.[cm]?[jt]s|conftest\.py|gulpfile\.\w+|Rakefile|\w+\.gradle\.kts)$/;
/** `src/configs/database.config.ts` is the service's own, where it is not that of a known tool. */
const ownConfig =
  /(?:^|\/)src\/(?:[^/]+\/)*(?!(?:jest|vitest|vite|webpack|babel|next|nuxt|tailwind|postcss|eslint|prettier|rollup|playwright|cypress|tsup|svelte|astro)\.)[\w-]+\.config\.[cm]?[jt]s$/;
/** Settings of ASP.NET Core, whose keys the code asks for as `Jwt:Issuer`; those of development hold on one machine only. */
const isNested = (path: string): boolean => /(?:^|\/)appsettings(?:\.Production)?\.json$/i.test(path);

/** Variables that the code reads, and where they are documented. */
export const environment = defineCollector<FileEnvironment, EnvironmentFacts, 'documents' | 'containers'>({
  needs: ['documents', 'containers'],
  wants({ path, size }) {
    if (size > 500_000 || path.startsWith('../')) return false;
    const role = roleOfPath(path);
    if (role === 'vendored' || role === 'output' || role === 'generated') return false;
    if (languageOf(path) !== null) return role === 'production' && (!besides.test(path) || ownConfig.test(path));
    if (ofTests.test(path)) return false;
    return configurationKind(path) !== null || (/\.ya?ml$/.test(path) && !aside.test(path) && size < 100_000);
  },
  extract(file) {
    const kind = configurationKind(file.path);
    const isCode = languageOf(file.path) !== null;
    const configuration = kind !== null ? configurationOf(file, kind) : isCode ? null : clusterVariables(file);
    const reads = [...(configuration?.reads ?? []), ...(isCode ? readsIn(file) : [])];
    const given = kind === 'settings' && isNested(file.path) ? nestedSettings(file.text) : [];
    return configuration || reads.length > 0 || given.length > 0
      ? { reads, configuration, ...(given.length > 0 ? { given } : {}) }
      : null;
  },
  link(files, _context, { documents, containers }) {
    const named = new Map<string, Place>();
    const note = (name: string, place: Place): void => {
      const key = keyOf(name);
      if (!named.has(key)) named.set(key, place);
      const connection = /^CONNECTIONSTRINGS_(\w+)$/.exec(key)?.[1];
      if (connection !== undefined) note(connection, place);
    };
    for (const [path, { configuration }] of files) {
      if (configuration?.kind === 'example')
        for (const { name, line } of configuration.names) note(name, { path, line });
    }
    for (const { name, place } of documentedNames(documents)) note(name, place);
    for (const [path, { configuration }] of files) {
      if (configuration?.kind === 'manifest')
        for (const { name, line } of configuration.names) note(name, { path, line });
    }
    const composed = new Map<string, ConfigurationFile>();
    for (const { place, variables, takes = [] } of containers.services) {
      for (const name of variables) note(name, place);
      if (variables.length === 0) continue;
      const known = composed.get(place.path);
      const taken = [...(known?.takes ?? []), ...takes];
      composed.set(place.path, {
        kind: 'compose',
        place: known?.place ?? place,
        names: [...(known?.names ?? []), ...variables],
        ...(taken.length > 0 ? { takes: taken } : {}),
      });
    }
    return { variables: variablesOf(files, named), files: [...filesOf(files), ...composed.values()] };
  },
});

function readsIn(file: SourceFile): readonly Read[] {
  const source = sourceOf(file);
  return !source || source.minified || saysGenerated(file.text) ? [] : readsOf(source);
}

/** Names are told apart without case and without the kind of divider. */
const keyOf = (name: string): string => name.toUpperCase().replace(/[.:-]|__/g, '_');

function variablesOf(
  files: ReadonlyMap<string, FileEnvironment>,
  named: ReadonlyMap<string, Place>,
): readonly EnvironmentVariable[] {
  const found = new Map<string, { reads: Place[]; optional: boolean; fallback?: string }>();
  const given = new Set([...files.values()].flatMap((file) => (file.given ?? []).map(keyOf)));
  for (const [path, { reads }] of files) {
    for (const { name, line, optional, fallback } of reads) {
      const known = found.get(name) ?? { reads: [], optional: false };
      known.reads.push({ path, line });
      known.optional ||= optional;
      if (fallback !== undefined) known.fallback ??= fallback;
      found.set(name, known);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { reads, optional, fallback }]) => {
      const documented = named.get(keyOf(name));
      return {
        name,
        reads: reads.slice(0, 20),
        ...(documented ? { documented } : {}),
        ...(fallback !== undefined && !looksSecret(name, fallback) ? { default: fallback.slice(0, 100) } : {}),
        optional: optional || given.has(keyOf(name)) || given.has(`CONNECTIONSTRINGS_${keyOf(name)}`),
      };
    });
}

function filesOf(files: ReadonlyMap<string, FileEnvironment>): ConfigurationFile[] {
  return [...files].flatMap(([path, { configuration }]) =>
    configuration
      ? [
          {
            kind: configuration.kind,
            place: { path, line: configuration.line },
            names: configuration.names.map(({ name }) => name),
          },
        ]
      : [],
  );
}
