import assert from 'node:assert/strict';
import { folderWith, sampleFolder, workspaceOf } from './folders';
import { Workbench, type WorkbenchOptions } from './workbench';

describe('other windows', () => {
  let workbench: Workbench | undefined;

  const open = async (options: WorkbenchOptions) => {
    workbench = await Workbench.open(options);
    await workbench.openContainer();
    return workbench;
  };

  afterEach(async function () {
    await workbench?.screenshot(this.currentTest?.title ?? 'unnamed');
    await workbench?.close();
    workbench = undefined;
  });

  it('offers to open a folder where there is none', async () => {
    const window = await open({});
    await window.view('Checklist').getByRole('button', { name: 'Open Folder' }).waitFor();
    assert.equal(await window.statusBarItem().count(), 0);
  });

  it('keeps quiet in a folder without a backend', async () => {
    const window = await open({ path: folderWith({ 'notes.txt': 'Nothing to see.\n' }) });
    await window.view('Checklist').getByText('nothing to coach').waitFor();
    assert.equal(await window.statusBarItem().count(), 0);
    assert.deepEqual(await window.rows('Checklist'), []);
  });

  it('shows each folder of a workspace with its score', async () => {
    const first = sampleFolder();
    const second = sampleFolder('second-booking');
    const window = await open({ path: workspaceOf(first, second) });
    await window.waitForRow('Checklist', /^workshop-booking: (incomplete|[1-5](\.\d)?\/5)/);
    await window.waitForRow('Checklist', /^second-booking: (incomplete|[1-5](\.\d)?\/5)/);
    assert.equal(await window.statusBarItem().count(), 1);
  });

  it('leaves the history alone in Restricted Mode', async () => {
    const window = await open({ path: sampleFolder(), trust: 'untrusted' });
    await window.waitForRow('Checklist', /history.*: not looked at$/i);
    await window.view('Restricted Mode').getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
  });
});
