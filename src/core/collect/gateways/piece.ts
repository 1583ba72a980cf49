import { entries, items, textOf, type Node } from '../../text/structured/node';

/** A product that stands in front of a service, by the name in which its makers write it. */
export type Gateway =
  | 'nginx'
  | 'Caddy'
  | 'Kong'
  | 'Traefik'
  | 'Ingress NGINX'
  | 'Envoy'
  | 'APISIX'
  | 'KrakenD'
  | 'AWS API Gateway'
  | 'AWS WAF'
  | 'Azure API Management';

/**
 * What a line of configuration has to do with a limit on requests. A limit with a name only holds where something `applies` it; one
 * without holds where it stands.
 */
export interface Piece {
  readonly gateway: Gateway;
  readonly does: 'declares' | 'applies';
  readonly name: string | null;
  readonly line: number;
  /** The chain that applies it, which has to be applied itself. */
  readonly through?: string;
}

/** Every mapping of a tree, itself included, outermost first. */
export function* mappingsIn(node: Node): Generator<Extract<Node, { kind: 'map' }>> {
  if (node.kind === 'map') {
    yield node;
    for (const { value } of entries(node)) yield* mappingsIn(value);
  } else for (const item of items(node)) yield* mappingsIn(item);
}

/** The names of a list, or of one text that sets them off by commas; Traefik's without who provides them. */
export const namesIn = (node: Node | undefined): readonly string[] =>
  (node?.kind === 'list' ? node.items : node ? [node] : []).flatMap((item) =>
    namesOf(textOf(item) ?? textOf(entries(item).find(({ key }) => key === 'name')?.value) ?? ''),
  );

/** `gzip,calm@docker` */
export const namesOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim().replace(/@\w+$/, ''))
    .filter((name) => name !== '');
