import type { LanguageName } from '../../../facts';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { readGoRoutes } from './go';
import { readScriptRoutes } from './javascript';

/** Notes what a file says about routes. */
export type RouteReader = (source: Source, notes: RouteNotes) => void;

const script: readonly RouteReader[] = [readScriptRoutes];

/** The readers of each language, one for each way of writing routes. */
export const readersOf: Readonly<Record<LanguageName, readonly RouteReader[]>> = {
  Go: [readGoRoutes],
  TypeScript: script,
  JavaScript: script,
  Python: [],
  Java: [],
  Kotlin: [],
  'C#': [],
  Ruby: [],
  PHP: [],
  Rust: [],
  Elixir: [],
};
