/** What kind of API production code offers. */
import type { Endpoint, Use } from '../facts';
import { production } from './uses';

/** `http` where requests have paths of their own; `graphql` or `grpc` where these are all there is; `none` for jobs and the like. */
export function apiKind(uses: readonly Use[], endpoints: readonly Endpoint[]): 'http' | 'graphql' | 'grpc' | 'none' {
  if (endpoints.length > 0 || production(uses, 'router').length > 0) return 'http';
  if (production(uses, 'graphql').length > 0) return 'graphql';
  if (production(uses, 'grpc').length > 0) return 'grpc';
  return production(uses, 'server').length > 0 ? 'http' : 'none';
}
