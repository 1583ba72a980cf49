import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { annotations } from '../syntax/annotations';
import { closing } from '../syntax/brackets';
import { readNestApplications } from './nest-applications';

/** Applications of NestJS, the modules that they are made of, and the controllers that these list: only those answer. */
export function readNestModules(source: Source, notes: RouteNotes): void {
  readNestApplications(source, notes);
  readModules(source, notes);
  readLists(source, notes);
}

/** What the modules of a file list. What stands outside every class (a dynamic module made by a function) goes to the first. */
function readModules(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/@Module\s*\(/, code)) return;
  const modules = annotations(code)
    .filter(({ name, declaration }) => name === 'Module' && declaration.kind === 'type')
    .map(({ at, declaration }) => ({ id: `type:${declaration.name}`, start: at, end: declaration.end }));
  if (modules.length === 0) return;
  notes.routers.push({ id: 'nest:module', root: false, path: [] });
  for (const { id } of modules) {
    notes.routers.push({ id, root: false, path: [] });
    notes.mounts.push({ parent: 'nest:module', path: [], child: { name: id } });
  }
  for (const match of occurrences(/\b(controllers|imports|exports)\s*:\s*(?=[[\w])/g, code)) {
    const { id } = modules.find(({ start, end }) => start < match.index && match.index < end) ?? modules[0]!;
    const listed = new Set<string>();
    collectNames(code, match.index + match[0].length, listed, 0);
    const path = match[1] === 'controllers' ? [{ constant: `@module ${id.slice(5)}` }] : [];
    for (const name of listed) notes.mounts.push({ parent: id, path, child: { name: `type:${name}` } });
  }
  for (const match of occurrences(/\bRouterModule\s*\.\s*(?:register|forRoutes|forChild)\s*\(/g, code)) {
    const from = match.index + match[0].length;
    readModulePaths(source.text.slice(from, closing(code, from - 1)), notes);
  }
}

/** `RouterModule.register([{ path: 'admin', module: AdminModule, children: [{ path: 'users', module: UsersModule }] }])`. */
function readModulePaths(text: string, notes: RouteNotes): void {
  const paths: string[] = [];
  for (const [whole, path, module] of text.matchAll(
    /\{|\}|\bpath\s*:\s*['"`]([^'"`]*)['"`]|\bmodule\s*:\s*([A-Z]\w*)/g,
  )) {
    if (whole === '{') paths.push('');
    else if (whole === '}') paths.pop();
    else if (path !== undefined) paths[paths.length - 1] = path;
    else if (module !== undefined) notes.constants[`@module ${module}`] = [paths.join('/')];
  }
}

/** Lists of modules or controllers that a module takes in by their name. */
function readLists(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\bexport\s+const\b/, code)) return;
  for (const match of occurrences(
    /\bexport\s+const\s+(\w+)\b[^=;\n]{0,120}=\s*(?=\[\s*[A-Z]\w*(?:Module|Controller)\b)/g,
    code,
  )) {
    const listed = new Set<string>();
    collectNames(code, match.index + match[0].length, listed, 0);
    notes.routers.push({ id: `type:${match[1]}`, root: false, path: [] });
    for (const name of listed)
      notes.mounts.push({ parent: `type:${match[1]}`, path: [], child: { name: `type:${name}` } });
  }
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
