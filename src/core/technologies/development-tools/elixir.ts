import type { LanguageName } from '../../facts';
import type { DevelopmentTool } from './row';

const languages: readonly LanguageName[] = ['Elixir'];

/** Development tools of Elixir. */
export const elixirTools: readonly DevelopmentTool[] = [
  {
    tool: 'Credo',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.credo\.exs$/,
    command: /^mix (?:do )?(?:.*, )?credo\b/,
    notCommand: /credo (?:gen|version)/,
    packages: ['credo'],
    hooks: /credo/,
  },
  {
    tool: 'Sobelow',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.sobelow(?:-conf)?$/,
    command: /^mix sobelow\b/,
  },
  {
    tool: 'Dialyzer',
    capability: 'type-checker',
    languages,
    files: /(?:^|\/)\.dialyzer_ignore\.exs$/,
    command: /^mix dialyzer\b/,
    packages: ['dialyxir'],
  },
  {
    tool: 'mix format',
    capability: 'formatter',
    languages,
    files: /(?:^|\/)\.formatter\.exs$/,
    command: /^mix (?:do )?(?:.*, )?format\b/,
    hooks: /mix-format/,
  },
  {
    tool: 'mix test',
    capability: 'test-runner',
    languages,
    command: /^mix (?:do )?(?:.*, )?(?:test|coveralls(?:\.\w+)?|espec|test\.\w+)(?: |$)/,
  },
  {
    tool: 'ExCoveralls',
    capability: 'coverage',
    languages,
    files: /(?:^|\/)coveralls\.json$/,
    command: /^mix (?:do )?(?:.*, )?coveralls(?:\.\w+)?\b/,
    packages: ['excoveralls'],
  },
  {
    tool: 'mix test --cover',
    capability: 'coverage',
    languages,
    command: /^mix (?:do )?(?:.*, )?test\b.*--cover\b/,
  },
  { tool: 'mix audit', capability: 'dependency-audit', languages, command: /^mix (?:deps\.audit|hex\.audit)\b/ },
];
