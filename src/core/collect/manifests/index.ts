import type { Manifest } from '../../facts';
import { fileNameOf, roleOfPath } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { readDotnetTools, readProject } from './dotnet';
import type { Draft, Reader } from './draft';
import { readMix } from './elixir';
import { readGoMod } from './go';
import { readGradle, readVersionCatalogue, withoutAliases } from './gradle';
import { readPom } from './maven';
import { readPackageJson } from './npm';
import { readComposer } from './php';
import { readPipfile, readPyproject, readRequirements, readSetupCfg, readSetupPy } from './python';
import { readGemfile } from './ruby';
import { readCargo } from './rust';

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^package\.json$/, readPackageJson],
  [/^go\.mod$/, readGoMod],
  [/^(?:[\w.-]*requirements[\w.-]*|constraints)\.(?:txt|in)$|^requirements\/[\w.-]+\.(?:txt|in)$/, readRequirements],
  [/^pyproject\.toml$/, readPyproject],
  [/^Pipfile$/, readPipfile],
  [/^setup\.cfg$/, readSetupCfg],
  [/^setup\.py$/, readSetupPy],
  [/^pom\.xml$/, readPom],
  [/^[\w.-]+\.gradle(?:\.kts)?$/, readGradle],
  [/^libs\.versions\.toml$/, readVersionCatalogue],
  [/\.(?:cs|fs|vb)proj$|^Directory\.(?:Build|Packages)\.(?:props|targets)$/, readProject],
  [/^dotnet-tools\.json$/, readDotnetTools],
  [/^Gemfile$|^gems\.rb$|\.gemspec$/, readGemfile],
  [/^composer\.json$/, readComposer],
  [/^Cargo\.toml$/, readCargo],
  [/^mix\.exs$/, readMix],
];

function readerOf(path: string): Reader | undefined {
  const name = fileNameOf(path);
  const withFolder = /(?:^|\/)(requirements\/[^/]+)$/.exec(path)?.[1];
  return readers.find(([pattern]) => pattern.test(name) || (withFolder !== undefined && pattern.test(withFolder)))?.[1];
}

/** What the repository declares that it stands on. */
export const manifests = defineCollector<Draft, readonly Manifest[]>({
  wants: ({ path }) =>
    readerOf(path) !== undefined && !/^(?:vendored|output)$/.test(roleOfPath(path)) && !path.startsWith('../'),
  extract: (file, notice) => readerOf(file.path)?.(file, notice) ?? null,
  link(files) {
    const catalogue = { libraries: {} as Record<string, string>, plugins: {} as Record<string, string> };
    for (const draft of files.values()) {
      Object.assign(catalogue.libraries, draft.catalogue?.libraries);
      Object.assign(catalogue.plugins, draft.catalogue?.plugins);
    }
    return [...files]
      .filter(([, draft]) => draft.catalogue === undefined)
      .map(([path, draft]) => {
        const { ecosystem, name, dependencies, plugins } = withoutAliases(draft, catalogue);
        return { path, ecosystem, name, dependencies, plugins };
      });
  },
});
