/** Configuration whose content says what a tool is set up for. */
import type { LanguageName, ToolUse } from '../../facts';
import { developmentTools, toolsOfCommand } from '../../technologies/development-tools';
import type { DevelopmentCapability } from '../../technologies/development-tools';
import { simpleCommands } from '../../text/commands/shell';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import { parseJson } from '../../text/structured/json';
import { at, entries, entry, items, isTrue, textOf, texts, type Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import { parseXml, descendants } from '../../text/structured/xml';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { scopeOf } from './configuration';

type Languages = readonly LanguageName[];
const javascript: Languages = ['TypeScript', 'JavaScript'];

function use(
  tool: string,
  capability: DevelopmentCapability,
  languages: Languages,
  path: string,
  line: number,
  how: ToolUse['how'] = 'configuration',
): ToolUse {
  return { tool, capability, how, languages, place: { path, line }, scope: scopeOf(path) };
}

/** golangci-lint: formatters that it runs besides its linters. */
export function golangci({ path, text }: SourceFile): ToolUse[] {
  const root = path.endsWith('.toml') ? parseToml(text) : path.endsWith('.json') ? parseJson(text) : parseYaml(text)[0];
  const disabled = new Set(texts(at(root, 'linters', 'disable')).map((item) => item.text));
  const enabled = [...texts(at(root, 'formatters', 'enable')), ...texts(at(root, 'linters', 'enable'))];
  const formatter = enabled.find(
    (item) => /^(?:gofmt|goimports|gofumpt|gci|golines|swaggo)$/.test(item.text) && !disabled.has(item.text),
  );
  if (formatter) return [use(formatter.text, 'formatter', ['Go'], path, formatter.line)];
  const all =
    entry(at(root, 'linters'), 'enable-all') ??
    (textOf(at(root, 'linters', 'default')) === 'all' ? entry(at(root, 'linters'), 'default') : undefined);
  return all &&
    (isTrue(all.value) || all.key === 'default') &&
    at(root, 'version') === undefined &&
    !disabled.has('gofmt')
    ? [use('gofmt', 'formatter', ['Go'], path, all.line)]
    : [];
}

/** RuboCop formats as well, unless its layout department is off. */
export function rubocop({ path, text }: SourceFile): ToolUse[] {
  const root = parseYaml(text)[0];
  const off = textOf(at(root, 'Layout', 'Enabled')) === 'false';
  const onlyListed =
    isTrue(at(root, 'AllCops', 'DisabledByDefault')) && !entries(root).some(({ key }) => key.startsWith('Layout'));
  return off || onlyListed ? [] : [use('RuboCop', 'formatter', ['Ruby'], path, entries(root)[0]?.line ?? 1)];
}

/** Pint with rules of its own looks at more than layout. */
export function pint({ path, text }: SourceFile): ToolUse[] {
  const rules = entry(parseJson(text), 'rules');
  return rules && entries(rules.value).length > 0 ? [use('Laravel Pint', 'linter', ['PHP'], path, rules.line)] : [];
}

/** Biome: each half may be switched off. */
export function biome({ path, text }: SourceFile): ToolUse[] {
  const root = parseJson(text);
  if (root?.kind !== 'map') return [];
  return (['linter', 'formatter'] as const)
    .filter((half) => textOf(at(root, half, 'enabled')) !== 'false')
    .map((half) => use('Biome', half, javascript, path, entry(root, half)?.line ?? root.line));
}

/** `deno.json` with settings for its linter or formatter. */
export function deno({ path, text }: SourceFile): ToolUse[] {
  const root = parseJson(text);
  const halves = [
    ['lint', 'linter'],
    ['fmt', 'formatter'],
  ] as const;
  return halves.flatMap(([key, capability]) => {
    const found = entry(root, key);
    return found ? [use('Deno', capability, javascript, path, found.line)] : [];
  });
}

/** ESLint configuration that formats: Prettier as a rule, stylistic rules, or a style guide that fixes the layout. */
export function eslint({ path, text }: SourceFile): ToolUse[] {
  const lines = text.slice(0, 100_000).split('\n');
  const patterns: readonly (readonly [RegExp, string])[] = [
    [/['"](?:plugin:prettier\/recommended|prettier\/prettier)['"]|eslint-plugin-prettier/, 'Prettier'],
    [/@stylistic\b|\bstylistic\s*[:(.]/, 'ESLint Stylistic'],
    [
      /\bneostandard\b|['"](?:standard|semistandard|standard-with-typescript|love|xo|google)['"]|eslint-config-(?:standard|xo)|@antfu\/eslint-config/,
      'ESLint style guide',
    ],
  ];
  for (const [pattern, tool] of patterns) {
    const line = lines.findIndex((one) => pattern.test(one.slice(0, 1_000)) && !/^\s*(?:\/\/|#|\*)/.test(one));
    if (line >= 0) return [use(tool, 'formatter', javascript, path, line + 1)];
  }
  return [];
}

/** `.editorconfig`: analyzer severities lint C#; code style acts in editors alone, and the rest only tells them how to type. */
export function editorconfig({ path, text }: SourceFile): ToolUse[] {
  const found: ToolUse[] = [];
  const lines = text.slice(0, 200_000).split('\n');
  const severity = lines.findIndex((line) =>
    /^\s*dotnet_(?:analyzer_)?diagnostic\.[\w.-]*severity\s*=\s*(?:warning|error)/i.test(line.slice(0, 300)),
  );
  const style = lines.findIndex((line) =>
    /^\s*(?:dotnet|csharp)_\w+\s*=\s*\S+:(?:warning|error)/i.test(line.slice(0, 300)),
  );
  if (severity >= 0) found.push(use('Roslyn analyzers', 'linter', ['C#'], path, severity + 1));
  if (style >= 0) found.push(use('Code style settings', 'editor-style', ['C#'], path, style + 1));
  const any = lines.findIndex((line) => /^\s*[\w.-]+\s*=/.test(line.slice(0, 300)));
  if (any >= 0)
    found.push({
      tool: 'EditorConfig',
      capability: 'editor-settings',
      how: 'configuration',
      languages: [],
      place: { path, line: any + 1 },
      scope: folderOf(path),
    });
  return found;
}

/** MSBuild properties that make the compiler's analyzers act on every build. */
export function msbuild({ path, text }: SourceFile): ToolUse[] {
  const root = parseXml(text);
  return descendants(root, 'PropertyGroup')
    .flatMap((group) => group.children)
    .flatMap((property): ToolUse[] => {
      const value = property.text.toLowerCase();
      const acts =
        (property.name === 'EnforceCodeStyleInBuild' && value === 'true') ||
        (property.name === 'AnalysisMode' && value !== 'none' && value !== 'default' && value !== '') ||
        (property.name === 'AnalysisLevel' && /-(?:recommended|minimum|all)$/.test(value)) ||
        (property.name === 'CodeAnalysisRuleSet' && value !== '') ||
        (property.name === 'RunAnalyzersDuringBuild' && value === 'true');
      const scope = folderOf(path);
      return acts
        ? [
            {
              tool: 'Roslyn analyzers',
              capability: 'linter',
              how: 'build',
              languages: ['C#'],
              place: { path, line: property.line },
              scope,
            },
          ]
        : [];
    });
}

/** Rust attributes at the root of a crate that turn lints of Clippy on. */
export function crateAttributes({ path, text }: SourceFile): ToolUse[] {
  const lines = text.slice(0, 20_000).split('\n');
  const line = lines.findIndex((one) => /^\s*#!\[(?:deny|warn|forbid)\([^)]*\bclippy::/.test(one.slice(0, 300)));
  return line < 0 ? [] : [use('Clippy', 'linter', ['Rust'], path, line + 1)];
}

/** Hooks of pre-commit by their ids. */
export function preCommit({ path, text }: SourceFile): ToolUse[] {
  return items(at(parseYaml(text)[0], 'repos')).flatMap((repo) =>
    items(at(repo, 'hooks')).flatMap((hook) => {
      const id = textOf(at(hook, 'id')) ?? '';
      const rows = developmentTools.filter((row) => row.hooks?.test(id));
      const command = textOf(at(hook, 'entry'));
      const args = texts(at(hook, 'args')).map((arg) => arg.text);
      const ran = command
        ? simpleCommands([command, ...args].join(' ')).flatMap((one) => toolsOfCommand(one.words))
        : [];
      return [...new Set([...rows, ...ran])].map((row) =>
        hookUse(row.tool, row.capability, row.languages, path, hook.line),
      );
    }),
  );
}

/** Commands of lefthook, lint-staged, simple-git-hooks and the like. */
export function hookCommands({ path, text }: SourceFile): ToolUse[] {
  const name = fileNameOf(path);
  if (name === 'package.json') {
    const root = parseJson(text);
    return ['lint-staged', 'husky', 'simple-git-hooks', 'pre-commit', 'gitHooks', 'nano-staged'].flatMap((key) =>
      commandsIn(at(root, key), path),
    );
  }
  if (/\.[cm]?[jt]s$/.test(name)) {
    const lines = text.slice(0, 50_000).split('\n');
    return lines.flatMap((line, index) =>
      /^\s*(?:\/\/|\*)/.test(line)
        ? []
        : [...line.slice(0, 2_000).matchAll(/["'`]([^"'`]+)["'`]/g)].flatMap((match) =>
            ranBy(match[1]!, path, index + 1),
          ),
    );
  }
  return commandsIn(
    /\.(?:ya?ml)$|rc$/.test(name) ? parseYaml(text)[0] : name.endsWith('.toml') ? parseToml(text) : parseJson(text),
    path,
  );
}

function commandsIn(node: Node | undefined, path: string): ToolUse[] {
  if (node === undefined) return [];
  if (node.kind === 'text') return ranBy(node.text, path, node.line);
  const parts =
    node.kind === 'list'
      ? node.items
      : node.entries.filter(({ key }) => !/^(?:glob|exclude|skip|tags|files)$/.test(key)).map(({ value }) => value);
  return parts.flatMap((part) => commandsIn(part, path));
}

function ranBy(command: string, path: string, line: number): ToolUse[] {
  return simpleCommands(command).flatMap((one) =>
    toolsOfCommand(one.words).map((row) => hookUse(row.tool, row.capability, row.languages, path, line)),
  );
}

function hookUse(
  tool: string,
  capability: DevelopmentCapability,
  languages: Languages,
  path: string,
  line: number,
): ToolUse {
  return {
    tool,
    capability,
    how: 'hook',
    languages,
    place: { path, line },
    scope: folderOf(path).replace(/(?:^|\/)\.\w+$/, ''),
  };
}

/** `.overcommit.yml`: hooks by the tool's name. */
export function overcommit({ path, text }: SourceFile): ToolUse[] {
  return entries(at(parseYaml(text)[0], 'PreCommit')).flatMap(({ key, line, value }) => {
    const row = developmentTools.find((one) => one.tool.toLowerCase().replace(/\W/g, '') === key.toLowerCase());
    return row && textOf(at(value, 'enabled')) !== 'false'
      ? [hookUse(row.tool, row.capability, row.languages, path, line)]
      : [];
  });
}
