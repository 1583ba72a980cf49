import type { LanguageName } from '../../facts';

/** What a development tool brings. */
export type DevelopmentCapability =
  | 'linter'
  | 'formatter'
  | 'import-sorter'
  | 'type-checker'
  | 'editor-style'
  | 'test-runner'
  | 'coverage'
  | 'build'
  | 'deployment'
  | 'dependency-updates'
  | 'dependency-audit';

/** One way in which a tool shows itself. A tool with several capabilities has several rows. */
export interface DevelopmentTool {
  readonly tool: string;
  readonly capability: DevelopmentCapability;
  readonly languages: readonly LanguageName[];
  /** Paths of its own configuration files. */
  readonly files?: RegExp;
  /** Tables of shared configuration files: `pyproject.toml#tool.black`, `package.json#eslintConfig`. */
  readonly sections?: readonly string[];
  /** Commands that run it, program first and bare: `ruff check .`. */
  readonly command?: RegExp;
  /** Commands that it would match but that do not run it (`--version`, a dry run). */
  readonly notCommand?: RegExp;
  /** Packages that bring it. */
  readonly packages?: readonly string[];
  /** Whether the package alone acts on every build (compiler analyzers). */
  readonly actsAlone?: boolean;
  /** Build plug-ins, by id or `group:artifact`. */
  readonly plugins?: RegExp;
  /** Hook ids of pre-commit. */
  readonly hooks?: RegExp;
  /** CI actions, orbs and templates, without version. */
  readonly actions?: RegExp;
}

export const everyLanguage: readonly LanguageName[] = [
  'Go',
  'TypeScript',
  'JavaScript',
  'Python',
  'Java',
  'Kotlin',
  'C#',
  'Ruby',
  'PHP',
  'Rust',
  'Elixir',
];
