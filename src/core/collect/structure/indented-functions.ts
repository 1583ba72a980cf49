import type { LanguageName } from '../../facts';
import type { CodeLines } from './code-lines';
import type { FunctionLines } from './functions';

const heads: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Python: /^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)/,
  Ruby: /^[ \t]*def[ \t]+(?:self\.)?([\w?!]+)/,
  Elixir: /^[ \t]*defp?[ \t]+([\w?!]+)/,
};
/** What may begin a line that is indented like the heading and still belongs to the function. */
const goesOn = /^(?:[)\]}]|do\b|rescue\b|ensure\b|else\b|after\b|catch\b|when\b)/;

/** Functions of languages whose blocks show in the indentation. */
export function indentedFunctions(language: LanguageName, lines: CodeLines): FunctionLines[] {
  const head = heads[language];
  if (!head) return [];
  const found: FunctionLines[] = [];
  const open: { name: string; first: number; indent: number; last: number }[] = [];
  const close = (indent: number, text: string, line: number): void => {
    while (open.length > 0) {
      const last = open.at(-1)!;
      if (indent > last.indent) return;
      if (indent === last.indent && goesOn.test(text)) return;
      if (indent === last.indent && /^end\b/.test(text)) last.last = line;
      open.pop();
      found.push(last);
    }
  };
  lines.texts.forEach((raw, index) => {
    const text = raw.trim();
    if (text === '') return;
    const line = index + 1;
    const indent = raw.length - raw.trimStart().length;
    close(indent, text, line);
    for (const one of open) one.last = line;
    const name = text.length < 500 && text.includes('def') ? head.exec(raw)?.[1] : undefined;
    if (name !== undefined) open.push({ name, first: line, indent, last: line });
  });
  return [...found, ...open];
}
