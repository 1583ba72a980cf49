import assert from 'node:assert/strict';
import { checks } from '../../../src/core/checks';
import type { CheckMetadata, Status } from '../../../src/core/model';
import { scoreRubric, type ScoredFinding, type ScoringInput } from '../../../src/core/rubric';
import { areas } from '../../../src/core/rubric/areas';
import { scoredFacts } from '../../support/scored-facts';

const findings = (status: Status, given: Readonly<Record<string, ScoredFinding>> = {}) =>
  new Map<string, ScoredFinding>(checks.map(({ id }) => [id, given[id] ?? { status }]));
const input = (
  status: Status,
  given: Readonly<Record<string, ScoredFinding>> = {},
  more: Partial<ScoringInput> = {},
): ScoringInput => ({ checks, findings: findings(status, given), facts: scoredFacts, ...more });
const score = (id: string, of: ScoringInput) => scoreRubric(of).areas.find((area) => area.id === id)!;

describe('the rubric', () => {
  it('runs from 1 to 5', () => {
    const nothing = { ...scoredFacts, domain: { ...scoredFacts.domain, entities: [], rules: [], concerns: [] } };
    assert.deepEqual(
      scoreRubric(input('pass')).areas.map((area) => area.score),
      [5, 5, 5, 5, 5],
    );
    assert.equal(scoreRubric(input('pass')).ready, true);
    const worst = scoreRubric(input('fail', {}, { facts: nothing }));
    for (const area of worst.areas) assert.ok(area.score! <= 2, `${area.id} ${area.score}`);
    assert.equal(worst.ready, false);
  });

  it('counts every check in its own area, on one rung', () => {
    for (const { id, area } of checks) {
      const own = areas.find((one) => one.id === area)!;
      const times = [...own.foundation, ...own.completion].filter((one) => 'check' in one && one.check === id);
      assert.equal(times.length, 1, `${id} counts ${times.length} times in ${area}`);
    }
  });

  it('names only checks that there are, and gives weights to what belongs elsewhere alone', () => {
    const known = new Map<string, CheckMetadata>(checks.map((check) => [check.id, check]));
    for (const area of areas) {
      for (const criterion of [...area.foundation, ...area.completion]) {
        if (!('check' in criterion)) continue;
        const check = known.get(criterion.check);
        assert.ok(check, criterion.check);
        assert.equal(criterion.weight === undefined, check.area === area.id, `${criterion.check} in ${area.id}`);
      }
      const asked = [...area.gates.flatMap((gate) => gate.checks), ...area.caps.map(({ by }) => by)];
      for (const one of asked) {
        const id = typeof one === 'string' ? one : 'check' in one ? one.check : null;
        assert.ok(id === null || known.has(id), String(id));
      }
    }
  });

  it('gives half for what is there in part, and less for prose that says less', () => {
    const exact = (finding: ScoredFinding) =>
      score('documentation', input('pass', { 'readme/trade-offs': finding })).exact!;
    const grades = (['absent', 'stub', 'filled', 'specific', 'verified'] as const).map((grade) =>
      exact({ status: 'pass', grade }),
    );
    assert.deepEqual([...grades].sort(), grades);
    assert.ok(exact({ status: 'fail' }) < exact({ status: 'partial' }));
    assert.ok(exact({ status: 'partial' }) < exact({ status: 'pass' }));
  });

  it('leaves out what does not apply, and says so', () => {
    const area = score('production-readiness', input('pass', { 'data/migrations': { status: 'na' } }));
    assert.equal(area.score, 5);
    assert.ok(area.reasons.some((reason) => reason.startsWith('Not counted') && reason.includes('versioned')));
    assert.equal(area.incomplete, false);
  });

  it('scores nothing unknown, and shows the area as incomplete', () => {
    const area = score('testing', input('pass', { 'tests/coverage': { status: 'unknown' } }));
    assert.equal(area.score, 5);
    assert.equal(area.incomplete, true);
    assert.ok(area.reasons.some((reason) => reason.startsWith('Could not be looked at')));
  });

  it('gives no number to an area of which too little could be looked at, and no average', () => {
    const rubric = scoreRubric(input('unknown'));
    const documentation = rubric.areas.find(({ id }) => id === 'documentation')!;
    assert.deepEqual([documentation.score, documentation.incomplete], [null, true]);
    assert.deepEqual([rubric.average, rubric.ready], [null, false]);
  });

  it('takes what is exempted out of the denominator, but no secret and no cap', () => {
    const failing = { 'security/no-secrets': { status: 'fail' }, 'deploy/container': { status: 'fail' } } as const;
    const without = score('production-readiness', input('pass', { 'deploy/container': { status: 'fail' } }));
    const exempted = new Set(['deploy/container', 'security/no-secrets']);
    assert.ok(without.score! < 5);
    const one = { 'deploy/container': { status: 'fail' } } as const;
    assert.equal(score('production-readiness', input('pass', one, { exempted })).score, 5);
    const held = score('production-readiness', input('pass', failing, { exempted }));
    assert.deepEqual([held.score, held.cap], [2, 'committed secret']);
  });

  it('holds areas down by name', () => {
    const cap = (id: string, check: string) => {
      const area = score(id, input('pass', { [check]: { status: 'fail' } }));
      return [area.score, area.cap];
    };
    assert.deepEqual(cap('testing', 'tests/automated'), [1.5, 'no tests']);
    assert.deepEqual(cap('production-readiness', 'security/no-secrets'), [2, 'committed secret']);
    assert.deepEqual(cap('business-relevance', 'antipattern/tutorial-clone'), [1.5, 'tutorial clone']);
    for (const area of ['code-quality', 'testing', 'production-readiness', 'business-relevance'])
      assert.deepEqual(cap(area, 'antipattern/frontend-only'), [2, 'no backend']);
    assert.deepEqual(cap('documentation', 'antipattern/frontend-only'), [5, undefined]);
  });

  it('lets no area reach 4 on volume alone', () => {
    const most = (id: string, check: string) => score(id, input('pass', { [check]: { status: 'fail' } })).score!;
    assert.equal(most('testing', 'quality/ci-tests'), 3.5);
    assert.equal(most('documentation', 'readme/architecture-diagram'), 3.5);
    assert.equal(most('production-readiness', 'observability/health'), 3.5);
    assert.equal(most('business-relevance', 'readme/problem-statement'), 3.5);
    assert.equal(most('code-quality', 'errors/central-handling'), 3.5);
  });
});
