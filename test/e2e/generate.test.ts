import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditOnCommandLine, checkOf, rowLabel } from './command-line';
import { sampleFolder } from './folders';
import { Workbench } from './workbench';

/** A copy of the sample whose README says nothing of the tests. */
function withoutTestSection(): string {
  const folder = sampleFolder();
  const file = join(folder, 'README.md');
  const text = readFileSync(file, 'utf8');
  const shorter = text.replace(/^## Tests\n[^#]*/m, '');
  assert.notEqual(shorter, text);
  writeFileSync(file, shorter);
  return folder;
}

/** A row's label, whatever it says of the last commit after that. */
const starting = (label: string): RegExp => new RegExp(`^${label}(?:,|$)`);

/** Waits until a file is not there any more. */
async function gone(file: string): Promise<void> {
  for (const start = Date.now(); existsSync(file);) {
    assert.ok(Date.now() - start < 15_000, `${file} is taken back`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('generated text in VS Code', () => {
  let workbench: Workbench;
  let folder: string;

  before(async function () {
    this.timeout(60_000);
    folder = withoutTestSection();
    workbench = await Workbench.open({ path: folder, height: 1500 });
    await workbench.openContainer();
    await workbench.waitForRow('Checklist', /^Portfolio quality: \d+ of \d+ passed/);
  });

  after(() => workbench.close());

  afterEach(async function () {
    await workbench.screenshot(this.currentTest?.title ?? 'unnamed');
  });

  it('adds a section by quick fix, and takes it back with one undo', async () => {
    const before = checkOf(auditOnCommandLine(folder), 'readme/run-tests');
    assert.equal(before.status, 'fail');
    await workbench.waitForRow('Checklist', starting(rowLabel(before)));
    await workbench.openFile('README.md');
    await workbench.goToLine(1);
    await workbench.takeQuickFix('Generate a section on running the tests', 'quick fixes of a README');
    const passed = `The README says how to run the tests: passed`;
    await workbench.waitForRow('Checklist', passed);
    await workbench.line('## Running the tests').waitFor();
    await workbench.screenshot('a section was added');
    // It stands behind the endpoints and before the layout.
    await workbench.undo();
    await workbench.waitForRow('Checklist', starting(rowLabel(before)));
    assert.equal(await workbench.line('## Running the tests').count(), 0);
  });

  it('lets the author write where only the author knows', async () => {
    await workbench.openFile('README.md');
    await workbench.goToLine(1);
    await workbench.takeQuickFix('Generate a section on trade-offs', 'quick fix for trade-offs');
    await workbench.screenshot('a place for the author');
    // The place is selected, so that what is typed replaces it.
    await workbench.type(
      'Postgres over MongoDB, because a seat must not be sold twice; it costs a migration per change.',
    );
    await workbench.waitForRow('Checklist', /^The docs explain a design decision.*: passed/);
    await workbench.screenshot('the author has written');
    await workbench.runCommand('File: Revert File');
    await workbench.waitForRow('Checklist', /^The docs explain no design decision.*: missing/);
  });

  it('begins at a row of the checklist', async () => {
    const row = await workbench.waitForRow('Checklist', /^The docs name no known limitation.*: missing/);
    await row.hover();
    await workbench.screenshot('actions of a row');
    await row.getByRole('button', { name: 'Generate What Is Missing' }).click();
    await workbench.line('## Known limitations').waitFor();
    await workbench.runCommand('File: Revert File');
    await workbench.line('## Known limitations').waitFor({ state: 'detached' });
  });

  it('shows several changes before it makes them', async () => {
    await workbench.runCommand('Portfolio Coach: Generate Missing Sections');
    const preview = workbench.page.locator('.panel, .part.panel', { hasText: 'Refactor Preview' });
    await preview.first().waitFor();
    await workbench.screenshot('several changes at once');
    const notes = join(folder, 'docs', 'ARCHITECTURE.md');
    assert.ok(!existsSync(notes));
    await preview.getByRole('button', { name: 'Apply' }).first().click();
    await workbench.waitForRow('Checklist', 'The README says how to run the tests: passed');
    await workbench.waitForRow('Checklist', /^CI runs the tests on every change: passed/);
    assert.ok(existsSync(notes));
    await workbench.screenshot('several changes were made');
    await workbench.openFile('README.md');
    await workbench.undo();
    await workbench.waitForRow('Checklist', /^The README does not say how to run the tests: missing/);
    await workbench.waitForRow('Checklist', /^CI does not run the tests.*: partly there/);
    await gone(notes);
  });

  it('adds a job to a workflow by quick fix, and takes it back with one undo', async () => {
    const before = checkOf(auditOnCommandLine(folder), 'quality/ci-tests');
    const [evidence] = before.evidence;
    assert.ok(evidence && 'path' in evidence && evidence.startLine !== undefined, 'it has a line');
    await workbench.openFile(evidence.path);
    await workbench.goToLine(evidence.startLine);
    await workbench.takeQuickFix('Generate a CI workflow', 'quick fix of a workflow');
    await workbench.waitForRow('Checklist', /^CI runs the tests on every change: passed/);
    await workbench.screenshot('a job was added');
    await workbench.undo();
    await workbench.waitForRow('Checklist', /^CI does not run the tests.*: partly there/);
  });

  it('writes architecture notes that wait for their author, and takes them back', async () => {
    const before = auditOnCommandLine(folder);
    const missing = checkOf(before, 'notes/error-handling');
    const turning = rowLabel(checkOf(before, 'quality/architecture-page'));
    await workbench.waitForRow('Checklist', starting(turning));
    const notes = join(folder, 'docs', 'ARCHITECTURE.md');
    await workbench.waitForRow('Checklist', starting(rowLabel(missing)));
    await workbench.runCommand('Portfolio Coach: Generate Architecture Notes');
    await workbench.activeTab('ARCHITECTURE.md').waitFor();
    await workbench.screenshot('architecture notes were written');
    assert.ok(existsSync(notes));
    // The code shows the parts; what only the author knows still has to be said.
    await workbench.waitForRow('Checklist', /^The docs do not explain the architecture: partly there/);
    await workbench.waitForRow('Checklist', starting(rowLabel(missing)));
    await workbench.undo();
    await workbench.screenshot('undoing architecture notes');
    await gone(notes);
    await workbench.waitForRow('Checklist', starting(turning));
    await workbench.waitForRow('Checklist', /^The README's links .*: passed/);
  });
});
