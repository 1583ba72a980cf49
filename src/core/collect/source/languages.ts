import type { LanguageName } from '../../facts';
import { readCSharpImports, readJvmImports } from './imports/dotted';
import { readElixirImports } from './imports/elixir';
import { readGoImports } from './imports/go';
import type { ImportReader } from './imports/import';
import { readJavaScriptImports } from './imports/javascript';
import { readPhpImports } from './imports/php';
import { readPythonImports } from './imports/python';
import { readRubyImports } from './imports/ruby';
import { readRustImports } from './imports/rust';
import { lexCSharp } from './lexers/csharp';
import { lexElixir } from './lexers/elixir';
import { lexGo } from './lexers/go';
import { lexJavaScript } from './lexers/javascript';
import { lexJava, lexKotlin } from './lexers/jvm';
import { lexPhp } from './lexers/php';
import type { Lexer } from './lexers/pieces';
import { lexPython } from './lexers/python';
import { lexRuby } from './lexers/ruby';
import { lexRust } from './lexers/rust';

/** How files of a language are read. */
interface LanguageReader {
  readonly lex: Lexer;
  readonly imports: ImportReader;
}

const javaScript: LanguageReader = { lex: lexJavaScript, imports: readJavaScriptImports };

/** A reader for each backend language. */
export const languageReaders: Readonly<Record<LanguageName, LanguageReader>> = {
  Go: { lex: lexGo, imports: readGoImports },
  TypeScript: javaScript,
  JavaScript: javaScript,
  Python: { lex: lexPython, imports: readPythonImports },
  Java: { lex: lexJava, imports: readJvmImports },
  Kotlin: { lex: lexKotlin, imports: readJvmImports },
  'C#': { lex: lexCSharp, imports: readCSharpImports },
  Ruby: { lex: lexRuby, imports: readRubyImports },
  PHP: { lex: lexPhp, imports: readPhpImports },
  Rust: { lex: lexRust, imports: readRustImports },
  Elixir: { lex: lexElixir, imports: readElixirImports },
};
