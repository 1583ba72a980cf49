import type { LanguageName } from '../facts';
import { common } from './common';
import { csharp } from './csharp';
import { elixir } from './elixir';
import { go } from './go';
import { handWritten } from './hand-written';
import { jvm } from './jvm';
import { node } from './node';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';
import type { Technology } from './technology';

const shared = [...common, ...handWritten];
const ofJvm = [...jvm, ...shared];
const ofNode = [...node, ...shared];

/** The libraries and frameworks known for each language. */
export const technologiesOf: Readonly<Record<LanguageName, readonly Technology[]>> = {
  Go: [...go, ...shared],
  TypeScript: ofNode,
  JavaScript: ofNode,
  Python: [...python, ...shared],
  Java: ofJvm,
  Kotlin: ofJvm,
  'C#': [...csharp, ...shared],
  Ruby: [...ruby, ...shared],
  PHP: [...php, ...shared],
  Rust: [...rust, ...shared],
  Elixir: [...elixir, ...shared],
};
