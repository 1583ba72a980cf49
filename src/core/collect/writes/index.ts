import type { WriteFacts } from '../../facts';
import { defineCollector } from '../collector';

export const writes = defineCollector<never, WriteFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({ sequences: [], transactions: [], writes: [] }),
});
