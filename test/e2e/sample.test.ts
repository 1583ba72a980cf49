import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/model';
import { auditOnCommandLine, checkOf, rowLabel } from './command-line';
import { sampleFolder } from './folders';
import { Workbench } from './workbench';

const workflow = '.github/workflows/ci.yml';
const testStep = '      - run: npm test';

describe('the sample repository in VS Code', () => {
  let report: Report;
  let workbench: Workbench;

  before(async function () {
    this.timeout(60_000);
    const folder = sampleFolder();
    report = auditOnCommandLine(folder);
    workbench = await Workbench.open({ path: folder });
    await workbench.openContainer();
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.screenshot(this.currentTest?.title ?? 'unnamed');
  });

  it('shows each check as the command line answers it', async () => {
    await workbench.waitForRow('Checklist', /^Portfolio quality: \d+ of \d+ passed/);
    assert.ok(report.checks.length > 0, 'the command line answers checks');
    for (const check of report.checks) await workbench.waitForRow('Checklist', rowLabel(check));
  });

  it('shows the five areas of the rubric', async () => {
    assert.equal(report.rubric.areas.length, 5);
    for (const { title } of report.rubric.areas) {
      await workbench.waitForRow('Rubric', new RegExp(`^${title}: (incomplete|[1-5](\\.5)?/5)`));
    }
  });

  it('shows one score in the status bar', async () => {
    const { average } = report.rubric;
    const item = workbench.statusBarItem();
    await item.waitFor();
    assert.equal(await item.count(), 1);
    assert.equal((await item.innerText()).trim(), average === null ? 'incomplete' : `${average}/5`);
  });

  it('opens evidence at its line', async () => {
    const check = checkOf(report, 'quality/linter');
    const evidence = check.evidence.find((each) => 'path' in each && each.startLine !== undefined);
    assert.ok(evidence && 'path' in evidence, 'the linter has evidence with a line');
    await workbench.expand(await workbench.waitForRow('Checklist', rowLabel(check)));
    const place = `${evidence.path}:${evidence.startLine}`.replaceAll('.', '\\.');
    await (await workbench.waitForRow('Checklist', new RegExp(`^Evidence: ${place}(,|$)`))).click();
    await workbench.activeTab(evidence.path.split('/').at(-1)).waitFor();
    await workbench.cursor(evidence.startLine).waitFor();
  });

  it('turns an item with an unsaved edit, and back without it', async () => {
    const before = checkOf(report, 'quality/ci-tests');
    // What the edit has to lead to is what the command line says once it is saved.
    const saved = sampleFolder();
    appendFileSync(join(saved, workflow), testStep);
    const after = checkOf(auditOnCommandLine(saved), before.id);
    assert.deepEqual([before.status, after.status], ['partial', 'pass']);

    await workbench.waitForRow('Checklist', rowLabel(before));
    await workbench.openFile(workflow);
    const turned = await workbench.stopwatchFor(rowLabel(after));
    await workbench.typeAtEnd(testStep);
    console.log(`      ${(await turned()).toFixed(0)} ms from the last key to the changed row`);
    await workbench.screenshot('unsaved edit');
    await workbench.runCommand('File: Revert File');
    await workbench.waitForRow('Checklist', rowLabel(before));
  });
});
