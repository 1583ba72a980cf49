import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import type { NextStep } from '../../../src/core/model';
import { stepsWithin } from '../../../src/core/rubric/next-steps';
import { commitsOf, MemoryHost } from '../../support/memory-host';

const files = {
  'package.json':
    '{ "name": "shop", "scripts": { "start": "node src/index.js" }, "dependencies": { "express": "^5.0.0" } }',
  'README.md': '# Shop\n\nTakes orders for a bakery.\n\n## Roadmap\n\n- Pay by card\n',
  'src/index.js':
    "const express = require('express');\nconst app = express();\napp.get('/orders', list);\napp.listen(3000);\n",
  '.editorconfig': 'root = true\n',
};
const audit = (configuration = '{}') =>
  openAudit(new MemoryHost({ ...files, '.portfolio-coach.json': configuration }, commitsOf(['Take orders'])), {
    version: '1',
  });
const worth = ({ gain, minutes }: NextStep) => gain.area / minutes;

describe('the next steps', () => {
  const { report, scoresIfClosed } = (() => {
    const one = audit();
    return { report: one.report, scoresIfClosed: (ids: readonly string[]) => one.scoresIfClosed(ids) };
  })();

  it('are all open items, each once', () => {
    const open = report.checks.filter(({ status }) => status === 'fail' || status === 'partial');
    assert.deepEqual(report.next.map(({ check }) => check).sort(), open.map(({ id }) => id).sort());
  });

  it('come by gain for the effort', () => {
    const free = report.next.filter(({ after }) => after === undefined);
    free.slice(1).forEach((step, index) => {
      const before = free[index]!;
      assert.ok(worth(before) >= worth(step) - 0.01 / step.minutes, `${before.check} before ${step.check}`);
    });
  });

  it('name the gain that scoring again as if they were done gives', () => {
    for (const { check, area, gain } of report.next) {
      const exact = (rubric: typeof report.rubric) => {
        const found = rubric.areas.find(({ id }) => id === area)!;
        return found.exact ?? found.score ?? 0;
      };
      const difference = exact(scoresIfClosed([check])) - exact(report.rubric);
      assert.ok(Math.abs(difference - gain.area) < 0.01, check);
    }
  });

  it('take half the time where something is there already', () => {
    const formatter = report.next.find(({ check }) => check === 'quality/formatter')!;
    assert.equal(report.checks.find(({ id }) => id === 'quality/formatter')!.status, 'partial');
    assert.equal(formatter.minutes, 10);
    assert.deepEqual(formatter.action, { kind: 'open', path: '.editorconfig', line: 1 });
  });

  it('leave out what is exempted', () => {
    const { next } = audit(
      '{ "checks": { "quality/formatter": { "exempt": "Formatted by hand, on purpose." } } }',
    ).report;
    assert.ok(next.every(({ check }) => check !== 'quality/formatter'));
    assert.ok(next.length > 0);
  });

  it('come after the step that they build on, and not without it', () => {
    const places = ['tests/automated', 'tests/coverage', 'quality/ci-tests', 'readme/run-tests'].map((id) =>
      report.next.findIndex(({ check }) => check === id),
    );
    assert.ok(places.every((place) => place >= 0 && place >= places[0]!));
    assert.equal(report.next[places[1]!]!.after, 'tests/automated');
    const { minutes } = report.next[places[0]!]!;
    assert.ok(stepsWithin(report.next, minutes - 1).every(({ after }) => after === undefined));
  });

  it('fit into the time there is, the best first', () => {
    const steps = [20, 30, 10, 5].map((minutes, index) => ({ ...report.next[0]!, check: `quality/${index}`, minutes }));
    assert.deepEqual(
      stepsWithin(steps, 35).map(({ minutes }) => minutes),
      [20, 10, 5],
    );
    assert.deepEqual(stepsWithin(steps, 4), []);
  });
});
