import { languageOf } from '../../text/repository/file-role';
import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { namesWith, toolEvidence, toolsServing } from '../../text/advice/tool-choice';
import { defineCheck, fail, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: ['Run `go test -coverprofile=coverage.out ./...` in CI and show `go tool cover -func`.'],
  TypeScript: ['Run `vitest run --coverage` or `jest --coverage` with a threshold in the configuration.'],
  Python: ['Add pytest-cov and run `pytest --cov` with `fail_under` in pyproject.toml.'],
  Java: ['Apply the JaCoCo plug-in with its `report` and `check` goals.'],
  Kotlin: ['Apply the Kover plug-in, or JaCoCo, with a verification rule.'],
  'C#': ['Run `dotnet test --collect:"XPlat Code Coverage"` in CI and publish the report.'],
  Ruby: ['Start SimpleCov at the top of the test helper, with `minimum_coverage`.'],
  PHP: ['Run `vendor/bin/phpunit --coverage-text` (or `php artisan test --coverage --min=80`) in CI with pcov.'],
  Rust: ['Run `cargo llvm-cov` or `cargo tarpaulin` in CI.'],
  Elixir: ['Add ExCoveralls, or run `mix test --cover` in CI.'],
};

/** Test runners that measure coverage of what they run themselves. */
const startsTests = /^(?:Jest|Node test runner|PHPUnit|mix test --cover)$/;

export default defineCheck({
  area: 'testing',
  weight: 1,
  effort: 20,
  after: 'tests/automated',
  needs: ['tools', 'tests', 'code'],
  title: 'Coverage is measured',
  failureTitle: 'Coverage is not measured',
  why: 'A measured figure shows that you know which parts the tests do not reach.',
  remedy: ['Let the test run measure coverage, by script or in CI.', 'Set a threshold below which the run fails.'],
  examples: [
    {
      name: 'whose CI measures coverage in Go',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'main.go': 'package main\n',
        'main_test.go':
          'package main\n\nimport "testing"\n\nfunc TestOne(t *testing.T) {\n\tif one() != 1 {\n\t\tt.Fatal()\n\t}\n}\n',
        '.github/workflows/ci.yml':
          'on: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: go test -coverprofile=c.out ./...\n',
      },
    },
    {
      name: 'with the JaCoCo plug-in',
      status: 'pass',
      files: {
        'build.gradle': "plugins {\n    id 'java'\n    id 'jacoco'\n}\n",
        'src/main/java/shop/Shop.java': 'package shop;\n\nclass Shop {}\n',
        'src/test/java/shop/ShopTest.java':
          'package shop;\n\nclass ShopTest {\n    @Test\n    void one() {\n        assertEquals(1, new Shop().one());\n    }\n}\n',
      },
    },
    {
      name: 'that would measure coverage, had it tests',
      status: 'partial',
      files: {
        'package.json': '{ "scripts": { "test": "jest --coverage" }, "devDependencies": { "jest": "^29.0.0" } }',
        'src/app.js': 'module.exports = 1;\n',
      },
    },
    {
      name: 'that only declares a coverage library',
      status: 'fail',
      files: {
        'requirements.txt': 'pytest-cov==5.0\n',
        'shop.py': 'x = 1\n',
        'tests/test_shop.py': 'def test_one():\n    assert one() == 1\n',
      },
    },
  ],
  run({ tools, tests, code: { backend } }) {
    if (!backend) return fail('There is no code whose coverage could be measured.');
    const remedy = stepsFor(steps, backend.language);
    const extra = remedy ? { remedy } : {};
    const serving = toolsServing(tools, 'coverage', backend);
    const active = serving.filter((use) => use.how !== 'dependency');
    const evidence = [
      ...toolEvidence(active),
      ...tests.coverage.slice(0, 3).map(({ path, line }) => ({ path, startLine: line })),
    ];
    const held = tests.unit.count + tests.integration.count + tests.endToEnd.count + tests.outside.length;
    const inCode = [tests.unit, tests.integration, tests.endToEnd].some(({ places }) =>
      places.some(({ path }) => languageOf(path) !== null),
    );
    if (evidence.length > 0) {
      const message = active[0]
        ? `${namesWith(active, 'measures', 'measure')} coverage`
        : 'The test run measures coverage';
      if (held > 0 && !inCode && active.length > 0 && active.every(({ tool }) => startsTests.test(tool)))
        return partial(
          `${message}, but it runs no test: the tests are requests that another program sends.`,
          evidence,
          extra,
        );
      return held > 0
        ? pass(`${message}.`, evidence)
        : partial(`${message}, but there are no tests with assertions to cover anything.`, evidence, extra);
    }
    return fail(
      serving[0]
        ? `${serving[0].tool} is declared as a dependency, but no script, configuration or CI step measures coverage with it.`
        : `No configuration, script or CI step measures coverage of the ${backend.language} code.`,
      [],
      extra,
    );
  },
});
