import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes, RouterId } from '../model';
import { closing, parts, skipSpace } from '../syntax/brackets';
import { dottedName } from '../syntax/paths';
import { noteClasses } from './javascript-classes';
import { noteConstants } from './javascript-constants';
import { exportedRouter } from './javascript-routers';

const definition =
  /(?:\bfunction\s*\*?\s*([\w$]+)\s*\(|\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=;\n]{0,200})?=|\bexports\.([\w$]+)\s*=|^[ \t]*(?:(?:public|private|protected|static|override|async|readonly)\s+)*([\w$]+)\s*(?:=\s*(?:async\s*)?\(|(?:<[^<>()\n]*>)?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)\s*(?::[^{;\n]{1,120})?\{|:\s*(?:async\s*)?(?:function\b|\([^()\n]*\)\s*=>)|[=:]\s*[\w$.]+(?:<[^<>()\n]{0,100}>)?\(\s*(?:async\b\s*)?(?:function\b|\([^()]{0,300}\)\s*(?::[^=\n]{1,80})?=>|[\w$]+\s*=>))|\bclass\s+([\w$]+))/gm;
const words = new Set(['if', 'for', 'while', 'switch', 'catch', 'return', 'constructor', 'function']);

/** What a module imports, exports and defines; `find` tells which router a name is at the top of the file. */
export function noteScriptModule(source: Source, notes: RouteNotes, find: (name: string) => RouterId | null): void {
  noteImports(source, notes);
  noteConstants(source, notes);
  noteClasses(source, notes);
  const { code } = source;
  for (const match of occurrences(
    /(?:(?:const|let|var)\s+|this\.)([\w$]+)\s*(?::[^=;\n]{0,80})?=\s*(?:new\s+([\w$.]+)|[\w$.]+\.(?:get|resolve)\s*(?:<[^()\n]*>)?\(\s*([A-Z][\w$]*)\s*\))/g,
    code,
  )) {
    (notes.notes.instances ??= []).push(`${match[1]}=${match[2] ?? match[3]}`);
  }
  for (const match of occurrences(definition, code)) {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5];
    if (!name || words.has(name)) continue;
    notes.definitions[name] ??= source.lineOf(match.index + match[0].indexOf(name));
  }
  noteExports(source, notes, find);
}

/** Imports by the names that the file gives them. */
export function noteImports(source: Source, notes: RouteNotes): void {
  for (const { module, names, kind } of source.imports) {
    if (kind === 'type') continue;
    for (const { name, local } of names) notes.imports.push({ local, module, name });
  }
  noteTaken(source, notes);
}

/** Members that are taken out of a whole module in a statement of their own: `const { list } = booksController`. */
function noteTaken(source: Source, notes: RouteNotes): void {
  const whole = new Map(
    notes.imports.filter(({ name }) => name === 'default' || name === '*').map(({ local, module }) => [local, module]),
  );
  if (whole.size === 0) return;
  for (const match of occurrences(/\b(?:const|let|var)\s*\{([^{}]*)\}\s*=\s*([\w$]+)\s*(?=[;\n])/g, source.code)) {
    const module = whole.get(match[2]!);
    if (module === undefined) continue;
    for (const part of match[1]!.split(',')) {
      const [, name, local] = /^\s*([\w$]+)(?:\s*:\s*([\w$]+))?\s*$/.exec(part) ?? [];
      if (name) notes.imports.push({ local: local ?? name, module, name });
    }
  }
}

function noteExports(source: Source, notes: RouteNotes, find: (name: string) => RouterId | null): void {
  const { code } = source;
  const add = (exported: string, name: string): void => {
    const id = find(name);
    notes.exports[exported] ??= id ? { name, id } : { name };
  };
  if (find(exportedRouter)) add('default', exportedRouter);
  for (const match of occurrences(
    /\b(?:module\.exports|export\s+default|exports\.default|export\s*=)\s*=?\s*/g,
    code,
  )) {
    const at = match.index + match[0].length;
    addDefault(source, at, add, notes);
  }
  for (const match of occurrences(/\b(?:module\.)?exports\.([\w$]+)\s*=\s*([\w$.]+)/g, code)) {
    if (match[1] !== 'default') add(match[1]!, match[2] === 'async' || match[2] === 'function' ? match[1]! : match[2]!);
  }
  for (const match of occurrences(/\bexport\s*\{([^{}]*)\}(\s*from\b)?/g, code)) {
    if (match[2]) continue;
    for (const part of match[1]!.split(',')) {
      const [, name, exported] = /^\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(part) ?? [];
      if (name) add(exported ?? name, name);
    }
  }
  for (const match of occurrences(
    /\bexport\s+(?:declare\s+)?(?:const|let|var|class|(?:async\s+)?function\s*\*?)\s+([\w$]+)/g,
    code,
  )) {
    const renamed = /^\s*=\s*([\w$]+)\s*(?:;|\n|$)/.exec(
      code.slice(match.index + match[0].length, match.index + match[0].length + 120),
    );
    add(match[1]!, renamed?.[1] ?? match[1]!);
  }
  noteReexports(source, notes);
}

function addDefault(
  source: Source,
  at: number,
  add: (exported: string, name: string) => void,
  notes: RouteNotes,
): void {
  const { code } = source;
  const start = skipSpace(code, at);
  if (code[start] === '{') {
    for (const { start: from, end } of parts(code, start + 1, closing(code, start))) {
      const required = /^([\w$]+)\s*:\s*require\s*\(\s*['"`]/.exec(code.slice(from, end));
      const module = required && source.stringAt(from + required[0].length)?.value;
      if (required && module) notes.exports[required[1]!] ??= { name: 'default', module };
      const [, exported, name] = /^([\w$]+)(?:\s*:\s*([\w$.]+))?$/.exec(code.slice(from, end)) ?? [];
      if (exported) add(exported, name ?? exported);
    }
    return;
  }
  const text = code.slice(start, start + 400);
  const made = /^new\s+([\w$]+)\s*\([^()]*\)(?:\.([\w$]+))?/.exec(text);
  if (made) add('default', made[2] ? `${made[1]}.${made[2]}` : made[1]!);
  const named = /^(?:async\s+)?function\s*\*?\s*([\w$]+)|^class\s+([\w$]+)/.exec(text);
  const wrapped = /^[\w$.]+\(\s*(?:async\s+)?(?:function\b|\(|[\w$]+\s*=>)/.exec(text);
  const routes = /^([\w$.]+?)\.(?:routes|middleware|callback)\s*\(\s*\)/.exec(text);
  const passed = /^([\w$.]+)\s*\(\s*([\w$]+)\s*[,)]/.exec(text);
  if (named) add('default', named[1] ?? named[2]!);
  else if (/^(?:async\b\s*)?(?:function\b|\(|[\w$]+\s*=>)/.test(text) || wrapped) {
    const inner = start + (wrapped ? wrapped[0].search(/(?:async\s+)?(?:function\b|\(|[\w$]+\s*=>)$/) : 0);
    notes.exports.default ??= { name: `@${inner}`, called: true };
  } else if (routes) add('default', routes[1]!);
  else if (passed && !made) add('default', passed[2]!);
  else if (dottedName(/^[\w$.]+/.exec(text)?.[0] ?? '')) add('default', /^[\w$.]+/.exec(text)![0]);
}

/** `export { default as users } from './users'` and `export * from './users'`. */
function noteReexports(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(/\bexport\s*(?:\{([^{}]*)\}|\*(?:\s*as\s+([\w$]+))?)\s*from\s*(['"])/g, code)) {
    const module = source.stringAt(match.index + match[0].length)?.value;
    if (!module) continue;
    if (match[1] === undefined) {
      if (match[2]) notes.exports[match[2]] ??= { name: '*', module };
      else (notes.notes.reexports ??= []).push(module);
      continue;
    }
    for (const part of match[1].split(',')) {
      const [, name, exported] = /^\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(part) ?? [];
      if (name) notes.exports[exported ?? name] ??= { name, module };
    }
  }
}
