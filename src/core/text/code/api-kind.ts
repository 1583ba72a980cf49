/** What kind of API production code offers. */
import type { Endpoint, Use } from '../../facts';
import { production } from './uses';

/** Endpoints but for the one that a GraphQL server is mounted at. */
export const ownPaths = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints.filter(({ method, path }) => !(/^(?:POST|ANY)$/.test(method) && /graph-?ql|\/gql(?:\/|$)/i.test(path)));

/** `http` where requests have paths of their own; `graphql` or `grpc` where these are all there is; `none` for jobs and the like. */
export function apiKind(uses: readonly Use[], endpoints: readonly Endpoint[]): 'http' | 'graphql' | 'grpc' | 'none' {
  const graphql = production(uses, 'graphql').length > 0;
  const paths = graphql ? ownPaths(endpoints) : endpoints;
  if (paths.length > 0 || production(uses, 'router').length > 0) return 'http';
  if (graphql) return 'graphql';
  if (production(uses, 'grpc').length > 0) return 'grpc';
  return production(uses, 'server').length > 0 ? 'http' : 'none';
}
