import type { AnyGenerator } from './define-generator';
import { environmentExample } from './environment-example';
import { architectureNotes } from './notes/architecture-notes';
import { decisionRecords } from './notes/decision-records';
import { apiReference } from './readme/api-reference';
import { architectureDiagram } from './readme/architecture-diagram';
import { exampleRequests } from './readme/example-requests';
import { futureImprovements } from './readme/future-improvements';
import { knownLimitations } from './readme/known-limitations';
import { localSetup } from './readme/local-setup';
import { problemStatement } from './readme/problem-statement';
import { runTests } from './readme/run-tests';
import { tradeOffs } from './readme/trade-offs';
import { ciWorkflow } from './workflows/ci-workflow';
import { gitlabCi } from './workflows/gitlab-pipeline';

/** Every generator, in the order in which they are listed and in which what they write is read. */
export const generators: readonly AnyGenerator[] = [
  problemStatement,
  architectureDiagram,
  localSetup,
  apiReference,
  exampleRequests,
  runTests,
  tradeOffs,
  knownLimitations,
  futureImprovements,
  architectureNotes,
  decisionRecords,
  ciWorkflow,
  gitlabCi,
  environmentExample,
];
