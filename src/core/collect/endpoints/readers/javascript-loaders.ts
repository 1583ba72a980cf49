import { occurs } from '../../../search';
import type { Source } from '../../source';
import type { LoaderHere, PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, type Range } from '../syntax/brackets';

/** A module whose name is not a text alone; what is interpolated into one shows as code. */
const made = /\b(?:require|import)\s*\(\s*(?:[A-Za-z_$]|`|(['"])\s*\1\s*\+)/;

/** Notes `router.use(path, require(path.join(folder, name)))`; false where `child` is no module with a name made by the program. */
export function noteLoader(source: Source, notes: RouteNotes, router: RouterId, path: PathText, child: Range): boolean {
  if (!occurs(made, source.code)) return false;
  const loaded = madeModule(source, child) ?? boundModule(source, child);
  if (!loaded) return false;
  (notes.notes.loaders ??= []).push(
    JSON.stringify({ router, folder: folderOf(source, loaded), path } satisfies LoaderHere),
  );
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

const listing = /\b(?:readdirSync|readdir|globSync|glob\.sync|sync|glob)\s*\(/;

/** The folder that the module's path begins with, else the one that is listed. */
function folderOf(source: Source, module: Range): string | null {
  const { code } = source;
  const written = literalFolder(source, module);
  if (written !== null && written !== '') return written;
  const listed = listing.exec(code);
  const folder = listed && argumentsAt(code, listed.index + listed[0].length - 1)[0];
  return (folder && literalFolder(source, folder)) ?? written;
}

/** What the texts of an expression say of a folder: `'./routes/' + name`, `join(__dirname, 'routes', name)`; null where nothing. */
function literalFolder({ code, strings }: Source, { start, end }: Range): string | null {
  const texts = strings
    .filter((one) => one.start > start && one.start <= end)
    .map(({ value }) => value.replace(/(?:\$\{|\*)[\s\S]*$/, ''))
    .filter((value) => !/^\.?[\w-]*\.?[cm]?[jt]s$/.test(value));
  const first = texts.findIndex((value) => value === '');
  const folder = (first < 0 ? texts : texts.slice(0, first)).join('/').replace(/\/{2,}/g, '/');
  if (folder !== '') return folder;
  return /\b__dirname\b|\bimport\.meta\b/.test(code.slice(start, end)) ? '' : null;
}
