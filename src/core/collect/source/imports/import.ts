/** A name that an import brings: what the module calls it, and what the file calls it. */
export interface ImportedName {
  /** `default` and `*` for a JavaScript module's default export and for all of a module. */
  readonly name: string;
  readonly local: string;
}

/** A module that a file names: by an import statement, or by a qualified name in its code. */
export interface Import {
  /** As the language writes it: `github.com/gin-gonic/gin`, `express`, `fastapi.security`, `axum::routing::get`. */
  readonly module: string;
  readonly names: readonly ImportedName[];
  /**
   * `names`: brings the listed names; `all`: brings names that the statement does not list; `effect`: loaded for what it does, or
   * used on the spot; `reference`: a qualified name in the code, which is itself a use; `type`: types only.
   */
  readonly kind: 'names' | 'all' | 'effect' | 'reference' | 'type';
  readonly start: number;
  readonly end: number;
}

/** Finds the imports of a file. `code` is its text without comments and contents of literals. */
export type ImportReader = (text: string, code: string) => Import[];
