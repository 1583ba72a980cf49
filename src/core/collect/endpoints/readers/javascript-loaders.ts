import { occurs } from '../../../search';
import type { Source } from '../../source';
import type { LoaderHere, PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, type Range } from '../syntax/brackets';
import { ofItem } from './javascript-object-loops';

/** A module whose name is not a text alone; what is interpolated into one shows as code. */
const made = /\b(?:require|import)\s*\(\s*(?:[A-Za-z_$]|`|(['"])\s*\1\s*\+)/;

/** Where a pattern begins to stand for several files. */
const globbed = /(?:\$\{|[*?{[]|[!+@]\()[\s\S]*$/;

/** Notes `router.use(path, require(path.join(folder, name)))`; false where `child` is no module with a name made by the program. */
export function noteLoader(source: Source, notes: RouteNotes, router: RouterId, path: PathText, child: Range): boolean {
  if (!occurs(made, source.code)) return false;
  const loaded = madeModule(source, child) ?? boundModule(source, child);
  const object = loaded ? null : loadedObject(source, child);
  const module = loaded ?? object?.module;
  if (!module) return false;
  const folder = folderOf(source, module);
  const loader: LoaderHere = object
    ? { router, folder, path: ofItem(path, object.name), member: object.member }
    : { router, folder, path };
  // Of objects only what certainly is mounted is taken.
  if (!object || folder !== null) (notes.notes.loaders ??= []).push(JSON.stringify(loader));
  return true;
}

/** The argument of a `require` or `import` at the start of a range, where a program makes it. */
export function madeModule(source: Source, { start, end }: Range): Range | null {
  const { code } = source;
  const called = /^\(?\s*(?:await\s+)?(?:require|import)\s*\(/.exec(code.slice(start, end));
  const module = called && argumentsAt(code, start + called[0].length - 1)[0];
  if (!module) return null;
  const literal = /['"`]/.test(code[module.start]!) ? source.stringAt(module.start + 1) : undefined;
  return literal?.end === module.end - 1 && !literal.value.includes('${') ? null : module;
}

/** The same for a name: `const { router } = require(join(folder, name))`. */
function boundModule(source: Source, { start, end }: Range): Range | null {
  const { code } = source;
  const [, name] = /^([\w$]+)(?:\.(?:default|routes?|router)(?:\(\s*\))?)?$/.exec(code.slice(start, end)) ?? [];
  if (!name) return null;
  const escaped = name.replaceAll('$', '\\$');
  const bound = new RegExp(
    `\\b(?:const|let|var)\\s+(?:\\{[^{}=]*\\b${escaped}\\b[^{}=]*\\}|${escaped}\\b[^=;\\n]{0,80})\\s*=\\s*(?=\\(?\\s*(?:await\\s+)?(?:require|import)\\s*\\()`,
    'g',
  );
  const before = [...code.slice(0, start).matchAll(bound)].at(-1);
  return before ? madeModule(source, { start: before.index + before[0].length, end: start }) : null;
}

interface LoadedObject {
  readonly name: string;
  /** The field that holds its router. */
  readonly member: string;
  readonly module: Range;
}

/** `one.router` of an object whose class is taken out of a module with a made name: `const one = new (await import(file)).default()`. */
function loadedObject(source: Source, { start, end }: Range): LoadedObject | null {
  const { code } = source;
  const [, name, member] = /^([\w$]+)\.([\w$]+)$/.exec(code.slice(start, end)) ?? [];
  const made = name === undefined ? null : valueBefore(code, name, start);
  if (made === null || !/^new\b/.test(code.slice(made, made + 4))) return null;
  let at: number = made + 3;
  for (let steps = 0; steps < 5; steps++) {
    const text = code.slice(at, at + 300);
    const opened = /^[\s(]*(?=(?:await\s+)?(?:import|require)\s*\()/.exec(text);
    const module = opened && madeModule(source, { start: at + opened[0].length, end: code.length });
    if (opened) return module && { name: name!, member: member!, module };
    const from = /^[\s(]*(?:Object\.(?:values|entries)\s*\(\s*)?([\w$]+)/.exec(text)?.[1];
    const before: number | null = from === undefined ? null : valueBefore(code, from, at);
    if (before === null) return null;
    at = before;
  }
  return null;
}

/** Where the value begins that a name has before an offset: what it is set to, taken out of, or runs over. */
function valueBefore(code: string, name: string, before: number): number | null {
  const escaped = name.replaceAll('$', '\\$');
  const set = new RegExp(
    `\\b(?:const|let|var)\\s+(?:(?:\\{[^{}=]*\\b${escaped}\\b[^{}=]*\\}|\\[[^\\[\\]=]*\\b${escaped}\\b[^\\[\\]=]*\\])|${escaped}\\b(?!\\s+(?:in|of)\\b)[^=;\\n]{0,80}?)\\s*(?:=(?!>)|\\bof\\b)\\s*|\\b(?:const|let|var)\\s+${escaped}\\s+of\\s+`,
    'g',
  );
  const found = [...code.slice(0, before).matchAll(set)].at(-1);
  return found ? found.index + found[0].length : null;
}

const listing = /\b(?:readdirSync|readdir|globSync|glob\.sync|sync|glob)\s*\(/;

/** The folder that the module's path begins with, else the one that is listed. */
function folderOf(source: Source, module: Range): string | null {
  const { code } = source;
  const written = literalFolder(source, module);
  if (written !== null && written !== '') return written;
  const listed = listing.exec(code);
  const folder = listed && argumentsAt(code, listed.index + listed[0].length - 1)[0];
  return (folder && (patternFolder(source, folder) ?? literalFolder(source, folder))) ?? written;
}

/** The folder of a pattern that is kept under a name, where all that it may be lie in the same. */
function patternFolder(source: Source, { start, end }: Range): string | null {
  const { code, strings } = source;
  for (const [, name] of code.slice(start, end).matchAll(/(?<![\w$.])([a-z][\w$]*)\b(?!\s*[.(])/g)) {
    const at = valueBefore(code, name!, start);
    if (at === null) continue;
    const stop = /;|\n\s*\n/.exec(code.slice(at))?.index ?? 0;
    const folders = strings
      .filter((one) => one.start > at && one.start < at + stop && /^[\w.-]+\/.*\.[^/]*[cm]?[jt]s\W*$/.test(one.value))
      .map(({ value }) => value.replace(globbed, '').replace(/\/[^/]*$/, ''));
    if (folders.length > 0) return new Set(folders).size === 1 ? folders[0]! : null;
  }
  return null;
}

/** What the texts of an expression say of a folder: `'./routes/' + name`, `join(__dirname, 'routes', name)`; null where nothing. */
function literalFolder({ code, strings }: Source, { start, end }: Range): string | null {
  const texts = strings
    .filter((one) => one.start > start && one.start <= end)
    .map(({ value }) => value.replace(globbed, ''))
    .filter((value) => !/^\.?[\w-]*\.?[cm]?[jt]s$/.test(value));
  const first = texts.findIndex((value) => value === '');
  const folder = (first < 0 ? texts : texts.slice(0, first)).join('/').replace(/\/{2,}/g, '/');
  if (!/^\/*$/.test(folder)) return folder;
  return /\b__dirname\b|\bimport\.meta\b/.test(code.slice(start, end)) ? '' : null;
}
