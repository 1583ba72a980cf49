import type { TestFacts } from '../../facts';
import type { FileEvidence } from '../../model';
import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { amount, testEvidence } from '../../text/code/test-kinds';
import { defineCheck, fail, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: [
    'Drive the router with `httptest.NewRecorder`, or start it with `httptest.NewServer`.',
    'Use testcontainers-go for the database.',
  ],
  TypeScript: [
    'Drive the app with supertest, or with `app.inject` in Fastify.',
    'Use Testcontainers or an in-memory server for the database.',
  ],
  Python: [
    'Drive the app with its test client (`TestClient`, `APIClient`, `app.test_client()`).',
    'Run them against a test database.',
  ],
  Java: [
    'Drive the controllers with MockMvc, WebTestClient or REST Assured.',
    'Use Testcontainers or `@DataJpaTest` for the database.',
  ],
  Kotlin: [
    'Drive the routes with `testApplication` (Ktor) or MockMvc (Spring).',
    'Use Testcontainers for the database.',
  ],
  'C#': ['Drive the API with `WebApplicationFactory<Program>`.', 'Use Testcontainers for the database.'],
  Ruby: ['Add request specs (`type: :request`) or `ActionDispatch::IntegrationTest` for each controller.'],
  PHP: [
    'Add feature tests that call `$this->getJson()` and `$this->postJson()` with `RefreshDatabase`, or a `WebTestCase`.',
  ],
  Rust: [
    'Drive the router with `oneshot` (Axum) or `test::init_service` (Actix).',
    'Use `#[sqlx::test]` for the database.',
  ],
  Elixir: ['Add controller tests with `use MyAppWeb.ConnCase` and context tests with `DataCase`.'],
};

export default defineCheck({
  area: 'testing',
  weight: 3,
  effort: 180,
  needs: ['tests', 'code'],
  title: 'Tests drive the interface or a database',
  failureTitle: 'No test drives the interface or a database',
  why: 'Most faults of a service lie between its parts: routes, validation, queries. Only tests that cross them show that they fit.',
  remedy: [
    'Test each route through the HTTP or RPC interface.',
    'Run the tests against a real or an embedded database.',
  ],
  examples: [
    {
      name: 'that drives its handlers in Go',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'api_test.go':
          'package shop\n\nimport (\n\t"net/http/httptest"\n\t"testing"\n)\n\nfunc TestBooks(t *testing.T) {\n\tw := httptest.NewRecorder()\n\tRouter().ServeHTTP(w, httptest.NewRequest("GET", "/books", nil))\n\tif w.Code != 200 {\n\t\tt.Fatal(w.Code)\n\t}\n}\n',
      },
    },
    {
      name: 'whose base class for tests brings the client in Python',
      status: 'pass',
      files: {
        'requirements.txt': 'django==5.1\ndjangorestframework==3.15\n',
        'shop/models.py': 'from django.db import models\n',
        'shop/testing/tests.py':
          'from rest_framework.test import APITestCase\n\n\nclass ShopTestCase(APITestCase):\n    pass\n',
        'shop/tests/test_books.py':
          'from shop.testing.tests import ShopTestCase\n\n\nclass BookTests(ShopTestCase):\n    def test_list(self):\n        self.assertEqual(self.fetch("/books").status_code, 200)\n',
      },
    },
    {
      name: 'that only opens pages in a browser',
      status: 'partial',
      files: {
        'package.json': '{ "devDependencies": { "@playwright/test": "^1.50.0" } }',
        'e2e/shop.spec.ts':
          "import { expect, test } from '@playwright/test';\n\ntest('opens', async ({ page }) => {\n  await page.goto('/');\n  await expect(page.getByText('Books')).toBeVisible();\n});\n",
      },
    },
    {
      name: 'with unit tests alone',
      status: 'fail',
      files: {
        'Cargo.toml': '[package]\nname = "shop"\n',
        'src/lib.rs':
          'pub fn price(n: u32) -> u32 {\n    n * 3\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn triples() {\n        assert_eq!(price(2), 6);\n    }\n}\n',
      },
    },
    { name: 'without tests', status: 'fail', files: { 'app.py': 'print(1)\n' } },
  ],
  run({ tests, code: { backend } }) {
    const remedy = stepsFor(steps, backend?.language);
    const extra = remedy ? { remedy } : {};
    const { integration, unit, endToEnd } = tests;
    if (integration.count > 0) {
      const files = integration.places.length;
      return pass(
        `${amount(integration.count, 'test')} in ${files === 20 ? 'at least 20 files' : files === 1 ? 'one file' : `${files} files`} drive${integration.count === 1 ? 's' : ''} the interface or a database.`,
        withHarness(tests),
        tests.refusals.count === 0
          ? { advice: ['Also send bad input and missing rights, and assert the 4xx answers.'] }
          : {},
      );
    }
    if (endToEnd.count > 0)
      return partial(
        'Tests drive the pages in a browser, but none calls the API or the database itself.',
        testEvidence([endToEnd]),
        extra,
      );
    if (tests.outside[0])
      return partial(
        'A suite of requests that lies elsewhere is run against the service; the repository holds none.',
        tests.outside.slice(0, 3).map(({ path, line }) => ({ path, startLine: line })),
        extra,
      );
    return fail(
      unit.count > 0
        ? `${amount(unit.count, 'unit test')} call${unit.count === 1 ? 's' : ''} functions only; none drives a route, an RPC or a database.`
        : 'There are no tests that could drive a route, an RPC or a database.',
      [],
      extra,
    );
  },
});

/** Two files with tests, what they drive the service through, and more files. */
function withHarness({ integration, harness }: TestFacts): readonly FileEvidence[] {
  const files = testEvidence([integration]);
  const through = harness.slice(0, 1).map(({ path, line }) => ({ path, startLine: line }));
  return [...files.slice(0, 2), ...through, ...files.slice(2)].slice(0, 5);
}
