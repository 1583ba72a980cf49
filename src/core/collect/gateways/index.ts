import type { GatewayLimit } from '../../facts';
import { roleOfPath } from '../../text/repository/file-role';
import { parseToml } from '../../text/structured/toml';
import { parseYaml } from '../../text/structured/yaml';
import { defineCollector } from '../collector';
import { piecesInLines } from './lines';
import type { Piece } from './piece';
import { piecesInTree } from './trees';

const mostCharacters = 200_000;
const mayConfigure =
  /\.(?:ya?ml|tf|template|conf(?:\.\w+)?)$|(?:^|\/)(?:Caddyfile[^/]*|nginx[^/]*\.(?:tmpl|j2)|sites-(?:available|enabled)\/[^/]+|[^/]*krakend[^/]*\.(?:json|tmpl)|[^/]*traefik[^/]*\.toml|[^/]*polic(?:y|ies)[^/]*\.xml|[^/]*envoy[^/]*\.json)$/i;
/** What every file says that limits requests, applies a limit, or names a plugin for it. */
const maySay =
  /limit[-_]?re(?:q|st)|rate[-_]?limit|limit-(?:rps|rpm|conn|count)|middlewares|konghq\.com\/plugins|RateBased|rate_based|throttle/i;
const aside = /(?:^|\/)(?:testdata|fixtures?|examples?|samples?|docs?|\.github)\//i;

const isOurs = (path: string): boolean =>
  !aside.test(path) && !/^(?:test|vendored|output|generated)$/.test(roleOfPath(path));

/** Limits on requests that gateways in front of the service keep, by their configuration in the repository. */
export const gateways = defineCollector<readonly Piece[], readonly GatewayLimit[]>({
  wants: ({ path, size }) => size <= mostCharacters && mayConfigure.test(path) && isOurs(path),
  extract({ path, text }) {
    if (!maySay.test(text)) return null;
    const trees = /\.ya?ml$/i.test(path) ? parseYaml(text) : /\.toml$/i.test(path) ? [parseToml(text)] : [];
    const pieces = [...piecesInLines(path, text), ...trees.flatMap((root) => (root ? piecesInTree(root) : []))];
    return pieces.length > 0 ? pieces : null;
  },
  link(files) {
    const all = [...files].flatMap(([path, pieces]) => pieces.map((piece) => ({ ...piece, path })));
    const declared = new Set(all.flatMap((one) => (one.does === 'declares' ? keyOf(one) : [])));
    const applied = appliedIn(all);
    const holds = all.filter((one) => one.name === null || (declared.has(keyOf(one)) && applied.has(keyOf(one))));
    return holds
      .sort((a, b) => Number(a.does === 'applies') - Number(b.does === 'applies'))
      .map(({ gateway, path, line }) => ({ gateway, place: { path, line } }));
  },
});

const keyOf = ({ gateway, name }: Pick<Piece, 'gateway' | 'name'>): string => `${gateway} ${name ?? ''}`;

/** What is applied, directly or by a chain that is. */
function appliedIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const applied = new Set<string>();
  const left = pieces.filter(({ does }) => does === 'applies');
  for (let before = -1; before < applied.size;) {
    before = applied.size;
    for (const piece of left) {
      const { gateway, through } = piece;
      if (through === undefined || applied.has(keyOf({ gateway, name: through }))) applied.add(keyOf(piece));
    }
  }
  return applied;
}
