import { folderOf } from '../../../text/repository/file-role';
import type { Toolchain, Workbench } from '../toolchain';

/** .NET: the solution where there is one above the project. */
export function dotnet(bench: Workbench): Toolchain {
  const { folder, manifests } = bench.service;
  const project = manifests.find(({ path }) => /\.(?:cs|fs)proj$/.test(path))?.path ?? null;
  const solution = [...bench.facts.tree.files.keys()].find(
    (path) => /\.slnx?$/.test(path) && isAbove(folderOf(path), folder),
  );
  const base = solution === undefined ? folder : folderOf(solution);
  const relative = project === null ? null : base === '' ? project : project.slice(base.length + 1);
  const name = project === null ? '' : project.slice(folder === '' ? 0 : folder.length + 1);
  return {
    folder: base,
    requirements:
      project === null
        ? []
        : [bench.requirement('.NET SDK', name, [[name, /<TargetFrameworks?>\s*(?:net(?:coreapp)?)?([\d.]{1,6})/]])],
    install: ['dotnet restore'],
    build: [],
    migrate: [],
    start: relative === null ? null : relative.includes('/') ? `dotnet run --project ${relative}` : 'dotnet run',
    test: bench.hasTests ? 'dotnet test' : null,
  };
}

const isAbove = (above: string, folder: string): boolean =>
  above === '' || folder === above || folder.startsWith(`${above}/`);
