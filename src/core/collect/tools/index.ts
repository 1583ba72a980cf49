import type { Manifest, RunCommand, Script, ToolUse, Workflow } from '../../facts';
import {
  developmentTools,
  toolsOfAction,
  toolsOfCommand,
  toolsOfPackage,
  type DevelopmentTool,
} from '../../technologies/development-tools';
import { simpleCommands } from '../../text/commands/shell';
import { folderOf, roleOfPath } from '../../text/repository/file-role';
import { handedOn } from '../../text/commands/handed-on';
import { ScriptIndex } from '../../text/commands/script-index';
import { defineCollector, type SourceFile } from '../collector';
import { isToolFile, sharedFiles, toolsOfFile, toolsOfSharedFile } from './configuration';
import {
  biome,
  crateAttributes,
  deno,
  editorconfig,
  eslint,
  golangci,
  hookCommands,
  msbuild,
  overcommit,
  pint,
  preCommit,
  rubocop,
} from './readers';

type Reader = (file: SourceFile) => readonly ToolUse[];

/** By path: files whose content is looked at. Several may read the same file. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [sharedFiles, toolsOfSharedFile],
  [/(?:^|\/)\.golangci\.(?:ya?ml|toml|json)$/, golangci],
  [/(?:^|\/)\.rubocop\.ya?ml$/, rubocop],
  [/(?:^|\/)pint\.json$/, pint],
  [/(?:^|\/)\.?biome\.jsonc?$/, biome],
  [/(?:^|\/)deno\.jsonc?$/, deno],
  [/(?:^|\/)(?:\.eslintrc[\w.]*|eslint\.config\.[cm]?[jt]s|package\.json)$/, eslint],
  [/(?:^|\/)\.editorconfig$/, editorconfig],
  [/\.csproj$|(?:^|\/)Directory\.Build\.(?:props|targets)$/, msbuild],
  [/(?:^|\/)(?:src\/)?(?:main|lib)\.rs$/, crateAttributes],
  [/(?:^|\/)\.pre-commit-config\.ya?ml$/, preCommit],
  [
    /(?:^|\/)(?:\.?lefthook(?:-local)?\.(?:ya?ml|toml|json)|\.lintstagedrc(?:\.\w+)?|lint-staged\.config\.[cm]?[jt]s|\.huskyrc(?:\.\w+)?|\.simple-git-hooks\.\w+|package\.json|captainhook\.json|grumphp\.ya?ml)$/,
    hookCommands,
  ],
  [/(?:^|\/)\.overcommit\.ya?ml$/, overcommit],
];

const readersOf = (path: string) => readers.filter(([pattern]) => pattern.test(path)).map(([, reader]) => reader);

/** Linters, formatters, test runners, coverage …: what sets them up or runs them. */
export const tools = defineCollector<readonly ToolUse[], readonly ToolUse[], 'manifests' | 'scripts' | 'workflows'>({
  needs: ['manifests', 'scripts', 'workflows'],
  wants: ({ path, size }) =>
    size < 200_000 &&
    !path.startsWith('../') &&
    roleOfPath(path) !== 'vendored' &&
    (isToolFile(path) || readersOf(path).length > 0),
  extract(file) {
    const found = [...toolsOfFile(file), ...readersOf(file.path).flatMap((reader) => reader(file))];
    return found.length > 0 ? found : null;
  },
  link(files, _context, { manifests, scripts, workflows }) {
    const configured = [...files.values()].flat();
    const index = new ScriptIndex(scripts, manifests);
    return distinct([
      ...configured,
      ...workflows.flatMap(toolsOfWorkflow),
      ...scripts.flatMap((script) => toolsOfScript(script, manifests, configured, index)),
      ...manifests.flatMap(toolsOfManifest),
    ]);
  },
});

function useOf(row: DevelopmentTool, how: ToolUse['how'], place: ToolUse['place'], scope: string): ToolUse {
  return { tool: row.tool, capability: row.capability, how, languages: row.languages, place, scope };
}

