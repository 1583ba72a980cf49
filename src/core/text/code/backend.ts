/** Whether a repository holds a backend at all. */
import type { Use } from '../../facts';
import type { Capability } from '../../technologies/capabilities';

const ofBackends: readonly Capability[] = [
  'server',
  'router',
  'grpc',
  'graphql',
  'worker',
  'background-jobs',
  'scheduler',
];

/** Whether production code shows no server, job or API. Timers of pages are no jobs. */
export function withoutBackend(uses: readonly Use[]): boolean {
  return !uses.some(
    ({ production, capability, place }) =>
      production && ofBackends.includes(capability) && !(capability === 'scheduler' && /\.[jt]sx$/.test(place.path)),
  );
}
