/** Which development tools serve the backend, best evidence first. */
import type { BackendCode, LanguageName, ToolUse } from '../../facts';
import type { FileEvidence } from '../../model';

const strength: Readonly<Record<ToolUse['how'], number>> = {
  configuration: 0,
  build: 1,
  workflow: 2,
  script: 3,
  hook: 4,
  dependency: 5,
};

/** Tools with a capability that serve the language and look after the backend's folder; one entry for each way they are set up. */
export function toolsServing(tools: readonly ToolUse[], capability: string, code: BackendCode): readonly ToolUse[] {
  return tools
    .filter(
      (use) => use.capability === capability && serves(use.languages, code.language) && covers(use.scope, code.paths),
    )
    .sort(
      (a, b) => strength[a.how] - strength[b.how] || a.place.path.split('/').length - b.place.path.split('/').length,
    );
}

/** Whether a tool is for the language; TypeScript and JavaScript share theirs. */
export function serves(languages: readonly LanguageName[], language: LanguageName): boolean {
  return (
    languages.includes(language) ||
    (language === 'TypeScript' && languages.includes('JavaScript') && languages.length > 5)
  );
}

function covers(scope: string, paths: readonly string[]): boolean {
  return scope === '' || paths.some((path) => path.startsWith(`${scope}/`));
}

/** Evidence for the ways in which tools are set up: a different file each, at most five. */
export function toolEvidence(uses: readonly ToolUse[]): readonly FileEvidence[] {
  const seen = new Set<string>();
  return uses
    .filter((use) => !seen.has(use.place.path) && seen.add(use.place.path))
    .slice(0, 5)
    .map((use) => ({ path: use.place.path, startLine: use.place.line, excerpt: `${use.tool}: ${described[use.how]}` }));
}

const described: Readonly<Record<ToolUse['how'], string>> = {
  configuration: 'configured here',
  build: 'part of the build',
  workflow: 'run by CI',
  script: 'run by a script',
  hook: 'run by a git hook',
  dependency: 'declared as a dependency',
};

/** `ESLint is`, `ESLint and Prettier are`: the tools without repetition, with the verb in their number. */
export function namesWith(uses: readonly ToolUse[], one: string, several: string): string {
  const names = [...new Set(uses.map((use) => use.tool))].slice(0, 3);
  if (names.length < 2) return `${names[0] ?? ''} ${one}`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!} ${several}`;
}
