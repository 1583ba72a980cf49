import assert from 'node:assert/strict';
import type { TestFacts } from '../../../../src/core/facts';
import { factsOf } from '../../../support/facts-of';

const countsOf = (files: Readonly<Record<string, string>>): Record<string, number> => {
  const { unit, integration, endToEnd, skipped, hollow, refusals }: TestFacts = factsOf(files).tests;
  const all = { unit, integration, endToEnd, skipped, hollow, refusals };
  return Object.fromEntries(Object.entries(all).flatMap(([kind, { count }]) => (count > 0 ? [[kind, count]] : [])));
};

/** One file for each way to write tests, with what it holds. */
const samples: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
}[] = [
  {
    name: 'Go with testify',
    files: {
      'go.mod': 'module shop\n',
      'cart_test.go':
        'package shop\n\nimport (\n\t"testing"\n\n\t"github.com/stretchr/testify/require"\n)\n\nfunc TestAdd(t *testing.T) {\n\trequire.NoError(t, add(1))\n}\n\nfunc TestRefuse(t *testing.T) {\n\trequire.ErrorIs(t, add(-1), ErrAmount)\n}\n\nfunc TestLater(t *testing.T) {\n\tt.Skip("later")\n\trequire.True(t, done())\n}\n\nfunc TestMain(m *testing.M) { m.Run() }\n',
    },
    counts: { unit: 2, skipped: 1, refusals: 1 },
  },
  {
    name: 'Codeception with scripts of one actor each',
    files: {
      'composer.json': '{ "require-dev": { "codeception/codeception": "^5.0" } }',
      'tests/api/CartsCept.php':
        "<?php\n\n$I = new ApiTester($scenario);\n$I->wantTo('list carts');\n$I->sendGET('/carts');\n$I->seeResponseCodeIs(200);\n",
      'tests/unit/CartCept.php': '<?php\n\n$I = new UnitTester($scenario);\n$I->assertSame(1, add(1));\n',
      'tests/unit/LaterCept.php': '<?php\n\n$I = new UnitTester($scenario);\n',
      'tests/_support/Notes.php': '<?php\n\n// $I = new ApiTester($scenario);\n',
    },
    counts: { unit: 1, integration: 1, hollow: 1 },
  },
  {
    name: 'steps of Cucumber in Java',
    files: {
      'src/test/java/shop/CartSteps.java':
        'package shop;\n\nclass CartSteps {\n    @When("I list carts")\n    void list() {\n        response = RestAssured.get("/carts");\n    }\n\n    @Then("there is one")\n    void one() {\n        assertEquals(1, response.size());\n    }\n\n    @Then("it is shown")\n    void shown() {\n    }\n}\n',
      'src/test/java/shop/RunCarts.java': 'package shop;\n\n@CucumberOptions(glue = "shop")\nclass RunCarts {}\n',
    },
    counts: { integration: 1, hollow: 1 },
  },
  {
    name: 'steps of Cucumber that are never run',
    files: {
      'src/test/java/shop/CartSteps.java':
        'package shop;\n\nclass CartSteps {\n    @Then("there is one")\n    void one() {\n        assertEquals(1, carts.size());\n    }\n}\n',
      'src/test/java/shop/RunCarts.java':
        'package shop;\n\n@CucumberOptions(glue = "shop", dryRun = true)\nclass RunCarts {}\n',
    },
    counts: {},
  },
  {
    name: 'steps of Reqnroll, Behave and Cucumber in Ruby',
    files: {
      'tests/Shop.Tests/CartSteps.cs':
        'public class CartSteps\n{\n    [Then("there is one")]\n    public void One()\n    {\n        Assert.Equal(1, carts.Count);\n    }\n}\n',
      'tests/steps/carts.py': '@then("there is one")\ndef step_one(context):\n    assert len(context.carts) == 1\n',
      'spec/steps/carts.rb': 'Then("there is one") do\n  expect(carts.size).to eq(1)\nend\n',
    },
    counts: { unit: 3 },
  },
  {
    name: 'Jest with what Nest generates',
    files: {
      'package.json': '{ "devDependencies": { "jest": "^29.0.0" } }',
      'src/cart.service.spec.ts':
        "describe('CartService', () => {\n  it('should be defined', () => {\n    expect(service).toBeDefined();\n  });\n  it('adds', () => {\n    expect(service.add(1)).toEqual([1]);\n  });\n  it.skip('removes', () => {\n    expect(service.remove(1)).toEqual([]);\n  });\n  it('waits', () => {});\n});\n",
    },
    counts: { unit: 1, skipped: 1, hollow: 2 },
  },
  {
    name: "Node's own runner with inject",
    files: {
      'package.json': '{ "dependencies": { "fastify": "^5.0.0" } }',
      'test/cart.test.js':
        "import test from 'node:test';\nimport Fastify from 'fastify';\n\ntest('refuses', async (t) => {\n  const res = await app.inject({ url: '/carts/9' });\n  t.assert.equal(res.statusCode, 404);\n});\n",
    },
    counts: { integration: 1, refusals: 1 },
  },
  {
    name: 'pytest with a fixture that brings the client',
    files: {
      'tests/conftest.py':
        'import pytest\nfrom fastapi.testclient import TestClient\n\n\n@pytest.fixture\ndef http_client():\n    return TestClient(app)\n',
      'tests/test_cart.py':
        'import pytest\n\n\ndef test_list(http_client):\n    assert http_client.get("/carts").status_code == 200\n\n\n@pytest.mark.skip(reason="later")\ndef test_later(http_client):\n    assert http_client.get("/later").status_code == 200\n',
    },
    counts: { integration: 1, skipped: 1 },
  },
  {
    name: 'JUnit with MockMvc',
    files: {
      'src/test/java/shop/CartControllerTest.java':
        'package shop;\n\nimport org.junit.jupiter.api.Test;\nimport org.springframework.test.web.servlet.MockMvc;\n\n@WebMvcTest(CartController.class)\nclass CartControllerTest {\n    @Test\n    void refusesAnEmptyCart() throws Exception {\n        mockMvc.perform(post("/carts")).andExpect(status().isBadRequest());\n    }\n\n    @Test\n    @Disabled("later")\n    void lists() throws Exception {\n        mockMvc.perform(get("/carts")).andExpect(status().isOk());\n    }\n}\n',
    },
    counts: { integration: 1, skipped: 1, refusals: 1 },
  },
  {
    name: 'Kotest',
    files: {
      'src/test/kotlin/shop/CartSpec.kt':
        'package shop\n\nimport io.kotest.core.spec.style.StringSpec\nimport io.kotest.matchers.shouldBe\n\nclass CartSpec : StringSpec({\n    "adds" {\n        Cart().add(1).size shouldBe 1\n    }\n    "refuses" {\n        shouldThrow<IllegalArgumentException> { Cart().add(-1) }\n    }\n})\n',
    },
    counts: { unit: 2, refusals: 1 },
  },
  {
    name: 'xUnit with rows of data',
    files: {
      'Shop.Tests/CartTests.cs':
        'using Xunit;\n\npublic class CartTests\n{\n    [Theory]\n    [InlineData(1)]\n    [InlineData(2)]\n    public void Adds(int n)\n    {\n        Assert.Equal(n, new Cart().Add(n));\n    }\n\n    [Fact(Skip = "later")]\n    public void Later()\n    {\n        Assert.True(new Cart().Done);\n    }\n}\n',
    },
    counts: { unit: 2, skipped: 1 },
  },
  {
    name: 'RSpec request specs',
    files: {
      'spec/requests/carts_spec.rb':
        "RSpec.describe 'Carts', type: :request do\n  it 'lists' do\n    get '/carts'\n    expect(response).to have_http_status(:ok)\n  end\n\n  it 'refuses strangers' do\n    get '/carts/1'\n    expect(response).to have_http_status(:unauthorized)\n  end\n\n  xit 'deletes' do\n    expect(1).to eq(2)\n  end\nend\n",
    },
    counts: { integration: 2, skipped: 1, refusals: 1 },
  },
  {
    name: 'Rails tests that are commented out',
    files: {
      'test/models/cart_test.rb':
        'require \'test_helper\'\n\nclass CartTest < ActiveSupport::TestCase\n  # test "the truth" do\n  #   assert true\n  # end\nend\n',
    },
    counts: {},
  },
  {
    name: 'Pest feature tests',
    files: {
      'tests/Feature/CartTest.php':
        "<?php\n\nit('lists', function () {\n    $this->getJson('/api/carts')->assertOk();\n});\n\nit('refuses an empty cart', function () {\n    $this->postJson('/api/carts', [])->assertUnprocessable();\n});\n",
    },
    counts: { integration: 2, refusals: 1 },
  },
  {
    name: 'scenarios of Codeception',
    files: {
      'tests/api/CartCept.php':
        "<?php\n\n$I = new ApiTester($scenario);\n$I->sendPOST('/api/carts', []);\n$I->seeResponseCodeIs(HttpCode::UNPROCESSABLE_ENTITY);\n",
      'tests/api/ShelfCept.php':
        "<?php\n\n$I = new ApiTester($scenario);\n$I->sendGET('/api/shelves');\n$I->dontSeeResponseCodeIs(404);\n$I->seeResponseCodeIs(200);\n",
      'tests/api/LoanCest.php':
        "<?php\n\nclass LoanCest\n{\n    public function refuses(ApiTester $I)\n    {\n        $I->sendPost('/api/loans', []);\n        $I->seeResponseCodeIs(409);\n    }\n}\n",
    },
    counts: { integration: 3, refusals: 2 },
  },
  {
    name: 'Rust modules for tests',
    files: {
      'src/cart.rs':
        'pub fn add(n: i32) -> i32 {\n    n + 1\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn adds() {\n        assert_eq!(add(1), 2);\n    }\n\n    #[test]\n    #[should_panic]\n    fn refuses() {\n        add(-1);\n    }\n\n    #[test]\n    fn it_works() {\n        assert_eq!(2 + 2, 4);\n    }\n}\n',
    },
    counts: { unit: 2, hollow: 1, refusals: 1 },
  },
  {
    name: 'ExUnit with a connection',
    files: {
      'mix.exs': 'defmodule Shop.MixProject do\n  defp deps, do: [{:phoenix, "~> 1.7"}]\nend\n',
      'test/shop_web/controllers/cart_controller_test.exs':
        'defmodule ShopWeb.CartControllerTest do\n  use ShopWeb.ConnCase\n\n  test "lists", %{conn: conn} do\n    assert json_response(get(conn, "/carts"), 200)\n  end\n\n  test "knows no cart", %{conn: conn} do\n    assert json_response(get(conn, "/carts/9"), 404)\n  end\nend\n',
    },
    counts: { integration: 2, refusals: 1 },
  },
];

