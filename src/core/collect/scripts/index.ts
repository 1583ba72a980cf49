import type { Script } from '../../facts';
import { fileNameOf, folderOf, roleOfPath } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { dotnetTargets, gradleTasks, mageTargets, mayBeBuildProgram } from './build-programs';
import { makeTargets } from './make';
import { composerScripts, denoTasks, npmScripts, nxTargets } from './npm';
import { pipfileScripts, pyprojectScripts, pythonTasks, toxEnvironments } from './python';
import { mixAliases, railsSteps, rakeTasks, rubyProgram } from './ruby-elixir';
import { scriptOf } from './run-command';
import { cargoAliases, cargoMakeTasks, earthTargets, justRecipes, miseTasks, taskfileTasks } from './task-files';

type Reader = (file: SourceFile) => readonly Script[];

/** By path: which files define commands. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/(?:^|\/)package\.json$/, npmScripts],
  [/(?:^|\/)deno\.jsonc?$/, denoTasks],
  [/(?:^|\/)project\.json$/, nxTargets],
  [/(?:^|\/)composer\.json$/, composerScripts],
  [/(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/, makeTargets],
  [/(?:^|\/)[Tt]askfile(?:\.[\w-]+)?\.ya?ml$/, taskfileTasks],
  [/(?:^|\/)\.?[Jj]ustfile$|\.just$/, justRecipes],
  [/(?:^|\/)\.?mise\.toml$/, miseTasks],
  [/(?:^|\/)Makefile\.toml$/, cargoMakeTasks],
  [/(?:^|\/)\.cargo\/config(?:\.toml)?$/, cargoAliases],
  [/(?:^|\/)Earthfile$/, earthTargets],
  [/(?:^|\/)pyproject\.toml$/, pyprojectScripts],
  [/(?:^|\/)Pipfile$/, pipfileScripts],
  [/(?:^|\/)tox\.ini$/, toxEnvironments],
  [/(?:^|\/)(?:noxfile|tasks)\.py$/, pythonTasks],
  [/(?:^|\/)Rakefile$|\.rake$/, rakeTasks],
  [/^config\/ci\.rb$/, railsSteps],
  [/(?:^|\/)mix\.exs$/, mixAliases],
  [/(?:^|\/)build\.gradle(?:\.kts)?$/, gradleTasks],
  [/(?:^|\/)magefile\.go$|(?:^|\/)magefiles\/[\w.-]+\.go$/, mageTargets],
  [/\.(?:sh|bash|zsh)$/, shellScript],
  [
    /^[\w.-]+\.(?:ps1|cmd|bat)$|(?:^|\/)(?:scripts?|bin|dev|ci|tools|hack|build|eng|\.ci|\.github)\/(?:[\w.-]+\/)?[\w.-]+(?:\.(?:ps1|cmd|bat))?$/,
    programFile,
  ],
  [/(?:^|\/)\.husky\/[\w-]+$|(?:^|\/)\.?githooks?\/[\w-]+$/, shellScript],
];

/** A shell script by its name; the whole file is the command. */
function shellScript({ path, text }: SourceFile): Script[] {
  return [scriptOf('shell', path, { path, line: 1 }, [{ text, line: 1 }], '')];
}

/** Programs of other languages that are there to check the code; what `bin/setup` does is not a start. */
const checks = /^(?:ci|cibuild|ci-build|tests?|checks?|verify)$/;

/** A file without a shell's extension counts when its first line names a shell. */
function programFile(file: SourceFile): Script[] {
  if (/\.(?:ps1|cmd|bat)$/.test(file.path))
    return shellScript({
      ...file,
      text: file.text.replace(/^(\s*)(?:::|rem\b|REM\b).*$/gm, '$1#').replace(/^@/gm, ''),
    });
  if (checks.test(fileNameOf(file.path)) && /^#!.*\bruby\b/.test(file.text.slice(0, 100))) return rubyProgram(file);
  return /^#!.*\b(?:ba|z|da|a|k)?sh\b/.test(file.text.slice(0, 100)) ? shellScript(file) : [];
}

function readerOf(path: string): Reader | undefined {
  if (path.startsWith('../')) return undefined;
  if (mayBeBuildProgram(path)) return dotnetTargets;
  return readers.find(([pattern]) => pattern.test(path))?.[1];
}

/** Commands that the repository gives names to. */
export const scripts = defineCollector<readonly Script[], readonly Script[]>({
  wants: ({ path, size }) =>
    size < 200_000 &&
    readerOf(path) !== undefined &&
    (roleOfPath(path) !== 'vendored' || fileNameOf(folderOf(path)) === '.husky'),
  extract(file) {
    const found = readerOf(file.path)?.(file) ?? [];
    return found.length > 0 ? found : null;
  },
  link: (files) => [...files.values()].flat(),
});
