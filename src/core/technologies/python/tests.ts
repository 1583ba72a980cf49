import type { Technology } from '../technology';

/** What Python projects are tested with. */
export const pythonTests: readonly Technology[] = [
  {
    name: 'pytest',
    ambient: true,
    packages: ['pytest', 'pytest-django', 'pytest-asyncio', 'pytest-flask'],
    imports: ['pytest', 'pytest_asyncio', 'pytest_django'],
    anywhere: { 'test-runner': /^(?:async )?def test_\w+\(|@pytest\.\w+/ },
    example: `import pytest
def test_add(): assert add(1, 2) == 3`,
  },
  {
    name: 'unittest',
    imports: ['unittest'],
    patterns: { 'test-runner': /\b(?:\w*TestCase)\b/, mocking: /\b(?:patch|Mock|MagicMock|AsyncMock|mock)\b/ },
    example: `import unittest
from unittest.mock import patch
class Sums(unittest.TestCase):
    @patch("books.load")
    def test_add(self, load): ...`,
  },
  {
    name: 'Test clients of Python frameworks',
    packages: [
      'fastapi',
      'starlette',
      'flask',
      'httpx',
      'litestar',
      'aiohttp',
      'sanic-testing',
      'falcon',
      'webtest',
      'quart',
    ],
    imports: [
      'fastapi.testclient',
      'starlette.testclient',
      'litestar.testing',
      'aiohttp.test_utils',
      'sanic_testing',
      'falcon.testing',
      'webtest',
      'httpx.ASGITransport',
      'asgi_lifespan',
      'async_asgi_testclient',
      'flask.testing',
      'rest_framework.test',
    ],
    imported: ['integration-test'],
    anywhere: { 'integration-test': /\.test_client\(|\bTestClient\(|\bAsyncClient\(|\bASGITransport\(/ },
    example: `from fastapi.testclient import TestClient
client = TestClient(app)`,
  },
  {
    name: 'pytest-django clients',
    ambient: true,
    packages: ['pytest-django', 'djangorestframework'],
    imports: ['pytest_django'],
    anywhere: {
      'integration-test': /\b(?:api_client|client|auth_client|authenticated_client)\.(?:get|post|put|patch|delete)\(/,
    },
    example: `import pytest_django
def test_list(client): client.get("/books/")`,
  },
  {
    name: 'Databases in tests for Python',
    packages: [
      'testcontainers',
      'pytest-postgresql',
      'mongomock',
      'fakeredis',
      'pytest-docker',
      'testing.postgresql',
      'pytest-mongodb',
      'pytest-redis',
      'mongomock-motor',
      'pytest-docker-compose',
      'moto',
    ],
    imports: [
      'testcontainers',
      'pytest_postgresql',
      'mongomock',
      'fakeredis',
      'pytest_docker',
      'testing.postgresql',
      'mongomock_motor',
      'moto',
    ],
    imported: ['integration-test'],
    example: `from testcontainers.postgres import PostgresContainer
db = PostgresContainer("postgres:16")`,
  },
  {
    name: 'Mocks for Python',
    packages: [
      'responses',
      'respx',
      'requests-mock',
      'pytest-mock',
      'pytest-httpx',
      'vcrpy',
      'freezegun',
      'time-machine',
      'aioresponses',
      'pytest-httpserver',
      'mock',
      'dirty-equals',
      'flexmock',
    ],
    imports: [
      'responses',
      'respx',
      'requests_mock',
      'pytest_mock',
      'pytest_httpx',
      'vcr',
      'freezegun',
      'time_machine',
      'aioresponses',
      'pytest_httpserver',
      'mock',
      'flexmock',
    ],
    imported: ['mocking'],
    anywhere: { mocking: /\b(?:mocker|monkeypatch)\.\w+\(/ },
    example: `import responses
responses.add(responses.GET, url)
mocker.patch(load)`,
  },
  {
    name: 'Behaviour tests for Python',
    packages: [
      'behave',
      'pytest-bdd',
      'schemathesis',
      'hypothesis',
      'tavern',
      'robotframework',
      'nose',
      'nose2',
      'pact-python',
    ],
    imports: ['behave', 'pytest_bdd', 'schemathesis', 'hypothesis', 'robot', 'nose', 'pact'],
    imported: ['test-runner'],
    example: `from hypothesis import given
@given(numbers)
def check(n): ...`,
  },
  {
    name: 'Browser tests for Python',
    packages: ['playwright', 'selenium', 'pytest-playwright', 'splinter'],
    imports: ['playwright', 'selenium', 'splinter'],
    imported: ['end-to-end'],
    example: `from playwright.sync_api import sync_playwright
with sync_playwright() as browser: ...`,
  },
  {
    name: 'Locust',
    packages: ['locust', 'molotov', 'pytest-benchmark'],
    imports: ['locust', 'molotov'],
    imported: ['load-test'],
    example: `from locust import HttpUser
class Reader(HttpUser): ...`,
  },
  {
    name: 'Test data for Python',
    packages: ['factory-boy', 'faker', 'model-bakery', 'mixer', 'polyfactory', 'mimesis', 'pytest-factoryboy'],
    imports: ['factory', 'faker', 'model_bakery', 'mixer', 'polyfactory', 'mimesis', 'pytest_factoryboy'],
    imported: ['test-data'],
    example: `from faker import Faker
names = Faker()`,
  },
];
