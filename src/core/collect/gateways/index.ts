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
  /\.(?:ya?ml|tf|template|conf(?:\.\w+)?)$|(?:^|\/)(?:Caddyfile[^/]*|[^/]*(?:nginx|krakend)[^/]*|[^/]*traefik[^/]*\.toml|[^/]*polic(?:y|ies)[^/]*\.xml|[^/]*envoy[^/]*\.json)$/i;
/** What every file says that limits requests, applies a limit, or names a plugin for it. */
const maySay =
  /limit[-_]?re(?:q|st)|rate[-_]?limit|limit-(?:rps|rpm|conn|count)|middlewares|konghq\.com\/plugins|RateBased|rate_based/i;
const aside = /(?:^|\/)(?:testdata|fixtures?|examples?|samples?|docs?)\//i;
const notOurs = /^(?:test|vendored|output|generated)$/;

/** Limits on requests that gateways in front of the service keep, by their configuration in the repository. */
export const gateways = defineCollector<readonly Piece[], readonly GatewayLimit[]>({
  wants: ({ path, size }) =>
    size <= mostCharacters && mayConfigure.test(path) && !aside.test(path) && !notOurs.test(roleOfPath(path)),
  extract({ path, text }) {
    if (!maySay.test(text)) return null;
    const trees = /\.ya?ml$/i.test(path) ? parseYaml(text) : /\.toml$/i.test(path) ? [parseToml(text)] : [];
    const pieces = [...piecesInLines(path, text), ...trees.flatMap((root) => (root ? piecesInTree(root) : []))];
    return pieces.length > 0 ? pieces : null;
  },
  link(files) {
    const all = [...files].flatMap(([path, pieces]) => pieces.map((piece) => ({ ...piece, path })));
    const keyOf = ({ gateway, name }: Piece): string => `${gateway} ${name ?? ''}`;
    const named = (does: Piece['does']): Set<string> =>
      new Set(all.flatMap((one) => (one.does === does ? keyOf(one) : [])));
    const declared = named('declares');
    const applied = named('applies');
    const holds = all.filter((one) => one.name === null || (declared.has(keyOf(one)) && applied.has(keyOf(one))));
    return holds
      .sort((a, b) => Number(a.does === 'applies') - Number(b.does === 'applies'))
      .map(({ gateway, path, line }) => ({ gateway, place: { path, line } }));
  },
});
