import * as prettier from 'prettier';
import * as ts from 'typescript';
import type { Snippet } from '../core/snippets';
import { inReadingOrder } from '../core/snippets/fields';
import { splitHeader } from '../core/snippets/header';
import { languages } from '../core/snippets/languages';

/** Stands for a blank line while the compiler, which drops those, takes the types out. */
const blank = '//#blank-line';

/** The JavaScript face of a snippet in TypeScript: the same code without its types. */
export async function asJavaScript(snippet: Snippet): Promise<Snippet> {
  // The compiler drops a comment together with the type after it, and the first one says how to wire the snippet.
  const wiring = /^(?:\/\/.*\n)*/.exec(snippet.body)?.[0] ?? '';
  const source = `${snippet.header}${snippet.body.slice(wiring.length)}`.replace(/^$/gm, blank);
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  const text = await prettier.format(outputText.replace(new RegExp(`^[ \\t]*${blank}$`, 'gm'), ''), {
    parser: 'babel',
    singleQuote: true,
    printWidth: 100,
  });
  const { header, body: code } = splitHeader(text.replace(/\nexport \{\};\n$/, '\n'), languages.javascript.headLine);
  const body = wiring === '' ? code : `${wiring}\n${code}`;
  return {
    ...snippet,
    id: snippet.id.replace(/^typescript\//, 'javascript/'),
    language: 'javascript',
    companions: snippet.companions.map((id) => id.replace(/^typescript\//, 'javascript/')),
    fields: inReadingOrder(body, snippet.fields),
    header,
    body,
  };
}
