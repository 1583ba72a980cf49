import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { CacheFolder } from '../../src/node/cache-folder';
import { nameOfBuild, runCompiled } from '../../src/node/code-cache';
import { scratchFolders } from '../support/scratch-folder';

describe('compiled code', () => {
  const scratch = scratchFolders();

  it('is kept for the next run of the same build, and of no other', () => {
    const folder = scratch({ 'bundle.cjs': 'exports.twice = (n) => 2 * n; exports.name = __filename;' });
    const file = folder.at('bundle.cjs');
    const cache = new CacheFolder('code', folder.at('caches'));
    const run = () => runCompiled<{ twice(n: number): number; name: string }>(file, cache);

    const first = run();
    assert.equal(first.exports.twice(21), 42);
    assert.equal(first.exports.name, file);
    assert.ok(first.compiled);
    assert.ok(run().compiled, 'nothing was kept yet');
    first.keep();
    const second = run();
    assert.ok(!second.compiled);
    assert.equal(second.exports.twice(4), 8);

    const before = nameOfBuild(file);
    utimesSync(file, 1, 1);
    assert.notEqual(nameOfBuild(file), before);
    assert.ok(run().compiled);
  });

  it('is made again where what was kept is no such code', () => {
    const folder = scratch({ 'bundle.cjs': 'exports.one = 1;' });
    const file = folder.at('bundle.cjs');
    const cache = new CacheFolder('code', folder.at('caches'));
    cache.write(`${nameOfBuild(file)}.code`, 'no code');
    const { exports, compiled } = runCompiled<{ one: number }>(file, cache);
    assert.equal(exports.one, 1);
    assert.ok(compiled);
  });
});
