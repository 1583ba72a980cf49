import type { Store, StoreFacts, Use } from '../../facts';
import type { Capability } from '../../technologies/capabilities';
import { defineCollector } from '../collector';
import { declaredEngines } from './drivers';

/** What counts as which kind of store. */
const groups: Readonly<Record<keyof StoreFacts, readonly Capability[]>> = {
  databases: ['database', 'document-store', 'key-value-store', 'search'],
  queues: ['queue'],
  caches: ['cache'],
  clients: ['http-client', 'mail', 'sms', 'storage', 'payments', 'ai-model'],
};
const relational = /^(?:postgresql|mysql|mariadb|sqlserver|sqlite|oracle|h2)$/;

/** Engines, brokers, caches and outside servers in use: one entry for each kind, where it is first used. */
export const stores = defineCollector<never, StoreFacts, 'uses' | 'schema' | 'manifests'>({
  needs: ['uses', 'schema', 'manifests'],
  wants: () => false,
  extract: () => null,
  link(_files, _context, { uses, schema, manifests }) {
    const databases = storesOf(uses, groups.databases, schema.engines);
    const mapped =
      uses.find((use) => use.production && use.capability === 'database') !== undefined ||
      schema.entities.some(({ store }) => store === 'table');
    return {
      databases: mapped
        ? withEngine(databases, [
            schema.connections.filter(({ kind }) => relational.test(kind)),
            declaredEngines(manifests),
          ])
        : databases,
      queues: storesOf(uses, groups.queues),
      caches: storesOf(uses, groups.caches),
      clients: storesOf(uses, groups.clients),
    };
  },
});

function storesOf(
  uses: readonly Use[],
  capabilities: readonly Capability[],
  more: readonly Store[] = [],
): readonly Store[] {
  const found = new Map<string, Store>(more.map((store) => [store.kind, store]));
  for (const { production, capability, kind, technology, place } of uses) {
    const name = kind ?? technology;
    if (production && capabilities.includes(capability) && !found.has(name)) found.set(name, { kind: name, place });
  }
  return [...found.values()];
}

/**
 * A mapper does not say which engine it talks to: what an address or else a driver names takes its place. The mapper stays where
 * nothing names one.
 */
function withEngine(databases: readonly Store[], sources: readonly (readonly Store[])[]): readonly Store[] {
  const engines = databases.some(({ kind }) => relational.test(kind))
    ? []
    : (sources.find((source) => source.length > 0) ?? []);
  const known = new Map(engines.toReversed().map((engine) => [engine.kind, engine]));
  const named = [
    ...databases,
    ...[...known.values()].reverse().filter(({ kind }) => databases.every((store) => store.kind !== kind)),
  ];
  if (!named.some(({ kind }) => relational.test(kind))) return named;
  return named.filter(({ kind }) => /^[a-z\d]+$/.test(kind));
}
