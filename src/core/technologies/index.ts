import type { LanguageName } from '../facts';
import { go } from './go';
import type { Technology } from './technology';

/** The libraries and frameworks known for each language. */
export const technologiesOf: Readonly<Record<LanguageName, readonly Technology[]>> = {
  Go: go,
  TypeScript: [],
  JavaScript: [],
  Python: [],
  Java: [],
  Kotlin: [],
  'C#': [],
  Ruby: [],
  PHP: [],
  Rust: [],
  Elixir: [],
};
