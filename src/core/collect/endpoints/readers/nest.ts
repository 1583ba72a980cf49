import type { Source } from '../../source';
import type { PathText, RouteNotes } from '../model';
import { annotations, type Annotation } from '../syntax/annotations';
import { argumentsAt, closing, parts } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';

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
  readGlobalPrefix(source, notes);
  readModule(source, notes);
  if (!/@(?:Json|Rest)?[cC]ontroller\b|@Route\(/.test(code)) return;
  const all = annotations(code);
  const nest = source.imports.some(({ module }) => module.startsWith('@nestjs/'));
  for (const type of new Set(
    all
      .filter(({ name, declaration }) => controllers.has(name) && declaration.kind === 'type')
      .map(({ declaration }) => declaration),
  )) {
    const own = all.find(({ declaration, name }) => declaration === type && controllers.has(name))!;
    const id = `type:${type.name}`;
    const prefixes = prefixesOf(source, own);
    notes.routers.push({ id, root: !nest, path: [] });
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

/** Stands for what versioning by path puts before a version; empty where versions are told apart otherwise. */
const versionPrefix = '@version';

/** A version as a part of the path, which is left out where versions are told apart otherwise. */
function versionPart(value: PathText): PathText {
  const [text] = value;
  return typeof text === 'string' ? ['/', { constant: `${versionPrefix} ${text}` }, '/'] : [];
}

function prefixesOf(source: Source, own: Annotation): { path: PathText; version: PathText }[] {
  const [first] = own.arguments;
  if (!first) return [{ path: [], version: [] }];
  const { code } = source;
  if (code[first.start] !== '{') return pathsOf(source, own).map((path) => ({ path, version: [] }));
  let paths: PathText[] = [[]];
  let versions: PathText[] = [[]];
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

/** `app.setGlobalPrefix('api')` and `app.enableVersioning(…)`. */
function readGlobalPrefix(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!/\bNestFactory\b/.test(code)) return;
  const prefix = /\.setGlobalPrefix\s*\(/.exec(code);
  const path =
    prefix && pathAt(source, argumentsAt(code, prefix.index + prefix[0].length - 1)[0] ?? { start: 0, end: 0 });
  notes.routers.push({ id: 'nest', root: true, path: path ?? [] });
  notes.mounts.push({ parent: 'nest', path: [], child: { name: 'nest:module' } });
  const versioning = /\.enableVersioning\s*\(/.exec(code);
  if (!versioning) return;
  const end = closing(code, versioning.index + versioning[0].length - 1);
  const text = source.text.slice(versioning.index, end);
  const own = /\bprefix\s*:\s*(?:['"`]([^'"`]*)['"`]|false)/.exec(text);
  const byPath = !/VersioningType\.(?:HEADER|MEDIA_TYPE|CUSTOM)/.test(text);
  notes.constants[versionPrefix] = [byPath ? (own ? (own[1] ?? '') : 'v') : '@none'];
}

/** The controllers that a module lists: only those answer. */
function readModule(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!/@Module\s*\(/.test(code)) return;
  notes.routers.push({ id: 'nest:module', root: false, path: [] });
  const listed = new Set<string>();
  for (const match of code.matchAll(/\bcontrollers\s*:\s*(?=[[\w])/g))
    collectNames(code, match.index + match[0].length, listed, 0);
  for (const name of listed) notes.mounts.push({ parent: 'nest:module', path: [], child: { name: `type:${name}` } });
  for (const match of code.matchAll(/\bRouterModule\s*\.\s*register\s*\(/g))
    (notes.notes.nestRouters ??= []).push(
      source.text.slice(match.index, closing(code, match.index + match[0].length - 1)),
    );
}

/** Names in a list, lists that it names or spreads followed within the file. */
function collectNames(code: string, from: number, names: Set<string>, depth: number): void {
  if (depth > 4) return;
  const text =
    code[from] === '['
      ? code.slice(from, closing(code, from))
      : (/^[\w.]+/.exec(code.slice(from, from + 200))?.[0] ?? '');
  for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
    const list = new RegExp(`\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=;]{0,120}=\\s*(?=\\[)`).exec(
      code,
    );
    if (list) collectNames(code, list.index + list[0].length, names, depth + 1);
    else names.add(name);
  }
}
