import assert from 'node:assert/strict';
import { letsThrough, matchesGlob } from '../../../../src/core/text/repository/globs';

describe('patterns of branches and paths', () => {
  for (const [pattern, path, expected] of [
    ['main', 'main', true],
    ['main', 'main2', false],
    ['release/*', 'release/1.0', true],
    ['*', 'release/1.0', false],
    ['**', 'release/1.0', true],
    ['src/**', 'src/a/b.ts', true],
    ['**/*.ts', 'a.ts', true],
    ['**/test/**', 'a/test/b', true],
    ['v?.*', 'v1.22', true],
    ['[Bb]in/', 'bin/', true],
    ['[!a-c]x', 'bx', false],
    ['[!a-c]x', 'dx', true],
    ['*a*b*c*d*', 'abcd'.repeat(200), true],
    [`${'*a'.repeat(100)}b`, 'a'.repeat(1_000), false],
    [`${'**/'.repeat(60)}x`, 'a/'.repeat(400), false],
  ] as const) {
    it(`${pattern.slice(0, 20)} ${expected ? 'meets' : 'does not meet'} ${path.slice(0, 20)}`, () =>
      assert.equal(matchesGlob(pattern, path), expected));
  }

  it('lets the last pattern decide', () => {
    assert.equal(letsThrough(['**', '!docs/**'], 'docs/a.md'), false);
    assert.equal(letsThrough(['!docs/**'], 'src/a.ts'), true);
    assert.equal(letsThrough(['!docs/**', 'docs/a.md'], 'docs/a.md'), true);
    assert.equal(letsThrough([], 'main'), false);
  });
});
