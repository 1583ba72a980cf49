import type { Facts } from '../facts';
import { blockAt, textOf, type LineRange } from './block';
import type { CodeGap } from './model';

/** A file's text without comments, by lines; null where it cannot be read. */
export type ReadLines = (path: string) => readonly string[] | null;

/** Handlers of a file, or routes that it registers, that take input as it comes. */
export function uncheckedInput(
  path: string,
  { endpoints, uses, answers }: Pick<Facts, 'endpoints' | 'uses' | 'answers'>,
  read: ReadLines,
): readonly CodeGap[] {
  const own = endpoints.filter((one) => one.route.path === path || one.handler?.path === path);
  const validation = uses.filter(
    ({ capability, production, technology }) => capability === 'validation' && production && !onlyBinds.has(technology),
  );
  const byTypes = validation.length > 0;
  const gaps = new Map<string, CodeGap>();
  for (const { method, path: route, route: registered, handler } of own) {
    if (!withBody.has(method)) continue;
    const places = handler && !samePlace(handler, registered) ? [registered, handler] : [registered];
    const blocks = places.flatMap((place) => {
      const lines = read(place.path);
      return lines ? [{ path: place.path, range: blockAt(lines, place.line), lines }] : [];
    });
    const text = blocks.map(({ lines, range }) => textOf(lines, range)).join('\n');
    const checked =
      checksInput.test(text) ||
      (byTypes && typedInput.test(text)) ||
      (fastApi.test(text) && !takesAnything.test(text)) ||
      [...validation, ...answers.inputChecks.filter(({ kind }) => kind !== 'bound')].some(({ place }) =>
        blocks.some((block) => block.path === place.path && holds(block.range, place.line)),
      );
    if (checked || !readsInput.test(text)) continue;
    const lines = places.filter((place) => place.path === path).map(({ line }) => line);
    const key = lines.join(' ');
    if (lines.length > 0 && !gaps.has(key)) {
      gaps.set(key, { kind: 'unchecked-input', name: `${method === 'ANY' ? '' : `${method} `}${route || '/'}`, lines });
    }
  }
  return [...gaps.values()];
}

/** Methods whose requests bring a body. */
const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'ANY']);
/** Rows that stand for a body that is read into a type, without a word on its values. */
const onlyBinds: ReadonlySet<string> = new Set(['Gin', 'Fiber', 'Rails', 'Axum', 'Actix Web', 'Rocket', 'FastAPI']);

/** Words of a handler that looks at what it was sent, or leaves that to something before it. */
const checksInput =
  /valid|schema|safe_?parse|\.parse(?:Async)?\(|serializer|@Valid\b|celebrate|joi\b|\bzod\b|Form\(|FormRequest|\bctx\.zod\b|checkBody|assert|sanitiz/i;
/** Input in a type of its own, which the project's validation library looks at. */
const typedInput = /\b\w*(?:Dto|DTO|Input|Command|Payload|Model|Create\w+|Update\w+|\wRequest)\b(?!\s*\()/;
const fastApi = /@\w+\.(?:post|put|patch|api_route)\(/;
const takesAnything = /:\s*(?:dict|Dict|Any|Request|Mapping)\b|\bawait\s+\w*request\.(?:json|form|body)\(/;
/** Words of a handler that reads what it was sent; one that only sends has nothing to check. */
const readsInput =
  /\bbody\b|\w*Body(?:Parser)?\b|\b[fF]orm(?:Data)?\b|\bPOST\[|PostForm|FormValue|[pP]ayload|\.receive\b|\brequest\.(?:data|json|form|POST)\b|get_json|\.json\(\)|json\.(?:loads|NewDecoder|Unmarshal)|\w*Bind\w*\(|\bDecode\(|\bparams\b|[dD]to\b|DTO\b|\b[iI]nput\b|\bJson[<(]|\$request\b|\breq\.(?:query|params)\b/;

const samePlace = (one: { path: string; line: number }, other: { path: string; line: number }): boolean =>
  one.path === other.path && one.line === other.line;
const holds = ({ start, end }: LineRange, line: number): boolean => start <= line && line <= end;
