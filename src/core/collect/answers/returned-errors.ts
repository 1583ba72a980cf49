/** Error types that functions of Rust return: a type that becomes a response acts for the handlers that return it. */
import { occurrences } from '../../search';
import { closing } from '../endpoints/syntax/brackets';
import type { Source } from '../source';

const errorType = /\b[A-Z]\w*(?:Err(?:or)?|Rejection|Failure|Problem|Exception)\w*|\bError\b/g;
const signature = /\bfn[ \t]+\w+(?:<[^()<]{0,200}(?:<[^()<]{0,200}>)?[^()<]{0,100}>)?\(/g;
/** What a result is called for all; associated types of traits say what an extractor or a conversion fails with. */
const alias = /\btype\s+(?!Rejection\b|Error\b)\w+[^;{}]{0,200};/g;
/** Middleware and extractors stand before handlers. */
const beforeHandlers = /\b(?:Next|Parts|ServiceRequest)\b/;

/** What of a function's body makes values of types. */
const madeIn = (code: string, open: number): string =>
  open < 0 ? '' : (code.slice(open, closing(code, open)).match(/\b[A-Z]\w*(?=::\w|\s*\{|\()/g) ?? []).join(' ');

/** The name of a type of errors that a text ends with. */
export const errorTypeAt = (text: string): string | undefined =>
  [...text.matchAll(errorType)].find(({ index, 0: name }) => index + name.length === text.length)?.[0];

/** What turns a type into a response tells its own values apart. */
const conversion = /\b(?:into_response|error_response|respond_to)\b/;

/** Names of error types in what a file's functions return, but for middleware and extractors, and in its aliases. */
export function returnedErrors({ code }: Source): string[] {
  const names = new Set<string>();
  const add = (text: string): void => {
    for (const [name] of text.matchAll(errorType)) names.add(name);
  };
  for (const { index, 0: text } of occurrences(signature, code)) {
    const open = index + text.length - 1;
    const end = closing(code, open);
    const returned = /^\s*->([^{;]{1,300})/.exec(code.slice(end + 1, end + 320));
    if (!returned || beforeHandlers.test(code.slice(open, end))) continue;
    add(returned[1]!);
    if (/\b(?:Response|IntoResponse)\b/.test(returned[1]!) && !conversion.test(text))
      add(madeIn(code, code.indexOf('{', end)));
  }
  for (const [text] of occurrences(alias, code)) add(text);
  return [...names];
}
