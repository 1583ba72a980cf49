import assert from 'node:assert/strict';
import type { Report, Status } from '../../src/core/model';
import { auditOnCommandLine } from './command-line';
import { sampleFolder } from './folders';
import { Workbench } from './workbench';

const words: Readonly<Record<Status, string>> = {
  pass: 'passed',
  partial: 'partly there',
  fail: 'missing',
  na: 'does not apply',
  unknown: 'not looked at',
};

/** What this version does not answer yet has no row. */
const answered = ({ checks }: Report) => checks.filter((check) => check.evidence.length > 0 || check.remedy.length > 0);

describe('the sample repository in VS Code', () => {
  let report: Report;
  let workbench: Workbench;

  const titleOf = (id: string) => {
    const check = report.checks.find((each) => each.id === id);
    assert.ok(check, `the command line answers ${id}`);
    return check.title;
  };

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
    const checks = answered(report);
    assert.ok(checks.length > 0, 'the command line answers checks');
    for (const { title, status } of checks) await workbench.waitForRow('Checklist', `${title}: ${words[status]}`);
  });

  it('shows the five areas of the rubric', async () => {
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
    const check = report.checks.find((each) => each.id === 'quality/linter');
    const evidence = check?.evidence.find((each) => 'path' in each && each.startLine !== undefined);
    assert.ok(check && evidence && 'path' in evidence, 'there is a linter with evidence');
    const row = await workbench.waitForRow('Checklist', `${check.title}: ${words[check.status]}`);
    await workbench.expand(row);
    const place = `${evidence.path}:${evidence.startLine}`.replaceAll(/[.\\/]/g, '\\$&');
    await (await workbench.waitForRow('Checklist', new RegExp(`^Evidence: ${place}(,|$)`))).click();
    const name = evidence.path.split('/').at(-1) ?? '';
    await workbench.activeTab().filter({ hasText: name }).waitFor();
    await workbench
      .cursor()
      .filter({ hasText: `Ln ${evidence.startLine},` })
      .waitFor();
  });

  it('turns an item with an unsaved edit, and back without it', async () => {
    const title = titleOf('quality/ci-tests');
    await workbench.waitForRow('Checklist', `${title}: partly there`);
    await workbench.openFile('.github/workflows/ci.yml');
    const turned = await workbench.stopwatchFor(`${title}: passed`);
    await workbench.typeAtEnd('      - run: npm test');
    console.log(`      ${(await turned()).toFixed(0)} ms from the last key to the changed row`);
    await workbench.waitForRow('Checklist', `${title}: passed`);
    await workbench.screenshot('unsaved edit');
    await workbench.runCommand('File: Revert File');
    await workbench.waitForRow('Checklist', `${title}: partly there`);
  });
});
