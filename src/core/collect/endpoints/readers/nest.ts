import { occurs } from '../../../search';
import type { Source } from '../../source';
import { routePrefix, type PathText, type RouteNotes } from '../model';
import { annotations, type Annotation } from '../syntax/annotations';
import { closing, parts } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { readNestModules } from './nest-modules';
import { defaultVersion, versionPart } from './nest-versions';

const verbs: Readonly<Record<string, string>> = {
  Get: 'GET',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  All: 'ANY',
  HttpGet: 'GET',
  HttpPost: 'POST',
};
const lowerVerbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  del: 'DELETE',
};
const controllers = new Set(['Controller', 'JsonController', 'Route', 'controller', 'RestController']);

/** Routes written as decorators: NestJS, routing-controllers, tsoa, LoopBack. */
export function readDecoratedRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  readNestModules(source, notes);
  readControllerPrefix(source, notes);
  if (!occurs(/@(?:Json|Rest)?[cC]ontroller\b|@Route\(/, code)) return;
  const all = annotations(code);
  const nest = source.imports.some(({ module }) => module.startsWith('@nestjs/'));
  for (const type of new Set(
    all
      .filter(({ name, declaration }) => controllers.has(name) && declaration.kind === 'type')
      .map(({ declaration }) => declaration),
  )) {
    const own = all.find(({ declaration, name }) => declaration === type && controllers.has(name))!;
    const id = `type:${type.name}`;
    const prefixes = prefixesOf(source, own, nest ? defaultVersion : []);
    notes.routers.push({ id, root: !nest, path: nest ? [] : [{ constant: routePrefix }] });
    for (const one of all) {
      const verb = verbs[one.name] ?? lowerVerbs[one.name];
      if (!verb || one.declaration.kind !== 'member' || one.at < type.start || one.at > type.end) continue;
      const paths = pathsOf(source, one);
      const onMember = all.find(({ name, declaration }) => name === 'Version' && declaration === one.declaration);
      for (const prefix of prefixes) {
        for (const path of paths.length > 0 ? paths : [[]]) {
          const version = onMember?.arguments[0]
            ? versionPart(pathAt(source, onMember.arguments[0]) ?? [])
            : prefix.version;
          const whole = [...version, ...prefix.path, '/', ...path];
          notes.routes.push({
            router: id,
            methods: [verb],
            path: whole,
            line: source.lineOf(one.at),
            handler: { name: one.declaration.name, line: source.lineOf(one.declaration.at) },
          });
        }
      }
    }
  }
}

/** `useExpressServer(app, { routePrefix: '/api' })` of routing-controllers. */
function readControllerPrefix(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\b(?:use|create)(?:Express|Koa)Server\b/, code)) return;
  const option = /\brouteprefix\s*:\s*/i.exec(code);
  const at = option ? option.index + option[0].length : 0;
  const value = option && parts(code, at, code.length)[0];
  const path = value && pathAt(source, value);
  if (path) notes.constants[routePrefix] = path;
}

function prefixesOf(source: Source, own: Annotation, usual: PathText): { path: PathText; version: PathText }[] {
  const [first] = own.arguments;
  if (!first) return [{ path: [], version: usual }];
  const { code } = source;
  if (code[first.start] !== '{') return pathsOf(source, own).map((path) => ({ path, version: usual }));
  let paths: PathText[] = [[]];
  let versions: PathText[] = [usual];
  for (const { start, end } of parts(code, first.start + 1, closing(code, first.start))) {
    const named = /^(path|version)\s*:\s*/.exec(code.slice(start, end));
    if (!named) continue;
    const from = start + named[0].length;
    const items = code[from] === '[' ? parts(code, from + 1, closing(code, from)) : [{ start: from, end }];
    const values = items.flatMap((item) => {
      const value = pathAt(source, item);
      return value ? [value] : [];
    });
    if (named[1] === 'path') paths = values;
    else versions = values.map(versionPart);
  }
  return paths.flatMap((path) => versions.map((version) => ({ path, version })));
}

function pathsOf(source: Source, one: Annotation): PathText[] {
  const [first] = one.arguments;
  if (!first) return [];
  const { code } = source;
  const items = code[first.start] === '[' ? parts(code, first.start + 1, closing(code, first.start)) : [first];
  return items.flatMap((item) => {
    const path = pathAt(source, item);
    return path ? [path] : [];
  });
}
