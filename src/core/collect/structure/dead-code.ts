import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import type { CodeLines } from './code-lines';

/** A comment of one line, with what it says. */
const commentLine = /^[ \t]*(?:\/\/|#|--)[ \t]?(.*)$/;
/** A line that reads as code and not as a sentence. */
const codeLike =
  /[;{}]\s*$|^\s*[\w$.[\]]+\s*(?::?=|\+=)\s*\S|^\s*(?:return|await|if|for|while|const|let|var|def|func|fn|import|from|elif|else)\b.*[({:=;]|^\s*[\w$.]+\([^)]*\)\s*[;,]?\s*$|^\s*@\w+\(/;
/** Lines of a comment that instruct a tool or show how something is called. */
const spoken =
  /\b(?:e\.g\.|for example|example:|usage|returns?:|see)\b|^\s*[-*]\s|^\s*(?:eslint|noqa|nolint|type:|pragma|region|endregion|!|go:)/i;
const leastRun = 2;
const mostPlaces = 20;

/** Runs of comment lines that hold code; line of the first, and how many. */
export function commentedCode(source: Source, lines: CodeLines): readonly { line: number; lines: number }[] {
  if (!occurs(/(?:^|\n)[ \t]*(?:\/\/|#|--)/, source.text)) return [];
  const found: { line: number; lines: number }[] = [];
  let run: { line: number; lines: number; all: number } | null = null;
  const finish = (): void => {
    if (run && run.lines >= leastRun && run.lines * 2 >= run.all && found.length < mostPlaces)
      found.push({ line: run.line, lines: run.lines });
    run = null;
  };
  source.text.split('\n').forEach((raw, index) => {
    const says = raw.length < 300 && lines.texts[index]?.trim() === '' ? commentLine.exec(raw)?.[1] : undefined;
    if (says === undefined) return finish();
    const isCode = codeLike.test(says) && !spoken.test(says);
    if (!run) {
      if (isCode) run = { line: index + 1, lines: 1, all: 1 };
      return;
    }
    run.all++;
    if (isCode) run.lines++;
  });
  finish();
  return found;
}

/** Bodies that were never written. */
const unwritten: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Python: /\braise[ \t]+NotImplementedError\b/g,
  'C#': /\bthrow[ \t]+new[ \t]+NotImplementedException\b/g,
  Java: /\bthrow[ \t]+new[ \t]+(?:UnsupportedOperationException|NotImplementedException)[ \t]*\(/g,
  Kotlin: /(?<![.\w])TODO[ \t]*\(/g,
  Rust: /\b(?:todo|unimplemented)!\s*\(/g,
  Go: /\bpanic\([ \t]*["`][^"`\n]{0,3}/g,
  Ruby: /\braise[ \t]+NotImplementedError\b/g,
};
const saysUnwritten = /not (?:yet )?implemented|unimplemented|todo|implement me/i;

/** Lines of bodies that were never written. Abstract methods of Python and Ruby raise by design. */
export function unwrittenBodies(source: Source): readonly number[] {
  const pattern = unwritten[source.language];
  if (!pattern) return [];
  const found: number[] = [];
  for (const match of occurrences(pattern, source.code)) {
    if (source.language === 'Go' && !saysUnwritten.test(source.text.slice(match.index, match.index + 80))) continue;
    if (isAbstract(source, match.index)) continue;
    found.push(source.lineOf(match.index));
    if (found.length >= mostPlaces) break;
  }
  return found;
}

const isAbstract = (source: Source, at: number): boolean =>
  (source.language === 'Python' || source.language === 'Ruby') &&
  /\babstract\w*|\bABC\b|\bProtocol\b|\bInterface\b|\bBase\w*/i.test(source.code.slice(Math.max(0, at - 4000), at));
