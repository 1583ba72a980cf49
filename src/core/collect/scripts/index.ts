import type { Script } from '../../facts';
import { defineCollector } from '../collector';

export const scripts = defineCollector<never, readonly Script[]>({
  wants: () => false,
  extract: () => null,
  link: () => ([]),
});
