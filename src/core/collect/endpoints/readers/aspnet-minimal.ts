import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes, RouterId } from '../model';
import { argumentsAt, closing } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { lastHandler, noteHandlers } from './aspnet-handlers';
import { usualGraphqlPath } from './javascript-graphql';
import { RouteWrappers } from './aspnet-wrappers';

/** What maps routes by itself, and hands the application on to no method of the project. */
const ofFramework =
  /^(?:Map(?:Get|Post|Put|Patch|Delete|Methods|Group|Controllers|Fallback\w*|Razor\w*|Health\w*|Hub)|Run|RunAsync|Services)$/;
const minimal = /((?:\w+\.)*\w+)\s*\.\s*Map(Get|Post|Put|Patch|Delete|Methods|Group)(?:<[^<>()]*>)?\(/g;
/** Servers of GraphQL: Hot Chocolate and GraphQL.NET. */
const graphql = /(?<![\w.])(\w+)\s*\.\s*(?:MapGraphQL(?:Http)?|UseGraphQL)\s*(?:<[^()]{0,200}>)?\(/g;
const called = /(?<![\w.])(\w+)\s*\.\s*([A-Z]\w+)\s*(?:<(?:[^<>()]|<(?:[^<>()]|<[^<>()]*>)*>)*>)?\(/g;
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
    !occurs(/\b\w*[bB]uilder\.Build\(\)|\b(?:WebApplication|IEndpointRouteBuilder|RouteGroupBuilder)\b/, code)
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
  noteChosen(source, notes);
  const wrappers = new RouteWrappers(source, notes);
  for (const match of occurrences(minimal, code))
    readMapped(source, notes, wrappers, match[1]!, match[2]!, match.index, match.index + match[0].length - 1);
  for (const match of occurrences(graphql, code)) {
    const router = routerAt(source, notes, match[1]!, match.index);
    const [path] = argumentsAt(code, match.index + match[0].length - 1);
    if (router)
      notes.routes.push({
        router,
        methods: ['POST'],
        path: (path && pathAt(source, path)) ?? usualGraphqlPath,
        line: source.lineOf(match.index),
      });
  }
  for (const match of occurrences(called, code)) {
    const router = routerAt(source, notes, match[1]!, match.index);
    if (!router || ofFramework.test(match[2]!)) continue;
    const open = match.index + match[0].length - 1;
    const chained = calledOn(code, closing(code, open));
    for (const call of [{ name: match[2]!, at: match.index, open }, ...chained])
      if (!ofFramework.test(call.name)) readCall(notes, wrappers, router, call);
  }
  for (const match of occurrences(
    /(?<![\w])((?:\w+\.)*\w*(?:Map|Register|Add|Configure|Endpoints?|Routes?)\w*)\(\s*(\w+)\s*[,)]/g,
    code,
  )) {
    const router = routerAt(source, notes, match[2]!, match.index);
    if (router) notes.passes.push({ callee: { name: match[1]! }, index: 0, router });
  }
}

/** A call of a method of the project on a router: it registers on the router, or it is a route by itself. */
function readCall(notes: RouteNotes, wrappers: RouteWrappers, router: RouterId, { name, at, open }: Call): void {
  notes.passes.push({ callee: { name }, index: -1, router });
  wrappers.noteCall(name, router, at, open);
}

const chosen =
  /\b(?:WebApplication|IEndpointRouteBuilder|RouteGroupBuilder|var)\s+(\w+)\s*=\s*(?:(\w+)\s+is\s+null\s*\?\s*\w+\s*:|\w+\s+is\s+not\s+null\s*\?)?\s*(\w+)\s*(?:\?\?\s*\w+|:\s*\w+)?;/g;

/**
 * A router that is another one under certain conditions: `IEndpointRouteBuilder builder = group ?? app`. It is the one that may be
 * missing: as a parameter it stands for the application where nobody hands one in.
 */
function noteChosen(source: Source, notes: RouteNotes): void {
  for (const match of occurrences(chosen, source.code)) {
    const child = routerAt(source, notes, match[3]!, match.index);
    if (!child) continue;
    const id = `${match[1]}@${match.index}`;
    notes.routers.push({ id, root: false, path: [] });
    notes.mounts.push({ parent: child, path: [], child: { name: '', id } });
  }
}

/** Routers that a method takes after others: `MapBook(this IEndpointRouteBuilder app, RouteGroupBuilder group)`. */
function noteLaterParameters(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(
    /\b(\w+)\s*\(((?:[^(),;{}]+,\s*){1,4})(?:WebApplication|IEndpointRouteBuilder|RouteGroupBuilder)\??\s+(\w+)/g,
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

/** The router that a name stands for: the nearest definition before it. */
function routerAt(source: Source, notes: RouteNotes, name: string, at: number): RouterId | null {
  let found: RouterId | null = null;
  for (const { id } of notes.routers) {
    const [bare, offset] = id.split('@');
    if (bare === name && Number(offset ?? -1) < at) found = id;
  }
  return found;
}

function readMapped(
  source: Source,
  notes: RouteNotes,
  wrappers: RouteWrappers,
  receiver: string,
  verb: string,
  at: number,
  open: number,
): void {
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
    for (const call of calledOn(code, closing(code, open))) readCall(notes, wrappers, id, call);
    return;
  }
  const methods =
    verb === 'Methods' && args[1]
      ? source.strings
          .filter(({ start }) => start > args[1]!.start && start < args[1]!.end)
          .map(({ value }) => value.toUpperCase())
      : [verb.toUpperCase()];
  if (wrappers.note(receiver, methods, args, at)) return;
  const handler = lastHandler(source, args);
  const line = source.lineOf(code.indexOf('Map', at));
  notes.routes.push({ router, methods, path, line, ...(handler ? { handler } : {}) });
}

const ofBuilders =
  /^(?:With|Require|Allow|Disable|Produces|Accepts|Cache|MapGet|MapPost|MapPut|MapPatch|MapDelete|MapMethods|MapGroup|AddEndpointFilter)/;

/** A call by the name of what is called, and where its parenthesis opens. */
interface Call {
  readonly name: string;
  readonly at: number;
  readonly open: number;
}

/** What is called on a group in the statement that makes it: `app.MapGroup("/x").RequireAuthorization().MapBooks()`. */
function calledOn(code: string, from: number): Call[] {
  const calls: Call[] = [];
  let at = from;
  for (let steps = 0; steps < 12; steps++) {
    const next = /^\)?\s*\.\s*(\w+)\s*(?:<[^()]{0,200}>)?\(/.exec(code.slice(at, at + 400));
    if (!next) break;
    const open = at + next[0].length - 1;
    if (!ofBuilders.test(next[1]!)) calls.push({ name: next[1]!, at: code.indexOf(next[1]!, at), open });
    at = closing(code, open);
  }
  return calls;
}

/** The group that a chain such as `app.MapGroup("/x").MapGet(…)` begins with. */
function chainedRouter(source: Source, notes: RouteNotes, at: number): RouterId | null {
  const before = source.code.slice(Math.max(0, at - 400), at);
  return /\)\s*\.?\s*$/.test(before)
    ? (notes.routers.filter(({ id }) => Number(id.split('@')[1] ?? -1) < at).at(-1)?.id ?? null)
    : null;
}
