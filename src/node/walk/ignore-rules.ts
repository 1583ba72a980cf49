import { readText } from '../read-text';
import ignore, { type Ignore } from 'ignore';

/** The rules of one ignore file, which hold for the folder it stands in and everything below. */
interface Rules {
  /** From the top of the walk, with a trailing slash; empty at the top. */
  readonly base: string;
  readonly rules: Ignore;
}

/** Ignore files stacked from the top down to one folder; those further down win. */
export class IgnoreStack {
  static readonly empty = new IgnoreStack([]);

  private constructor(private readonly stack: readonly Rules[]) {}

  /**
   * With the rules of one more file.
   *
   * @param folder where they hold, from the top of the walk; empty at the top
   */
  with(folder: string, file: string): IgnoreStack {
    const content = readText(file, 1 << 20);
    if (!('text' in content)) return this;
    const base = folder === '' ? '' : `${folder}/`;
    try {
      return new IgnoreStack([{ base, rules: ignore().add(safeLines(content.text)) }, ...this.stack]);
    } catch {
      return this;
    }
  }

  /** Whether a path is excluded; that of a folder ends with a slash. */
  excludes(path: string): boolean {
    for (const { base, rules } of this.stack) {
      const { ignored, unignored } = rules.test(path.slice(base.length));
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}

/**
 * Lines that are matched in reasonable time: they become regular expressions in which each run of stars may be tried at every
 * place, so that a handful of them is fine and dozens would never end.
 */
function safeLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.length <= 500 && (line.match(/\*+/g)?.length ?? 0) <= 4);
}
