import type { SecretFinding } from '../../facts';
import { defineCollector } from '../collector';

export const secrets = defineCollector<never, readonly SecretFinding[]>({
  wants: () => false,
  extract: () => null,
  link: () => [],
});
