import type { TestCount, TestFacts } from '../../facts';
import { defineCollector } from '../collector';

const none: TestCount = { count: 0, places: [] };

export const tests = defineCollector<never, TestFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({
    unit: none,
    integration: none,
    endToEnd: none,
    skipped: none,
    hollow: none,
    assertions: none,
    refusals: none,
    withoutRunner: none,
    outside: [],
  }),
});
