import assert from 'node:assert/strict';
import { checks } from '../../../src/core/checks';
import { generators } from '../../../src/core/generate';
import { generatorFor, generatorsForOpenItems } from '../../../src/core/generate/generate';
import type { CheckReport, Status } from '../../../src/core/model';

describe('the list of generators', () => {
  it('has each id once, in words that a command line takes', () => {
    const ids = generators.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('serves checks that there are', () => {
    for (const { id, serves } of generators) {
      assert.ok(serves.length > 0, id);
      for (const check of serves)
        assert.ok(
          checks.some((one) => one.id === check),
          `${id} serves ${check}`,
        );
    }
  });

  it('agrees with the checks on who closes their gap', () => {
    for (const check of checks) {
      const best = generatorFor(check.id);
      if (best) assert.equal(check.generator, best.id, check.id);
    }
  });

  it('answers open items alone, each by one generator', () => {
    const report = (statuses: Readonly<Record<string, Status>>): CheckReport[] =>
      Object.entries(statuses).map(([id, status]) => ({
        id,
        status,
        title: id,
        message: '',
        evidence: [],
        remedy: [],
      }));
    const asked = (statuses: Readonly<Record<string, Status>>): string[] =>
      generatorsForOpenItems(report(statuses)).map(({ id }) => id);
    assert.deepEqual(asked({ 'readme/run-tests': 'fail', 'readme/trade-offs': 'partial', 'readme/api-docs': 'pass' }), [
      'run-tests',
      'trade-offs',
    ]);
    assert.deepEqual(asked({ 'notes/stack-choice': 'fail', 'notes/scaling': 'fail' }), ['architecture-notes']);
    assert.deepEqual(asked({ 'readme/run-tests': 'unknown', 'quality/commit-history': 'fail' }), []);
  });
});
