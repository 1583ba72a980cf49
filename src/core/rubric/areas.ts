import type { AreaId } from '../model';

/** An area of the rubric: what it is called, what its levels mean, and without which checks it cannot be judged. */
export interface Area {
  readonly id: AreaId;
  readonly title: string;
  /** What a reviewer sees at 1, 3 and 5. */
  readonly levels: { readonly 1: string; readonly 3: string; readonly 5: string };
  /**
   * The checks that carry the area. While one of them is not part of this version, the area is incomplete: a number from the rest
   * would claim more than was looked at.
   */
  readonly carriedBy: readonly string[];
  /** What the area stands on that this version does not look at yet; the area is incomplete until it does. */
  readonly unread?: string;
}

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
    carriedBy: ['quality/linter', 'quality/formatter', 'errors/central-handling', 'validation/input'],
    unread: 'how the code is divided into files, functions and layers',
  },
  {
    id: 'testing',
    title: 'Testing',
    levels: {
      1: "No tests, or only the scaffold's.",
      3: 'Some unit tests or a few integration tests; perhaps not run by CI.',
      5: 'Unit and integration tests of the critical flows with real assertions, run by CI, coverage measured.',
    },
    carriedBy: ['quality/ci-tests', 'tests/automated', 'tests/integration', 'tests/coverage'],
  },
  {
    id: 'documentation',
    title: 'Documentation',
    levels: {
      1: 'No README, or a title and boilerplate.',
      3: 'How to run it and an outline of the API.',
      5: 'Problem, diagram, API with examples, trade-offs, limits, tests and set-up: a reviewer understands it in five minutes.',
    },
    carriedBy: ['readme/problem-statement', 'readme/local-setup', 'readme/api-docs', 'quality/architecture-page'],
  },
  {
    id: 'production-readiness',
    title: 'Production readiness',
    levels: {
      1: "Runs on the author's machine only; secrets in code.",
      3: 'A container or compose file, configuration by environment, some logging.',
      5: 'CI and delivery, container, health checks, structured logs and metrics, timeouts, graceful shutdown, migrations, access control and rate limits where they belong.',
    },
    carriedBy: ['deploy/container', 'deploy/config-example', 'observability/logging', 'security/no-secrets'],
  },
  {
    id: 'business-relevance',
    title: 'Business relevance',
    levels: {
      1: 'A to-do or tutorial toy with no stated need.',
      3: 'A recognisable domain with a few real rules.',
      5: 'A real problem and its users stated, real workflows and rules, decisions tied to them, results measured.',
    },
    carriedBy: ['readme/problem-statement', 'antipattern/tutorial-clone', 'security/authorization', 'data/constraints'],
    unread: 'the states and rules of the domain',
  },
];
