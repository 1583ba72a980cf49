import type { ScoredFacts } from '../../src/core/rubric';

const place = { path: 'src/orders.ts', line: 1 };
const none = { count: 0, places: [] };
const statement = { ...place, text: 'Customers can order.' };

/** The facts of a project that lacks nothing that is measured. */
export const scoredFacts: ScoredFacts = {
  structure: {
    files: 20,
    lines: 1500,
    substance: 700,
    largest: [{ name: 'src/orders.ts', lines: 120, ...place }],
    functions: { count: 90, lines: 1200, longLines: 0, long: [] },
    layers: (['interface', 'application', 'data'] as const).map((name) => ({ name, files: 5, lines: 400, place })),
    imports: { inward: 30, outward: 0 },
    outward: [],
    missing: [],
    mixed: { files: 0, of: 5, places: [] },
    duplicates: { lines: 0, blocks: [] },
    dead: { commentedLines: 0, commented: [], unwritten: [] },
    naming: { unclear: [], names: 110, styles: { files: 20, against: [] } },
  },
  domain: {
    entities: ['Order', 'Seat', 'Refund'].map((name) => ({ name, place, kind: 'own' })),
    states: [{ name: 'OrderStatus', values: ['paid', 'shipped', 'returned'], place }],
    transitions: Array.from({ length: 8 }, () => place),
    rules: Array.from({ length: 9 }, () => ({ kind: 'refusal', text: 'SeatTaken', place })),
    concerns: [
      { kind: 'money', files: 3, places: [place] },
      { kind: 'stock', files: 2, places: [place] },
    ],
    users: [statement],
    needs: [statement],
    measurements: [statement],
    exercise: [],
  },
  tests: {
    unit: { count: 40, places: [place] },
    integration: { count: 20, places: [place] },
    endToEnd: none,
    skipped: none,
    hollow: none,
    assertions: { count: 120, places: [place] },
    refusals: { count: 12, places: [place] },
    withoutRunner: none,
    harness: [],
    coverage: [],
    outside: [],
  },
  idle: [],
  tools: [
    { tool: 'ESLint', capability: 'linter', how: 'workflow', languages: ['TypeScript'], place, scope: '' },
    { tool: 'Prettier', capability: 'formatter', how: 'workflow', languages: ['TypeScript'], place, scope: '' },
  ],
};
