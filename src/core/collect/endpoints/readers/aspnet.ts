import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { attributes, type Annotation, type Declaration } from '../syntax/annotations';
import { closing } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';

const verbs: Readonly<Record<string, string>> = {
  HttpGet: 'GET',
  HttpPost: 'POST',
  HttpPut: 'PUT',
  HttpPatch: 'PATCH',
  HttpDelete: 'DELETE',
};
const types = /\b(abstract\s+)?(?:sealed\s+|partial\s+|static\s+)*(?:class|record)\s+(\w+)[^{;]*?(?=\{)/g;

/** Controllers of ASP.NET Core. */
export function readControllers(source: Source, notes: RouteNotes): void {
  const { code } = source;
  noteSharpConstants(source, notes);
  if (!occurs(/\[\s*(?:Http(?:Get|Post|Put|Patch|Delete)|Route|ApiController|AcceptVerbs)\b|Controller\b/, code))
    return;
  const all = attributes(code);
  for (const match of occurrences(types, code)) {
    const open = match.index + match[0].length;
    const type = {
      name: match[2]!,
      start: open,
      end: closing(code, open),
      abstract: match[1] !== undefined,
      head: match[0],
    };
    readController(source, notes, all, type);
  }
}

interface ControllerType {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly abstract: boolean;
  readonly head: string;
}

function readController(source: Source, notes: RouteNotes, all: readonly Annotation[], type: ControllerType): void {
  const own = all.filter(({ declaration }) => declaration.kind === 'type' && declaration.name === type.name);
  const isController =
    type.name.endsWith('Controller') ||
    own.some(({ name }) => name === 'ApiController' || name === 'Controller') ||
    /:\s*[^{]*\bController(?:Base)?\b/.test(type.head);
  const inside = all.filter(({ declaration, at }) => declaration.kind === 'member' && at > type.start && at < type.end);
  const members = [...new Set(inside.map(({ declaration }) => declaration))];
  const base = /:\s*([\w.]+)/.exec(type.head)?.[1] ?? '';
  if (!isController || own.some(({ name }) => name === 'NonController')) return;
  const prefixes = own
    .filter(({ name }) => name === 'Route')
    .map((one) => templateOf(source, one))
    .filter((path) => path !== null);
  const id = `type:${type.name}`;
  notes.routers.push({ id, root: !type.abstract, path: [] });
  if (prefixes.length > 0 || base !== '')
    (notes.notes.controllerRoutes ??= []).push(JSON.stringify({ type: type.name, base, prefixes }));
  const controller = type.name.replace(/Controller$/, '');
  for (const member of members) {
    const on = inside.filter(({ declaration }) => declaration === member);
    readAction(
      source,
      notes,
      { id, prefixes, base, controller: type.name.endsWith('Controller') ? controller : type.name },
      member,
      on,
    );
  }
}

interface ControllerHere {
  readonly id: RouterId;
  readonly prefixes: readonly PathText[];
  readonly base: string;
  readonly controller: string;
}

function readAction(
  source: Source,
  notes: RouteNotes,
  here: ControllerHere,
  member: Declaration,
  on: readonly Annotation[],
): void {
  if (on.some(({ name }) => name === 'NonAction')) return;
  const routes = on.filter(({ name }) => name === 'Route').map((one) => templateOf(source, one) ?? []);
  for (const one of on) {
    const methods = verbs[one.name] ? [verbs[one.name]!] : one.name === 'AcceptVerbs' ? acceptedVerbs(source, one) : [];
    if (methods.length === 0) continue;
    const template = templateOf(source, one);
    const own = template ? [template] : routes.length > 0 ? routes : [[]];
    for (const path of own) {
      const absolute = typeof path[0] === 'string' && /^[~/]/.test(path[0]);
      const inherited: PathText = here.base ? [{ constant: `@controller ${here.base}` }] : [];
      const prefixes = absolute ? [[]] : here.prefixes.length > 0 ? here.prefixes : [inherited];
      for (const prefix of prefixes) {
        const whole = [...prefix, '/', ...path].map((piece) =>
          typeof piece === 'string'
            ? piece
            : piece.constant.startsWith('@')
              ? { constant: `${piece.constant} ${here.controller} ${member.name}` }
              : piece,
        );
        notes.routes.push({
          router: here.id,
          methods,
          path: whole.map((piece) =>
            typeof piece === 'string' ? fillTokens(piece, here.controller, member.name) : piece,
          ),
          line: source.lineOf(one.at),
          handler: { name: member.name, line: source.lineOf(member.at) },
        });
      }
    }
  }
}

/** `[controller]` and `[action]` stand for names; `~/` begins at the root. */
export function fillTokens(template: string, controller: string, action: string): string {
  return template
    .replace(/^~\//, '/')
    .replace(/\[controller\]/gi, controller)
    .replace(/\[action\]/gi, action.replace(/Async$/, ''))
    .replace(/\{version:apiVersion\}/g, '{version}');
}

function templateOf(source: Source, one: Annotation): PathText | null {
  const { code } = source;
  for (const { start, end } of one.arguments) {
    const named = /^(\w+)\s*[:=]\s*(?!=)/.exec(code.slice(start, end));
    if (named && !/^(?:template)$/i.test(named[1]!)) continue;
    const path = pathAt(source, { start: start + (named?.[0].length ?? 0), end });
    if (path) return path;
  }
  return null;
}

function acceptedVerbs(source: Source, one: Annotation): string[] {
  return one.arguments.flatMap((range) => {
    const path = pathAt(source, range)?.[0];
    return typeof path === 'string' && /^[A-Za-z]+$/.test(path) ? [path.toUpperCase()] : [];
  });
}

function noteSharpConstants(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(/\b(?:const|static\s+readonly)\s+string\s+(\w+)\s*=\s*/g, code)) {
    const start = match.index + match[0].length;
    const end = code.indexOf(';', start);
    const value = end < 0 ? null : pathAt(source, { start, end });
    if (!value) continue;
    const around = [...code.slice(0, match.index).matchAll(/\bclass\s+(\w+)/g)].map(([, name]) => name!);
    notes.constants[match[1]!] ??= value;
    const last = around.at(-1);
    if (last) notes.constants[`${last}.${match[1]}`] ??= value;
    if (around.length > 1) notes.constants[`${around.slice(-2).join('.')}.${match[1]}`] ??= value;
  }
}
