/** For each folder the imports that it may not have. */
export declare const layers: readonly {
  readonly files: string[];
  readonly ignores?: string[];
  readonly mayNotImport: { readonly regex: string; readonly message: string; readonly allowTypeImports?: boolean }[];
}[];
