import type { Use } from '../../facts';
import { defineCollector } from '../collector';

export const uses = defineCollector<never, readonly Use[]>({
  wants: () => false,
  extract: () => null,
  link: () => ([]),
});
