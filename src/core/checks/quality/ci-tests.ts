import type { Workflow } from '../../facts';
import type { FileEvidence } from '../../model';
import {
  hasTests,
  isStarted,
  missingFolder,
  testRuns,
  testsBackend,
  worksOnCode,
  type TestRun,
} from '../../text/commands/ci-runs';
import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { defineCheck, fail, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: ['Add a workflow that runs `go test -race ./...` on push and pull request.'],
  TypeScript: ['Add a workflow that runs `npm ci` and `npm test` on push and pull request.'],
  Python: ['Add a workflow that installs the project and runs `pytest` on push and pull request.'],
  Java: ['Add a workflow that runs `./mvnw verify` or `./gradlew check` on push and pull request.'],
  Kotlin: ['Add a workflow that runs `./gradlew check` on push and pull request.'],
  'C#': ['Add a workflow that runs `dotnet test` on push and pull request.'],
  Ruby: ['Add a workflow that runs `bundle exec rspec` or `bin/rails test` on push and pull request.'],
  PHP: ['Add a workflow that runs `composer install` and `vendor/bin/phpunit` on push and pull request.'],
  Rust: ['Add a workflow that runs `cargo test --locked` on push and pull request.'],
  Elixir: ['Add a workflow that runs `mix test` on push and pull request.'],
};

export default defineCheck({
  area: 'testing',
  weight: 3,
  effort: 30,
  after: 'tests/automated',
  needs: ['workflows', 'history', 'tree', 'tools', 'code'],
  title: 'CI runs the tests on every change',
  failureTitle: 'CI does not run the tests on every change',
  why: 'A green run next to the last commit proves that the project builds and its tests pass on a machine that is not yours.',
  remedy: [
    'Add a CI workflow that checks out the code, installs the dependencies and runs the tests.',
    'Let it start on push to the default branch and on pull requests.',
    'Show its badge at the top of the README.',
  ],
  generator: 'ci-workflow',
  examples: [
    {
      name: 'whose workflow runs the tests through a script of package.json',
      status: 'pass',
      files: {
        'package.json': '{ "scripts": { "test": "vitest run" }, "devDependencies": { "vitest": "^3.0.0" } }',
        'src/server.ts': 'export const port = 3000;\n',
        'test/server.test.ts': "it('listens', () => {});\n",
        '.github/workflows/ci.yml':
          'name: CI\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci\n      - run: npm test\n',
      },
    },
    {
      name: 'whose GitLab pipeline runs a make target that tests',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'main.go': 'package main\n',
        'main_test.go': 'package main\n',
        Makefile: 'GO ?= go\n\n.PHONY: test\ntest: ## run the tests\n\t$(GO) test ./...\n',
        '.gitlab-ci.yml':
          'stages: [check]\n\nunit:\n  stage: check\n  image: golang:1.24\n  script:\n    - make test\n',
      },
    },
    {
      name: 'whose workflow only builds an image',
      status: 'partial',
      files: {
        'app/main.py': 'app = object()\n',
        'tests/test_app.py': 'def test_app():\n    assert True\n',
        '.github/workflows/image.yml':
          'on:\n  push:\n    branches: [main]\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build -t shop .\n',
      },
    },
    {
      name: 'whose test step is commented out',
      status: 'partial',
      files: {
        'pom.xml': '<project><artifactId>shop</artifactId></project>\n',
        'src/main/java/shop/Shop.java': 'package shop; class Shop {}\n',
        'src/test/java/shop/ShopTest.java': 'package shop; class ShopTest {}\n',
        '.github/workflows/build.yml':
          'on: push\njobs:\n  build:\n    steps:\n      - run: mvn -B package -DskipTests\n      # - run: mvn -B verify\n',
      },
    },
    {
      name: 'without any CI configuration',
      status: 'fail',
      files: {
        'app.rb': 'class App; end\n',
        'spec/app_spec.rb': 'describe App\n',
        'README.md': '# Shop\n\nWe run `rspec` in CI.\n',
      },
    },
  ],
  run({ workflows, history, tree, tools, code: { backend } }) {
    const remedy = stepsFor(steps, backend?.language);
    const extra = remedy ? { remedy } : {};
    const known = history.kind === 'known' ? (history.defaultBranch ?? history.branch) : null;
    const paths = [...tree.files.keys()];
    const runs = workflows.flatMap(testRuns);
    const started = runs.filter((run) => isStarted(run, known, paths));
    const able = started.filter((run) => missingFolder(run, paths) === null);
    const filled = able.filter((run) => hasTests(run, paths));
    const tested = filled.filter((run) => testsBackend(run, backend, tree, tools));
    if (tested[0]) {
      const [{ workflow, command, step }] = tested;
      const what = oneLine(command?.text ?? step.uses ?? 'a step');
      return pass(`${workflow.system} runs the tests (${what}) on every change.`, evidenceOf(tested));
    }
    if (filled[0])
      return partial(
        'CI runs tests of another part of the repository, not those of the backend.',
        evidenceOf(filled),
        extra,
      );
    if (started[0] && able.length === 0)
      return partial(
        `CI runs the tests in \`${missingFolder(started[0], paths)!}\`, a folder that the repository does not have.`,
        evidenceOf(started),
        extra,
      );
    if (started[0])
      return partial(
        'CI calls a test runner, but the repository holds no tests for it to run.',
        evidenceOf(started),
        extra,
      );
    if (runs[0]) {
      const branch = known ? `\`${known}\`` : 'the default branch';
      return partial(
        `CI runs the tests, but no push to ${branch} and no pull request into it starts that workflow.`,
        evidenceOf(runs),
        extra,
      );
    }
    const working = workflows.filter(worksOnCode);
    const places = working.slice(0, 3).map(({ path, jobs }) => ({ path, startLine: jobs[0]?.line ?? 1 }));
    if (working[0])
      return partial(`No step of ${pathsOf(working)} runs the tests; they build, lint or deliver.`, places, extra);
    const where = '.github/workflows, .gitlab-ci.yml, Jenkinsfile, .circleci and the files of other CI systems';
    const message = workflows[0]
      ? `The CI configuration (${pathsOf(workflows)}) does not build or test the code.`
      : `There is no CI configuration: looked for ${where}.`;
    return fail(message, [], extra);
  },
});

function pathsOf(workflows: readonly Workflow[]): string {
  return workflows
    .map(({ path }) => path)
    .slice(0, 3)
    .join(', ');
}

/** Where CI asks for the tests, and the script that runs them; one workflow after the other, those named after tests first. */
function evidenceOf(runs: readonly TestRun[]): readonly FileEvidence[] {
  const first = new Map<string, TestRun>();
  for (const run of runs) if (!first.has(run.workflow.path)) first.set(run.workflow.path, run);
  const ordered = [...first.values()].sort((a, b) => score(b) - score(a));
  const asked = ordered.map(({ workflow, line, command, step }) => ({
    path: workflow.path,
    startLine: line,
    excerpt: oneLine(command?.text ?? step.uses ?? step.name ?? workflow.system),
  }));
  const scripts = ordered.flatMap(({ workflow, command }) =>
    command && command.place.path !== workflow.path
      ? [{ path: command.place.path, startLine: command.place.line, excerpt: oneLine(command.text) }]
      : [],
  );
  return [...asked.slice(0, 1), ...scripts.slice(0, 1), ...asked.slice(1, 3), ...scripts.slice(1, 3)];
}

function oneLine(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}

function score({ workflow, job }: TestRun): number {
  return /test/i.test(`${workflow.path} ${job.name}`) ? 1 : 0;
}
