import type { DomainFacts } from '../../facts';
import { defineCollector } from '../collector';

/** What the project is about, as code and documents show it. */
export const domain = defineCollector<null, DomainFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({
    entities: [],
    states: [],
    transitions: [],
    rules: [],
    concerns: [],
    users: [],
    needs: [],
    measurements: [],
  }),
});
