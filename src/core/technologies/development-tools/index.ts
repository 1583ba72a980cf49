/** Linters, formatters, test runners and their like: which words, files and packages show them. Adding a tool is one row. */
import { stagesOf } from '../../text/commands/runners';
import { generalTools } from './any-language';
import { dotnetTools } from './dotnet';
import { elixirTools } from './elixir';
import { goTools } from './go';
import { javascriptTools } from './javascript';
import { jvmTools } from './jvm';
import { phpTools } from './php';
import { pythonTools } from './python';
import type { DevelopmentTool } from './row';
import { rubyTools } from './ruby';
import { rustTools } from './rust';

export type { DevelopmentCapability, DevelopmentTool } from './row';

export const developmentTools: readonly DevelopmentTool[] = [
  ...javascriptTools,
  ...pythonTools,
  ...goTools,
  ...jvmTools,
  ...dotnetTools,
  ...rubyTools,
  ...phpTools,
  ...rustTools,
  ...elixirTools,
  ...generalTools,
];

const commandRows = developmentTools.filter((row) => row.command);

/** Longer commands are cut before they are matched. */
const longestCommand = 2_000;
const asksOnly = /^\S+ (?:-{1,2}version|-{1,2}help|-h|-V|version|install|add)(?: |$)/;

/** What commands were found to run; the same few commands are asked about again and again. */
const remembered = new Map<string, readonly DevelopmentTool[]>();
const mostRemembered = 4_000;

/** The rows whose tool a command runs, seen through what runs it for another. */
export function toolsOfCommand(words: readonly string[]): readonly DevelopmentTool[] {
  const key = words.join('\n');
  const known = remembered.get(key);
  if (known) return known;
  const found = new Set<DevelopmentTool>();
  for (const stage of stagesOf(words)) {
    const text = stage.words.join(' ').slice(0, longestCommand);
    if (asksOnly.test(text) && stage.words[0] !== 'mvn') continue;
    for (const row of commandRows) {
      if (row.command!.test(text) && !row.notCommand?.test(text)) found.add(row);
    }
  }
  const rows = [...found];
  if (remembered.size >= mostRemembered) remembered.clear();
  if (key.length < 500) remembered.set(key, rows);
  return rows;
}

/** The rows whose tool a CI action or orb runs. */
export function toolsOfAction(uses: string): readonly DevelopmentTool[] {
  const name = uses.replace(/@.*$/, '');
  return developmentTools.filter((row) => row.actions?.test(name));
}

const byPackage = new Map<string, DevelopmentTool[]>();
for (const row of developmentTools) {
  for (const name of row.packages ?? [])
    byPackage.set(name.toLowerCase(), [...(byPackage.get(name.toLowerCase()) ?? []), row]);
}

/** The rows whose tool a package brings. */
export function toolsOfPackage(name: string): readonly DevelopmentTool[] {
  return byPackage.get(name.toLowerCase()) ?? [];
}
