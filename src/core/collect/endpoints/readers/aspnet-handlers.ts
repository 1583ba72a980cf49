import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { HandlerHere, RouteNotes } from '../model';
import type { Range } from '../syntax/brackets';
import { dottedName } from '../syntax/paths';

const answering =
  /^[ \t]*(?:(?:public|private|internal|protected|static|async)\s+)*(?:Task|ValueTask|IResult|Results|[A-Z]\w*(?=[\w.]*<|\??\s))(?:<[^;{}()=\n]{0,200}>)?\??\s+(\w+)\s*(?:<[^<>()]*>)?\(/gm;
const answersSomething = /\b(?:IResult|Results<|Ok<|NotFound|IActionResult)\b|\.Map(?:Get|Post|Put|Patch|Delete)\b/;

/** Functions that a route may name, in files that map routes or return their results. */
export function noteHandlers(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(answersSomething, code)) return;
  const types = [...occurrences(/\bclass\s+(\w+)/g, code)];
  for (const match of occurrences(answering, code)) {
    const line = source.lineOf(match.index + match[0].length - 1);
    notes.definitions[match[1]!] ??= line;
    const type = types.findLast(({ index }) => index < match.index)?.[1];
    if (type) notes.definitions[`${type}.${match[1]}`] ??= line;
  }
}

/** What answers, as an argument says: a function by its name, without the types that it is told, or one that is written there. */
export function handlerAt(source: Source, { start, end }: Range): HandlerHere {
  const name = dottedName(source.code.slice(start, end).replace(/\s*<[^()]*>$/, ''));
  return name === '' ? { name, line: source.lineOf(start) } : { name };
}

/** The handler that a route's last argument is; the commas between types of a function's do not end it. */
export function lastHandler(source: Source, args: readonly Range[]): HandlerHere | null {
  const last = args.at(-1);
  if (!last) return null;
  const generic = source.code.slice(last.start, last.end).endsWith('>');
  const first = generic && args.findLast(({ start, end }) => /^[\w.]+\s*</.test(source.code.slice(start, end)));
  return handlerAt(source, { start: first ? first.start : last.start, end: last.end });
}
