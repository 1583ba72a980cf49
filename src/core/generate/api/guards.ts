/** Whether an endpoint asks its caller to be signed in, as far as the lines around its registration show. */
import type { Endpoint, Facts } from '../../facts';
import { isPublic } from './endpoints';

type Needs = Pick<Facts, 'uses'>;
type Read = (path: string) => string | null;

const guard =
  /\b(?:\w*auth(?!or)\w*|\w*guards?\b|protect\w*|\w*jwt\w*|require_?(?:user|login|token|role)\w*|login_required|is_?logged_?in|current_?user|verify_?token\w*|pre_?authorize|secured|roles_?allowed|permission\w*|bearer\w*|api_?key\w*)\b/i;
const openly =
  /allow_?anonymous|permit_?all|@public|skip_before_action|no_?auth|authRoutes?|auth(?:entication)?Controller\.|\bauth\.(?:login|register|signup)/i;
/** Lines that belong to the registration below them. */
const decoration = /^\s*(?:@|\[|#\[|->|\.)/;

/** Whether callers of an endpoint have to identify themselves. */
export function isGuarded(endpoint: Endpoint, { uses }: Needs, read: Read): boolean {
  const identifies = uses.some(
    ({ capability, production }) => production && (capability === 'authentication' || capability === 'jwt'),
  );
  if (!identifies || isPublic(endpoint.path)) return false;
  const { route, handler } = endpoint;
  const lines = (read(route.path) ?? '').split('\n').map((line) => line.slice(0, 400));
  const own = registration(lines, route.line);
  const rest = withoutNames(own);
  if (openly.test(rest)) return false;
  if (guard.test(rest)) return true;
  return (
    mountsGuard(lines.slice(0, route.line)) ||
    classIsGuarded(lines, handler?.path === route.path ? handler.line : route.line) ||
    (handler !== undefined &&
      handler.path !== route.path &&
      filterBefore((read(handler.path) ?? '').split('\n'), handler.name)) ||
    guardsAll(uses, read)
  );
}

/** The line that registers a route with the decorations around it and the arguments that follow. */
function registration(lines: readonly string[], line: number): string {
  let from = line - 1;
  while (from > 0 && line - from < 8 && decoration.test(lines[from - 1] ?? '')) from--;
  let to = line;
  while (
    to < lines.length &&
    to - line < 6 &&
    (decoration.test(lines[to] ?? '') || /[,(]\s*$/.test(lines[to - 1] ?? ''))
  )
    to++;
  return lines.slice(from, to).join('\n');
}

/** What paths and names say (`/auth/…`) is no guard, but for those that frameworks know by name. */
const withoutNames = (text: string): string =>
  text.replace(/["'`][^"'`\n]{0,200}["'`]/g, (quoted) => (guardName.test(quoted) ? quoted : '""'));
const guardName = /^["'`](?:auth(?::(?:api|sanctum|web|jwt|admin|user))?|jwt(?:\.\w+)?|can:[\w,-]+|verified)["'`]$/;

/** A guard that is put before all routes that follow in a file. */
const mountsGuard = (before: readonly string[]): boolean =>
  before.some(
    (line) =>
      /\.(?:use|Use|addHook|before|middleware|route_layer|layer)\s*\(/.test(line) &&
      guard.test(line.replace(/["'`][^"'`]{0,120}["'`]/g, '')) &&
      !openly.test(line),
  );

/** Decorations of the class in which a handler stands. */
function classIsGuarded(lines: readonly string[], line: number): boolean {
  for (let at = Math.min(line, lines.length) - 1; at >= 0; at--) {
    if (!/^\s*(?:export |public |final |abstract |sealed |internal )*class\s/.test(lines[at] ?? '')) continue;
    let from = at;
    while (from > 0 && at - from < 10 && /^\s*(?:@|\[)/.test(lines[from - 1] ?? '')) from--;
    const head = lines
      .slice(from, at)
      .join('\n')
      .replace(/["'`][^"'`\n]{0,200}["'`]/g, '');
    return guard.test(head) && !openly.test(head);
  }
  return false;
}

/** A filter that a controller runs before its actions, those left out that it names. */
const filterBefore = (lines: readonly string[], action: string): boolean =>
  lines.some((line) => {
    if (!/^\s*(?:before_action|plug|\$this->middleware\()\s*:?/.test(line) || !guard.test(line)) return false;
    const named = (words: string): readonly string[] | null => {
      const found = new RegExp(`\\b${words}\\W{1,6}([^\\]\\n]{1,300})`).exec(line)?.[1];
      return found?.match(/\w+/g) ?? null;
    };
    const only = named('only') ?? /\bwhen action in\W+([^\]\n]{1,300})/.exec(line)?.[1]?.match(/\w+/g) ?? null;
    if (only) return only.includes(action);
    return named('except')?.includes(action) !== true && !/\bskip/.test(line);
  });

/** A configuration under which every request has to be authenticated. */
function guardsAll(uses: Facts['uses'], read: Read): boolean {
  const places = uses.filter(
    ({ capability, production }) => production && (capability === 'authentication' || capability === 'authorization'),
  );
  const files = [...new Set(places.map(({ place }) => place.path))].slice(0, 12);
  return files.some((path) =>
    /anyRequest\(\)\s*\.authenticated\(\)|IsAuthenticated['"\]]|DEFAULT_PERMISSION_CLASSES|RequireAuthorization\(\)/.test(
      read(path) ?? '',
    ),
  );
}
