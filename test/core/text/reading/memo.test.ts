import assert from 'node:assert/strict';
import type { Document } from '../../../../src/core/facts';
import { byPage } from '../../../../src/core/text/reading/memo';

const page = (path: string) => ({ path }) as Document;

describe('what is asked of each page of a list', () => {
  let asked: string[];
  const read = byPage(({ path }) => {
    asked.push(path);
    return path.length;
  });
  beforeEach(() => (asked = []));

  it('is asked again of pages that are other objects than before', () => {
    const [readme, notes] = [page('README.md'), page('docs/notes.md')];
    assert.deepEqual(read([readme, notes]), [9, 13]);
    asked = [];
    assert.deepEqual(read([page('readme'), notes]), [6, 13]);
    assert.deepEqual(asked, ['readme']);
  });

  it('is right where pages come and go', () => {
    const [one, two, three] = [page('1'), page('22'), page('333')];
    assert.deepEqual(read([one, two, three]), [1, 2, 3]);
    assert.deepEqual(read([two, three]), [2, 3]);
    assert.deepEqual(read([]), []);
    assert.deepEqual(read([three, one]), [3, 1]);
  });
});
