import { environmentConstant, globalPrefix, routePrefix, settingConstant, type PathText } from '../model';
import { isSecretText } from '../syntax/secret-parts';
import { applicationSetting } from './nest-applications';
import { closest, type RouteFiles } from './repository';
import { fieldValue, isField } from './script-classes';

/** Constants inside constants are followed this deep. */
const deepest = 8;

/** The text of a path with its constants put in; null where one is not known. */
export function pathText(files: RouteFiles, file: string, path: PathText, depth = 0): string | null {
  let text = '';
  for (const piece of path) {
    if (typeof piece === 'string') text += piece;
    else {
      const value = depth < deepest ? constantText(files, file, piece.constant, depth) : null;
      if (value === null) return null;
      text += value;
    }
  }
  return text;
}

/** Names of what a path is made of, as opposed to a function that stands before a router. */
const pathName = /(?:prefix|path|base_?url|root|url|uri|version|route|api)s?$/i;

/**
 * The text of a prefix under which a router is mounted. What is not known stands as a parameter, so that the routes below are not lost;
 * a lone name in a script that is no path's (`app.use(authenticate, users)`) is a function that the requests pass.
 */
export function prefixText(files: RouteFiles, file: string, path: PathText): string {
  const known = pathText(files, file, path);
  if (known !== null) return known;
  const [first, ...rest] = path;
  if (typeof first === 'object' && rest.length === 0 && /\.[cm]?[jt]sx?$/.test(file) && !pathName.test(first.constant))
    return '';
  return withUnknowns(files, file, path);
}

/** The text of a route's path; null where nothing of it is known, since a call with a lone name is often none that adds a route. */
export function routeText(files: RouteFiles, file: string, path: PathText): string | null {
  const known = pathText(files, file, path);
  if (known !== null) return known;
  const partly = path.some((piece) => typeof piece === 'string') && !path.some(isOwnConstant);
  return partly ? withUnknowns(files, file, path) : null;
}

/** The text of a path in which what is not known stands as a parameter: `/api/{API_VERSION}/users`. */
function withUnknowns(files: RouteFiles, file: string, path: PathText): string {
  return path
    .map((piece) => pathText(files, file, [piece]) ?? (typeof piece === 'string' ? piece : unknown(piece.constant)))
    .join('');
}

/** Whether a piece is one that readers make up, and that says by having no value that the route is not there. */
function isOwnConstant(piece: PathText[number]): boolean {
  return typeof piece === 'object' && piece.constant.startsWith('@');
}

function unknown(constant: string): string {
  const last = constant.slice(constant.lastIndexOf('.') + 1);
  return /^\w+$/.test(last) ? `{${last}}` : '*';
}

/** The text of a constant; null where it is not known, or would show a secret. */
function constantText(files: RouteFiles, file: string, name: string, depth: number): string | null {
  const text = textOf(files, file, name, depth);
  return text !== null && isSecretText(name, text) ? null : text;
}

function textOf(files: RouteFiles, file: string, name: string, depth: number): string | null {
  if (name === '@pages') return files.uniqueConstant('@api-only') ? null : '';
  if (name.startsWith('@version ')) return versionPart(files, file, name.slice(9), depth);
  if (name === '@usual-version') {
    const usual = applicationSetting(files, file, name)?.value[0];
    return typeof usual === 'string' ? versionPart(files, file, usual, depth) : '';
  }
  if (name.startsWith('@module ')) {
    const set = files.uniqueConstant(name);
    return set ? pathText(files, set.path, set.value, depth + 1) : '';
  }
  if (name === globalPrefix) {
    const set = applicationSetting(files, file, name);
    return set ? prefixText(files, set.path, set.value) : '';
  }
  if (name === routePrefix) {
    const set = files.uniqueConstant(name);
    return set ? prefixText(files, set.path, set.value) : '';
  }
  if (name.startsWith('@setting ')) return settingText(files, name);
  if (name.startsWith('@controller ')) return inheritedPrefix(files, file, name);
  const near = files.constant(file, name);
  if (near) {
    const text = pathText(files, file, near, depth + 1);
    if (text !== null) return text;
  }
  const field = name.includes('.') ? fieldValue(files, file, name) : null;
  if (field) return pathText(files, field.path, field.value, depth + 1);
  if (isField(files, file, name)) return null;
  const names = name.includes('.')
    ? [name, name.split('.').slice(-2).join('.'), name.slice(name.lastIndexOf('.') + 1)]
    : [name];
  for (const one of names) {
    const unique = files.uniqueConstant(one);
    const text = unique ? pathText(files, unique.path, unique.value, depth + 1) : null;
    if (text !== null) return text;
  }
  const set = files.uniqueConstant(environmentConstant(names.at(-1)!));
  return set && pathText(files, set.path, set.value, depth + 1);
}