function toolsOfWorkflow(workflow: Workflow): ToolUse[] {
  if (workflow.triggers.length === 0) return [];
  return workflow.jobs
    .flatMap((job) => job.steps)
    .flatMap((step) => [
      ...(step.uses === null ? [] : toolsOfAction(step.uses)).map((row) =>
        useOf(
          row,
          'workflow',
          { path: workflow.path, line: step.line },
          (step.inputs['working-directory'] ?? step.workingDirectory ?? '').replace(/^\.\//, ''),
        ),
      ),
      ...step.commands.flatMap((command) => {
        const how = command.place.path === workflow.path ? 'workflow' : 'script';
        return rowsOf(command.text).map((row) => useOf(row, how, command.place, command.directory ?? ''));
      }),
    ]);
}

const rowsOf = (text: string): readonly DevelopmentTool[] =>
  simpleCommands(text).flatMap((command) => toolsOfCommand(command.words));

/** A script runs a tool of the package registry only where the repository brings the tool or sets it up. */
function toolsOfScript(
  script: Script,
  manifests: readonly Manifest[],
  configured: readonly ToolUse[],
  index: ScriptIndex,
): ToolUse[] {
  const hook = /(?:^|\/)(?:\.husky|\.?githooks?)\//.test(script.place.path);
  const lintName = /(?:^|[:_-])(?:lint|cs|phpcs|style|check-style|codestyle)/i.test(script.name);
  return script.commands.flatMap((command) => {
    const rows = [...rowsOf(command.text), ...rowsHandedOn(command, index)].filter(
      (row) =>
        !row.packages?.length ||
        script.runner !== 'npm' ||
        /\b(?:npx|dlx|bunx)\b/.test(command.text) ||
        configured.some((use) => use.tool === row.tool) ||
        manifests.some((manifest) =>
          manifest.dependencies.some(({ name }) => row.packages!.includes(name) || bundled(row.tool, name)),
        ),
    );
    const uses = rows.map((row) =>
      useOf(row, hook ? 'hook' : 'script', command.place, command.directory ?? folderOf(script.place.path)),
    );
    // A formatter under the name of a linter (`lint` runs Pint) is what the project lints with.
    const asLinter =
      lintName && uses.length > 0 && uses.every((use) => use.capability === 'formatter' && use.tool === 'Laravel Pint');
    return asLinter ? [...uses, ...uses.map((use) => ({ ...use, capability: 'linter' }))] : uses;
  });
}

/** What the arguments bring that a command hands on to another script: `npm test -- --coverage`. */
function rowsHandedOn(command: RunCommand, index: ScriptIndex): readonly DevelopmentTool[] {
  const given = handedOn(command.text);
  if (given === '') return [];
  return index.namedBy(command).flatMap((script) => {
    const text = script.commands.at(-1)?.text ?? '';
    const own = rowsOf(text);
    return rowsOf(`${text} ${given}`).filter((row) => !own.includes(row));
  });
}

/** Frameworks and presets that bring the tool along. */
function bundled(tool: string, name: string): boolean {
  if (tool === 'ESLint')
    return /^(?:next|react-scripts|@angular-eslint\/\w+|@vue\/cli-plugin-eslint|eslint-config-\w+|@nestjs\/cli|neostandard|@adonisjs\/eslint-config)$/.test(
      name,
    );
  if (tool === 'Jest') return /^(?:react-scripts|ts-jest|jest-cli|babel-jest)$/.test(name);
  return false;
}

function toolsOfManifest(manifest: Manifest): ToolUse[] {
  const place = (line: number) => ({ path: manifest.path, line });
  const scope = folderOf(manifest.path);
  const plugins = manifest.plugins.flatMap((plugin) =>
    developmentTools
      .filter((row) => row.plugins?.test(plugin.name))
      .map((row) => useOf(row, 'build', place(plugin.line), scope)),
  );
  const packages = manifest.dependencies.flatMap((dependency) =>
    toolsOfPackage(dependency.name).map((row) =>
      useOf(row, row.actsAlone && acts(manifest) ? 'build' : 'dependency', place(dependency.line), scope),
    ),
  );
  return [...plugins, ...packages];
}

/** Versions that are kept in one place bring nothing into a build by themselves. */
function acts(manifest: Manifest): boolean {
  return !/(?:Directory\.Packages\.props|dotnet-tools\.json)$/.test(manifest.path);
}

function distinct(uses: readonly ToolUse[]): readonly ToolUse[] {
  const seen = new Set<string>();
  return uses.filter((use) => {
    const key = `${use.tool}\n${use.capability}\n${use.how}\n${use.place.path}\n${use.place.line}`;
    return !seen.has(key) && seen.add(key);
  });
}
