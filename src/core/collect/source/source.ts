import type { LanguageName } from '../../facts';
import { isFormOf, willBeSearched } from '../../search';
import type { Import } from './imports/import';
import { developersRanges } from './jvm-profiles';
import { languageReaders } from './languages';
import { Spans, type StringRange } from './spans';
import { rustTests } from './rust-tests';

/** A string literal: the offsets of its content, between the quotes, and that content as written. */
export interface SourceString extends StringRange {
  readonly value: string;
}

/** Average length of a line beyond which a file was written by a program. */
const longestAverageLine = 500;

/**
 * A source file in the forms in which collectors search it. All have the length of the text, so that an offset in one is the same
 * place in all; each is made when it is first asked for.
 */
export class Source {
  private spans: Spans | null = null;
  private codeText: string | null = null;
  private uncommentedText: string | null = null;
  private stringList: readonly SourceString[] | null = null;
  private importList: readonly Import[] | null = null;
  private lineStarts: number[] | null = null;
  private testRanges: readonly StringRange[] | null = null;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly language: LanguageName,
  ) {
    willBeSearched(text);
  }

  /** The text with comments and the contents of literals blanked; quotes stay. */
  get code(): string {
    return (this.codeText ??= this.blanked(true));
  }

  /** The text with comments blanked. */
  get uncommented(): string {
    return (this.uncommentedText ??= this.blanked(false));
  }

  /** String literals in order; a string inside an interpolated expression follows the string around it. */
  get strings(): readonly SourceString[] {
    return (this.stringList ??= this.scanned().strings.map(({ start, end }) => ({
      start,
      end,
      value: this.text.slice(start, end),
    })));
  }

  get imports(): readonly Import[] {
    return (this.importList ??= languageReaders[this.language].imports(this.text, this.code));
  }

  /** Whether a program squeezed it into few lines; nobody reads or writes such a file. */
  get minified(): boolean {
    const lines = this.lines().length;
    return this.text.length > 5000 && this.text.length / lines > longestAverageLine;
  }

  /** The 1-based line of an offset. */
  lineOf(offset: number): number {
    const starts = this.lines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Whether an offset lies in test code inside a file of production code. */
  inTest(offset: number): boolean {
    this.testRanges ??= this.rangesForTests();
    return this.testRanges.some(({ start, end }) => start <= offset && offset < end);
  }

  private rangesForTests(): readonly StringRange[] {
    if (this.language === 'Rust') return rustTests(this.code);
    if (this.language === 'Java' || this.language === 'Kotlin') return developersRanges(this.code, this.uncommented);
    return [];
  }

  /** The string literal whose content begins at an offset (the one after its quote). */
  stringAt(start: number): SourceString | undefined {
    let low = 0;
    let high = this.strings.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.strings[middle]!;
      if (found.start === start) return found;
      if (found.start < start) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  private blanked(literals: boolean): string {
    const form = this.scanned().blank(this.text, literals);
    if (form !== this.text) isFormOf(form, this.text);
    return form;
  }

  private scanned(): Spans {
    if (!this.spans) {
      this.spans = new Spans();
      languageReaders[this.language].lex(this.text, 0, this.spans, 0);
    }
    return this.spans;
  }

  private lines(): number[] {
    if (!this.lineStarts) {
      this.lineStarts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1))
        this.lineStarts.push(at + 1);
    }
    return this.lineStarts;
  }
}
