/** Limits in configuration that is a tree. */
import { at, entries, entry, isTrue, items, textOf, type Node } from '../../text/structured/node';
import { mappingsIn, namesIn, type Piece } from './piece';
import { inCompose, inTraefikCluster, inTraefikFile } from './traefik';

/** What a document of YAML or TOML says. */
export function piecesInTree(root: Node): readonly Piece[] {
  const kind = textOf(at(root, 'kind'));
  const annotated = ofAnnotations(root);
  return kind
    ? [...annotated, ...inCluster(root, kind)]
    : [...annotated, ...ofKong(root), ...ofApisix(root), ...inTraefikFile(root), ...inCompose(root)];
}

const limitsRequests = /^rate-limiting(?:-advanced)?$/;
const isOff = (node: Node | undefined): boolean => node !== undefined && !isTrue(node);

/** https://docs.konghq.com/gateway/latest/production/deployment-topologies/db-less-and-declarative-config/ */
function ofKong(root: Node): Piece[] {
  if (!entry(root, '_format_version')) return [];
  return [...mappingsIn(root)]
    .flatMap((map) => items(at(map, 'plugins')))
    .flatMap((plugin): Piece[] => {
      const name = entry(plugin, 'name');
      if (!name || !limitsRequests.test(textOf(name.value) ?? '') || isOff(at(plugin, 'enabled'))) return [];
      return [{ gateway: 'Kong', does: 'declares', name: null, line: name.line }];
    });
}

/** https://apisix.apache.org/docs/apisix/plugins/limit-req/, in the files of its standalone mode */
function ofApisix(root: Node): Piece[] {
  const parts = ['routes', 'services', 'global_rules', 'plugin_configs', 'consumers'];
  const lists = parts.flatMap((part) => items(at(root, part)));
  return lists.flatMap((one) =>
    entries(at(one, 'plugins')).flatMap(({ key, line }): Piece[] =>
      /^limit-(?:req|count|conn)$/.test(key) ? [{ gateway: 'APISIX', does: 'declares', name: null, line }] : [],
    ),
  );
}

/** https://kubernetes.github.io/ingress-nginx/, annotations of an object or of the values that a chart makes it from */
function ofAnnotations(root: Node): Piece[] {
  return [...mappingsIn(root)].flatMap((map) =>
    isOff(at(map, 'enabled'))
      ? []
      : entries(at(map, 'annotations')).flatMap(({ key, line, value }): Piece[] =>
          /^nginx\.ingress\.kubernetes\.io\/limit-(?:rps|rpm|connections)$/.test(key) &&
          /^[1-9]/.test(textOf(value) ?? '')
            ? [{ gateway: 'Ingress NGINX', does: 'declares', name: null, line }]
            : [],
        ),
  );
}

/** Objects of a cluster. */
function inCluster(root: Node, kind: string): Piece[] {
  const name = textOf(at(root, 'metadata', 'name')) ?? '';
  if (kind === 'KongPlugin' || kind === 'KongClusterPlugin') {
    const plugin = entry(root, 'plugin');
    if (!plugin || !limitsRequests.test(textOf(plugin.value) ?? '') || isTrue(at(root, 'disabled'))) return [];
    const global = isTrue(at(root, 'metadata', 'labels', 'global'));
    return [{ gateway: 'Kong', does: 'declares', name: global ? null : name, line: plugin.line }];
  }
  const plugins = entry(at(root, 'metadata', 'annotations'), 'konghq.com/plugins');
  return [
    ...(plugins
      ? namesIn(plugins.value).map((one): Piece => ({
          gateway: 'Kong',
          does: 'applies',
          name: one,
          line: plugins.line,
        }))
      : []),
    ...inTraefikCluster(root, kind, name),
  ];
}
