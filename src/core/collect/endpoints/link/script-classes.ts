import type { ClassFieldsHere, FileRoutes, PathText } from '../model';
import { keyOf, type NodeKey } from './keys';
import type { RouteFiles } from './repository';

const deepest = 8;

/** A class with the file that holds it. */
export interface FoundClass {
  readonly path: string;
  readonly name: string;
  readonly fields: ClassFieldsHere;
}

/** The class of a script that a name means in a file, imports and exports followed. */
export function classNamed(files: RouteFiles, path: string, name: string, depth = 0): FoundClass | null {
  const file = files.get(path);
  if (!file || depth > deepest) return null;
  const fields = ownEntry(file.objects, name);
  if (fields) return { path, name, fields };
  const [first = '', ...rest] = name.split('.');
  const imported = files.importOf(path, first);
  if (!imported) return null;
  const exported = imported.name === '*' ? rest.join('.') : imported.name;
  for (const candidate of files.resolve(path, imported.module).slice(0, 2)) {
    const found = exportedClass(files, candidate, exported, depth + 1);
    if (found) return found;
  }
  return null;
}

function exportedClass(files: RouteFiles, path: string, name: string, depth: number): FoundClass | null {
  const file = files.get(path);
  if (!file || depth > deepest) return null;
  const target = ownEntry(file.exports, name);
  if (target?.module !== undefined) return throughModule(files, path, target.module, target.name, depth);
  if (target) return classNamed(files, path, target.name, depth + 1);
  for (const module of file.notes?.reexports ?? []) {
    const found = throughModule(files, path, module, name, depth);
    if (found) return found;
  }
  return classNamed(files, path, name, depth + 1);
}

function throughModule(
  files: RouteFiles,
  path: string,
  module: string,
  name: string,
  depth: number,
): FoundClass | null {
  const [inner] = files.resolve(path, module);
  return inner === undefined ? null : exportedClass(files, inner, name, depth + 1);
}

/** A path with the file in which its constants hold. */
export interface FieldValue {
  readonly path: string;
  readonly value: PathText;
}

/** What an object's field says as a path: `Books.path`, `books.path` of `const books = new Books()`; null where it says nothing. */
export function fieldValue(files: RouteFiles, path: string, name: string): FieldValue | null {
  const at = name.lastIndexOf('.');
  const owner = name.slice(0, Math.max(at, 0));
  const file = files.get(path);
  if (!file || owner === '') return null;
  const found = classNamed(files, path, instanceOf(file, owner) ?? owner);
  return found && valueIn(files, found, name.slice(at + 1));
}

/** The class that an object is made of. */
export function instanceOf(file: FileRoutes, name: string): string | undefined {
  return file.notes?.instances?.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Whether a name is a field of a class of the file. */
export function isField(files: RouteFiles, path: string, name: string): boolean {
  const [owner = '', field, more] = name.split('.');
  return field !== undefined && more === undefined && ownEntry(files.get(path)?.objects, owner) !== undefined;
}

function valueIn(files: RouteFiles, { path, name, fields }: FoundClass, field: string): FieldValue | null {
  let at: FoundClass = { path, name, fields };
  for (let steps = 0; steps < deepest; steps++) {
    const own = ownEntry(files.get(at.path)?.constants, `${at.name}.${field}`);
    if (own && !isOwnArgument(own)) return { path: at.path, value: own };
    const above = at.fields.base === undefined ? null : classNamed(files, at.path, at.fields.base);
    if (!above) return null;
    const index = ownEntry(above.fields.filled, field);
    const handed = index === undefined ? undefined : at.fields.handed?.[index];
    if (Array.isArray(handed)) return { path: at.path, value: handed as PathText };
    if (index !== undefined && handed !== undefined) return null;
    at = above;
  }
  return null;

  function isOwnArgument([piece, ...rest]: PathText): boolean {
    return rest.length === 0 && typeof piece === 'object' && ownEntry(at.fields.filled, field) !== undefined;
  }
}

/** The routers that the argument of a constructor becomes: its parameter, and the fields that it and those above it fill. */
export function constructed(files: RouteFiles, path: string, callee: string, index: number): NodeKey[] {
  const nodes: NodeKey[] = [];
  const below: FoundClass[] = [];
  let found = classNamed(files, path, callee);
  let at = index;
  for (let steps = 0; found && steps < deepest; steps++) {
    const { name, fields } = found;
    below.push(found);
    for (const fn of files.get(found.path)?.functions ?? []) {
      const id = fn.name === 'constructor' && fn.owner === name ? fn.parameters[at] : null;
      if (id) nodes.push(keyOf(found.path, id));
    }
    for (const [field, argument] of Object.entries(fields.filled ?? {}))
      if (argument === at) nodes.push(...below.map((one) => keyOf(one.path, `${one.name}.${field}`)));
    const given = fields.handed === undefined ? at : fields.handed.indexOf(at);
    if (given < 0 || fields.base === undefined) break;
    at = given;
    found = classNamed(files, found.path, fields.base);
  }
  return nodes;
}

/** A record's own value; names of the code may be those of `Object`. */
function ownEntry<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
