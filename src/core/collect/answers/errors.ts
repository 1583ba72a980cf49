import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import { errorPatterns, type ErrorKind } from './error-patterns';
import { answerValuesIn, mappingsIn, type AnswerValue } from './mappings';
import { recoveriesIn } from './recoveries';
import { answeredIn, type AnsweredHere } from './repeated-mappings';
import { onlyRethrows } from './rethrows';
import { errorTypeAt, returnedErrors } from './returned-errors';
import { mountedIn, wrappingIn, type MountedHere } from './wrapping';

/** A place of a file that answers errors. */
export interface ErrorHere {
  readonly kind: ErrorKind;
  readonly what: string;
  readonly line: number;
  /** A name that other code has to mention for it to act. */
  readonly name?: string;
  /** What some file has to hold for it to act. */
  readonly mounted?: string;
  /** A type that functions have to return for it to act for more than middleware. */
  readonly returned?: string;
  /** Names of which one has to be handed to a router for it to act. */
  readonly mountedAs?: readonly string[];
  /** Values of which two have to be answers for it to be a handler at all. */
  readonly values?: readonly AnswerValue[];
}

/** What a file says on where errors become answers. */
export interface FileErrors {
  readonly handlers: readonly ErrorHere[];
  /** Names of functions that are handed to a `use(…)`, and whether routes follow in the file. */
  readonly mounts: readonly { readonly names: readonly string[]; readonly line: number; readonly early: boolean }[];
  /** What the file hands to routers. */
  readonly mounted?: readonly MountedHere[];
  /** What of the framework's registrations the file holds. */
  readonly registers: readonly string[];
  /** Names of error functions that the file calls. */
  readonly calls: readonly string[];
  /** Names of errors that are answers themselves. */
  readonly answers?: readonly string[];
  /** Errors that handlers answer by themselves. */
  readonly answered?: readonly AnsweredHere[];
}

