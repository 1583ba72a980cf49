import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { attributes, type Annotation, type Declaration } from '../syntax/annotations';
import { argumentsAt, closing } from '../syntax/brackets';
import { dottedName, pathAt } from '../syntax/paths';

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

/** What maps routes by itself, and hands the application on to no method of the project. */
const ofFramework =
  /^(?:Map(?:Get|Post|Put|Patch|Delete|Methods|Group|Controllers|Fallback\w*|Razor\w*|Health\w*|Hub)|Run|RunAsync|Services)$/;
const minimal = /((?:\w+\.)*\w+)\s*\.\s*Map(Get|Post|Put|Patch|Delete|Methods|Group)(?:<[^<>()]*>)?\(/g;
const assignedGroup = /(\w+)\s*=\s*(?:[\w.]+\s*\.\s*)$/;
const application =
  /(\w+)\s*=\s*(?:\w*[bB]uilder\.Build\(\)|WebApplication\.Create(?:Slim|Empty)?\(|WebApplication\.Create(?:Slim|Empty)?Builder\([^;]{0,300}\.Build\(\))/g;
const parameter =
  /\bthis\s+(WebApplication|IEndpointRouteBuilder|RouteGroupBuilder)\s+(\w+)|\(\s*(WebApplication|IEndpointRouteBuilder|RouteGroupBuilder)\s+(\w+)/g;

/** Minimal APIs of ASP.NET Core: `app.MapGet("/x", …)` and groups. */
export function readMinimalRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  noteHandlers(source, notes);
  if (
    !occurs(/\.Map(?:Get|Post|Put|Patch|Delete|Methods|Group)\b/, code) &&
    !occurs(/\b(?:\w+)\.(?:Map|Use|Add)\w*(?:Endpoints|Routes|Api)\w*\(/, code) &&
    !occurs(/\b\w*[bB]uilder\.Build\(\)|\bWebApplication\b/, code)
  )
    return;
  const known = new Set<string>();
  for (const match of occurrences(application, code)) {
    known.add(match[1]!);
    notes.routers.push({ id: match[1]!, root: true, path: [] });
  }
  for (const match of occurrences(parameter, code)) {
    const name = match[2] ?? match[4]!;
    const method = /(\w+)\s*(?:<[^<>]*>)?\s*\(\s*(?:this\s+)?$/.exec(
      code.slice(Math.max(0, match.index - 80), match.index + match[0].search(/\bthis\b|[A-Z]/)),
    );
    const id = `${name}@${match.index}`;
    notes.routers.push({ id, root: false, path: [], open: true });
    notes.functions.push({ name: method?.[1] ?? '', parameters: [id], receiver: id });
    known.add(name);
  }
  noteLaterParameters(source, notes);
  for (const match of occurrences(minimal, code))
    readMapped(source, notes, match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
  for (const match of occurrences(/(?<![\w.])(\w+)\s*\.\s*([A-Z]\w+)\s*\(/g, code)) {
    const router = routerAt(source, notes, match[1]!, match.index);
    if (!router || ofFramework.test(match[2]!)) continue;
    const chained = calledOn(code, closing(code, match.index + match[0].length - 1));
    for (const name of [match[2]!, ...chained])
      if (!ofFramework.test(name)) notes.passes.push({ callee: { name }, index: -1, router });
  }
  for (const match of occurrences(
    /(?<![\w])((?:\w+\.)*\w*(?:Map|Register|Add|Configure|Endpoints?|Routes?)\w*)\(\s*(\w+)\s*[,)]/g,
    code,
  )) {
    const router = routerAt(source, notes, match[2]!, match.index);
    if (router) notes.passes.push({ callee: { name: match[1]! }, index: 0, router });
  }
}

/** Routers that a method takes after others: `MapBook(this IEndpointRouteBuilder app, RouteGroupBuilder group)`. */
function noteLaterParameters(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(
    /\b(\w+)\s*\(((?:[^(),;{}]+,\s*){1,4})(?:WebApplication|IEndpointRouteBuilder|RouteGroupBuilder)\s+(\w+)/g,
    code,
  )) {
    const at = match.index + match[0].length - match[3]!.length;
    const id = `${match[3]}@${at}`;
    const before = match[2]!.split(',').length - 1;
    // A caller does not hand on what it calls an extension method on.
    const index = /^\s*this\b/.test(match[2]!) ? before - 1 : before;
    notes.routers.push({ id, root: false, path: [], open: true });
    notes.functions.push({ name: match[1]!, parameters: [...Array<null>(index).fill(null), id] });
  }
}

const answering =
  /^[ \t]*(?:(?:public|private|internal|protected|static|async)\s+)*(?:Task|ValueTask|IResult|Results|[A-Z]\w*(?=[\w.]*<|\??\s))(?:<[^;{}()=\n]{0,200}>)?\??\s+(\w+)\s*\(/gm;
const answersSomething = /\b(?:IResult|Results<|Ok<|NotFound|IActionResult)\b|\.Map(?:Get|Post|Put|Patch|Delete)\b/;

/** Functions that a route may name, in files that map routes or return their results. */
function noteHandlers(source: Source, notes: RouteNotes): void {
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

/** The router that a name stands for: the nearest definition before it. */
function routerAt(source: Source, notes: RouteNotes, name: string, at: number): RouterId | null {
  let found: RouterId | null = null;
  for (const { id } of notes.routers) {
    const [bare, offset] = id.split('@');
    if (bare === name && Number(offset ?? -1) < at) found = id;
  }
  return found;
}

function readMapped(source: Source, notes: RouteNotes, receiver: string, verb: string, at: number, open: number): void {
  const { code } = source;
  const router = routerAt(source, notes, receiver, at) ?? chainedRouter(source, notes, at);
  if (!router) return;
  const args = argumentsAt(code, open);
  const path = args[0] ? pathAt(source, args[0]) : null;
  if (!path) return;
  if (verb === 'Group') {
    const name = assignedGroup.exec(code.slice(Math.max(0, at - 120), code.indexOf('Map', at)))?.[1];
    const id = `${name ?? 'group'}@${at}`;
    notes.routers.push({ id, root: false, path: [] });
    notes.mounts.push({ parent: router, path, child: { name: '', id } });
    for (const callee of calledOn(code, closing(code, open)))
      notes.passes.push({ callee: { name: callee }, index: -1, router: id });
    return;
  }
  const methods =
    verb === 'Methods' && args[1]
      ? source.strings
          .filter(({ start }) => start > args[1]!.start && start < args[1]!.end)
          .map(({ value }) => value.toUpperCase())
      : [verb.toUpperCase()];
  const handler = args.at(-1);
  const name = handler ? dottedName(code.slice(handler.start, handler.end)) : '';
  const line = source.lineOf(code.indexOf('Map', at));
  notes.routes.push({
    router,
    methods,
    path,
    line,
    ...(handler && { handler: name ? { name } : { name: '', line: source.lineOf(handler.start) } }),
  });
}

const ofBuilders =
  /^(?:With|Require|Allow|Disable|Produces|Accepts|Cache|MapGet|MapPost|MapPut|MapPatch|MapDelete|MapMethods|MapGroup|AddEndpointFilter)/;

/** What is called on a group in the statement that makes it: `app.MapGroup("/x").RequireAuthorization().MapBooks()`. */
function calledOn(code: string, from: number): string[] {
  const names: string[] = [];
  let at = from;
  for (let steps = 0; steps < 12; steps++) {
    const next = /^\)?\s*\.\s*(\w+)\s*(?:<[^<>()]{0,80}>)?\(/.exec(code.slice(at, at + 200));
    if (!next) break;
    if (!ofBuilders.test(next[1]!)) names.push(next[1]!);
    at = closing(code, at + next[0].length - 1);
  }
  return names;
}

/** The group that a chain such as `app.MapGroup("/x").MapGet(…)` begins with. */
function chainedRouter(source: Source, notes: RouteNotes, at: number): RouterId | null {
  const before = source.code.slice(Math.max(0, at - 400), at);
  return /\)\s*\.?\s*$/.test(before)
    ? (notes.routers.filter(({ id }) => Number(id.split('@')[1] ?? -1) < at).at(-1)?.id ?? null)
    : null;
}
