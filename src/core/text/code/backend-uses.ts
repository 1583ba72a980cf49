import type { Use } from '../../facts';

/** What a server does besides handing out files. */
const work: ReadonlySet<Use['capability']> = new Set([
  'router',
  'graphql',
  'grpc',
  'websockets',
  'server-rendering',
  'database',
  'document-store',
  'key-value-store',
  'queue',
  'background-jobs',
  'authentication',
]);

/**
 * Whether production code runs a backend: a program that answers requests or works without them. A server that does nothing but hand
 * out files, such as the program around a built frontend, is none.
 */
export function usesShowBackend(uses: readonly Use[]): boolean {
  const production = uses.filter((use) => use.production);
  if (production.some(({ capability }) => capability === 'worker')) return true;
  if (!production.some(({ capability }) => capability === 'server')) return false;
  const handsOutFiles = production.some(({ capability }) => capability === 'static-files');
  return !handsOutFiles || production.some(({ capability }) => work.has(capability));
}
