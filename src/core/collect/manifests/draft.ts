import type { Dependency, Ecosystem } from '../../facts';
import type { SourceFile } from '../collector';

/** What one file declares, before aliases of a Gradle version catalogue are looked up. */
export interface Draft {
  readonly ecosystem: Ecosystem;
  readonly name: string | null;
  readonly dependencies: readonly Dependency[];
  readonly plugins: readonly Dependency[];
  /** Names by the alias that build files write for them; only in a version catalogue. */
  readonly catalogue?: {
    readonly libraries: Readonly<Record<string, string>>;
    readonly plugins: Readonly<Record<string, string>>;
  };
}

export type Notice = (message: string) => void;

/** Reads one kind of manifest; null where the file declares nothing. */
export type Reader = (file: SourceFile, notice: Notice) => Draft | null;

/** A dependency with what is known of it. */
export function dependency(name: string, line: number, version: string | null = null, development = false): Dependency {
  return { name, version: version === '' ? null : version, development, line };
}

/** The lines of a text with their 1-based numbers, each bounded, so that patterns stay cheap. */
export function numberedLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  return text.split('\n').map((line, index) => ({ text: line.replace(/\r$/, '').slice(0, 1_000), line: index + 1 }));
}
