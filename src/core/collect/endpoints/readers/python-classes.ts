import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { ExtraAction, RouteNotes } from '../model';
import { argumentsAt, closing } from '../syntax/brackets';
import { textOfExpression } from '../syntax/url-expressions';
import { pythonClasses, type PythonClass } from '../syntax/python-blocks';

const member = /^[ \t]+(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*\(/gm;
const action = /^[ \t]+@(?:\w+\.)?(action|detail_route|list_route)\(/gm;
const restricted = /^[ \t]*@(?:\w+\.)?(api_view|require_http_methods)\(/gm;
const single = /^[ \t]*@(?:\w+\.)?require_(GET|POST|safe)\b/gm;

/** Classes with their bases and methods, and functions that say which methods they answer. */
export function readPythonClasses(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const one of pythonClasses(code)) noteClass(source, notes, one);
  for (const match of occurrences(restricted, code)) {
    const open = match.index + match[0].length - 1;
    const methods = stringsIn(source, open, closing(code, open)).map((method) => method.toUpperCase());
    noteFunction(source, notes, open, methods.length > 0 ? methods : ['GET']);
  }
  for (const match of occurrences(single, code))
    noteFunction(source, notes, match.index, [match[1] === 'safe' ? 'GET' : match[1]!]);
}

function noteFunction(source: Source, notes: RouteNotes, from: number, methods: readonly string[]): void {
  const found = /\n[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)/.exec(source.code.slice(from, from + 3000));
  if (!found) return;
  const line = source.lineOf(from + found.index + found[0].length - 1);
  notes.classes[found[1]!] ??= { bases: [], members: {}, methods, line };
}

function noteClass(source: Source, notes: RouteNotes, one: PythonClass): void {
  const { code } = source;
  const body = code.slice(one.start, one.end);
  const members: Record<string, number> = {};
  for (const match of body.matchAll(member)) {
    const line = source.lineOf(one.start + match.index + match[0].length - 1);
    members[match[1]!] ??= line;
    notes.definitions[`${one.name}.${match[1]}`] ??= line;
  }
  const extra = [...body.matchAll(action)].flatMap(
    (match) =>
      extraAction(source, one.start + match.index, one.start + match.index + match[0].length - 1, match[1]!) ?? [],
  );
  const lookup = attribute(source, one, 'lookup_url_kwarg') ?? attribute(source, one, 'lookup_field');
  const names = /^[ \t]+http_method_names\s*=\s*[[(]/m.exec(body);
  const open = names ? one.start + names.index + names[0].length - 1 : -1;
  notes.classes[one.name] ??= {
    bases: one.bases,
    members,
    ...(names ? { methods: stringsIn(source, open, closing(code, open)).map((method) => method.toUpperCase()) } : {}),
    ...(extra.length > 0 ? { extra } : {}),
    ...(lookup ? { lookup } : {}),
    line: source.lineOf(one.at),
  };
}

function attribute(source: Source, one: PythonClass, name: string): string | undefined {
  const found = new RegExp(`^[ \\t]+${name}\\s*=\\s*["']`, 'm').exec(source.code.slice(one.start, one.end));
  return found ? source.stringAt(one.start + found.index + found[0].length)?.value : undefined;
}

/** `@action(detail=True, methods=['post'], url_path='x')` above a member of a view set. */
function extraAction(source: Source, at: number, open: number, kind: string): ExtraAction | null {
  const { code } = source;
  const args = argumentsAt(code, open);
  const value = (name: string): string | undefined => {
    for (const { start, end } of args) {
      const named = new RegExp(`^${name}\\s*=\\s*`).exec(code.slice(start, end));
      if (named) return source.text.slice(start + named[0].length, end);
    }
    return undefined;
  };
  const after = /\n[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)/.exec(code.slice(at, at + 3000));
  if (!after) return null;
  const methods = [...(value('methods') ?? '').matchAll(/\w+/g)]
    .map(([method]) => method.toUpperCase())
    .filter((method) => /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(method));
  return {
    name: after[1]!,
    methods: methods.length > 0 ? methods : ['GET'],
    path: textOfExpression((value('url_path') ?? after[1]!).replace(/^[rR]?["']|["']$/g, '')),
    detail: kind === 'detail_route' || value('detail') === 'True',
    line: source.lineOf(at + after.index + after[0].length - 1),
  };
}

function stringsIn(source: Source, start: number, end: number): string[] {
  return source.strings.filter((string) => string.start > start && string.start < end).map(({ value }) => value);
}
