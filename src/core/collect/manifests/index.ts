import type { Manifest } from '../../facts';
import { defineCollector } from '../collector';

export const manifests = defineCollector<never, readonly Manifest[]>({
  wants: () => false,
  extract: () => null,
  link: () => ([]),
});
