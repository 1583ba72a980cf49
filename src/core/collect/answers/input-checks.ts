import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import type { CodeHere } from './codes';

/** A check of input that a file makes by hand. */
export interface InputCheckHere {
  /** `condition`: refuses by what a value is; `parse`: refuses what cannot be read; `function`: made for it; `bound`: read into a type. */
  readonly kind: 'condition' | 'parse' | 'function' | 'bound';
  readonly line: number;
  /** The function's name. */
  readonly name?: string;
}

const refusals = new Set([400, 413, 415, 422]);
/** A question about a value. */
const condition = /\b(?:if|unless|elsif|elif|else if|when|guard|case)\b|\?\s*$|\|\|\s*$|&&\s*$|\braise_unless\b/;
/** A question about an error that something else reported, or about how something ended. */
const reported =
  /\b(?:if|unless)\b\s*\(?\s*(?:!|not\b)\s*(?:is_?)?(?:[sS]uccess|succeeded|saved|updated|deleted|created|inserted|removed)\b|\berr(?:or)?\s*:?(?:!=|!==|==)\s*(?:nil|null)|^\s*(?:}\s*)?(?:catch|except|rescue)\b|\bif\s*\(?\s*(?:err|error|e)\b\s*\)?|\bErr\((?:_|\w+)\)\s*(?:=|if\b)|\.isErr|!?\w*\.(?:success|ok)\b|\berrors?\.(?:Is|As)\b|\binstanceof\b|\bname\s*===|\.code\s*===/;
