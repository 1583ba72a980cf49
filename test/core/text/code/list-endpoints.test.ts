import assert from 'node:assert/strict';
import type { Endpoint } from '../../../../src/core/facts';
import { listEndpoints } from '../../../../src/core/text/code/list-endpoints';

const endpoint = (written: string): Endpoint => {
  const [method = '', path = '', name] = written.split(' ');
  const place = { path: 'api.java', line: 1 };
  return { method, path, route: place, ...(name === undefined ? {} : { handler: { ...place, name } }) };
};
const lists = (...written: string[]): readonly string[] =>
  listEndpoints(written.map(endpoint)).map(({ method, path }) => `${method} ${path}`);

describe('endpoints that may return a list', () => {
  for (const written of [
    'GET /books',
    'GET /recipe',
    'GET /users/{id}/history',
    'GET /users/{id}/feed ',
    'GET /users/{id}/books list',
    'GET /users/{id}/access allGrants',
    'GET /tasks/user/{userId} getTasksByUserId',
    'GET /tasks/{state} TaskController.list_tasks_by_state',
    'GET /healthcare-providers',
    'POST /books/search',
  ])
    it(`are such as ${written}`, () => assert.equal(lists(written).length, 1));

  for (const written of [
    'GET /',
    'GET /health',
    'GET /v1/health/check get',
    'GET /health/live',
    'GET /books/{id} getBook',
    'GET /books/{id} getBookDetailsById',
    'GET /users/{id}/address getAddressByUserId',
    'GET /accounts/{id}/balance retrieveBalance',
    'GET /accounts/{id}/historical-balance',
    'GET /books/{id}/author BooksController.showAuthor',
    'ANY /orders-fallback ordersFallback',
    'POST /books addBook',
  ])
    it(`are not such as ${written}`, () => assert.deepEqual(lists(written), []));

  it('come with those first that say so most plainly', () => {
    assert.deepEqual(lists('GET /cart getCart', 'POST /books/search', 'GET /books', 'GET /shelves getAllShelves'), [
      'GET /shelves',
      'GET /books',
      'GET /cart',
      'POST /books/search',
    ]);
  });
});
