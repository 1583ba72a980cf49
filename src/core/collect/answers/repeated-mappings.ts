/** Errors that handlers answer by themselves, one like the other: `catch (BookNotFound) { return NotFound(); }` in each of them. */
import type { ErrorAnswer, LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import { codesIn } from './codes';

/** A kind of error that a handler answers with a code of its own. */
export interface AnsweredHere {
  readonly error: string;
  readonly code: number;
  readonly line: number;
}

/** Where a kind of error, the group `error`, is caught or told from others; what answers it comes right behind. */
const script = /\binstanceof\s+(?:\w+\.)*(?<error>[A-Z]\w*)\s*\)/g;
const jvm = /\bcatch\s*\(\s*(?:final\s+)?(?:\w+\s*:\s*)?(?<error>[A-Z]\w*)\b[^(){}]{0,80}\)\s*\{/g;
const caught: Readonly<Record<LanguageName, RegExp>> = {
  TypeScript: script,
  JavaScript: script,
  Java: jvm,
  Kotlin: jvm,
  'C#': /\bcatch\s*\(\s*(?:\w+\.)*(?<error>[A-Z]\w*)\b[^(){}]{0,40}\)[^{};]{0,120}\{/g,
  PHP: /\bcatch\s*\(\s*\\?(?:\w+\\)*(?<error>[A-Z]\w*)\b[^(){}]{0,60}\)\s*\{/g,
  Python: /^[ \t]*except[ \t]+\(?(?:\w+\.)*(?<error>[A-Z]\w*)\b[^\n:]{0,120}:/gm,
  Ruby: /^[ \t]*rescue[ \t]+(?:\w+::)*(?<error>[A-Z]\w*)\b/gm,
  Go: /\b(?:errors\.(?:Is|As)\(\s*\w+,\s*&?|err\s*==\s*)(?:\w+\.)?(?<error>\w*[eE]rr\w*)\)?\s*\{/g,
  Rust: /\bErr\(\s*(?:\w+::)*\w*Err\w*::(?<error>[A-Z]\w*)[^=;{}]{0,40}=>/g,
  Elixir: /\{:error,\s*:(?<error>\w+)\}\s*->/g,
};
/** Whoever catches everything tells nothing apart. */
const anyError =
  /^(?:Base)?(?:Exception|Error)$|^(?:Throwable|StandardError|Runtime(?:Exception|Error)|SystemException)$/;
const mayAnswer = /\bcatch\b|\bexcept\b|\brescue\b|\binstanceof\b|\berrors\.|\berr ==|\bErr\(|:error/;

/** How far behind the name of an error its answer may begin. */
const reach = 300;
const perFile = 40;

/** The errors that a file's handlers answer by themselves. */
export function answeredIn(source: Source): readonly AnsweredHere[] {
  const { code, language } = source;
  if (!occurs(mayAnswer, code)) return [];
  const places = [...occurrences(caught[language], code)].filter(
    ({ index, groups }) => !anyError.test(groups!.error!) && !source.inTest(index),
  );
  if (places.length === 0) return [];
  const codes = codesIn(source);
  return places.slice(0, perFile).flatMap(({ index, 0: text, groups }, place) => {
    const from = index + text.length;
    const end = Math.min(from + reach, blockEnd(code, from), places[place + 1]?.index ?? Infinity);
    const answer = codes.find(({ offset }) => from <= offset && offset < end);
    return answer && answer.code >= 400
      ? [
          {
            error: groups!.error!,
            code: answer.code,
            line: source.lineOf(index + text.length - text.trimStart().length),
          },
        ]
      : [];
  });
}

/** Where another error is caught, whatever it is called. */
const next = /\bcatch\b|\bexcept\b|\brescue\b|\bfinally\b/g;

function blockEnd(code: string, from: number): number {
  next.lastIndex = from;
  return next.exec(code)?.index ?? Infinity;
}

/** How many kinds of errors have to be answered alike, each more than once, for it to be a mapping. */
const fewestKinds = 2;

/** The first place of each error that several handlers answer with the same code, where there are enough of them. */
export function repeatedMappings(files: Iterable<readonly [string, readonly AnsweredHere[]]>): ErrorAnswer[] {
  const places = new Map<string, { path: string; line: number }[]>();
  for (const [path, answered] of files) {
    for (const { error, code, line } of answered) {
      const key = `${error} ${code}`;
      places.set(key, [...(places.get(key) ?? []), { path, line }]);
    }
  }
  const repeated = [...places.values()].filter((all) => all.length > 1);
  if (repeated.length < fewestKinds) return [];
  return repeated.map(([place]) => ({
    kind: 'repeated',
    what: 'the same mapping of errors',
    place: place!,
    acts: 'yes',
  }));
}
