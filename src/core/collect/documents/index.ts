import type { DocumentFacts } from '../../facts';
import { defineCollector } from '../collector';

export const documents = defineCollector<never, DocumentFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({ readme: null, pages: [] }),
});
