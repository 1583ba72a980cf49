import { occurrences } from '../../search';
import type { Source } from '../source';
import { statusCodeOf } from './code-names';
import { codePatterns } from './code-patterns';
import { importedCodesIn } from './imported-codes';

/** A status code that a file chooses, and the line. */
export interface CodeHere {
  readonly code: number;
  readonly line: number;
  readonly offset: number;
}

/** Places kept for one code in one file. */
const mostPlaces = 8;
/** What makes a code a thing that is looked at, and not one that is chosen. */
const compared = /(?:[=!]==?|(?<![-=|])[<>]=?|\bcase|\bwhen|\bis|\bnot|\bin)\s*(?:[\w$]+[.:]+)*$/;
const comparedAfter = /^\s*(?:[=!]==?|\.equals\b)/;
/** Annotations that describe answers to readers of the documentation. */
const described =
  /(?:@Api\w*Response\w*|@ApiResponses?|@api\.(?:response|doc)|@\w+\.(?:response|doc)|(?<!@)\bProduces\w*|extend_schema|swagger_auto_schema|OpenApiResponse|\bresponses\s*=\s*\{|#\[OA\\\w+|@OA\\\w+|\bresponses\s*\(?)[^;]{0,300}$/;
/** Whether the brackets right behind an annotation are open at the end of a text whose closed brackets are gone. */
const stillOpen = /^[@#[\w.\\]*(?:<[^<>]*>)?\s*=?\s*[([{][^)\]}]*$/;

/** The status codes that a file's code chooses for its answers, in order. */
export function codesIn(source: Source): readonly CodeHere[] {
  const code = withoutImports(source);
  const found = new Map<number, CodeHere>();
  const perCode = new Map<number, number>();
  const keep = (status: number, from: number, at: number, end: number): void => {
    if (found.has(at) || lookedAt(code, from, end) || source.inTest(at)) return;
    const before = perCode.get(status) ?? 0;
    if (before >= mostPlaces) return;
    perCode.set(status, before + 1);
    found.set(at, { code: status, line: source.lineOf(at), offset: at });
  };
  for (const expression of codePatterns[source.language]) {
    expression.lastIndex = 0;
    for (const match of occurrences(expression, code)) {
      const written = match.groups?.code;
      const status = written === undefined ? impliedBy(match[0]) : statusCodeOf(written);
      if (status === null) continue;
      const offset = match.index + match[0].length - match[0].trimStart().length;
      const at = written === undefined ? offset : match.index + match[0].lastIndexOf(written);
      keep(status, offset, at, at + (written?.length ?? 0));
    }
  }
  for (const { code: status, start, end } of importedCodesIn(source, code)) keep(status, start, start, end);
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** What a framework answers where it is told to refuse by itself. */
const impliedBy = (text: string): number | null => (text.startsWith('raise_exception') ? 400 : null);

/** Whether a code is compared with, or described, rather than chosen. */
function lookedAt(code: string, start: number, end: number): boolean {
  const before = code.slice(Math.max(0, start - 320), start);
  if (compared.test(before.slice(-60)) || comparedAfter.test(code.slice(end, end + 12))) return true;
  const annotation = described.exec(before);
  return annotation !== null && stillOpen.test(withoutClosed(annotation[0]));
}

function withoutClosed(text: string): string {
  const shorter = text.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, '');
  return shorter === text ? text : withoutClosed(shorter);
}

/** The code with import statements blanked, which only say what names stand for. */
function withoutImports({ code, imports }: Source): string {
  let blanked = '';
  let from = 0;
  for (const { start, end, kind } of [...imports].sort((a, b) => a.start - b.start)) {
    if (kind === 'reference' || kind === 'effect' || start < from || end <= start) continue;
    blanked += code.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return blanked + code.slice(from);
}
