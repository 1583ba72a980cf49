import type { Workflow } from '../../facts';
import { defineCollector } from '../collector';

export const workflows = defineCollector<never, readonly Workflow[]>({
  wants: () => false,
  extract: () => null,
  link: () => ([]),
});
