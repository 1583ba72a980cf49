/** The README that a generator, a starter or a hosting site writes, by its own words. */
export interface Scaffold {
  /** Who wrote it, as the end of "the README that … writes". */
  readonly name: string;
  /** Phrases of which one is enough to know it, separated by `|`; written as people read them, compared in plain words. */
  readonly sure: string;
  /** Further phrases of it, which tell its sentences from those of the author once it is known. */
  readonly also: string;
}
