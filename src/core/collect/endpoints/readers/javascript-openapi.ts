import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes } from '../model';
import { argumentsAt, parts, type Range } from '../syntax/brackets';
import { dottedName, pathAt } from '../syntax/paths';

/** A route of `@hono/zod-openapi` as `createRoute({ method, path })` describes it; the method may stand in another file. */
export interface RouteDescription {
  readonly path: PathText;
  readonly method: string;
}

const described = /\b(?:const|let)\s+([\w$]+)\s*=\s*createRoute\s*\(/g;

/** The descriptions of routes that a file keeps under a name, as constants that other files may ask for. */
export function noteRouteDescriptions(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!code.includes('createRoute')) return;
  for (const match of occurrences(described, code)) {
    const [object] = argumentsAt(code, match.index + match[0].length - 1);
    const found = object && describedIn(source, object);
    if (!found) continue;
    notes.constants[`${match[1]}.@path`] = found.path;
    notes.constants[`${match[1]}.@method`] = [found.method];
  }
}

/** What the first argument of `app.openapi(…)` describes: an object on the spot, or what goes by a name. */
export function descriptionAt(source: Source, range: Range): RouteDescription | null {
  const { code } = source;
  const text = code.slice(range.start, range.end);
  const made = /^createRoute\s*\(/.exec(text);
  if (made) {
    const [object] = argumentsAt(code, range.start + made[0].length - 1);
    return object ? describedIn(source, object) : null;
  }
  if (text.startsWith('{')) return describedIn(source, range);
  const name = dottedName(text);
  return name ? { path: [{ constant: `${name}.@path` }], method: `@${name}.@method` } : null;
}

function describedIn(source: Source, object: Range): RouteDescription | null {
  const { code } = source;
  if (code[object.start] !== '{') return null;
  let path: PathText | null = null;
  let method: string | null = null;
  for (const { start, end } of parts(code, object.start + 1, object.end - 1)) {
    const named = /^(path|method)\s*:\s*/.exec(code.slice(start, end));
    if (!named) continue;
    const value = pathAt(source, { start: start + named[0].length, end });
    if (named[1] === 'path') path = value;
    else if (typeof value?.[0] === 'string') method = value[0].toUpperCase();
  }
  return path && method ? { path, method } : null;
}
