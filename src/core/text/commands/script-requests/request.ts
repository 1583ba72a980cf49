/** What a command asks a runner for. */
export interface Request {
  readonly runners: readonly string[];
  /** Names or patterns with `*`; null for what runs without a name. */
  readonly names: readonly string[] | null;
  /** Where the runner looks from; null where that cannot be told. */
  readonly directory: string | null;
  /** Whether scripts of that name count wherever they lie: `only`, or in case none lies near. */
  readonly anywhere?: 'always' | 'otherwise';
}

/** Where a command runs, and what it needs to know of the repository. */
export interface Where {
  readonly directory: string | null;
  join(from: string | null, to: string): string | null;
  /** The folder of the npm package of that name. */
  packageFolder(name: string): string | undefined;
}

/** The values of an option, written `--name value` or `--name=value`. */
export function optionValues(words: readonly string[], option: RegExp): string[] {
  return words.flatMap((word, index) => {
    const equals = word.startsWith('-') ? word.indexOf('=') : -1;
    if (equals > 0 && option.test(word.slice(0, equals))) return [word.slice(equals + 1)];
    return option.test(word) && words[index + 1] !== undefined ? [words[index + 1]!] : [];
  });
}

/** The words that are neither options nor values of these. */
export function withoutValues(words: readonly string[], valued: RegExp): string[] {
  return words.filter((word, index) => !word.startsWith('-') && !valued.test(words[index - 1] ?? ''));
}

/** The folder that an option names, else where the command runs. */
export function folderOption(words: readonly string[], where: Where, option: RegExp): string | null {
  const value = optionValues(words, option)[0];
  return value === undefined ? where.directory : where.join(where.directory, value);
}
