/** Limits of Traefik: https://doc.traefik.io/traefik/middlewares/http/ratelimit/ */
import { at, entries, entry, items, textOf, texts, type Node } from '../../text/structured/node';
import { namesIn, namesOf, type Piece } from './piece';

const declares = (name: string, line: number): Piece => ({ gateway: 'Traefik', does: 'declares', name, line });
const applies = (name: string, line: number, through?: string): Piece => ({
  gateway: 'Traefik',
  does: 'applies',
  name,
  line,
  ...(through === undefined ? {} : { through }),
});

/** Without a number of requests it is no limit. */
const isLimit = (limit: Node): boolean =>
  /^[1-9]/.test(textOf(entries(limit).find(({ key }) => key.toLowerCase() === 'average')?.value) ?? '');

/** What a file of routers and middlewares says, or Traefik's own settings. */
export function inTraefikFile(root: Node): Piece[] {
  const middlewares = entries(at(root, 'http', 'middlewares'));
  const limits = middlewares.flatMap(({ key, value }) => {
    const limit = entries(value).find((one) => one.key.toLowerCase() === 'ratelimit');
    return limit && isLimit(limit.value) ? [declares(key, limit.line)] : [];
  });
  const chains = middlewares.flatMap(({ key, value }) => appliedBy(at(value, 'chain'), key));
  const users = [
    ...entries(at(root, 'http', 'routers')).map(({ value }) => value),
    ...entries(at(root, 'entryPoints')).flatMap(({ value }) => at(value, 'http') ?? []),
  ];
  return [...limits, ...chains, ...users.flatMap((user) => appliedBy(user))];
}

function appliedBy(user: Node | undefined, through?: string): Piece[] {
  const list = entry(user, 'middlewares');
  return list ? namesIn(list.value).map((name) => applies(name, list.line, through)) : [];
}

/** What the labels of the project's own containers say, and the command that starts Traefik. */
export function inCompose(root: Node): Piece[] {
  const services = entries(at(root, 'services')).map(({ value }) => value);
  const builds = services.some((service) => entry(service, 'build'));
  return services.flatMap((service) => {
    const started = texts(at(service, 'command')).flatMap(({ text, line }) => {
      const [, names] = /^--entrypoints\.[\w-]+\.http\.middlewares=(.+)$/i.exec(text) ?? [];
      return names ? namesOf(names).map((name) => applies(name, line)) : [];
    });
    const labels = [...labelsOf(at(service, 'labels')), ...labelsOf(at(service, 'deploy', 'labels'))];
    const off = labels.some(({ key, value }) => key === 'traefik.enable' && value === 'false');
    const own = !builds || entry(service, 'build') !== undefined || /traefik/i.test(textOf(at(service, 'image')) ?? '');
    return off || !own ? started : [...started, ...labels.flatMap(ofLabel)];
  });
}

interface Label {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

function labelsOf(node: Node | undefined): Label[] {
  if (node?.kind === 'map')
    return node.entries.map(({ key, line, value }) => ({ key: key.toLowerCase(), value: textOf(value) ?? '', line }));
  return texts(node).map(({ text, line }) => {
    const [key = '', ...value] = text.split('=');
    return { key: key.toLowerCase(), value: value.join('='), line };
  });
}

function ofLabel({ key, value, line }: Label): Piece[] {
  const [, limit] = /^traefik\.http\.middlewares\.([\w-]+)\.ratelimit\.average$/.exec(key) ?? [];
  if (limit) return /^[1-9]/.test(value) ? [declares(limit, line)] : [];
  const [, chain] = /^traefik\.http\.middlewares\.([\w-]+)\.chain\.middlewares$/.exec(key) ?? [];
  if (chain) return namesOf(value).map((name) => applies(name, line, chain));
  return /^traefik\.http\.routers\.[\w-]+\.middlewares$/.test(key)
    ? namesOf(value).map((name) => applies(name, line))
    : [];
}

/** What an object of a cluster says. */
export function inTraefikCluster(root: Node, kind: string, name: string): Piece[] {
  if (kind === 'Middleware') {
    const limit = entry(at(root, 'spec'), 'rateLimit');
    const chain = appliedBy(at(root, 'spec', 'chain'), name);
    return limit && isLimit(limit.value) ? [declares(name, limit.line), ...chain] : chain;
  }
  const noted = entry(at(root, 'metadata', 'annotations'), 'traefik.ingress.kubernetes.io/router.middlewares');
  return [
    ...items(at(root, 'spec', 'routes')).flatMap((route) => appliedBy(route)),
    ...(noted
      ? namesIn(noted.value)
          .flatMap(afterNamespace)
          .map((one) => applies(one, noted.line))
      : []),
  ];
}

/** The name of the namespace stands before that of the middleware, and both may hold hyphens. */
const afterNamespace = (full: string): readonly string[] =>
  full.split('-').map((_, index, parts) => parts.slice(index).join('-'));
