import type { Capability } from './capabilities';

export type { Capability } from './capabilities';

/**
 * What code has to look like: an expression over the code (comments and contents of strings blanked); wrapped in `text` over the code
 * with its strings; wrapped in `inString` over the contents of strings alone. An expression that holds no fixed word of three letters
 * is searched for in every file: give it one.
 */
export type Pattern = RegExp | { readonly text: RegExp } | { readonly inString: RegExp };

/** A pattern that looks at the contents of strings too; it has to begin outside them. */
export const text = (expression: RegExp): Pattern => ({ text: expression });

/** A pattern that is looked for inside strings: SQL, names of headers. */
export const inString = (expression: RegExp): Pattern => ({ inString: expression });

/** Patterns by what they show. */
export type Patterns = Readonly<Partial<Record<Capability, Pattern | readonly Pattern[]>>>;

/** A library or framework: how it is recognised, and what a use of it shows. */
export interface Technology {
  /** As its makers write it. */
  readonly name: string;
  /**
   * What manifests call it; a name also stands for what lies under it (`@nestjs` for `@nestjs/core`, `io.ktor` for all its artifacts).
   * Absent for what the language or its standard library brings.
   */
  readonly packages?: readonly string[];
  /** What imports call it: modules and what lies under them. The packages, where this is absent. */
  readonly imports?: readonly string[];
  /** What any use of a name that it brings shows. An import alone is no use, unless it is loaded for its effect. */
  readonly imported?: readonly Capability[];
  /** What code shows in a file that imports it. */
  readonly patterns?: Patterns;
  /**
   * What code shows in any file of a project that imports it somewhere; in any file at all where there are neither packages nor imports.
   * Where a language loads by name (Ruby, PHP, C#) or the row is `ambient`, a declared package is enough.
   */
  readonly anywhere?: Patterns;
  /** Whether projects use it without importing it: globals of a test runner, files that a framework finds by their place. */
  readonly ambient?: boolean;
  /** What the declared dependency shows by itself, where the framework switches it on without a line of code. */
  readonly declared?: readonly Capability[];
  /**
   * What its configuration files show where the framework is in play: an expression over `key=value`, one setting at a time, with keys
   * joined by dots, in lower case and without dashes and underscores (`spring.datasource.hikari.connectiontimeout=2000`).
   */
  readonly settings?: Readonly<Partial<Record<Capability, RegExp>>>;
  /** Another row that has to show something in production code before this one acts: a worker that nothing registers does not work. */
  readonly actsWith?: string;
  /** The engine, broker or store that it stands for: `postgresql`, `redis`, `kafka`. */
  readonly kind?: string;
  /** Code that shows every capability listed above but those of `declared`. */
  readonly example: string;
}
