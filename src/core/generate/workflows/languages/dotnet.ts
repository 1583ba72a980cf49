import { dotnet as toolchain } from '../../stack/toolchains/dotnet';
import { actions } from '../actions';
import type { ActionUse, Recipe } from '../model';
import { Project } from '../project';
import { keyOf, restoreOf } from './node-install';

/** .NET: the solution where there is one, else its projects one by one. */
export function dotnetRecipe(project: Project): Recipe {
  const requirement = toolchain(project).requirements[0];
  const named = requirement ? Project.versionIn(requirement) : null;
  const sdk = named === null ? '8.0' : named.includes('.') ? named : `${named}.0`;
  const solution = project.files().find((name) => /^[^/]+\.slnx?$/.test(name));
  const projects = project.files().filter((name) => /\.(?:cs|fs)proj$/.test(name));
  const tested = projects.filter((name) => /Microsoft\.NET\.Test\.Sdk|<IsTestProject>true/i.test(project.read(name)));
  const targets = solution === undefined && projects.length > 1 ? projects : [''];
  const each = (verb: string, names: readonly string[], rest: string): readonly string[] =>
    names.map((name) => `dotnet ${verb}${name === '' ? '' : ` ${quoted(name)}`}${rest}`);
  const collects = tested.some((name) => project.read(name).includes('coverlet.collector'));
  const report = collects ? ' --collect:"XPlat Code Coverage" --results-directory TestResults' : '';
  const chosen: ActionUse['with'] & object = project.has('global.json')
    ? { 'global-json-file': { file: 'global.json' } }
    : { 'dotnet-version': `${sdk}.x` };
  const checksFormat = project.isSetUp('dotnet format', 'formatter');
  return {
    label: '.NET',
    setup: [
      { uses: actions.dotnet, with: chosen },
      {
        uses: actions.cache,
        with: { path: '~/.nuget/packages', key: keyOf('nuget', ['*.csproj']), 'restore-keys': restoreOf('nuget') },
      },
    ],
    image: `mcr.microsoft.com/dotnet/sdk:${sdk}`,
    provide: [],
    cache: { paths: ['.nuget'], files: projects.slice(0, 2) },
    cacheVariables: { NUGET_PACKAGES: '$CI_PROJECT_DIR/.nuget' },
    steps: [
      { kind: 'prepare', name: 'Install dependencies', run: each('restore', targets, '') },
      ...(checksFormat
        ? [
            {
              kind: 'format',
              name: 'Check formatting',
              run: each('format', targets, ' --verify-no-changes --no-restore'),
            } as const,
          ]
        : []),
      { kind: 'build', name: 'Build', run: each('build', targets, ' --no-restore') },
      ...(project.hasTests && (tested.length > 0 || solution !== undefined)
        ? [
            {
              kind: 'test',
              name: 'Run tests',
              run: each('test', solution === undefined ? tested : [''], ` --no-build${report}`),
            } as const,
          ]
        : []),
    ],
    artefact: collects && project.hasTests ? { name: 'coverage', paths: ['**/TestResults/'] } : null,
  };
}

const quoted = (name: string): string => (/^[\w./-]+$/.test(name) ? name : `"${name.replace(/["$`\\]/g, '\\$&')}"`);
