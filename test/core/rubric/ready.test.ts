import assert from 'node:assert/strict';
import { auditOf, fixtureProject, withoutFiles, type FixtureProject } from '../../support/fixture-projects';

interface Verdict {
  readonly project: string;
  /** What was changed about it, as the end of "the project …"; nothing where it is taken as it is. */
  readonly change?: readonly [string, (project: FixtureProject) => Readonly<Record<string, string>>];
  readonly ready: boolean;
  /** Why a hiring engineer would say so. */
  readonly reason: string;
}

const tests = /(?:^|\/)(?:tests?|__tests__)\/|^src\/test\//;
const without =
  (gone: RegExp) =>
  (project: FixtureProject): Readonly<Record<string, string>> =>
    withoutFiles(project, gone);
const leaking = (project: FixtureProject): Readonly<Record<string, string>> => ({
  ...withoutFiles(project, tests),
  '.env': 'JWT_SECRET=9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c\n',
});

const complete =
  'its purpose, set-up, API, decisions and diagram are told, flows are tested by CI, and it can be operated';

const verdicts: readonly Verdict[] = [
  { project: 'node-express', ready: true, reason: complete },
  { project: 'spring-boot', ready: true, reason: complete },
  { project: 'python-fastapi', ready: true, reason: complete },
  { project: 'php-laravel', ready: true, reason: complete },
  { project: 'elixir-phoenix', ready: true, reason: complete },
  {
    project: 'node-express',
    change: ['without a page on its architecture', without(/^docs\//)],
    ready: true,
    reason: 'the README alone still tells what a reviewer needs in five minutes',
  },
  {
    project: 'python-fastapi',
    change: ['without containers', without(/Dockerfile|compose/)],
    ready: true,
    reason: 'one lack in operation does not outweigh code, tests and documents',
  },
  {
    project: 'node-express',
    change: ['without tests', without(tests)],
    ready: false,
    reason: 'nobody can tell whether it works',
  },
  {
    project: 'spring-boot',
    change: ['without tests', without(tests)],
    ready: false,
    reason: 'nobody can tell whether it works',
  },
  {
    project: 'python-fastapi',
    change: ['without tests', without(tests)],
    ready: false,
    reason: 'nobody can tell whether it works',
  },
  {
    project: 'php-laravel',
    change: ['without documents', without(/^docs\/|^README/)],
    ready: false,
    reason: 'a reviewer would have to read the code to learn what it is for',
  },
  {
    project: 'node-express',
    change: ['without documents', without(/^docs\/|^README/)],
    ready: false,
    reason: 'a reviewer would have to read the code to learn what it is for',
  },
  {
    project: 'elixir-phoenix',
    change: ['with a committed secret and without tests', leaking],
    ready: false,
    reason: 'its key is burnt, and nothing shows that it works',
  },
  {
    project: 'spring-boot',
    change: ['with a committed secret and without tests', leaking],
    ready: false,
    reason: 'its key is burnt, and nothing shows that it works',
  },
  { project: 'go-fiber', ready: false, reason: 'no diagram and few tests for its size' },
  { project: 'python-litestar', ready: false, reason: 'operated half-way only, and nothing is measured' },
  { project: 'go-gin', ready: false, reason: 'no tests' },
  { project: 'node-koa', ready: false, reason: 'hardly a test, hardly a document, hardly operable' },
  { project: 'go-chi', ready: false, reason: 'hardly more than a few routes' },
  { project: 'python-flask', ready: false, reason: 'hardly more than a few routes' },
];

describe('whether a project is ready to show', function () {
  this.timeout(20_000);

  for (const { project, change, ready, reason } of verdicts) {
    it(`${project}${change ? ` ${change[0]}` : ''} is${ready ? '' : ' not'} ready: ${reason}`, () => {
      const fixture = fixtureProject(project);
      const { rubric } = auditOf(fixture, change?.[1](fixture)).report;
      const scores = rubric.areas.map(({ id, score, cap }) => `${id} ${score}${cap ? ` (${cap})` : ''}`).join(', ');
      assert.equal(rubric.ready, ready, `average ${rubric.average}: ${scores}`);
      assert.equal(rubric.ready, rubric.average !== null && rubric.average >= 4);
    });
  }
});
