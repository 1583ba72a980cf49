import type { LanguageName } from '../facts';
import { common } from './common';
import { csharp } from './csharp';
import { elixir } from './elixir';
import { go } from './go';
import { jvm } from './jvm';
import { node } from './node';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';
import type { Technology } from './technology';

const ofJvm = [...jvm, ...common];
const ofNode = [...node, ...common];

/** The libraries and frameworks known for each language. */
export const technologiesOf: Readonly<Record<LanguageName, readonly Technology[]>> = {
  Go: [...go, ...common],
  TypeScript: ofNode,
  JavaScript: ofNode,
  Python: [...python, ...common],
  Java: ofJvm,
  Kotlin: ofJvm,
  'C#': [...csharp, ...common],
  Ruby: [...ruby, ...common],
  PHP: [...php, ...common],
  Rust: [...rust, ...common],
  Elixir: [...elixir, ...common],
};
