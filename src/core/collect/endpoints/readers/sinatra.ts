import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import type { Range } from '../syntax/brackets';
import { end, statements, type Statement } from './rails-statements';

const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};

/** Routes of Sinatra and Grape, which read as statements in a class. */
export function readSinatraRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  const sinatra = occurs(/<\s*Sinatra::(?:Base|Application)\b|^\s*require\s+["']sinatra["']/m, source.uncommented);
  const grape = occurs(/<\s*Grape::API\b/, code);
  const child = /^\s*class\s+\w+\s*<\s*(\w+)\s*$/m.exec(code);
  if (
    !sinatra &&
    !grape &&
    !(
      child &&
      /(?:Controller|App|Base|Application)$/.test(child[1]!) &&
      !occurs(/ApplicationController|Rails/, code) &&
      occurs(/^\s*(?:get|post|put|patch|delete)\s+["'/]/m, source.uncommented)
    )
  )
    return;
  const type = /^\s*class\s+([\w:]+)/m.exec(code)?.[1] ?? '';
  const router = `app:${type.slice(type.lastIndexOf(':') + 1)}`;
  notes.routers.push({ id: router, root: true, path: [] });
  if (grape) readGrape(source, notes, router);
  else readSinatra(source, notes, router);
}

function readSinatra(source: Source, notes: RouteNotes, router: string): void {
  const frames: string[] = [''];
  for (const one of statements(source)) {
    if (one.word === end) {
      if (frames.length > 1) frames.pop();
      continue;
    }
    const top = frames.at(-1)!;
    const [first] = one.arguments;
    if (one.opens) frames.push(one.word === 'namespace' && first ? `${top}/${value(source, first)}` : top);
    if (one.word === 'map' || one.word === 'use') continue;
    const path = first && isPath(source, first) ? value(source, first) : null;
    if (one.word in verbs && path !== null && one.opens)
      push(source, notes, router, verbs[one.word]!, `${top}/${path}`, one);
  }
}

/** `namespace`, `resource` and `route_param` nest; `mount` puts one API into another. */
function readGrape(source: Source, notes: RouteNotes, router: string): void {
  const frames: string[] = [''];
  let prefix = '';
  let version = '';
  for (const one of statements(source)) {
    if (one.word === end) {
      if (frames.length > 1) frames.pop();
      continue;
    }
    const top = frames.at(-1)!;
    const [first] = one.arguments;
    const name = first ? value(source, first) : '';
    if (one.word === 'prefix' && name) prefix = name;
    if (
      one.word === 'version' &&
      name &&
      one.arguments.some(({ start, end: stop }) => /\busing:\s*:path\b/.test(source.code.slice(start, stop)))
    )
      version = name;
    if (one.word === 'version' && name && one.arguments.length === 1) version = name;
    if (one.opens) {
      const nests = /^(?:namespace|resources?|group|segment)$/.test(one.word);
      frames.push(nests && name ? `${top}/${name}` : one.word === 'route_param' ? `${top}/:${name}` : top);
    }
    const base = `/${prefix}/${version}${top}`;
    if (one.word === 'mount' && first) mount(source, notes, router, base, first);
    if (one.word in verbs && (one.opens || first))
      push(source, notes, router, verbs[one.word]!, `${base}/${first && isPath(source, first) ? name : ''}`, one);
  }
}

function mount(source: Source, notes: RouteNotes, router: string, base: string, range: Range): void {
  const { code, text } = source;
  const arrow = /^([\w:]+)\s*=>\s*/.exec(code.slice(range.start, range.end));
  const type = (arrow ? arrow[1]! : text.slice(range.start, range.end)).replace(/^.*:/, '');
  const below = arrow ? value(source, { start: range.start + arrow[0].length, end: range.end }) : '';
  notes.mounts.push({ parent: router, path: [`${base}/${below}`], child: { name: `app:${type}` } });
}

function push(source: Source, notes: RouteNotes, router: string, method: string, path: string, one: Statement): void {
  const line = source.lineOf(one.at);
  notes.routes.push({ router, methods: [method], path: [path], line, handler: { name: '', line } });
}

function isPath(source: Source, range: Range): boolean {
  return /^(?:["':]|%)/.test(source.code.slice(range.start, range.end));
}

function value(source: Source, range: Range): string {
  const text = source.text.slice(range.start, range.end);
  return text.replace(/^:?["']|["']$|^:/g, '').replace(/^\/+/, '');
}

const rackMap = /^\s*map\s*\(?\s*["']/gm;

/** `config.ru`-like maps in Ruby files: `map('/api') { run Api }`. */
export function readRackMaps(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(rackMap, code)) {
    const path = source.stringAt(match.index + match[0].length)?.value;
    const body = code.slice(match.index, match.index + 300);
    const run = /\brun\s+([A-Z][\w:]*)/.exec(body)?.[1];
    if (path === undefined || !run) continue;
    if (!notes.routers.some(({ id }) => id === 'rack')) notes.routers.push({ id: 'rack', root: true, path: [] });
    notes.mounts.push({ parent: 'rack', path: [path], child: { name: `app:${run.replace(/^.*:/, '')}` } });
  }
}
