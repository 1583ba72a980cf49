import type { Store, StoreFacts, Use } from '../../facts';
import type { Capability } from '../../technologies/capabilities';
import { defineCollector } from '../collector';

/** What counts as which kind of store. */
const groups: Readonly<Record<keyof StoreFacts, readonly Capability[]>> = {
  databases: ['database', 'document-store', 'key-value-store', 'search'],
  queues: ['queue'],
  caches: ['cache'],
  clients: ['http-client', 'mail', 'sms', 'storage', 'payments', 'ai-model'],
};

/** Engines, brokers, caches and outside servers in use: one entry for each kind, where it is first used. */
export const stores = defineCollector<never, StoreFacts, 'uses' | 'schema'>({
  needs: ['uses', 'schema'],
  wants: () => false,
  extract: () => null,
  link(_files, _context, { uses, schema }) {
    const of = (group: keyof StoreFacts, more: readonly Store[] = []): readonly Store[] =>
      storesOf(uses, groups[group], more);
    return {
      databases: of('databases', schema.engines),
      queues: of('queues'),
      caches: of('caches'),
      clients: of('clients'),
    };
  },
});

function storesOf(uses: readonly Use[], capabilities: readonly Capability[], more: readonly Store[]): readonly Store[] {
  const found = new Map<string, Store>(more.map((store) => [store.kind, store]));
  for (const { production, capability, kind, technology, place } of uses) {
    const name = kind ?? technology;
    if (production && capabilities.includes(capability) && !found.has(name)) found.set(name, { kind: name, place });
  }
  return [...found.values()];
}
