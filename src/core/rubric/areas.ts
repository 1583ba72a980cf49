import type { Area, Cap } from './criteria';

export type { Area } from './criteria';

/** What holds the areas down that code makes. */
const withoutCode: readonly Cap[] = [
  { name: 'hardly any code', by: { measure: 'structure/substance' }, most: 1.5 },
  { name: 'no backend', by: { check: 'antipattern/frontend-only' }, most: 2 },
];

/** The five areas, in the order in which they are shown. */
export const areas: readonly Area[] = [
  {
    id: 'code-quality',
    title: 'Code quality',
    levels: {
      1: 'Everything in one or two files, copied code, no linter, unclear names.',
      3: 'A reasonable structure with some separation, a linter or formatter set up, uneven error handling.',
      5: 'Clear layers, consistent errors and validation, small focused units, lint and format enforced.',
    },
    builtUp: true,
    foundation: [
      { measure: 'structure/separation', weight: 2 },
      { measure: 'structure/focus', weight: 1 },
      { measure: 'structure/repetition', weight: 1 },
      { check: 'quality/linter' },
      { check: 'validation/input' },
      { check: 'errors/central-handling' },
    ],
    completion: [
      { measure: 'structure/layers', weight: 2 },
      { measure: 'structure/tidiness', weight: 1 },
      { check: 'quality/formatter' },
      { measure: 'style/enforced', weight: 2 },
      { check: 'api/contract' },
      { check: 'api/status-codes' },
      { check: 'api/pagination' },
      { check: 'quality/repository-hygiene' },
    ],
    gates: [
      {
        without: 'central error handling or validation',
        checks: ['errors/central-handling', 'validation/input'],
        most: 3.5,
      },
    ],
    caps: [
      ...withoutCode,
      { name: 'missing modules', by: { measure: 'structure/complete' }, most: 2 },
      { name: 'tutorial clone', by: { check: 'antipattern/tutorial-clone' }, most: 3 },
    ],
  },
  {
    id: 'testing',
    title: 'Testing',
    levels: {
      1: "No tests, or only the scaffold's.",
      3: 'Some unit tests or a few integration tests; perhaps not run by CI.',
      5: 'Unit and integration tests of the critical flows with real assertions, run by CI, coverage measured.',
    },
    builtUp: true,
    foundation: [{ check: 'tests/automated' }, { measure: 'tests/amount', weight: 4 }, { check: 'tests/integration' }],
    completion: [
      { check: 'quality/ci-tests' },
      { check: 'tests/negative-paths' },
      { check: 'tests/coverage' },
      { measure: 'tests/both-kinds', weight: 1 },
    ],
    gates: [
      { without: 'a CI that runs the tests', checks: ['quality/ci-tests'], most: 3.5 },
      { without: 'tests of whole flows', checks: ['tests/integration'], most: 3 },
      { without: 'coverage being measured', checks: ['tests/coverage'], most: 4 },
    ],
    caps: [...withoutCode, { name: 'no tests', by: { check: 'tests/automated' }, most: 1.5 }],
  },
  {
    id: 'documentation',
    title: 'Documentation',
    levels: {
      1: 'No README, or a title and boilerplate.',
      3: 'How to run it and an outline of the API.',
      5: 'Problem, diagram, API with examples, trade-offs, limits, tests and set-up: a reviewer understands it in five minutes.',
    },
    builtUp: false,
    foundation: [
      { check: 'readme/local-setup' },
      { check: 'readme/api-docs' },
      { check: 'readme/problem-statement', weight: 2 },
      { check: 'readme/run-tests' },
      { check: 'quality/demo-or-setup' },
    ],
    completion: [
      { check: 'readme/architecture-diagram' },
      { check: 'quality/architecture-page' },
      { check: 'readme/example-requests' },
      { check: 'readme/trade-offs' },
      { check: 'readme/known-limitations' },
      { check: 'readme/future-improvements' },
      { check: 'notes/request-flow' },
      { check: 'notes/stack-choice' },
      { check: 'notes/error-handling' },
      { check: 'notes/validation-boundaries' },
      { check: 'notes/performance-reliability' },
      { check: 'notes/scaling' },
      { check: 'quality/commit-history' },
      { check: 'readme/working-links' },
    ],
    gates: [
      {
        without: 'a purpose, a set-up, an outline of the API and a diagram',
        checks: ['readme/problem-statement', 'readme/local-setup', 'readme/api-docs', 'readme/architecture-diagram'],
        most: 3.5,
      },
    ],
    caps: [],
  },
  {
    id: 'production-readiness',
    title: 'Production readiness',
    levels: {
      1: "Runs on the author's machine only; secrets in code.",
      3: 'A container or compose file, configuration by environment, some logging.',
      5: 'CI and delivery, container, health checks, structured logs and metrics, timeouts, graceful shutdown, migrations, access control and rate limits where they belong.',
    },
    builtUp: true,
    foundation: [
      { check: 'deploy/container' },
      { check: 'deploy/local-environment' },
      { check: 'deploy/config-example' },
      { check: 'observability/logging' },
    ],
    completion: [
      { check: 'quality/ci-tests', weight: 3 },
      { check: 'deploy/delivery' },
      { check: 'observability/health' },
      { check: 'observability/metrics' },
      { check: 'observability/correlation-id' },
      { check: 'reliability/timeouts' },
      { check: 'reliability/graceful-shutdown' },
      { check: 'data/migrations' },
      { check: 'data/constraints' },
      { check: 'data/indexes' },
      { check: 'data/transactions' },
      { check: 'security/no-secrets' },
      { check: 'security/authentication' },
      { check: 'security/authorization' },
      { check: 'security/password-hashing' },
      { check: 'security/rate-limiting' },
      { check: 'security/dependency-updates' },
      { check: 'reliability/retries' },
      { check: 'reliability/idempotency' },
      { check: 'reliability/background-jobs' },
      { check: 'reliability/caching' },
    ],
    gates: [
      {
        without: 'CI, a health endpoint, a logger and access control',
        checks: ['quality/ci-tests', 'observability/health', 'observability/logging', 'security/authentication'],
        most: 3.5,
      },
    ],
    caps: [...withoutCode, { name: 'committed secret', by: { check: 'security/no-secrets' }, most: 2 }],
  },
  {
    id: 'business-relevance',
    title: 'Business relevance',
    levels: {
      1: 'A to-do or tutorial toy with no stated need.',
      3: 'A recognisable domain with a few real rules.',
      5: 'A real problem and its users stated, real workflows and rules, decisions tied to them, results measured.',
    },
    builtUp: false,
    foundation: [
      { measure: 'domain/subject', weight: 3 },
      { measure: 'domain/rules', weight: 2 },
      { measure: 'domain/concerns', weight: 2 },
      { check: 'antipattern/tutorial-clone' },
      { check: 'antipattern/frontend-only' },
    ],
    completion: [
      { check: 'readme/problem-statement' },
      { measure: 'domain/users', weight: 1 },
      { measure: 'domain/workflow', weight: 2 },
      { measure: 'domain/depth', weight: 1 },
      { check: 'readme/trade-offs', weight: 1 },
      { check: 'readme/results' },
      { check: 'security/authorization', weight: 1 },
      { check: 'reliability/idempotency', weight: 1 },
    ],
    gates: [{ without: 'a stated purpose', checks: ['readme/problem-statement'], most: 3.5 }],
    caps: [
      ...withoutCode,
      { name: 'tutorial clone', by: { check: 'antipattern/tutorial-clone' }, most: 1.5 },
      { name: 'template or exercise', by: { measure: 'domain/own-purpose' }, most: 2.5 },
    ],
  },
];
