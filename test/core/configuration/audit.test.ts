import assert from 'node:assert/strict';
import { auditRepository, openAudit } from '../../../src/core/audit';
import type { AreaId, Report } from '../../../src/core/model';
import { commitsOf, MemoryHost } from '../../support/memory-host';

const file = '.portfolio-coach.json';
const project = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
  'README.md': '# Shop\n\nTakes orders for a bakery.\n',
  'src/index.js':
    "const express = require('express');\nconst app = express();\napp.get('/orders', list);\napp.listen(3000);\n",
  'legacy/deploy.js': "const key = 'AKIAQ7W2E9R4T6Y8U1I3';\nmodule.exports = { key };\n",
  'legacy/Main.java': 'package legacy;\n\nclass Main {\n}\n',
};
const host = (configuration?: unknown) =>
  new MemoryHost(
    { ...project, ...(configuration === undefined ? {} : { [file]: JSON.stringify(configuration) }) },
    commitsOf(['Take orders']),
  );
const audit = (configuration?: unknown): Report => auditRepository(host(configuration), { version: '1' });
const answerOf = (report: Report, id: string) => report.checks.find((check) => check.id === id)!;
const areaOf = (report: Report, id: AreaId) => report.rubric.areas.find((area) => area.id === id)!;
const bare = (report: Report) => ({ ...report, stats: null });

describe('an audit with a configuration', () => {
  it('leaves ignored paths out of the facts', () => {
    const { facts, report } = openAudit(host({ ignore: ['legacy/'] }), { version: '1' });
    assert.ok([...facts.tree.files.keys()].every((path) => !path.startsWith('legacy/')));
    assert.deepEqual(report.project.languages, ['JavaScript']);
    assert.deepEqual(report.configuration?.ignored, { patterns: ['legacy/'], files: 2 });
    assert.deepEqual(audit().project.languages, ['JavaScript', 'Java']);
  });

  it('finds a committed secret in ignored paths all the same', () => {
    const { status, evidence } = answerOf(audit({ ignore: ['legacy/'] }), 'security/no-secrets');
    assert.equal(status, 'fail');
    assert.deepEqual(evidence[0], { ...evidence[0], path: 'legacy/deploy.js', startLine: 1 });
  });

  it('shows exemptions beside the answer and leaves them out of scores and next steps', () => {
    const [plain, report] = [
      audit(),
      audit({ checks: { 'tests/coverage': { exempt: 'The hosted pipeline measures it.' } } }),
    ];
    const check = answerOf(report, 'tests/coverage');
    assert.equal(check.status, 'fail');
    assert.deepEqual(check.exempted, { kind: 'exempt', reason: 'The hosted pipeline measures it.' });
    assert.equal(report.configuration?.exempted, 1);
    assert.ok(plain.next.some((step) => step.check === 'tests/coverage'));
    assert.ok(report.next.every((step) => step.check !== 'tests/coverage'));
  });

  it('holds an area down as before, whatever is exempted', () => {
    const reason = 'The tests are in another repository.';
    const plain = areaOf(audit(), 'testing');
    for (const kind of ['exempt', 'off'] as const) {
      const area = areaOf(audit({ checks: { 'tests/automated': { [kind]: reason } } }), 'testing');
      assert.ok(plain.score !== null && area.score !== null && area.score <= 1.5, kind);
      assert.equal(area.cap, plain.cap);
    }
  });

  it('does not ask what is switched off, and says so', () => {
    const report = audit({ checks: { 'tests/coverage': { off: 'The hosted pipeline measures it.' } } });
    const check = answerOf(report, 'tests/coverage');
    assert.equal(check.status, 'na');
    assert.equal(check.exempted?.kind, 'off');
    assert.equal(report.configuration?.exempted, 1);
  });

  it('shows what authors give themselves and counts it nowhere', () => {
    const reason = 'Two shops take their orders with it.';
    const report = audit({
      selfRatings: { testing: { score: 5, reason }, 'business-relevance': { score: 5, reason } },
      thresholds: { testing: 5 },
    });
    const plain = audit();
    assert.deepEqual(areaOf(report, 'testing').selfRating, { score: 5, reason });
    assert.equal(areaOf(report, 'testing').score, areaOf(plain, 'testing').score);
    assert.equal(report.rubric.average, plain.rubric.average);
    assert.equal(report.rubric.ready, plain.rubric.ready);
    assert.deepEqual(report.thresholds, [{ of: 'testing', min: 5, score: areaOf(plain, 'testing').score, met: false }]);
  });

  it('tells what of the role it aims at is there', () => {
    const { target } = audit({ target: 'typescript' }).configuration!;
    assert.deepEqual(
      target?.parts.map(({ name, shown }) => [name, shown]),
      [
        ['TypeScript', false],
        ['a relational database', false],
        ['REST', true],
        ['Docker', false],
        ['GitHub Actions', false],
      ],
    );
    assert.deepEqual(target?.parts[2]?.evidence, [{ path: 'src/index.js', startLine: 3 }]);
    assert.equal(audit({ target: 'any' }).configuration?.target, null);
    assert.deepEqual(audit({ target: 'typescript' }).rubric, audit({}).rubric);
  });

  it('tells what is wrong with it at the line, before anything else', () => {
    const { notices } = audit({ target: 'cobol' });
    assert.deepEqual([notices[0]?.path, notices[0]?.line], [file, 1]);
  });

  it('is as without one where there is none', () => {
    const report = audit();
    assert.equal('configuration' in report || 'thresholds' in report, false);
  });

  it('follows the configuration as it is written, changed and deleted', () => {
    const changing = host();
    const kept = openAudit(changing, { version: '1' });
    const texts = [
      '{ "ignore": ["legacy"] }',
      '{ "ignore": ["legacy"], "checks": { "tests/coverage": { "off": "Measured elsewhere." } } }',
      '{ "ignore": ["src"',
      '{ "ignore": ["*.java"] }',
      null,
    ];
    for (const text of texts) {
      if (text === null) changing.delete(file);
      else changing.write(file, text);
      const updated = kept.update({ paths: [file] });
      assert.deepEqual(bare(updated), bare(auditRepository(changing, { version: '1' })), String(text));
    }
    assert.deepEqual(bare(kept.report), bare(audit()));
  });

  it('follows changes of files that it leaves out', () => {
    const changing = host({ ignore: ['legacy'] });
    const kept = openAudit(changing, { version: '1' });
    changing.write('legacy/deploy.js', 'module.exports = {};\n');
    const updated = kept.update({ paths: ['legacy/deploy.js'] });
    assert.equal(answerOf(updated, 'security/no-secrets').status, 'pass');
    assert.deepEqual(bare(updated), bare(auditRepository(changing, { version: '1' })));
  });
});
