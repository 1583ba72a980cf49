/** The lines of a file that hold code, so that lengths leave comments and empty lines out. */
export class CodeLines {
  /** How many lines of code stand before each line. */
  private readonly before: readonly number[];
  readonly texts: readonly string[];

  /** @param code a file's text without comments and contents of literals */
  constructor(code: string) {
    this.texts = code.split('\n');
    const before = [0];
    let count = 0;
    for (const text of this.texts) {
      if (text.trim() !== '') count++;
      before.push(count);
    }
    this.before = before;
  }

  get total(): number {
    return this.before[this.texts.length]!;
  }

  /** Lines of code between two 1-based lines, both included. */
  between(first: number, last: number): number {
    return this.before[Math.min(last, this.texts.length)]! - this.before[Math.max(0, first - 1)]!;
  }
}