const mostPlaces = 6;
const registrations: readonly (readonly [string, RegExp])[] = [
  ['exception-filter', /\buseGlobalFilters\s*\(|\bAPP_FILTER\b|@UseFilters\s*\(/],
  ['interceptor', /\buseGlobalInterceptors\s*\(|\bAPP_INTERCEPTOR\b|@UseInterceptors\s*\(/],
  [
    'advice',
    /\bAddExceptionHandler\s*<|\bFilters\.Add\b|\[(?:ServiceFilter|TypeFilter|\w*Exception\w*)\b|\bExceptionFilter|\.AddExceptionHandler\b/,
  ],
  ['problem-details', /\bUseProblemDetails\s*\(/],
];
const errorFunction = /err|problem|fail|exception/i;

/** Where a file turns errors into answers, by what it says alone. */
export function errorsIn(source: Source): FileErrors | null {
  const handlers: ErrorHere[] = [];
  for (const pattern of errorPatterns[source.language]) {
    const { kind, what, expression, text, beside } = pattern;
    const searched = text ? source.uncommented : source.code;
    if (beside && !beside.test(kind === 'thrown' || text ? source.uncommented : source.code)) {
      if (!occurs(beside, source.uncommented)) continue;
    }
    let places = 0;
    for (const match of occurrences(expression, searched)) {
      if (source.inTest(match.index) || ++places > mostPlaces) continue;
      const at = match.index + match[0].length - match[0].trimStart().length;
      if (pattern.catches && onlyRethrows(source, at)) continue;
      const name = kind === 'helper' ? nameIn(match[0]) : undefined;
      const returned = pattern.ofType ? errorTypeAt(match[0]) : undefined;
      const mounted = pattern.mountedByClass ? mountOfClass(source, at) : pattern.mounted;
      handlers.push({
        kind,
        what,
        line: source.lineOf(at),
        ...(name ? { name } : {}),
        ...(mounted ? { mounted } : {}),
        ...(returned ? { returned } : {}),
      });
    }
  }
  const isScript = source.language === 'JavaScript' || source.language === 'TypeScript';
  if (isScript) handlers.push(...errorMiddleware(source), ...wrappers(source));
  handlers.push(...mappings(source), ...recoveries(source));
  const mounts = isScript ? mountsIn(source) : [];
  const registers = [
    ...(source.language === 'Rust' ? returnedErrors(source).map((name) => `returned ${name}`) : []),
    ...registrations.filter(([, pattern]) => occurs(pattern, source.code)).map(([name]) => name),
    ...[...occurrences(mountedClass, source.code)].map(([, name]) => `middleware ${name}`),
  ];
  const calls = callsIn(source);
  const mounted = isScript ? mountedIn(source) : [];
  const answers = answerValuesIn(source);
  const answered = answeredIn(source);
  const parts = [handlers, mounts, mounted, registers, calls, answers, answered];
  if (parts.every(({ length }) => length === 0)) return null;
  return {
    handlers,
    mounts,
    ...(mounted.length > 0 ? { mounted } : {}),
    registers,
    calls,
    ...(answers.length > 0 ? { answers } : {}),
    ...(answered.length > 0 ? { answered } : {}),
  };
}

/** What a class is mounted as: `app.UseMiddleware<ErrorMiddleware>()`. */
const mountedClass = /\bUseMiddleware\s*(?:<\s*|\(\s*typeof\s*\(\s*)(?:\w+\.)*(\w+)/g;

/** What has to be mounted for code at an offset to act: the class around it; undefined for what is handed over in place. */
function mountOfClass({ code }: Source, at: number): string | undefined {
  const before = code.slice(Math.max(0, at - 8_000), at);
  if (/\.Use\s*\(\s*(?:static\s+)?(?:async\s*)?\([^;{}]{0,200}\)\s*=>\s*\{[^}]*$/.test(before.slice(-1_000)))
    return undefined;
  const name = [...before.matchAll(/\b(?:class|record)\s+(\w+)/g)].at(-1)?.[1];
  return name === undefined ? undefined : `middleware ${name}`;
}

const nameIn = (text: string): string | undefined => /(\w+)\s*(?:=[^=]*)?\($/.exec(text)?.[1];

const fourArguments =
  /\(\s*_?(?:err|error|e|ex|exception)\w*\b[^(),]{0,60},\s*_?(?:req|request)\b[^(),]{0,80},\s*_?(?:res|response)\b[^(),]{0,80},\s*_?next\b/g;

/** Express middleware for errors, by its four parameters. */
function errorMiddleware(source: Source): ErrorHere[] {
  const found: ErrorHere[] = [];
  for (const match of occurrences(fourArguments, source.code)) {
    const before = source.code.slice(Math.max(0, match.index - 160), match.index);
    const inline = /\.use\s*\(\s*(?:async\s*)?(?:function\s*\w*\s*)?$/.test(before);
    const named =
      /\bfunction\s+(\w+)\s*$/.exec(before) ??
      /\b(\w+)\s*(?::[^=;{}]{0,60})?=\s*(?:async\s*)?(?:function\s*\w*\s*)?$/.exec(before) ??
      /\b(\w+)\s*:\s*(?:async\s*)?(?:function\s*)?$/.exec(before) ??
      /(?:^|[\n;{}])\s*(?:public\s+|static\s+|async\s+)*(\w+)\s*$/.exec(before);
    found.push({
      kind: 'central',
      what: 'error middleware',
      line: source.lineOf(match.index),
      ...(inline ? {} : { name: named?.[1] ?? '' }),
    });
  }
  return found;
}

/** Middleware that catches what the handlers behind it throw. */
const wrappers = (source: Source): ErrorHere[] =>
  wrappingIn(source).map(({ line, names }) => ({
    kind: 'central',
    what: 'middleware around all handlers',
    line,
    ...(names ? { mountedAs: names } : {}),
  }));

/** What middleware a file mounts for all paths; `early` where routes are registered after it. */
function mountsIn(source: Source): FileErrors['mounts'] {
  const { code } = source;
  const found: { names: string[]; line: number; early: boolean }[] = [];
  for (const match of occurrences(/\.use\s*\(([^;{}]{1,300})/g, code)) {
    const names = match[1]!.match(/\b[A-Za-z_]\w*\b/g) ?? [];
    if (!names.some((name) => errorFunction.test(name))) continue;
    const rest = source.uncommented.slice(match.index + match[0].length);
    const later = /\.(?:use|get|post|put|patch|delete)\s*\(\s*["'`]\/(?!\*)[^"'`]*["'`]\s*,/.exec(rest);
    found.push({ names, line: source.lineOf(match.index), early: later !== null });
  }
  return found;
}

/** Functions that tell errors apart and choose a code for each. */
const mappings = (source: Source): ErrorHere[] =>
  mappingsIn(source).map((one) => ({ kind: 'central', what: 'a mapping of errors', ...one }));

/** Middleware that answers what handlers panic with. */
const recoveries = (source: Source): ErrorHere[] =>
  recoveriesIn(source).map((one) => ({
    kind: 'central',
    what: 'middleware that answers panics by their errors',
    ...one,
  }));

const calledByName = /(?<!\bfunc )(?<!\bfunction )\b(\w*(?:[eE]rr|[pP]roblem|[fF]ail|[eE]xception)\w*)\s*\(/g;
/** What is handed to others instead of being called: `.Match(Ok, Failures.ToProblem)`. */
const handedOn = /(?:\.|::)(\w*(?:[eE]rr|[pP]roblem|[fF]ail|[eE]xception)\w*)\s*[),]/g;
const calledOnError =
  /\b\w*(?:[eE]rr|[eE]rror|[fF]ailure|[pP]roblem|[eE]xception|[rR]esult)(?:\(\))?[!?]*\.(\w+)\s*\(/g;
const calledWithError =
  /\b(\w+)\s*\(\s*(?:\w+\s*,\s*)?(?:\w+\.)?\w*(?:[eE]rr|[eE]rror|[fF]ailure|[pP]roblem|[eE]xception|[rR]esult)(?:\(\))?\s*[,)]/g;
/** Functions of Go that recover are called, or handed over as they are. */
const mountedRecovery =
  /(?<!\bfunc )(?<!\bfunc \([^)\n]{1,60}\) )\b(\w*[rR]ecover\w+|[rR]ecover(?=\(\)[),]|[),]))\s*[(),]/g;
const mostCalls = 60;

/** Names of functions about errors that a file calls or hands on, and of those that it calls on an error or with one. */
function callsIn(source: Source): string[] {
  const names = new Set<string>();
  for (const match of occurrences(calledByName, source.code)) {
    const before = source.code.slice(Math.max(0, match.index - 80), match.index);
    if (/^func\s*(?:\([^)]*\))?\s*$/m.test(before.slice(before.lastIndexOf('\n') + 1))) continue;
    names.add(match[1]!);
    if (names.size === mostCalls) break;
  }
  for (const [, name] of occurrences(mountedRecovery, source.code)) names.add(name!);
  if (!callsMappings.has(source.language)) return [...names];
  for (const expression of [handedOn, calledOnError, calledWithError]) {
    const most = names.size + mostCalls;
    for (const match of occurrences(expression, source.code)) {
      names.add(match[1]!);
      if (names.size === most) break;
    }
  }
  return [...names];
}

/** Languages whose mappings need not be named after errors. */
const callsMappings = new Set<LanguageName>(['Go', 'C#', 'Java', 'Kotlin', 'PHP', 'Rust']);
