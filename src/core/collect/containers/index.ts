import type { ContainerFacts } from '../../facts';
import { defineCollector } from '../collector';

export const containers = defineCollector<never, ContainerFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({ images: [], services: [], starters: [], manifests: [] }),
});
