import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import { closingBrace } from '../source/lexers/pieces';
import type { TestCase } from './case';
import { dialectOf, type Dialect } from './dialects';
import { refusalIn } from './refusals';
import { constantAssertion, isScaffoldCase } from './scaffold-cases';

const mostCases = 2_000;
/** Rows of a table that count for one case. */
const mostRows = 50;

/** The test cases of a source file. A case reaches to where the next one begins. */
export function casesOf(source: Source): TestCase[] {
  const dialect = dialectOf(source.language);
  const starts = startsOf(source, dialect);
  const quiet = skippedGroups(source);
  return starts.map((match, index) => {
    const begin = match.index;
    const end = starts[index + 1]?.index ?? source.code.length;
    const code = source.code.slice(begin, end);
    const text = source.uncommented.slice(begin, end);
    const name = nameOf(source, match);
    const around = source.code.slice(linesBefore(source.code, begin, dialect.before), headEnd(source.code, match));
    const refusal = refusalIn(text.slice(0, 20_000));
    const assertions = assertionsIn(code, dialect);
    return {
      name,
      line: source.lineOf(begin),
      assertions,
      calls: assertions > 0 ? [] : callsIn(code.slice(match[0].length)),
      startsSuite: occurs(/\b(?:RunSpecs|suite\.Run)\(/, code),
      times: rowsIn(text, dialect),
      skipped:
        dialect.skipped.test(around) ||
        dialect.skippedInside?.test(code.slice(0, 3_000)) === true ||
        quiet.some((range) => range.start <= begin && begin < range.end),
      step: /^[ \t]*[@[]?[Tt]hen\b/.test(match[0]),
      scaffold: isScaffoldCase(name, text),
      refusal: refusal < 0 ? null : source.lineOf(begin + refusal),
    };
  });
}

/** A function of the tests that is no case itself. */
export interface TestFunction {
  readonly name: string;
  readonly asserts: boolean;
  readonly calls: readonly string[];
}

const functionDefinition =
  /\b(?:def|function|func|fun|fn|defp|void|Task)\s+(?:\([^)\n]{0,60}\)\s*)?(?:self\.)?(\w+)|\b(?:const|let)\s+(\w+)\s*=\s*(?:async\s*)?(?:function\b|\([^)]{0,300}\)[^=\n]{0,60}=>)|^[ \t]+(?:async )?(\w{4,})\([^)\n]{0,200}\)[^\n;]{0,60}\{/gm;

/** Functions of a file of tests, besides its cases, that make assertions or call what may. */
export function functionsOf(source: Source): TestFunction[] {
  const dialect = dialectOf(source.language);
  const { code } = source;
  const caseNames = new Set(startsOf(source, dialect).map((match) => nameOf(source, match)));
  const definitions = [...occurrences(functionDefinition, code)].slice(0, mostCases).map((match) => ({
    name: match.slice(1).find((group) => group !== undefined)!,
    from: match.index + match[0].length,
    start: match.index,
    indent: match.index - (code.lastIndexOf('\n', match.index - 1) + 1),
  }));
  return definitions.flatMap(({ name, from, indent }, index) => {
    if (name.length < 4 || caseNames.has(name)) return [];
    const next = definitions.slice(index + 1, index + 12).find((other) => other.indent <= indent);
    const body = code.slice(from, Math.min(next?.start ?? code.length, from + 6_000));
    const asserts = assertionsIn(body, dialect) > 0;
    return [{ name, asserts, calls: asserts ? [] : callsIn(body) }];
  });
}

function callsIn(code: string): string[] {
  return [
    ...new Set([...code.slice(0, 4_000).matchAll(/\b([A-Za-z_]\w{3,})\s*[(<]/g)].map((match) => match[1]!)),
  ].slice(0, 40);
}

/** Where cases begin; annotations that belong to one function are one beginning. */
function startsOf(source: Source, dialect: Dialect): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of occurrences(dialect.start, source.code)) {
    const before = found.at(-1);
    const annotation = /^[@#[]/.test(match[0]);
    if (source.language === 'Python' && isFixture(source, match.index)) continue;
    if (before && annotation && /^[@#[]/.test(before[0]) && sameFunction(source.code.slice(before.index, match.index)))
      continue;
    found.push(match);
    if (found.length === mostCases) break;
  }
  return found;
}

/** A function that pytest hands to tests, whatever its name. */
function isFixture(source: Source, offset: number): boolean {
  const from = linesBefore(source.code, offset, 3);
  return source.code.slice(from, offset).includes('fixture');
}

/** Whether nothing between two annotations opens a body. */
function sameFunction(between: string): boolean {
  return between.length < 2_000 && !/[{;]\s*\n|=>|\bfn\b|\bvoid\b|\bfun\b/.test(between);
}

function nameOf(source: Source, match: RegExpExecArray): string {
  const named = match.slice(1).find((group) => group !== undefined);
  if (named) return named;
  const after = source.code.slice(match.index, match.index + match[0].length + 400);
  if (/^[@#[]/.test(match[0])) {
    const declared =
      /\b(?:void|fun|fn|Task|ValueTask|function|Unit)\b(?:<[^>\n]{0,40}>)?\s+`?(\w+)/.exec(after)?.[1] ??
      /\b(\w+)\s*\(\s*\)\s*(?:throws\b[^{]{0,80})?\{/.exec(after)?.[1];
    return declared ?? '';
  }
  const quote = /["'`]/.exec(after);
  return (quote && source.stringAt(match.index + quote.index + 1)?.value.slice(0, 200)) ?? '';
}

/** Assertions but those that hold whatever the program does. */
function assertionsIn(code: string, dialect: Dialect): number {
  let count = 0;
  for (const match of occurrences(dialect.assertion, code)) {
    if (!constantAssertion.test(code.slice(match.index, match.index + 80))) count++;
  }
  return count;
}

function rowsIn(text: string, dialect: Dialect): number {
  if (
    !dialect.row ||
    !/t\.Run\(|\.each|parametrize|InlineData|TestCase|DataRow|case\(|Source\(|Provider|->with\(|TestWith/i.test(text)
  )
    return 1;
  const rows = text.slice(0, 50_000).match(dialect.row)?.length ?? 0;
  return Math.max(1, Math.min(rows, mostRows));
}

/** Where the declaration of a case ends: with its line, or for annotations where the body opens. */
function headEnd(code: string, { index, 0: text }: RegExpExecArray): number {
  const line = code.indexOf('\n', index + text.length);
  const end = line < 0 ? code.length : line;
  if (!/^[@#[]/.test(text)) return end;
  const body = code.indexOf('{', index);
  return body < 0 || body > index + 400 ? end : body;
}

/** The offset at which the lines before another one begin. */
function linesBefore(code: string, offset: number, lines: number): number {
  let at = code.lastIndexOf('\n', offset - 1) + 1;
  for (let line = 0; line < lines && at > 0; line++) {
    const previous = code.lastIndexOf('\n', at - 2) + 1;
    if (!/^[ \t]*[@#[\])"'}]/.test(code.slice(previous, at)) && !/,\s*$/.test(code.slice(previous, at))) break;
    at = previous;
  }
  return at;
}

/** Groups of cases that are switched off as a whole. */
function skippedGroups(source: Source): { start: number; end: number }[] {
  const { code, language } = source;
  if (language === 'TypeScript' || language === 'JavaScript') {
    return [...occurrences(/(?<![\w$.])(?:describe|suite|context)\.skip\b|(?<![\w$.])xdescribe\b/g, code)].flatMap(
      (match) => {
        const open = code.indexOf('{', match.index);
        const end = open < 0 ? -1 : closingBrace(code, open);
        return end < 0 ? [] : [{ start: match.index, end }];
      },
    );
  }
  const whole =
    language === 'Java' || language === 'Kotlin'
      ? /@(?:Disabled|Ignore)\b[^\n]*\n(?:[ \t]*(?:@[^\n]*|\/\/[^\n]*)?\n){0,8}(?:\w+ )*class\b/.exec(code)
      : language === 'Python'
        ? /^pytestmark\s*=\s*pytest\.mark\.skip\b/m.exec(code)
        : null;
  return whole ? [{ start: whole.index, end: code.length }] : [];
}
