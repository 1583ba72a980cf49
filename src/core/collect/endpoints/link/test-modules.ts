import { folderOf, roleOfPath } from '../../../text/repository/file-role';
import type { FileRoutes, RouteNotes } from '../model';

const name = /(?:^|\/)(tests?)\.rs$/;
const declared = /((?:#\[[^\]]*\]\s*)*)(?:pub(?:\([^()]*\))?\s+)?\bmod\s+(tests?)\s*;/g;
const tests = /#!?\[\s*(?:cfg\([^\]]*\btest\b|(?:\w+::)*test\b)/;

/** Whether a file of Rust is taken for tests by its name alone, which may as well be that of a module that the program is built of. */
export function isTestByName(path: string): boolean {
  return name.test(path) && roleOfPath(path.replace(name, '/module.rs')) === 'production';
}

/** Whether there is nothing in such a file that is compiled for tests only. */
export function holdsNoTests(text: string): boolean {
  return !tests.test(text);
}

/** Notes which modules of such names a file declares for every build. */
export function noteTestModules(text: string, code: string, notes: RouteNotes): void {
  for (const match of code.matchAll(declared))
    if (!/\btest/.test(text.slice(match.index, match.index + match[1]!.length)))
      (notes.notes.modules ??= []).push(match[2]!);
}

/** The files without those that only their tests know. */
export function withoutTestModules(files: ReadonlyMap<string, FileRoutes>): ReadonlyMap<string, FileRoutes> {
  return [...files.keys()].some(isTestByName)
    ? new Map([...files].filter(([path]) => !isTestByName(path) || isDeclared(path, files)))
    : files;
}

function isDeclared(path: string, files: ReadonlyMap<string, FileRoutes>): boolean {
  const folder = folderOf(path);
  const module = name.exec(path)![1]!;
  const parents = [...['mod', 'lib', 'main'].map((parent) => `${folder}/${parent}.rs`), `${folder}.rs`];
  return parents.some((parent) => files.get(parent)?.notes?.modules?.includes(module));
}
