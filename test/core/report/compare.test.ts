import assert from 'node:assert/strict';
import { auditRepository } from '../../../src/core/audit';
import type { CheckReport, Report } from '../../../src/core/model';
import { parseBaseline } from '../../../src/core/report/baseline';
import { compareReports } from '../../../src/core/report/compare';
import { toJson } from '../../../src/core/report/json';
import { toText } from '../../../src/core/report/text';
import { MemoryHost } from '../../support/memory-host';

const before = auditRepository(new MemoryHost({ 'main.go': 'package main\n' }), { version: '1' });
const answers = (report: Report, given: Readonly<Record<string, Partial<CheckReport>>>): Report => ({
  ...report,
  checks: report.checks.map((check) => ({ ...check, ...given[check.id] })),
});

describe('a comparison', () => {
  it('of a report with itself finds nothing', () => {
    const comparison = compareReports(before, before);
    assert.deepEqual(comparison.checks, []);
    assert.ok(comparison.areas.every((area) => area.before === area.now));
    assert.equal(comparison.sameModel, true);
    assert.match(
      toText({ ...before, comparison }),
      /Since the earlier report\n {2}No score and no answer is another one/,
    );
  });

  it('tells which answers are better, worse, or neither', () => {
    const was = answers(before, {
      'quality/linter': { status: 'fail' },
      'quality/formatter': { status: 'pass' },
      'tests/coverage': { status: 'na' },
      'data/indexes': { status: 'fail' },
    });
    const now = answers(was, {
      'quality/linter': { status: 'partial' },
      'quality/formatter': { status: 'fail' },
      'tests/coverage': { status: 'fail' },
      'data/indexes': { exempted: { kind: 'exempt', reason: 'There are ten rows.' } },
    });
    assert.deepEqual(
      compareReports(was, now).checks.map(({ id, before, now, direction, exempted }) => [
        id,
        before,
        now,
        direction,
        exempted,
      ]),
      now.checks.flatMap(({ id }) => {
        const expected: Record<string, unknown[]> = {
          'quality/linter': ['fail', 'partial', 'up', false],
          'quality/formatter': ['pass', 'fail', 'down', false],
          'tests/coverage': ['na', 'fail', 'other', false],
          'data/indexes': ['fail', 'fail', 'other', true],
        };
        return expected[id] ? [[id, ...expected[id]]] : [];
      }),
    );
  });

  it('knows checks that one of the two does not ask', () => {
    const fewer = { ...before, checks: before.checks.slice(1) };
    const [first] = before.checks;
    assert.deepEqual(
      [compareReports(fewer, before), compareReports(before, fewer)].map(({ checks }) =>
        checks.map(({ id, before: was, now }) => [id, was, now]),
      ),
      [[[first!.id, null, first!.status]], [[first!.id, first!.status, null]]],
    );
  });

  it('says so where checks and scoring are of another version', () => {
    const older = { ...before, tool: { ...before.tool, model: '0' } };
    const comparison = compareReports(older, before);
    assert.equal(comparison.sameModel, false);
    assert.match(toText({ ...before, comparison }), /another version of checks and scoring/);
  });

  it('is shown with marks, scores first', () => {
    const rubric = { ...before.rubric, average: 3.4 };
    const unscored = { ...before.rubric, average: null };
    const was = { ...before, rubric: unscored, project: { ...before.project, revision: 'a'.repeat(40) } };
    const now = answers({ ...before, rubric }, { 'quality/linter': { status: 'pass', title: 'A linter is set up' } });
    const text = toText({ ...now, comparison: compareReports(was, now) });
    assert.match(
      text,
      /Since aaaaaaaaa\n {2}Average {2}incomplete → 3\.4\n {2}▲ A linter is set up quality\/linter fail → pass\n/,
    );
  });
});

describe('an earlier report', () => {
  it('is what was printed as JSON', () => {
    assert.deepEqual(parseBaseline(toJson(before)), JSON.parse(toJson(before)));
  });

  for (const text of ['', 'no json', '[]', 'null', '{}', '{ "schemaVersion": 1 }', '{ "schemaVersion": 2 }'])
    it(`is not ${text === '' ? 'an empty text' : text}`, () => assert.equal(parseBaseline(text), null));

  it('is none with answers or scores that do not exist', () => {
    const broken = (parts: object) => parseBaseline(JSON.stringify({ ...before, ...parts }));
    assert.equal(broken({ checks: [{ id: 'a', title: 'b', status: 'great' }] }), null);
    assert.equal(broken({ rubric: { areas: [{ id: 'testing', score: 'high' }], average: null } }), null);
  });
});
