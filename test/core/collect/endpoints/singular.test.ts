import assert from 'node:assert/strict';
import { singular } from '../../../../src/core/collect/endpoints/syntax/singular';

describe('endpoints: names in the singular', () => {
  it('knows the endings of plurals', () => {
    const pairs = {
      books: 'book',
      categories: 'category',
      keys: 'key',
      addresses: 'address',
      boxes: 'box',
      matches: 'match',
      heroes: 'hero',
      courses: 'course',
      statuses: 'status',
      analyses: 'analysis',
      databases: 'database',
      shelves: 'shelf',
      lives: 'life',
      moves: 'move',
      people: 'person',
      indices: 'index',
      'line-items': 'line-item',
      women: 'woman',
    };
    for (const [plural, one] of Object.entries(pairs)) assert.equal(singular(plural), one);
  });

  it('leaves what is no plural alone', () => {
    for (const name of ['status', 'news', 'series', 'address', 'bus', 'specimen', 'user'])
      assert.equal(singular(name), name);
  });

  it('keeps `movies` apart from `cities`', () => {
    assert.deepEqual(['movies', 'cities'].map(singular), ['movie', 'city']);
  });
});
