/** Limits in configuration that is a tree: plugins of Kong, middlewares of Traefik. */
import { at, entries, entry, isTrue, items, textOf, type Node } from '../../text/structured/node';
import { plainName } from './lines';
import { mappingsIn, namesIn, type Piece } from './piece';

/** What a document of YAML or TOML says. */
export function piecesInTree(root: Node): readonly Piece[] {
  const kind = textOf(at(root, 'kind'));
  return kind ? inCluster(root, kind) : [...ofKong(root), ...ofTraefik(root)];
}

const limitsRequests = /^rate-limiting(?:-advanced)?$/;

/** https://docs.konghq.com/gateway/latest/production/deployment-topologies/db-less-and-declarative-config/ */
function ofKong(root: Node): Piece[] {
  if (!entry(root, '_format_version')) return [];
  return [...mappingsIn(root)]
    .flatMap((map) => items(at(map, 'plugins')))
    .flatMap((plugin): Piece[] => {
      const name = entry(plugin, 'name');
      const off = at(plugin, 'enabled');
      if (!name || !limitsRequests.test(textOf(name.value) ?? '') || (off && !isTrue(off))) return [];
      return [{ gateway: 'Kong', does: 'declares', name: null, line: name.line }];
    });
}

/** https://doc.traefik.io/traefik/middlewares/http/ratelimit/ in a file */
function ofTraefik(root: Node): Piece[] {
  const limits = entries(at(root, 'http', 'middlewares')).flatMap(({ key, value }): Piece[] => {
    const limit = entries(value).find((one) => one.key.toLowerCase() === 'ratelimit');
    return limit ? [{ gateway: 'Traefik', does: 'declares', name: key, line: limit.line }] : [];
  });
  const users = [
    ...entries(at(root, 'http', 'routers')).map(({ value }) => value),
    ...entries(at(root, 'http', 'middlewares')).flatMap(({ value }) => at(value, 'chain') ?? []),
    ...entries(at(root, 'entryPoints')).flatMap(({ value }) => at(value, 'http') ?? []),
  ];
  return [...limits, ...users.flatMap((user) => applied('Traefik', user))];
}

function applied(gateway: Piece['gateway'], user: Node): Piece[] {
  const list = entry(user, 'middlewares');
  return list
    ? namesIn(list.value).map((name) => ({ gateway, does: 'applies', name: plainName(name), line: list.line }))
    : [];
}

/** Objects of a cluster. */
function inCluster(root: Node, kind: string): Piece[] {
  const name = textOf(at(root, 'metadata', 'name')) ?? '';
  if (kind === 'KongPlugin' || kind === 'KongClusterPlugin') {
    const plugin = entry(root, 'plugin');
    const limits = plugin !== undefined && limitsRequests.test(textOf(plugin.value) ?? '');
    return limits ? [{ gateway: 'Kong', does: 'declares', name, line: plugin.line }] : [];
  }
  if (kind === 'Middleware') {
    const limit = entry(at(root, 'spec'), 'rateLimit');
    return limit ? [{ gateway: 'Traefik', does: 'declares', name, line: limit.line }] : [];
  }
  const notes = entries(at(root, 'metadata', 'annotations')).flatMap(({ key, line, value }): Piece[] => {
    if (key === 'konghq.com/plugins')
      return namesIn(value).map((plugin) => ({ gateway: 'Kong', does: 'applies', name: plugin, line }));
    if (key !== 'traefik.ingress.kubernetes.io/router.middlewares') return [];
    // The name of the namespace stands before that of the middleware.
    return namesIn(value).flatMap((full) => {
      const bare = plainName(full);
      return [bare, bare.replace(/^[^-]+-/, '')].map((one): Piece => ({
        gateway: 'Traefik',
        does: 'applies',
        name: one,
        line,
      }));
    });
  });
  const routes = items(at(root, 'spec', 'routes')).flatMap((route) => applied('Traefik', route));
  return [...notes, ...routes];
}
