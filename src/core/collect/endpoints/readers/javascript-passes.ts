import { occurrences } from '../../../search';
import type { Target } from '../model';
import { argumentsAt, closing, parts, skipSpace } from '../syntax/brackets';
import { madeModule, noteLoader } from './javascript-loaders';
import type { ScriptFile } from './javascript-file';

const pass = /(?<![\w$.])((?:new\s+)?[\w$]+(?:\.[\w$]+)*)\s*\(\s*(?=[\w${])/g;
/** What an application or a router is called where another file makes it. */
const usualRouterName = /^(?:app|application|server|router|fastify|api|\w+(?:App|Server|Router))$/;

/** Routers that are handed to functions: `routes(app)`, `require('./routes')(app)`, `new Routes(app)`, `load({ app })`. */
export function notePasses(file: ScriptFile): void {
  const { code } = file.source;
  for (const match of occurrences(pass, code)) {
    const open = match.index + match[0].indexOf('(', match[1]!.length);
    const before = code.slice(Math.max(0, open - 200), open);
    if (/(?:require|import)\s*\(\s*(['"`])\s*\1\s*\)(?:\.[\w$]+)?\s*$/.test(before)) continue;
    noteHanded(file, { name: match[1]!.replace(/^new\s+/, '') }, open);
  }
  noteLoaded(file);
  for (const match of occurrences(/\brequire\s*\(\s*(['"`])\s*\1\s*\)(?:\.([\w$]+))?\s*\(/g, code)) {
    const quote = match.index + match[0].indexOf(match[1]!);
    const module = file.source.stringAt(quote + 1)?.value ?? '';
    noteHanded(file, { name: match[2] ?? 'default', module }, match.index + match[0].length - 1);
  }
}

function noteHanded(file: ScriptFile, callee: Target, open: number): void {
  const {
    source: { code },
    notes,
    scopes,
    borrowed,
  } = file;
  argumentsAt(code, open)
    .slice(0, 8)
    .forEach(({ start, end }, index) => {
      if (code[start] === '{') noteMembers(file, callee, index, start);
      const name = code.slice(start, end);
      const router = /^[\w$]+(?:\.[\w$]+)*$/.test(name) ? scopes.find(name, start) : null;
      const given = router ?? (usualRouterName.test(name) ? borrowed.find(name) : null);
      if (given) notes.passes.push({ callee, index, router: given });
    });
}

/** `{ app, server: http }` in the place of an argument. */
function noteMembers(
  { source: { code }, notes, scopes }: ScriptFile,
  callee: Target,
  index: number,
  open: number,
): void {
  for (const { start, end } of parts(code, open + 1, closing(code, open)).slice(0, 20)) {
    const [, member, name] = /^([\w$]+)(?:\s*:\s*([\w$.]+))?$/.exec(code.slice(start, end)) ?? [];
    const router = member === undefined ? null : scopes.find(name ?? member, start);
    if (router) notes.passes.push({ callee, index, member: member!, router });
  }
}

/** `require('./routes/' + name)(app)` in a loop over a folder. */
function noteLoaded({ source, notes, scopes }: ScriptFile): void {
  const { code } = source;
  for (const match of occurrences(/\brequire\s*\((?=[^()'"`]*(?:['"`]|\w\())/g, code)) {
    const module = { start: match.index, end: code.length };
    const after = skipSpace(code, closing(code, match.index + match[0].length - 1) + 1);
    if (code[after] !== '(' || !madeModule(source, module)) continue;
    for (const argument of argumentsAt(code, after)) {
      const router = scopes.find(code.slice(argument.start, argument.end), argument.start);
      if (router) noteLoader(source, notes, router, [], module);
    }
  }
}
