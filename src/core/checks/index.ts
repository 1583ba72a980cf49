// Written by `npm run contributions` from the files under this folder; do not edit by hand.
import { registered, type Check } from './define-check';
import readmeApiDocs from './readme/api-docs';
import readmeArchitectureDiagram from './readme/architecture-diagram';
import readmeExampleRequests from './readme/example-requests';
import readmeFutureImprovements from './readme/future-improvements';
import readmeKnownLimitations from './readme/known-limitations';
import readmeLocalSetup from './readme/local-setup';
import readmeProblemStatement from './readme/problem-statement';
import readmeResults from './readme/results';
import readmeRunTests from './readme/run-tests';
import readmeTradeOffs from './readme/trade-offs';
import readmeWorkingLinks from './readme/working-links';
import notesErrorHandling from './notes/error-handling';
import notesPerformanceReliability from './notes/performance-reliability';
import notesRequestFlow from './notes/request-flow';
import notesScaling from './notes/scaling';
import notesStackChoice from './notes/stack-choice';
import notesValidationBoundaries from './notes/validation-boundaries';
import qualityArchitecturePage from './quality/architecture-page';
import qualityCiTests from './quality/ci-tests';
import qualityCommitHistory from './quality/commit-history';
import qualityDemoOrSetup from './quality/demo-or-setup';
import qualityFormatter from './quality/formatter';
import qualityLinter from './quality/linter';
import qualityRepositoryHygiene from './quality/repository-hygiene';
import apiContract from './api/contract';
import apiPagination from './api/pagination';
import apiStatusCodes from './api/status-codes';
import dataConstraints from './data/constraints';
import dataIndexes from './data/indexes';
import dataMigrations from './data/migrations';
import dataTransactions from './data/transactions';
import errorsCentralHandling from './errors/central-handling';
import validationInput from './validation/input';
import testsAutomated from './tests/automated';
import testsCoverage from './tests/coverage';
import testsIntegration from './tests/integration';
import testsNegativePaths from './tests/negative-paths';
import deployConfigExample from './deploy/config-example';
import deployContainer from './deploy/container';
import deployDelivery from './deploy/delivery';
import deployLocalEnvironment from './deploy/local-environment';
import observabilityCorrelationId from './observability/correlation-id';
import observabilityHealth from './observability/health';
import observabilityLogging from './observability/logging';
import observabilityMetrics from './observability/metrics';
import securityAuthentication from './security/authentication';
import securityAuthorization from './security/authorization';
import securityDependencyUpdates from './security/dependency-updates';
import securityNoSecrets from './security/no-secrets';
import securityPasswordHashing from './security/password-hashing';
import securityRateLimiting from './security/rate-limiting';
import reliabilityBackgroundJobs from './reliability/background-jobs';
import reliabilityCaching from './reliability/caching';
import reliabilityGracefulShutdown from './reliability/graceful-shutdown';
import reliabilityIdempotency from './reliability/idempotency';
import reliabilityRetries from './reliability/retries';
import reliabilityTimeouts from './reliability/timeouts';
import antipatternFrontendOnly from './antipattern/frontend-only';
import antipatternTutorialClone from './antipattern/tutorial-clone';

/** Every check, by group in the order of the groups, then by name. */
export const checks: readonly Check[] = [
  registered('readme/api-docs', readmeApiDocs),
  registered('readme/architecture-diagram', readmeArchitectureDiagram),
  registered('readme/example-requests', readmeExampleRequests),
  registered('readme/future-improvements', readmeFutureImprovements),
  registered('readme/known-limitations', readmeKnownLimitations),
  registered('readme/local-setup', readmeLocalSetup),
  registered('readme/problem-statement', readmeProblemStatement),
  registered('readme/results', readmeResults),
  registered('readme/run-tests', readmeRunTests),
  registered('readme/trade-offs', readmeTradeOffs),
  registered('readme/working-links', readmeWorkingLinks),
  registered('notes/error-handling', notesErrorHandling),
  registered('notes/performance-reliability', notesPerformanceReliability),
  registered('notes/request-flow', notesRequestFlow),
  registered('notes/scaling', notesScaling),
  registered('notes/stack-choice', notesStackChoice),
  registered('notes/validation-boundaries', notesValidationBoundaries),
  registered('quality/architecture-page', qualityArchitecturePage),
  registered('quality/ci-tests', qualityCiTests),
  registered('quality/commit-history', qualityCommitHistory),
  registered('quality/demo-or-setup', qualityDemoOrSetup),
  registered('quality/formatter', qualityFormatter),
  registered('quality/linter', qualityLinter),
  registered('quality/repository-hygiene', qualityRepositoryHygiene),
  registered('api/contract', apiContract),
  registered('api/pagination', apiPagination),
  registered('api/status-codes', apiStatusCodes),
  registered('data/constraints', dataConstraints),
  registered('data/indexes', dataIndexes),
  registered('data/migrations', dataMigrations),
  registered('data/transactions', dataTransactions),
  registered('errors/central-handling', errorsCentralHandling),
  registered('validation/input', validationInput),
  registered('tests/automated', testsAutomated),
  registered('tests/coverage', testsCoverage),
  registered('tests/integration', testsIntegration),
  registered('tests/negative-paths', testsNegativePaths),
  registered('deploy/config-example', deployConfigExample),
  registered('deploy/container', deployContainer),
  registered('deploy/delivery', deployDelivery),
  registered('deploy/local-environment', deployLocalEnvironment),
  registered('observability/correlation-id', observabilityCorrelationId),
  registered('observability/health', observabilityHealth),
  registered('observability/logging', observabilityLogging),
  registered('observability/metrics', observabilityMetrics),
  registered('security/authentication', securityAuthentication),
  registered('security/authorization', securityAuthorization),
  registered('security/dependency-updates', securityDependencyUpdates),
  registered('security/no-secrets', securityNoSecrets),
  registered('security/password-hashing', securityPasswordHashing),
  registered('security/rate-limiting', securityRateLimiting),
  registered('reliability/background-jobs', reliabilityBackgroundJobs),
  registered('reliability/caching', reliabilityCaching),
  registered('reliability/graceful-shutdown', reliabilityGracefulShutdown),
  registered('reliability/idempotency', reliabilityIdempotency),
  registered('reliability/retries', reliabilityRetries),
  registered('reliability/timeouts', reliabilityTimeouts),
  registered('antipattern/frontend-only', antipatternFrontendOnly),
  registered('antipattern/tutorial-clone', antipatternTutorialClone),
];