/** A question about what was sent. That something is there is refused of what was stored before, not of what was sent. */
const aboutValue =
  /[!=]=\s*(?:""|''|``|" *"|0\b|"|')|==\s*(?:nil|null|undefined|None)\b|\blen\(|\.length\b|\.size\b|\.Length\b|\bnot\s+(?!None\b)\w|!\s*[\w$(]|\.trim\b|\bisNaN\b|\bis\s+None\b|\bIsNullOr|\bempty\(|\.isEmpty|\.isBlank|\.is_empty|\.blank\?|\.nil\?|\.empty\?|\.present\?|\bisset\(|\bisNullOr|[<>]=?\s*\d|\.(?:test|match|matches|includes|contains|has|MatchString)\(|\bin_array\(|\bis(?:_|[A-Z])\w+\(|\bnot in\b|\btypeof\b|===?\s*["']/;
const parsing =
  /\b(?:Decode|Unmarshal|Bind\w*|ShouldBind\w*|BodyParser|Atoi|ParseInt|ParseUint|Parse|ReadAll|parseInt|JSON\.parse|json_decode|json\.loads|readJSON|decodeJSON|ReadJSON|DecodeJSON|from_str|parse::)\b/;

const functionName =
  /(?:\bfunc\s+(?:\([^)\n]*\)\s*)?|\bdef\s+(?:self\.)?|\bdefp?\s+|\bfunction\s+|\bconst\s+|\bfn\s+|\bfun\s+|\b(?:void|bool|boolean|Boolean|Result|IActionResult|Task|List<\w+>|Map<\w+,\s*\w+>|string|String)\??\s+)(_?(?:is[_A-Z]?)?[vV]alid(?:ate|ator)?[A-Z_]?\w*|\w{1,40}(?:_with_validation|WithValidation))\s*(?:=\s*(?:async\s*)?)?\(/g;
const otherMatters =
  /token|jwt|password|passwd|credential|session|config|env|signature|auth|login|key|licen[cs]e|connection|webhook|hash|cookie|captcha|otp|permission|role|refresh|secret|csrf|cert|state/i;

/** An error that is named after bad input and answered elsewhere: `return Err(AppError::Validation(…))`, `throw new InvalidAmountError()`. */
const namedRefusal =
  /(?:\breturn\b|\bthrow\b|\braise\b|\bErr\(|\{:error,)[^\n;]{0,60}?(\b\w*(?:BadRequest|bad_request|BAD_REQUEST|[iI]nvalid|Unprocessable|unprocessable|Validation)\w*)/g;

/** Bodies that a framework reads into a type, and refuses where they do not fit it. */
const binding: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Rust: /\b(?:Json|Form|Query)\s*\(\s*\w+\s*\)\s*:|\bweb::(?:Json|Form)\s*<|#\[(?:post|put|patch)\([^\]\n]*\bdata\s*=/g,
  Java: /@RequestBody\b/g,
  Kotlin: /@RequestBody\b|\bcall\.receive\s*</g,
  'C#': /\[FromBody\]/g,
  PHP: /#\[MapRequestPayload\b/g,
};

/** The result of a check of the project's own: `if p := problems(book); p != nil`. */
const foundWrong =
  /(?:[pP]roblem|[iI]nvalid|[vV]alidat|[iI]ssue|[vV]iolation|[mM]istake)\w*(?:\([^\n]{0,120}\))?[^\n=!]{0,20}(?:!==?\s*(?:nil|null|undefined|None)\b|\bis not None\b)/;

/** How many lines before a refusal its condition may stand. */
const linesBack = 4;
const perFile = 10;

/** The checks of input that a file makes by hand; `codes` are those that it chooses. */
export function inputChecksIn(source: Source, codes: readonly CodeHere[]): readonly InputCheckHere[] {
  const checks: InputCheckHere[] = [];
  const lines = source.uncommented.split('\n');
  for (const { code, line } of codes) {
    if (!refusals.has(code) || checks.length >= perFile) continue;
    const kind = kindOf(lines.slice(Math.max(0, line - 1 - linesBack), line).map((text) => text.slice(0, 300)));
    if (kind) checks.push({ kind, line });
    if (kind === 'condition' && asksTwice(lines.slice(Math.max(0, line - 1 - linesBack), line)))
      checks.push({ kind, line });
  }
  for (const match of namedRefusals(source)) {
    const line = source.lineOf(match.index);
    if (checks.length >= perFile) break;
    if (otherMatters.test(match[1]!) || source.inTest(match.index)) continue;
    if (checks.some((check) => Math.abs(check.line - line) < 3)) continue;
    if (kindOf(lines.slice(Math.max(0, line - 1 - linesBack), line).map((text) => text.slice(0, 300))) === 'condition')
      checks.push({ kind: 'condition', line });
  }
  for (const match of occurrences(functionName, source.code)) {
    const name = match[1]!;
    if (otherMatters.test(name) || source.inTest(match.index)) continue;
    checks.push({ kind: 'function', line: source.lineOf(match.index), name });
    if (checks.length >= perFile * 2) break;
  }
  const bound = binding[source.language];
  for (const match of bound ? occurrences(bound, source.code) : []) {
    checks.push({ kind: 'bound', line: source.lineOf(match.index) });
    if (checks.length >= perFile * 2) break;
  }
  return checks;
}

/** Whether the nearest question is about two values: `title === '' || pages < 1`. */
function asksTwice(lines: readonly string[]): boolean {
  const asked = lines.findLast((line) => condition.test(line.slice(0, 300)))?.slice(0, 300) ?? '';
  const [first, ...rest] = asked.split(/\|\||\bor\b/);
  return aboutValue.test(first!) && rest.some((part) => aboutValue.test(part));
}

/** Errors that are named after bad input; atoms of Elixir count as names. */
function namedRefusals({ code }: Source): Iterable<RegExpExecArray> {
  return occurs(/nvalid|adRequest|ad_request|BAD_REQUEST|nprocessable|Validation/, code)
    ? occurrences(namedRefusal, code)
    : [];
}

const asksAboutValue = (line: string): boolean => aboutValue.test(line) || foundWrong.test(line);

/** What the lines up to a refusal ask; the nearest question counts. */
function kindOf(lines: readonly string[]): 'condition' | 'parse' | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (reported.test(line)) {
      const around = `${lines[i - 1] ?? ''}\n${line}`;
      return parsing.test(around) ? 'parse' : null;
    }
    if (condition.test(line) || (i === lines.length - 1 && /\bif\b|\bunless\b/.test(line))) {
      return asksAboutValue(line) || asksAboutValue(lines[i + 1] ?? '') ? 'condition' : null;
    }
  }
  return null;
}
