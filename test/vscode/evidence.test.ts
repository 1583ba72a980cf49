import assert from 'node:assert/strict';
import { isEvidence, selectionOf } from '../../src/vscode/evidence';

describe('evidence', () => {
  it('is taken from a command only when it is evidence', () => {
    for (const good of [
      { path: 'src/a.ts' },
      { path: '../.github/workflows/ci.yml', startLine: 1 },
      { path: 'a', startLine: 2, endLine: 3, excerpt: 'x' },
      { commit: 'abcdef0123' },
    ]) {
      assert.ok(isEvidence(good), JSON.stringify(good));
    }
    for (const bad of [
      undefined,
      null,
      'src/a.ts',
      {},
      { path: '' },
      { path: '/etc/passwd' },
      { path: '\\\\server\\share' },
      { path: 'C:\\secret' },
      { path: 'a\0b' },
      { path: 'a', startLine: 0 },
      { path: 'a', startLine: '1' },
      { path: 'a', endLine: 1.5 },
      { commit: '--output=x' },
      { commit: 7 },
    ]) {
      assert.ok(!isEvidence(bad), JSON.stringify(bad));
    }
  });

  it('selects its lines', () => {
    const { start, end } = selectionOf({ path: 'a', startLine: 3, endLine: 4 });
    assert.deepEqual([start.line, start.character, end.line], [2, 0, 3]);
    assert.ok(selectionOf({ path: 'a' }).isEmpty);
    assert.equal(selectionOf({ path: 'a', startLine: 3, endLine: 1 }).end.line, 2);
  });
});
