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

describe('generated text in VS Code', () => {
  let workbench: Workbench;
  let folder: string;

  before(async function () {
    this.timeout(60_000);
    folder = withoutTestSection();
    workbench = await Workbench.open({ path: folder, height: 1500 });
    await workbench.openContainer();
    await workbench.waitForRow('Checklist', /^Portfolio quality: \d+ of \d+ passed/);
    // A browser's VS Code saves by itself after a second, and what is not saved is what these tests are about.
    await workbench.runCommand('File: Toggle Auto Save');
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

  it('writes architecture notes that wait for their author, and takes them back', async () => {
    const missing = checkOf(auditOnCommandLine(folder), 'notes/error-handling');
    const notes = join(folder, 'docs', 'ARCHITECTURE.md');
    await workbench.waitForRow('Checklist', starting(rowLabel(missing)));
    await workbench.runCommand('Portfolio Coach: Generate Architecture Notes');
    await workbench.activeTab('ARCHITECTURE.md').waitFor();
    await workbench.screenshot('architecture notes were written');
    assert.ok(existsSync(notes));
    // What only the author knows still has to be said.
    await workbench.waitForRow('Checklist', starting(rowLabel(missing)));
    await workbench.undo();
    await workbench.screenshot('undoing architecture notes');
    assert.ok(!existsSync(notes));
  });
});
