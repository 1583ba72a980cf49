import type { Source } from '../../source';
import type { PathText } from '../model';
import { argumentsAt, closing, parts, trimmed, type Range } from './brackets';
import { isSecretSetting } from './secret-parts';

const name = /^[A-Za-z_$@][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*$/;
/** A simple expression that something else stands in for where it has no value: `process.env.PREFIX || '/api'`. */
const absent = /^([\w$.?!]+)(?:\[[^\][]*\])?\s*(?:\|\||\?\?|\bor\b)\s*/;
/** Functions that answer a setting by its name: `config.get('prefix', '/api')`, `os.getenv("PREFIX")`. */
const setting = /^(?:[\w$]+\.)*(?:get|getOrThrow|getOrDefault|str|string|config|\w*[eE]nv\w*)\s*(?:<[^<>()]*>)?\(/;
/** Prefixes of string literals. */
const prefixes = /^(?:[rRbBfFuU]{1,2}|\$@?|@\$?|L)$/;

/**
 * What an expression says as a path: literals, constants, and their concatenation. Null where it says something else. What a template
 * interpolates is taken as a constant.
 */
export function pathAt(source: Source, range: Range): PathText | null {
  const { code } = source;
  const { start, end } = trimmed(code, range.start, range.end);
  if (end <= start) return null;
  if (code[start] === '(' && closing(code, start) === end - 1)
    return pathAt(source, { start: start + 1, end: end - 1 });
  const pieces = concatenated(code, start, end);
  if (pieces.length > 1) {
    const read = pieces.map((piece) => pathAt(source, piece));
    return read.some((piece) => piece === null) ? null : joined(read as PathText[]);
  }
  return (
    literalAt(source, start, end) ??
    adjacentAt(source, start, end) ??
    constantAt(code.slice(start, end)) ??
    memberAt(source, start, end) ??
    settingAt(source, start, end)
  );
}

/** A setting that is taken from a configuration by its name: `app.config["PREFIX"]`. */
function memberAt(source: Source, start: number, end: number): PathText | null {
  const taken = /^(?:[\w$]+\.)*(?:\w*[cC]onfig|settings|environ|env)\[(?=["'])/.exec(source.code.slice(start, end));
  const string = taken && source.stringAt(start + taken[0].length + 1);
  return string && string.end + 2 === end && /^\w+$/.test(string.value) ? [{ constant: string.value }] : null;
}

/** A setting that is read on the spot: its default, else a constant of its name. */
function settingAt(source: Source, start: number, end: number): PathText | null {
  const { code } = source;
  const expression = code.slice(start, end);
  const fallback = absent.exec(expression);
  if (fallback) {
    const setting = constantAt(fallback[1]!);
    return setting && isSecretSetting(fallback[1]!)
      ? setting
      : pathAt(source, { start: start + fallback[0].length, end });
  }
  const called = setting.exec(expression);
  const open = called ? start + called[0].length - 1 : -1;
  if (!called || closing(code, open) !== end - 1) return null;
  const [key, usual] = argumentsAt(code, open);
  const [text] = (key && literalAt(source, key.start, key.end)) ?? [];
  const constant = typeof text === 'string' && name.test(text) ? [{ constant: text }] : null;
  if (constant && isSecretSetting(constant[0]!.constant)) return constant;
  const named = usual && /^default\s*=\s*/.exec(code.slice(usual.start, usual.end));
  const value = usual && pathAt(source, { start: usual.start + (named?.[0].length ?? 0), end: usual.end });
  return value ?? constant;
}

function concatenated(code: string, start: number, end: number): Range[] {
  return code.slice(start, end).includes('+') ? parts(code, start, end, 43) : [{ start, end }];
}

function joined(pieces: readonly PathText[]): PathText {
  return simplified(pieces.flat());
}

/** Neighbouring texts as one. */
function simplified(path: PathText): PathText {
  const result: (string | { readonly constant: string })[] = [];
  for (const piece of path) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

function constantAt(expression: string): PathText | null {
  // As C# writes the empty text.
  if (/^[sS]tring\.Empty$/.test(expression)) return [''];
  return name.test(expression)
    ? [{ constant: expression.replaceAll('?.', '.').replaceAll('::', '.').replaceAll('->', '.') }]
    : null;
}

function literalAt(source: Source, start: number, end: number): PathText | null {
  const { code, text } = source;
  let quote = start;
  while (quote < end && !isQuote(code.charCodeAt(quote))) quote++;
  if (
    quote === end ||
    (quote > start && !prefixes.test(code.slice(start, quote)) && !isRawPrefix(code.slice(start, quote)))
  )
    return null;
  const mark = code[quote]!;
  const triple = code.startsWith(mark.repeat(3), quote) ? 3 : 1;
  const string = source.stringAt(quote + triple);
  if (!string || !isClosing(code.slice(string.end, end))) return null;
  const interpolates =
    mark === '`' ||
    quote > start ||
    source.language === 'Kotlin' ||
    source.language === 'Ruby' ||
    source.language === 'Elixir';
  const value = text.slice(string.start, string.end);
  if (/^[fF]|[fF]$|^\$|\$$/.test(code.slice(start, quote)) && source.language !== 'Ruby') return formatted(value);
  return interpolates ? interpolated(value) : [value];
}

/** Literals of Python that stand one after the other are one. */
function adjacentAt(source: Source, start: number, end: number): PathText | null {
  const { code } = source;
  if (source.language !== 'Python' || !/^[rRbBfFuU]{0,2}["']/.test(code.slice(start, start + 3))) return null;
  const pieces: PathText[] = [];
  let from = start;
  while (from < end) {
    const quote = code.slice(from, end).search(/["']/);
    const string = quote < 0 ? undefined : source.stringAt(from + quote + 1);
    if (!string || !/^[rRbBfFuU]{0,2}$/.test(code.slice(from, from + quote))) return null;
    const piece = literalAt(source, from, string.end + 1);
    if (!piece) return null;
    pieces.push(piece);
    from = trimmed(code, string.end + 1, end).start;
  }
  return pieces.length > 1 ? joined(pieces) : null;
}

function isRawPrefix(prefix: string): boolean {
  return /^b?r#*$/.test(prefix);
}

function isClosing(rest: string): boolean {
  return /^["'`]{1,3}#*(?:\s*(?:\.to_string\(\)|\.into\(\)|\.trimIndent\(\)))?$/.test(rest);
}

function isQuote(character: number): boolean {
  return character === 34 || character === 39 || character === 96;
}

/** A template's text with its expressions as constants. A bare `{name}` stays: it is a parameter of a path. */
function interpolated(value: string): PathText {
  const pieces: (string | { readonly constant: string })[] = [];
  let from = 0;
  for (const match of value.matchAll(/[$#]\{\s*([^{}]*?)\s*\}/g)) {
    if (match.index > from) pieces.push(value.slice(from, match.index));
    pieces.push(interpolatedPiece(match[1]!));
    from = match.index + match[0].length;
  }
  if (from < value.length || pieces.length === 0) pieces.push(value.slice(from));
  return pieces;
}

/** What an interpolated expression stands for: a constant, or the text that stands in for one without a value. */
function interpolatedPiece(expression: string): string | { readonly constant: string } {
  if (name.test(expression)) return { constant: expression };
  const [, setting, , usual] =
    /^([\w$.?!]+)(?:\[[^\][]*\])?\s*(?:\|\||\?\?|or\b|,)\s*(["'])([^"'\n]*)\2$/.exec(withoutGetter(expression)) ?? [];
  if (setting !== undefined && isSecretSetting(setting)) return { constant: setting };
  return usual ?? { constant: '?' };
}

/** `os.getenv("PREFIX", "/api")` as its arguments alone. */
function withoutGetter(expression: string): string {
  const called = setting.exec(expression);
  const inner = called && expression.endsWith(')') ? expression.slice(called[0].length, -1) : expression;
  return inner.replace(/^(["'])([\w.]+)\1/, '$2');
}

/** A format string's text: `{name}` is a constant, `{{name}}` a brace of its own. */
function formatted(value: string): PathText {
  const pieces: (string | { readonly constant: string })[] = [];
  let from = 0;
  for (const match of value.matchAll(/\{\{[^{}]*\}\}|\{([^{}]*)\}/g)) {
    if (match[1] === undefined) continue;
    pieces.push(value.slice(from, match.index).replace(/\{\{/g, '{').replace(/\}\}/g, '}'));
    pieces.push(interpolatedPiece(match[1].trim()));
    from = match.index + match[0].length;
  }
  pieces.push(value.slice(from).replace(/\{\{/g, '{').replace(/\}\}/g, '}'));
  return pieces.filter((piece) => piece !== '');
}

/** The name that an expression is, with the members taken from it; empty where it is something else. */
export function dottedName(expression: string): string {
  const trimmedName = expression.trim();
  return name.test(trimmedName) ? trimmedName.replaceAll('?.', '.').replaceAll('::', '.').replaceAll('->', '.') : '';
}