describe('tests that are found', () => {
  for (const { name, files, counts } of samples) {
    it(`in ${name}`, () => assert.deepEqual(countsOf(files), counts));
  }

  it('count where a function of the tests asserts for them', () => {
    assert.deepEqual(
      countsOf({
        'tests/checks.py': 'def check_price(n, want):\n    assert price(n) == want\n',
        'tests/test_price.py': 'from tests.checks import check_price\n\n\ndef test_one():\n    check_price(1, 3)\n',
      }),
      { unit: 1 },
    );
  });

  it('are unit tests where the database is a stand-in', () => {
    assert.deepEqual(
      countsOf({
        'go.mod': 'module shop\n',
        'store_test.go':
          'package shop\n\nimport (\n\t"testing"\n\n\t"github.com/DATA-DOG/go-sqlmock"\n)\n\nfunc TestFind(t *testing.T) {\n\tdb, mock, _ := sqlmock.New()\n\tif find(db) == nil {\n\t\tt.Fatal(mock)\n\t}\n}\n',
      }),
      { unit: 1 },
    );
  });

  it('cannot be run without a runner', () => {
    const { tests } = factsOf({
      'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
      'test/cart.test.js': "it('adds', () => {\n  expect(add(1)).toBe(2);\n});\n",
    });
    assert.equal(tests.unit.count, 0);
    assert.equal(tests.withoutRunner.count, 1);
  });

  it('stand in a collection of requests only where something runs it', () => {
    const collection =
      '{ "item": [{ "event": [{ "script": { "exec": ["pm.test(\\"ok\\", () => pm.response.to.have.status(200));"] } }] }] }';
    const run = '{ "scripts": { "test:api": "newman run api.postman_collection.json" } }';
    assert.deepEqual(countsOf({ 'api.postman_collection.json': collection }), {});
    assert.deepEqual(countsOf({ 'api.postman_collection.json': collection, 'package.json': run }), { integration: 1 });
  });

  it('are not found in comments, strings and vendored code', () => {
    assert.deepEqual(
      countsOf({
        'tests/test_notes.py':
          '# def test_a():\n#     assert price(1) == 3\ntext = """\ndef test_b():\n    assert price(1) == 3\n"""\n',
        'vendor/lib/tests/test_lib.py': 'def test_lib():\n    assert lib() == 1\n',
      }),
      {},
    );
  });
});