/** A version with what stands before it in a path; nothing where the program does not tell versions apart by path. */
function versionPart(files: RouteFiles, file: string, version: string, depth: number): string {
  const set = applicationSetting(files, file, '@version');
  const prefix = set && pathText(files, set.path, set.value, depth + 1);
  return prefix === null || prefix === '@none' ? '' : `${prefix}${version}`;
}

/** What configuration sets under a name, else its default; a parameter where neither is known. */
function settingText(files: RouteFiles, name: string): string {
  const [, key = '', ...usual] = name.split(' ');
  const [value] = files.uniqueConstant(settingConstant(key))?.value ?? [usual.join(' ')];
  return typeof value === 'string' && value !== '' ? value : unknown(key.replace(/-/g, '_'));
}

/** The prefix that a controller takes over from the classes above it, with its own name put in. */
function inheritedPrefix(files: RouteFiles, file: string, name: string): string {
  const [, above = '', controller = '', action = ''] = name.split(' ');
  let from = file;
  let base = above;
  for (let steps = 0; base !== '' && steps < deepest; steps++) {
    const found = controllerType(files, from, base.slice(base.lastIndexOf('.') + 1));
    if (!found) return '';
    if (found.prefixes[0]) {
      const text = pathText(files, found.path, found.prefixes[0]) ?? '';
      return text.replace(/\[controller\]/gi, controller).replace(/\[action\]/gi, action);
    }
    from = found.path;
    base = found.base;
  }
  return '';
}

interface ControllerType {
  readonly type: string;
  readonly base: string;
  readonly prefixes: readonly PathText[];
  readonly path: string;
}

/** The class that a controller extends; of several by its name the one that lies nearest. */
function controllerType(files: RouteFiles, from: string, type: string): ControllerType | undefined {
  const found = [...files.files]
    .filter(([, { routers }]) => routers?.some(({ id }) => id === `type:${type}`))
    .flatMap(([path, { notes }]) =>
      (notes?.controllerRoutes ?? []).map((note) => ({ ...(JSON.parse(note) as Omit<ControllerType, 'path'>), path })),
    )
    .filter((one) => one.type === type);
  const [nearest] = closest(from, [...new Set(found.map(({ path }) => path))]);
  return found.find(({ path }) => path === nearest);
}

/** Two paths one after the other with one slash between them. */
export function joined(prefix: string, path: string): string {
  const left = prefix.replace(/\/+$/, '');
  const right = path.replace(/^\/+/, '');
  if (right === '') return left === '' ? '/' : left;
  return `${left}/${right}`;
}

/**
 * A path as the facts give it: parameters in braces whatever the framework writes, wildcards as `*`, one slash between parts, none at
 * the end.
 */
export function normalPath(path: string): string {
  const text = path
    .replace(/\\\//g, '/')
    .replace(/\(\/[^()]*\)|\(\.:format\)|\(\/?:[\w]+\)\?/g, '')
    .replace(/<(?:\w+(?:\([^)]*\))?:)?(\w+)(?::[^<>]*)?>/g, '{$1}')
    .replace(/<(\w+)\.\.>/g, '*')
    .replace(/\{\*+(\w*)[^{}]*\}|\{(\w+)\.\.\.\}|\{(\w+):path\}/g, '*')
    .replace(/\{(\w+)(?:[:=?!@(][^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}/g, '{$1}')
    .replace(/:(\w+)(?:\((?:[^()]|\([^()]*\))*\))?[?+*]?/g, '{$1}')
    .replace(/\*+\w*/g, '*')
    .replace(/\/{2,}/g, '/');
  const rooted = text.startsWith('/') ? text : `/${text}`;
  return rooted.length > 1 ? rooted.replace(/\/+$/, '') : rooted;
}
