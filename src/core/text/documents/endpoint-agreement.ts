/** Holds the endpoints that documents name against those that the code registers. */
import type { Endpoint, Section } from '../../facts';
import { byText } from '../reading/memo';

/** An endpoint as a document names or calls it. */
export interface NamedEndpoint {
  readonly method: string | null;
  readonly path: string;
  readonly document: string;
  readonly line: number;
  readonly section: Section;
}

/** A path with its parameters and numbers left open, whatever way they are written in. */
const shapeOf = byText((path) =>
  path
    .replace(/\{\{?[^}]*\}?\}|<[^>]*>|\[[^\]]*\]|:[A-Za-z_]\w*|(?<=\/)\d+(?=\/|$)/g, '*')
    .replace(/\/+$/, '')
    .toLowerCase(),
);

/** Each endpoint once, where it is named first. */
export function distinctEndpoints(endpoints: readonly NamedEndpoint[]): readonly NamedEndpoint[] {
  const seen = new Set<string>();
  return endpoints.filter(({ method, path }) => {
    const key = `${method ?? ''} ${shapeOf(path)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** How many of the named endpoints the code registers; documents may leave a common prefix out, or name one that a proxy adds. */
export function agreeing(named: readonly NamedEndpoint[], registered: readonly Endpoint[]): number {
  const shapes = registered.map(({ method, path }) => ({ method, shape: shapeOf(path) }));
  return named.filter(({ method, path }) => {
    const shape = shapeOf(path);
    return shapes.some(
      (own) =>
        (method === null || own.method === 'ANY' || own.method === method) &&
        (own.shape === shape ||
          (shape !== '' && own.shape.endsWith(shape)) ||
          (own.shape !== '' && shape.endsWith(own.shape))),
    );
  }).length;
}

/** Where most of the endpoints stand, page by page: the first of the fullest section of each. */
export function fullestPlaces(endpoints: readonly NamedEndpoint[]): readonly NamedEndpoint[] {
  const sections = new Map<Section, NamedEndpoint[]>();
  for (const endpoint of endpoints)
    sections.set(endpoint.section, [...(sections.get(endpoint.section) ?? []), endpoint]);
  const best = new Map<string, NamedEndpoint[]>();
  for (const group of sections.values()) {
    const { document } = group[0]!;
    if (group.length > (best.get(document)?.length ?? 0)) best.set(document, group);
  }
  return [...best.values()].map(([one]) => one!);
}
