import assert from 'node:assert/strict';
import { activeExtension, auditedExtension, extensionUnderTest, latestReport } from '../support/extension';

describe('the extension', () => {
  it('becomes active by itself, before any audit has ended', async () => {
    const coach = await activeExtension();
    assert.ok(extensionUnderTest().isActive);
    assert.notEqual(coach.figures.activate, null);
  });

  it('audits the open folder after it was activated', async () => {
    const coach = await auditedExtension();
    const report = latestReport(coach);
    assert.ok(report);
    assert.equal(report.rubric.areas.length, 5);
    assert.ok(coach.figures.firstReport! > 0);
  });

  it('shows one status bar item', async () => {
    const { statusBarItem } = await auditedExtension();
    assert.equal(statusBarItem.id, 'portfolio-coach.score');
    assert.equal(statusBarItem.name, 'Portfolio Coach');
    assert.match(statusBarItem.text, /^\$\(checklist\) (?:incomplete|[1-5](?:\.\d)?\/5)$/);
  });
});
