/** Whether a repository holds a backend at all. */
import type { Use } from '../facts';
import type { Capability } from '../technologies/capabilities';

const ofBackends: readonly Capability[] = [
  'server',
  'router',
  'grpc',
  'graphql',
  'worker',
  'background-jobs',
  'scheduler',
];

/** Whether production code shows no server, job or API. */
export function withoutBackend(uses: readonly Use[]): boolean {
  return !uses.some((use) => use.production && ofBackends.includes(use.capability));
}
