import assert from 'node:assert/strict';
import type { CheckMetadata, Finding, Status } from '../../../src/core/model';
import { scoreRubric, type ScoredFacts } from '../../../src/core/rubric';
import { areas } from '../../../src/core/rubric/areas';

const testing = areas.find((area) => area.id === 'testing')!;
const checksOfTesting: readonly CheckMetadata[] = testing.carriedBy.map((id, index) => ({
  id,
  area: 'testing',
  weight: index + 1,
  effort: 30,
  title: `Good ${id}`,
  failureTitle: `Bad ${id}`,
  why: '',
  remedy: [`Mend ${id}`],
}));
const answered = (...statuses: Status[]): ReadonlyMap<string, Finding> =>
  new Map(checksOfTesting.map(({ id }, index) => [id, { status: statuses[index]!, message: '', evidence: [] }]));
const scored = (checks: readonly CheckMetadata[], findings: ReadonlyMap<string, Finding>) =>
  scoreRubric({ checks, findings, facts: {} as ScoredFacts });
const score = (...statuses: Status[]) =>
  scored(checksOfTesting, answered(...statuses)).areas.find(({ id }) => id === 'testing')!;

describe('the rubric', () => {
  it('runs from 1 to 5 in halves', () => {
    assert.equal(score('fail', 'fail', 'fail', 'fail').score, 1);
    assert.equal(score('pass', 'pass', 'pass', 'pass').score, 5);
    assert.equal(score('partial', 'partial', 'partial', 'partial').score, 3);
    assert.equal(score('pass', 'fail', 'fail', 'fail').score, 1.5);
  });

  it('leaves out what does not apply', () => {
    assert.equal(score('pass', 'na', 'na', 'na').score, 5);
  });

  it('scores nothing unknown, and shows the area as incomplete', () => {
    const area = score('pass', 'unknown', 'pass', 'pass');
    assert.equal(area.score, 5);
    assert.equal(area.incomplete, true);
    assert.ok(area.reasons.some((reason) => reason.includes('could not be looked at')));
  });

  it('gives no number to an area whose carrying checks are not there', () => {
    const { areas: reports, average, ready } = scored(checksOfTesting, answered('pass', 'pass', 'pass', 'pass'));
    const documentation = reports.find(({ id }) => id === 'documentation')!;
    assert.deepEqual([documentation.score, documentation.incomplete], [null, true]);
    assert.deepEqual([average, ready], [null, false]);
  });
});
