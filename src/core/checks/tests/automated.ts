import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { amount, countsInWords, testEvidence } from '../../text/code/test-kinds';
import { defineCheck, fail, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: [
    'Add `_test.go` files beside the code with table-driven tests of the use cases.',
    'Run them with `go test ./...`.',
  ],
  TypeScript: [
    'Add Vitest or Jest with a `test` script.',
    'Test the services that hold rules, then the routes with supertest or `inject`.',
  ],
  Python: [
    'Add pytest and a `tests/` folder.',
    'Test the functions that hold rules, then the routes with a test client.',
  ],
  Java: [
    'Add JUnit tests of the services that hold rules under `src/test/java`.',
    'Run them with `./mvnw test` or `./gradlew test`.',
  ],
  Kotlin: [
    'Add JUnit or Kotest tests of the services that hold rules under `src/test/kotlin`.',
    'Run them with `./gradlew test`.',
  ],
  'C#': ['Add an xUnit project with `dotnet new xunit` and reference the service.', 'Run it with `dotnet test`.'],
  Ruby: [
    'Add request and model specs (RSpec) or tests (Minitest).',
    'Run them with `bundle exec rspec` or `bin/rails test`.',
  ],
  PHP: [
    'Add feature and unit tests with PHPUnit or Pest under `tests/`.',
    'Run them with `vendor/bin/phpunit` or `php artisan test`.',
  ],
  Rust: [
    'Add `#[cfg(test)]` modules beside the code and tests of the interface under `tests/`.',
    'Run them with `cargo test`.',
  ],
  Elixir: ['Add ExUnit tests of the contexts and controllers under `test/`.', 'Run them with `mix test`.'],
};

/** From how many tests on a reviewer speaks of a suite. */
const enough = 3;

export default defineCheck({
  area: 'testing',
  weight: 3,
  effort: 180,
  needs: ['tests', 'code'],
  title: 'Automated tests make real assertions',
  failureTitle: 'There are too few automated tests with real assertions',
  why: 'Tests show which behaviour you hold to be important, and that you can change the code without fear.',
  remedy: [
    'Add a test runner for your language.',
    'Test the functions that hold the rules of your domain.',
    'Then test each route once for success and once for refusal.',
  ],
  examples: [
    {
      name: 'with table-driven tests in Go',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'price.go': 'package shop\n\nfunc Price(n int) int { return n * 3 }\n',
        'price_test.go':
          'package shop\n\nimport "testing"\n\nfunc TestPrice(t *testing.T) {\n\tcases := []struct {\n\t\tname string\n\t\tn, want int\n\t}{\n\t\t{name: "none", n: 0, want: 0},\n\t\t{name: "one", n: 1, want: 3},\n\t\t{name: "many", n: 4, want: 12},\n\t}\n\tfor _, c := range cases {\n\t\tt.Run(c.name, func(t *testing.T) {\n\t\t\tif got := Price(c.n); got != c.want {\n\t\t\t\tt.Errorf("got %d", got)\n\t\t\t}\n\t\t})\n\t}\n}\n',
      },
    },
    {
      name: 'with tests of routes in TypeScript',
      status: 'pass',
      files: {
        'package.json':
          '{ "scripts": { "test": "vitest run" }, "devDependencies": { "vitest": "^3.0.0", "supertest": "^7.0.0" } }',
        'src/app.ts': "import express from 'express';\nexport const app = express();\n",
        'test/books.test.ts':
          "import request from 'supertest';\nimport { describe, expect, it } from 'vitest';\nimport { app } from '../src/app';\n\ndescribe('books', () => {\n  it('lists', async () => {\n    expect((await request(app).get('/books')).status).toBe(200);\n  });\n  it('refuses a book without title', async () => {\n    expect((await request(app).post('/books')).status).toBe(400);\n  });\n  it('knows no book 9', async () => {\n    await request(app).get('/books/9').expect(404);\n  });\n});\n",
      },
    },
    {
      name: 'with one test in Python',
      status: 'partial',
      files: {
        'shop/price.py': 'def price(n):\n    return n * 3\n',
        'tests/test_price.py': 'from shop.price import price\n\n\ndef test_price():\n    assert price(2) == 6\n',
      },
    },
    {
      name: 'whose tests are those of the scaffold',
      status: 'fail',
      files: {
        'composer.json': '{ "require": { "laravel/framework": "^12.0" } }',
        'app/Models/Book.php': '<?php\nclass Book {}\n',
        'tests/Unit/ExampleTest.php':
          '<?php\nnamespace Tests\\Unit;\nuse PHPUnit\\Framework\\TestCase;\nclass ExampleTest extends TestCase\n{\n    public function test_that_true_is_true(): void\n    {\n        $this->assertTrue(true);\n    }\n}\n',
        'tests/Feature/ExampleTest.php':
          "<?php\nnamespace Tests\\Feature;\nuse Tests\\TestCase;\nclass ExampleTest extends TestCase\n{\n    public function test_the_application_returns_a_successful_response(): void\n    {\n        $response = $this->get('/');\n\n        $response->assertStatus(200);\n    }\n}\n",
      },
    },
    {
      name: 'whose tests assert nothing',
      status: 'fail',
      files: {
        'src/main/java/shop/Shop.java': 'package shop;\n\nclass Shop {}\n',
        'src/test/java/shop/ShopApplicationTests.java':
          'package shop;\n\nimport org.junit.jupiter.api.Test;\n\n@SpringBootTest\nclass ShopApplicationTests {\n    @Test\n    void contextLoads() {\n    }\n}\n',
      },
    },
    { name: 'without tests', status: 'fail', files: { 'app.rb': "require 'sinatra'\nget('/') { 'ok' }\n" } },
  ],
  run({ tests, code: { backend } }) {
    const language = backend?.language;
    const remedy = stepsFor(steps, language);
    const extra = remedy ? { remedy } : {};
    const count = tests.unit.count + tests.integration.count + tests.endToEnd.count;
    const evidence = testEvidence(
      [tests.unit, tests.integration, tests.endToEnd].map((one) => one).sort((a, b) => b.count - a.count),
    );
    if (count >= enough) return pass(`There are ${countsInWords(tests)} with assertions of their own.`, evidence);
    const switchedOff = amount(tests.skipped.count, 'skipped one');
    if (count > 0)
      return partial(
        `There ${count === 1 ? 'is' : 'are'} only ${countsInWords(tests)} with assertions${switchedOff ? ` and ${switchedOff}` : ''}; at least ${enough} are asked for.`,
        evidence,
        extra,
      );
    if (tests.withoutRunner.count > 0)
      return fail(
        `${amount(tests.withoutRunner.count, 'test')} cannot be run: no manifest declares a test runner and no script starts one.`,
        testEvidence([tests.withoutRunner]),
        extra,
      );
    if (tests.outside[0])
      return partial(
        'CI runs a suite of requests against the service, but the repository holds no tests of its own.',
        tests.outside.slice(0, 3).map(({ path, line }) => ({ path, startLine: line })),
        extra,
      );
    if (tests.skipped.count > 0)
      return fail(`Every test with assertions is skipped (${switchedOff}).`, testEvidence([tests.skipped]), extra);
    if (tests.hollow.count > 0)
      return fail(
        `${amount(tests.hollow.count, 'test')} came with the scaffold or ${tests.hollow.count === 1 ? 'asserts' : 'assert'} nothing of this project.`,
        testEvidence([tests.hollow]),
        extra,
      );
    return fail(
      `There are no automated tests: looked for test files${language ? ` of ${language}` : ''} and collections of requests that CI runs.`,
      [],
      extra,
    );
  },
});
