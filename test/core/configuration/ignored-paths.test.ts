import assert from 'node:assert/strict';
import { ignoredPaths } from '../../../src/core/configuration/ignored-paths';

describe('ignored paths', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['legacy', ['legacy/a.go', 'src/legacy/b/c.go', 'legacy'], ['legacy.go', 'src/legacy2/a.go']],
    ['legacy/', ['legacy/a.go'], ['legacies/a.go']],
    ['src/old', ['src/old/a.ts', 'src/old'], ['app/src/old/a.ts', 'src/older/a.ts']],
    ['/docs', ['docs/a.md'], ['src/docs.md']],
    ['*.gen.ts', ['a.gen.ts', 'src/b.gen.ts'], ['a.ts']],
    ['**/testdata', ['testdata/a.json', 'a/b/testdata/c.json'], ['testdata.json']],
    ['docs/**', ['docs/a/b.md'], ['doc/a.md']],
    ['./src/a.ts', ['src/a.ts'], ['a.ts']],
  ];
  for (const [pattern, met, missed] of cases) {
    it(`${pattern} meets names and folders as an ignore file would`, () => {
      const leavesOut = ignoredPaths([pattern]);
      for (const path of met) assert.equal(leavesOut(path), true, path);
      for (const path of missed) assert.equal(leavesOut(path), false, path);
    });
  }

  it('never meet files above the audited folder', () => {
    assert.equal(ignoredPaths(['*.yml', '.github'])('../../.github/workflows/ci.yml'), false);
  });
});
