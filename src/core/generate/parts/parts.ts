/** The parts of the system that the code shows: the service, what it keeps data in, whom it calls. */
import type { Facts, Use } from '../../facts';
import type { Place } from '../../model';
import { isEngine, storeName } from '../stack/services';

/** A part with the place that shows it best. */
export interface Part {
  readonly kind: 'service' | 'worker' | 'database' | 'queue' | 'cache' | 'outside';
  readonly name: string;
  readonly place: Place;
}

type Needs = Pick<Facts, 'uses' | 'stores' | 'containers' | 'endpoints'>;

/** Servers of others that are called, by what they are called for. */
const outside: readonly (readonly [Use['capability'], string])[] = [
  ['payments', 'Payment provider'],
  ['mail', 'Mail server'],
  ['sms', 'Push and SMS provider'],
  ['ai-model', 'Language model'],
  ['search', 'Search engine'],
  ['http-client', 'Other HTTP services'],
];

/** Object stores of others; uploads to the service's own disk are none. */
const objectStore = /\b(?:S3|MinIO|Google Cloud Storage|GCS|Azure Blob|Cloudinary|R2|Firebase Storage)\b/i;

/** Everything beside the service itself, each part once. */
export function partsBeside({ uses, stores }: Needs): readonly Part[] {
  const production = uses.filter((use) => use.production);
  const found: Part[] = [];
  const add = (part: Part): void => {
    if (!found.some(({ name }) => name === part.name)) found.push(part);
  };
  for (const { kind, place } of stores.databases) add({ kind: 'database', name: storeName(kind), place });
  for (const { kind, place } of stores.queues.filter((one) => isEngine(one.kind)))
    add({ kind: 'queue', name: storeName(kind), place });
  for (const { kind, place } of stores.caches.filter((one) => isEngine(one.kind)))
    add({ kind: 'cache', name: storeName(kind), place });
  for (const [capability, name] of outside) {
    const use = production.find((one) => one.capability === capability);
    if (use) add({ kind: 'outside', name, place: use.place });
  }
  const storage = production.find((use) => use.capability === 'storage' && objectStore.test(use.technology));
  if (storage) add({ kind: 'outside', name: 'Object storage', place: storage.place });
  return found;
}

/** Where the service starts or is declared. */
export function servicePlace({ uses, endpoints }: Pick<Facts, 'uses' | 'endpoints'>): Place | null {
  const use = (capability: Use['capability']): Place | undefined =>
    uses.find((one) => one.production && one.capability === capability)?.place;
  return use('server') ?? endpoints[0]?.route ?? use('framework') ?? use('worker') ?? null;
}

/** Where work is done apart from requests; null where there is no such place. */
export const workerPlace = ({ uses }: Pick<Facts, 'uses'>): Place | null =>
  uses.find(({ production, capability }) => production && (capability === 'worker' || capability === 'background-jobs'))
    ?.place ?? null;

/** The web framework in use, by name. */
export const frameworkName = ({ uses }: Pick<Facts, 'uses'>): string | null =>
  uses.find(({ production, capability }) => production && capability === 'framework')?.technology ?? null;
