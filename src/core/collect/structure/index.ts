import type { StructureFacts } from '../../facts';
import { defineCollector } from '../collector';

/** How the production code that people wrote is divided. */
export const structure = defineCollector<null, StructureFacts>({
  wants: () => false,
  extract: () => null,
  link: () => ({
    files: 0,
    lines: 0,
    largest: [],
    functions: { count: 0, lines: 0, longLines: 0, long: [] },
    layers: [],
    imports: { inward: 0, outward: 0 },
    outward: [],
    mixed: { files: 0, of: 0, places: [] },
    duplicates: { lines: 0, blocks: [] },
    dead: { commentedLines: 0, commented: [], unwritten: [] },
    naming: { unclear: [], names: 0, styles: { files: 0, against: [] } },
  }),
});
