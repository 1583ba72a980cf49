import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId, Target } from '../model';
import { closing, parts, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { pathAt } from '../syntax/paths';

/** A mount whose path and router may be members of a loop's variable. */
interface LoopMount {
  readonly router: RouterId;
  readonly path: PathText;
  readonly child: Target;
  readonly at: number;
}

/**
 * Mounts written as a loop over a list: `routes.forEach((one) => router.use(one.path, one.route))`. Notes one mount for each item of the
 * list; returns whether it is such a loop.
 */
export function expandLoop(
  source: Source,
  functions: Functions,
  notes: RouteNotes,
  mount: LoopMount,
  targetAt: (range: Range) => Target | undefined,
): boolean {
  const [variable, member] = mount.child.name.split('.');
  const list = variable ? listOf(source.code, functions, variable, mount.at) : null;
  if (!list) return false;
  const [piece] = mount.path;
  const pathMember =
    typeof piece === 'object' && piece.constant.startsWith(`${variable}.`)
      ? piece.constant.slice(variable!.length + 1)
      : null;
  for (const item of parts(source.code, list.start, list.end)) {
    const child = member ? valueOf(source, item, member) : item;
    const path = pathMember ? valueOf(source, item, pathMember) : null;
    const target = child && targetAt(child);
    if (!target) continue;
    const own = pathMember ? path && pathAt(source, path) : mount.path;
    if (own) notes.mounts.push({ parent: mount.router, path: own, child: target });
  }
  return true;
}

/** The items of the list that a loop around an offset runs over with this variable. */
function listOf(code: string, functions: Functions, variable: string, at: number): Range | null {
  const around = functions
    .around(at)
    .find(({ parameters }) => parameters.some((name) => name === variable || name === ''));
  const before = around ? code.slice(Math.max(0, around.at - 120), around.at + 1) : '';
  const each =
    around?.parameters[0] === variable ? /([\w$]+)\s*\.\s*(?:forEach|map)\s*\(\s*(?:async\s*)?\(?$/.exec(before) : null;
  const loop =
    each ?? new RegExp(`\\bfor\\s*\\(\\s*(?:const|let|var)\\s+${variable}\\s+of\\s+([\\w$]+)`).exec(code.slice(0, at));
  return loop ? arrayNamed(code, loop[1]!) : null;
}

function arrayNamed(code: string, name: string): Range | null {
  const found = new RegExp(`\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=;]{0,200}=\\s*\\[`).exec(code);
  if (!found) return null;
  const open = found.index + found[0].length - 1;
  return { start: open + 1, end: closing(code, open) };
}

/** The value of a property of an object literal. */
function valueOf(source: Source, item: Range, key: string): Range | null {
  const { code } = source;
  if (code[item.start] !== '{') return null;
  const end = closing(code, item.start);
  for (const property of parts(code, item.start + 1, end)) {
    const text = code.slice(property.start, property.end);
    const named = /^(?:['"]?)([\w$]+)(?:['"]?)\s*:\s*/.exec(text);
    if (named?.[1] === key) return { start: property.start + named[0].length, end: property.end };
    if (text === key) return property;
  }
  return null;
}
