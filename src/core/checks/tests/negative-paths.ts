import { amount, testEvidence } from '../../text/code/test-kinds';
import { defineCheck, fail, partial, pass } from '../define-check';

/** From how many tests of refusals on they are no accident. */
const enough = 3;

export default defineCheck({
  area: 'testing',
  weight: 2,
  effort: 60,
  after: 'tests/automated',
  needs: ['tests'],
  title: 'Tests assert that bad requests are refused',
  failureTitle: 'Tests hardly assert that bad requests are refused',
  why: 'Whoever only tests the happy path does not know what the service does on the day that matters.',
  remedy: [
    'For each route, send input that must be refused and assert the 400 or 422.',
    'Call it without and with the wrong rights, and assert the 401 and 403.',
    'Ask for something that is not there, and assert the 404.',
  ],
  examples: [
    {
      name: 'whose tests assert 400, 401 and 404',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi==0.115\n',
        'tests/test_books.py':
          'from fastapi.testclient import TestClient\nfrom app import app\n\nclient = TestClient(app)\n\n\ndef test_title_is_required():\n    assert client.post("/books", json={}).status_code == 422\n\n\ndef test_needs_a_token():\n    assert client.get("/books").status_code == 401\n\n\ndef test_unknown_book():\n    assert client.get("/books/9").status_code == 404\n',
      },
    },
    {
      name: 'whose tests assert exceptions in C#',
      status: 'pass',
      files: {
        'Shop.Tests/Shop.Tests.csproj':
          '<Project><ItemGroup><PackageReference Include="xunit" Version="2.9.0" /></ItemGroup></Project>',
        'Shop.Tests/OrderTests.cs':
          'using Xunit;\n\npublic class OrderTests\n{\n    [Fact]\n    public void RefusesZero() => Assert.Throws<ArgumentException>(() => new Order(0));\n\n    [Fact]\n    public void RefusesLess() => Assert.Throws<ArgumentException>(() => new Order(-1));\n\n    [Fact]\n    public void RefusesTwice() => Assert.Throws<InvalidOperationException>(() => order.Pay());\n}\n',
      },
    },
    {
      name: 'with one test of a refusal',
      status: 'partial',
      files: {
        'go.mod': 'module example.org/shop\n',
        'api_test.go':
          'package shop\n\nimport (\n\t"net/http"\n\t"testing"\n\n\t"github.com/stretchr/testify/assert"\n)\n\nfunc TestUnknown(t *testing.T) {\n\tassert.Equal(t, http.StatusNotFound, get("/books/9"))\n}\n\nfunc TestList(t *testing.T) {\n\tassert.Equal(t, http.StatusOK, get("/books"))\n}\n',
      },
    },
    {
      name: 'whose tests only take the happy path',
      status: 'fail',
      files: {
        Gemfile: "gem 'rspec-rails'\n",
        'spec/requests/books_spec.rb':
          "RSpec.describe 'Books', type: :request do\n  it 'lists' do\n    get '/books'\n    expect(response).to have_http_status(:ok)\n  end\nend\n",
      },
    },
    { name: 'without tests', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ tests }) {
    const { refusals } = tests;
    const all = tests.unit.count + tests.integration.count + tests.endToEnd.count;
    if (refusals.count >= enough)
      return pass(
        `${amount(refusals.count, 'test')} assert client errors, exceptions or error values.`,
        testEvidence([refusals]),
      );
    if (refusals.count > 0)
      return partial(
        `Only ${amount(refusals.count, 'test')} assert${refusals.count === 1 ? 's' : ''} a refusal; at least ${enough} are asked for.`,
        testEvidence([refusals]),
      );
    return fail(
      all > 0
        ? `None of the ${amount(all, 'test')} asserts a 4xx answer, an exception or an error value.`
        : 'There are no tests that could assert a refusal.',
      [],
    );
  },
});
