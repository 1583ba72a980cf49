import type { Capability } from '../../technologies/capabilities';

/** What has to be reached from where a program starts to act at all. What a project is made of is left to other judges. */
const needsMounting: ReadonlySet<Capability> = new Set<Capability>([
  'rate-limit',
  'pagination',
  'metrics',
  'tracing',
  'correlation-id',
  'health',
  'cache',
  'http-caching',
  'retry',
  'connection-retry',
  'circuit-breaker',
  'timeouts',
  'graceful-shutdown',
  'stop-signal',
  'idempotency',
  'background-jobs',
  'queue',
  'scheduler',
  'authentication',
  'authorization',
  'jwt',
  'password-hash',
  'logger',
  'logger-setup',
  'access-log',
  'log-call',
  'security-headers',
  'csrf',
  'cors',
  'locking',
  'upsert',
]);

/** Whether code that nothing reaches cannot show this. */
export const actsOnlyWhenReached = (capability: Capability): boolean => needsMounting.has(capability);
