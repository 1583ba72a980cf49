/** What a file says of which code is reached. */
export interface FileReach {
  /** Middleware that it defines. */
  readonly middleware: readonly { readonly name: string; readonly line: number; readonly endLine: number }[];
  /** Names that may mount middleware. */
  readonly mentions: readonly string[];
  /** Itself as a module that acts only where another imports it; absent where it may act by itself. */
  readonly module?: { readonly name: string; readonly lines: number };
  /** Names of modules that it imports or names in strings. */
  readonly modules: readonly string[];
  /** Whether it starts a program, from which modules are reached. */
  readonly starts: boolean;
  /** Whether it loads modules by names that it puts together. */
  readonly loads: boolean;
}
