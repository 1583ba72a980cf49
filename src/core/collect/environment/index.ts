import type { EnvironmentFacts } from '../../facts';
import { defineCollector } from '../collector';

export const environment = defineCollector<never, EnvironmentFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({ variables: [], files: [] }),
});
