/** Tools that configuration files set up: by their name, or by a table in a file that several tools share. */
import type { ToolUse } from '../../facts';
import { developmentTools } from '../../technologies/development-tools';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import { parseJson } from '../../text/structured/json';
import { at, entries, type Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import type { SourceFile } from '../collector';

/** Whether a path is the configuration file of a tool. */
export function isToolFile(path: string): boolean {
  return developmentTools.some((row) => row.files?.test(path));
}

/** Files with tables of several tools. */
export const sharedFiles = /(?:^|\/)(?:package\.json|pyproject\.toml|setup\.cfg|tox\.ini|Cargo\.toml|\.?ruff\.toml)$/;

/** Tools whose own configuration file this is. An empty file sets nothing up, unless the tool's defaults are asked for that way. */
export function toolsOfFile({ path, text }: SourceFile): ToolUse[] {
  if (text.trim() === '' && !/prettierrc|\.rspec|rubocop|\.style\.yapf|rustfmt|clippy/.test(path)) return [];
  return developmentTools
    .filter((row) => row.files?.test(path))
    .map((row) => ({
      tool: row.tool,
      capability: row.capability,
      how: 'configuration',
      languages: row.languages,
      place: { path, line: firstLine(text) },
      scope: scopeOf(path),
    }));
}

/** The first line that is neither blank nor a comment. */
function firstLine(text: string): number {
  const lines = text.slice(0, 20_000).split('\n');
  const found = lines.findIndex((line) => /\S/.test(line) && !/^\s*(?:#|\/\/|\/\*|\*|;|<!--|<\?)/.test(line));
  return found < 0 ? 1 : found + 1;
}

/** The folder whose code a configuration file looks after; files in a folder for configuration serve the one above. */
export function scopeOf(path: string): string {
  const folder = folderOf(path);
  return folder.replace(
    /(?:^|\/)(?:\.?config|\.?configs|\.github|\.github\/linters|\.husky|etc|build-config|gradle|checkstyle|config\/\w+|\.trunk|tools|quality)$/,
    '',
  );
}

/** Tools with a table in a file that several tools share. */
export function toolsOfSharedFile({ path, text }: SourceFile): ToolUse[] {
  const name = fileNameOf(path);
  const lines = name.endsWith('.json') ? jsonTables(text) : name.endsWith('.toml') ? tomlTables(text) : iniTables(text);
  return developmentTools.flatMap((row) =>
    (row.sections ?? []).flatMap((section): ToolUse[] => {
      const [file, table] = section.split('#') as [string, string];
      const line = file === name ? lines.get(table) : undefined;
      if (line === undefined) return [];
      return [
        {
          tool: row.tool,
          capability: row.capability,
          how: 'configuration',
          languages: row.languages,
          place: { path, line },
          scope: folderOf(path),
        },
      ];
    }),
  );
}

function jsonTables(text: string): Map<string, number> {
  return new Map(entries(parseJson(text)).map(({ key, line }) => [key, line]));
}

function tomlTables(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (node: Node | undefined, path: string, depth: number) => {
    for (const { key, line, value } of entries(node)) {
      const own = path === '' ? key : `${path}.${key}`;
      found.set(own, line);
      if (depth < 4) visit(value, own, depth + 1);
    }
  };
  const root = parseToml(text);
  visit(at(root, 'tool'), 'tool', 0);
  visit(at(root, 'lints'), 'lints', 0);
  visit(at(root, 'workspace', 'lints'), 'workspace.lints', 0);
  for (const { key, line } of entries(root)) found.set(key, line);
  return found;
}

function iniTables(text: string): Map<string, number> {
  const found = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const header = /^\[([^\]]+)\]/.exec(line.slice(0, 200));
    if (header) found.set(header[1]!.replace(/^mypy-.*/, 'mypy'), index + 1);
  });
  return found;
}
