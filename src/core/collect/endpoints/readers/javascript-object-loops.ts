import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { ObjectListHere, PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { scriptClasses, type ScriptClass } from '../syntax/script-classes';

interface Mount {
  readonly router: RouterId;
  readonly path: PathText;
  /** What is mounted, as written. */
  readonly child: string;
  readonly at: number;
}

/** Notes `routes.forEach((one) => app.use(one.path, one.router))` over objects; false where it is no such loop. */
export function noteObjectLoop(source: Source, notes: RouteNotes, { router, path, child, at }: Mount): boolean {
  const [, variable, member] = /^([\w$]+)(?:\.([\w$]+))?$/.exec(child) ?? [];
  const looped = variable === undefined ? null : loopedAt(source.code, variable, at);
  const list = looped && listAt(source, looped.name, looped.at, 0);
  // Routers in a list of the file itself are found where they are written.
  if (!list || ('items' in list && member === undefined)) return false;
  notes.objectLoops.push({ router, path: ofItem(path, variable!), ...(member ? { member } : {}), list });
  return !('items' in list && list.items.every((item) => item.startsWith('...')));
}

/** A path in which fields of the loop's object are constants of the item's. */
export function ofItem(path: PathText, variable: string): PathText {
  return path.map((piece) =>
    typeof piece === 'object' && piece.constant.startsWith(`${variable}.`)
      ? { constant: `@item.${piece.constant.slice(variable.length + 1)}` }
      : piece,
  );
}

/** What the innermost loop with a variable runs over. */
function loopedAt(code: string, variable: string, at: number): { name: string; at: number } | null {
  const name = variable.replaceAll('$', '\\$');
  const each = `([\\w$]+(?:\\s*\\??\\.\\s*[\\w$]+)*?)\\s*\\??\\.\\s*(?:forEach|map)\\s*\\(\\s*(?:async\\s*)?(?:function\\s*)?\\(?\\s*${name}\\b\\s*(?::[^)=]{0,80})?(?:,[^)]{0,80})?\\)?`;
  const of = `\\bfor\\s*\\(\\s*(?:const|let|var)\\s+${name}\\s+of\\s+([\\w$]+(?:\\.[\\w$]+)*)\\s*\\)`;
  const found = [...code.slice(0, at).matchAll(new RegExp(`${each}|${of}`, 'g'))].at(-1);
  if (!found) return null;
  const open = found.index + found[0].indexOf('(', (found[1] ?? '').length);
  const inside = found[1] !== undefined ? closing(code, open) : loopEnd(code, found.index + found[0].length);
  return at < inside ? { name: (found[1] ?? found[2])!.replace(/[\s?]/g, ''), at: found.index } : null;
}

function loopEnd(code: string, from: number): number {
  const brace = /^\s*\{/.exec(code.slice(from, from + 200));
  if (brace) return closing(code, from + brace[0].length - 1);
  const end = code.indexOf(';', from);
  return end < 0 ? code.length : end + 1;
}

/** The list that a name is at an offset: followed to what the function around it, or its class, is given. */
function listAt(source: Source, name: string, at: number, depth: number): ObjectListHere | null {
  const { code } = source;
  if (depth > 4) return null;
  const classes = scriptClasses(source);
  const [first = '', ...rest] = name.split('.');
  const around = classes.around(at);
  if (first === 'this') return around ? fieldList(source, around, rest, depth) : null;
  const fn = classes.functions
    .around(at)
    .find(({ parameters, members }) => parameters.includes(first) || Object.values(members ?? {}).includes(first));
  if (!fn) {
    const items = rest.length === 0 ? namedItems(source, first) : null;
    return items && { items };
  }
  const index = fn.parameters.indexOf(first);
  const taken = Object.entries(fn.members ?? {}).find(([, local]) => local === first)?.[0];
  const position = index >= 0 ? index : fn.parameters.indexOf('');
  const member = [...(index < 0 && taken ? [taken] : []), ...rest].join('.');
  const owner = classes.directlyAround(fn.start - 1);
  if (!owner || fn.name === 'constructor') {
    const of = owner?.name ?? fn.name;
    return of === '' ? null : { of, index: position, ...(member ? { member } : {}) };
  }
  const call = new RegExp(`\\bthis\\.${fn.name.replaceAll('$', '\\$')}\\s*\\(`, 'g');
  for (const match of code.slice(owner.start, owner.end).matchAll(call)) {
    const from = owner.start + match.index;
    const given = argumentsAt(code, from + match[0].length - 1)[position];
    const text = given && code.slice(given.start, given.end);
    if (text && /^[\w$.]+$/.test(text)) return listAt(source, member ? `${text}.${member}` : text, from, depth + 1);
    const items = given && !member ? itemsIn(source, given) : [];
    if (items && items.length > 0) return { items };
  }
  return null;
}

/** The list that a class keeps in a field. */
function fieldList(source: Source, one: ScriptClass, [field, ...rest]: string[], depth: number): ObjectListHere | null {
  const { code } = source;
  if (!field) return null;
  const classes = scriptClasses(source);
  const constructor = classes.methodNamed(one, 'constructor');
  const own = constructor?.parameterTexts.findIndex((text) =>
    new RegExp(`^(?:public|private|protected|readonly)\\b.*\\b${field.replaceAll('$', '\\$')}\\s*(?:[:=?]|$)`).test(
      text,
    ),
  );
  if (own !== undefined && own >= 0)
    return { of: one.name, index: own, ...(rest[0] ? { member: rest.join('.') } : {}) };
  const set = new RegExp(
    `(?:\\bthis\\.|[\\n;{}]\\s*(?:(?:public|private|protected|static|readonly)\\s+)*)${field.replaceAll('$', '\\$')}\\s*(?::[^=;\\n]{0,80})?=\\s*`,
    'g',
  );
  for (const match of code.slice(one.start, one.end).matchAll(set)) {
    const start = one.start + match.index + match[0].length;
    if (code[start] === '[') {
      const items = itemsIn(source, { start, end: closing(code, start) + 1 });
      if (items.length > 0) return { items };
      continue;
    }
    const value = /^[\w$]+(?:\.[\w$]+)*(?=\s*[;,\n}])/.exec(code.slice(start, start + 200))?.[0];
    if (value) return listAt(source, [value, ...rest].join('.'), start, depth + 1);
  }
  return null;
}

/** The items of a list that the file keeps under a name, else the name of one that another file may export. */
function namedItems(source: Source, name: string): readonly string[] | null {
  const list = listNamed(source, name);
  if (list) return list.length > 0 ? list : null;
  return isImported(source, name) ? [`...${name}`] : null;
}

const known = new WeakMap<Source, Map<string, string[]>>();

function listNamed(source: Source, name: string): string[] | undefined {
  let lists = known.get(source);
  if (!lists) {
    known.set(source, (lists = new Map<string, string[]>()));
    for (const match of occurrences(/\b(?:const|let|var)\s+([\w$]+)\b[^=;]{0,200}=\s*(?=\[)/g, source.code)) {
      const start = match.index + match[0].length;
      if (!lists.has(match[1]!)) lists.set(match[1]!, []).set(match[1]!, itemsIn(source, { start, end: start }));
    }
  }
  return lists.get(name);
}

function isImported({ imports }: Source, name: string): boolean {
  return imports.some(({ kind, names }) => kind !== 'type' && names.some(({ local }) => local === name));
}

/** The objects of a list that is written there: `[new Books(), container.resolve(Loans), users]`. */
function itemsIn(source: Source, { start }: Range): string[] {
  const { code } = source;
  if (code[start] !== '[') return [];
  return parts(code, start + 1, closing(code, start)).flatMap((range) => {
    const text = code.slice(range.start, range.end);
    const made =
      /^new\s+([\w$.]+)\s*(?:\([\s\S]*\))?$/.exec(text) ??
      /^[\w$.]+\.(?:get|resolve)\s*(?:<[^()]*>)?\(\s*([A-Z][\w$]*)\s*\)$/.exec(text) ??
      /^((?:\.\.\.)?[\w$]+)$/.exec(text);
    if (!made) return [];
    const local = made[1]!.startsWith('...') ? listNamed(source, made[1]!.slice(3)) : undefined;
    return local ?? [made[1]!];
  });
}

const call = /(?<![\w$.])(new\s+)?([\w$]+(?:\.[\w$]+)*)\s*(?:<[^<>()]*>)?\(\s*(?=[[{\w])/g;
const listed = /^(?:export\s+)?(?:const|let|var)\s+([\w$]+)\b[^=;\n]{0,160}=\s*(?=\[)/gm;
const listExported = /\bexport\s+default\s*(?=\[)|\bmodule\.exports\s*=\s*(?=\[)/g;

/** Lists of objects that functions and constructors are given, and those that other files may take. */
export function noteObjectLists(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\[[^\]]*\bnew\b|\bnew\b[^;]*[[{]|\[[^\]]*\.(?:get|resolve)\s*[<(]|\bnew\s+[A-Z]/, code)) return;
  for (const match of occurrences(listed, code)) {
    const items = itemsIn(source, { start: match.index + match[0].length, end: code.length });
    if (items.length > 0 && items.length <= 500) notes.objectLists[match[1]!] = items;
  }
  for (const match of occurrences(listExported, code)) {
    const items = itemsIn(source, { start: match.index + match[0].length, end: code.length });
    if (items.length > 0) notes.objectLists.default ??= items;
  }
  for (const match of occurrences(call, code)) {
    const constructs = match[1] !== undefined;
    const callee = match[2]!;
    argumentsAt(code, match.index + match[0].trimEnd().length - 1)
      .slice(0, 8)
      .forEach((range, index) => {
        for (const { member, items } of givenAt(source, range, constructs))
          notes.objectsGiven.push({ callee, index, ...(member ? { member } : {}), items });
      });
  }
}

/** The lists in an argument: it is one, or an object with some. Only a constructor's are looked for by name. */
function givenAt(source: Source, range: Range, constructs: boolean): { member?: string; items: readonly string[] }[] {
  const { code } = source;
  const text = code.slice(range.start, range.end);
  if (text.startsWith('[')) {
    const items = constructs || /^\[\s*(?:new\b|[\w$.]+\.(?:get|resolve)\b)/.test(text) ? itemsIn(source, range) : [];
    return items.length > 0 ? [{ items }] : [];
  }
  if (text.startsWith('{') && constructs) {
    return parts(code, range.start + 1, closing(code, range.start)).flatMap(({ start, end }) => {
      const [whole, member] = /^([\w$]+)(?:\s*:\s*|$)/.exec(code.slice(start, end)) ?? [];
      if (whole === undefined || member === undefined) return [];
      const from = whole.length === end - start ? start : start + whole.length;
      return givenAt(source, { start: from, end }, true)
        .filter((one) => one.member === undefined)
        .map((one) => ({ ...one, member }));
    });
  }
  const items =
    /^[\w$]+$/.test(text) && (constructs || listNamed(source, text)?.length) ? namedItems(source, text) : null;
  return items ? [{ items }] : [];
}
