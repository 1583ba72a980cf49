import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import { folderOf } from '../../text/repository/file-role';
import { pythonFunctions } from '../endpoints/syntax/python-blocks';
import type { Source } from '../source';
import { closingBrace } from '../source/lexers/pieces';
import { statusCodeOf } from './code-names';
import { codesIn, type CodeHere } from './codes';

/** A function that tells errors apart and chooses an answer for each. */
export interface MappingHere {
  readonly line: number;
  readonly name: string;
  /** Values of which two have to be answers for it to be a mapping; absent where the function chooses the codes itself. */
  readonly values?: readonly AnswerValue[];
}

/** A value that code answers with: its name, and the module that it comes from; its own package without one. */
export interface AnswerValue {
  readonly name: string;
  readonly module?: string;
}

/** A function in which errors may be told apart. */
interface Candidate {
  readonly name: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** What looks like such a function: the groups `name`, `takes` for what it is called on or with, and the `opening` of its body. */
const headers: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Go: /^func\s+(?:\([^)\n]*\)\s*)?(?<name>\w*(?:[eE]rr(?:or)?|[pP]roblem|[fF]ailure|[sS]tatus(?:Code)?)\w*)\s*\([^{]{0,300}(?<opening>\{)/gm,
  'C#': /\b(?:IActionResult|ActionResult|IResult|Results|ObjectResult|JsonResult|ProblemDetails|HttpStatusCode)(?:<[^;(){}]{0,80}>)?[>?]{0,2}\s+(?<name>\w+)\s*(?:<[\w\s,]{0,60}>)?\s*\((?<takes>[^(){};]{0,300})\)[^(){};=]{0,80}(?<opening>=>|\{)/g,
  Java: /\b(?:ResponseEntity|HttpStatus|HttpStatusCode|ProblemDetail|Response|ServerResponse|HttpResponse|RestResponse)(?:<[^;(){}]{0,80}>)?\s+(?<name>\w+)\s*\((?<takes>[^(){};]{0,300})\)[^(){};=]{0,80}(?<opening>\{)/g,
  Kotlin:
    /\bfun\s+(?:<[^;(){}]{0,40}>\s*)?(?<takes>(?:[\w.]+(?:<[^;(){}]{0,40}>)?\.)?(?<name>\w+)\s*\([^(){};]{0,300})\)[^(){};=]{0,80}(?<opening>=|\{)/g,
  PHP: /\bfunction\s+(?<name>\w+)\s*\((?<takes>[^(){};]{0,300})\)[^(){};]{0,60}(?<opening>\{)/g,
  Rust: /\bfn\s+(?<name>\w+)\s*\((?<takes>[^(){};]{0,300})\)\s*->\s*\(?\s*(?:\w+::)*\w*(?:Response|Status|StatusCode)\b[^{};]{0,80}(?<opening>\{)/g,
};
const scriptHeader =
  /\b(?:function\s+|const\s+|let\s+)?(?<name>\w*(?:[eE]rror|[eE]xception|[fF]ailure)\w*)\s*(?:=\s*(?:async\s*)?)?\([^(){}]{0,200}\)[^{};()]{0,80}(?<opening>\{)/g;
const pythonHeader = /\bdef[ \t]+\w*(?:err(?:or)?|exception|exc|failure|problem)\w*[ \t]*\(/g;

const ofErrors = /[eE]rr|[eE]rror|[fF]ail|[pP]roblem|[eE]xception|[tT]hrowable|[rR]esult/;
const toldApart: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  'C#': /\bswitch\b|\bis\s+(?!not\b|null\b)\w|\.(?:Code|Type|Kind|Status)\b/,
  Java: /\bswitch\b|\binstanceof\b/,
  Kotlin: /\bwhen\b|\bis\s+\w/,
  PHP: /\bmatch\s*\(|\bswitch\s*\(|\binstanceof\b/,
  Rust: /\bmatch\b/,
  Python: /\bisinstance\s*\(|\bmatch\s+\w|\bexcept\b/,
};
/** That a caller went away or time ran out says nothing on the project's own errors. */
const toldApartByName =
  /\berrors\.(?:As\b|Is\b(?!\([^,;{}\n]{1,80},\s*context\.))|\bswitch\b[^{]{0,80}\b(?:err|type)\b|\.\(type\)|\binstanceof\b|\bswitch\s*\(|\b(?:err|error)\.(?:name|code|type|kind)\b/;

/** Functions of a file that map errors to answers. */
export function mappingsIn(source: Source): MappingHere[] {
  const found: MappingHere[] = [];
  let codes: readonly CodeHere[] | null = null;
  for (const { name, at, start, end } of candidates(source)) {
    const body = source.code.slice(start, end);
    if (!(toldApart[source.language] ?? toldApartByName).test(body)) continue;
    codes ??= codesIn(source);
    const chosen = new Set(codes.filter(({ offset }) => start < offset && offset < end).map(({ code }) => code));
    if (source.language === 'Go') for (const code of calledCodes(body)) chosen.add(code);
    const line = source.lineOf(at);
    if (enough(chosen, source.language)) found.push({ line, name });
    else if (source.language === 'Go') {
      const values = returnedValues(source, body);
      if (values.length > 1) found.push({ line, name, values });
    }
  }
  return found;
}

/** Where a name alone says that a function is about errors two codes do; a wider look asks for two that say what went wrong. */
function enough(chosen: ReadonlySet<number>, language: LanguageName): boolean {
  if (toldApart[language] === undefined) return chosen.size > 1;
  return [...chosen].filter((code) => code >= 400).length > 1;
}

function* candidates(source: Source): Generator<Candidate> {
  const { language, code } = source;
  if (language === 'Python') {
    if (!occurs(pythonHeader, code)) return;
    for (const { name, at, start, end } of pythonFunctions(code).list)
      if (/err|exc|fail|problem/.test(name)) yield { name, at, start, end };
    return;
  }
  const header = language === 'JavaScript' || language === 'TypeScript' ? scriptHeader : headers[language];
  if (!header) return;
  for (const match of occurrences(header, code)) {
    const { name = '', takes, opening = '' } = match.groups!;
    if (takes !== undefined && !ofErrors.test(name) && !ofErrors.test(takes)) continue;
    const start = match.index + match[0].length - opening.length;
    const end = opening === '{' ? closingBrace(code, start) : expressionEnd(code, start, language);
    if (end > start && !source.inTest(match.index)) yield { name, at: match.index, start, end };
  }
}

/** Where the expression ends that a function stands for: at its semicolon, or with the branches that Kotlin puts in braces. */
function expressionEnd(code: string, from: number, language: LanguageName): number {
  if (language === 'C#') return code.indexOf(';', from);
  const brace = code.indexOf('{', from);
  return brace < 0 || brace - from > 120 ? -1 : closingBrace(code, brace);
}

/** `NotFound(…)` and its like: helpers named after the code that they answer. */
function* calledCodes(body: string): Generator<number> {
  for (const [, called] of body.matchAll(/\b([A-Z]\w+)\(/g)) {
    const code = statusCodeOf(called!);
    if (code !== null) yield code;
  }
}

/** The values that a Go function returns by their names alone. */
function returnedValues({ imports }: Source, body: string): AnswerValue[] {
  const found = new Map<string, AnswerValue>();
  for (const [text, qualifier, name] of body.matchAll(/\breturn\s+(?:\w+,\s*)?(?:(\w+)\.)?(\w*Err\w*)\s*$/gm)) {
    const module = imports.find(({ names }) => names.some(({ local }) => local === qualifier))?.module;
    if (qualifier === undefined || module !== undefined)
      found.set(text, { name: name!, ...(module ? { module } : {}) });
  }
  return [...found.values()];
}

const declared = /^(?:var)?[ \t]*(\w*Err\w*)[ \t]*(?:\w+[ \t]*)?=[^\n]+/gm;

/** Names of a Go file's errors that are answers themselves: they hold a status code. */
export function answerValuesIn(source: Source): string[] {
  if (source.language !== 'Go') return [];
  const found = [...occurrences(declared, source.code)];
  if (found.length === 0) return [];
  const codes = codesIn(source);
  return found
    .filter(({ index, 0: text }) => codes.some(({ offset }) => index < offset && offset < index + text.length))
    .map(([, name]) => name!);
}

/** Whether at least two of a mapping's values are answers, by the answers that each folder declares. */
export function mapsToAnswers(
  { values }: Pick<MappingHere, 'values'>,
  path: string,
  answersOf: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (!values) return true;
  const own = folderOf(path);
  const isAnswer = ({ name, module }: AnswerValue): boolean =>
    [...answersOf].some(
      ([folder, names]) =>
        names.has(name) &&
        (module === undefined ? folder === own : folder !== '' && `/${module}`.endsWith(`/${folder}`)),
    );
  return new Set(values.filter(isAnswer).map(({ name }) => name)).size > 1;
}
