import assert from 'node:assert/strict';
import { Rubric } from '../../../src/vscode/views/rubric';
import { FakeWorkspace } from '../support/fake-workspace';
import { areaReport, reportOf } from '../support/reports';

describe('the rubric', () => {
  let workspace: FakeWorkspace;
  let rubric: Rubric;

  const begin = (...names: string[]) => {
    workspace = new FakeWorkspace(...names);
    rubric = new Rubric(workspace.sessions);
    workspace.start();
  };

  afterEach(() => {
    rubric.dispose();
    workspace.dispose();
  });

  it('shows areas with their score, and what made it up', () => {
    begin('shop');
    const incomplete = areaReport({ id: 'documentation', title: 'Documentation', score: null, incomplete: true });
    workspace.report('shop', reportOf([], { areas: [areaReport(), incomplete] }));
    const areas = rubric.getChildren();
    const items = areas.map((area) => rubric.getTreeItem(area));
    assert.deepEqual(
      items.map((item) => [item.label, item.description, item.accessibilityInformation?.label]),
      [
        ['Testing', '3.5/5', 'Testing: 3.5/5'],
        ['Documentation', 'incomplete', 'Documentation: incomplete'],
      ],
    );
    const reasons = rubric.getChildren(areas[0]);
    assert.deepEqual(
      reasons.map((reason) => rubric.getTreeItem(reason).label),
      ['Tests run'],
    );
    assert.equal(rubric.getParent(reasons[0]!), areas[0]);
  });

  it('says when a score counts only part of the questions, and what held it down', () => {
    begin('shop');
    workspace.report('shop', reportOf([], { areas: [areaReport({ incomplete: true, cap: 'No tests' })] }));
    const item = rubric.getTreeItem(rubric.getChildren()[0]!);
    assert.equal(item.description, '3.5/5, incomplete');
    assert.equal(item.tooltip, 'Testing: 3.5/5, held down by: No tests');
  });

  it('shows a row for each of several folders, with ids of their own', () => {
    begin('shop', 'depot');
    for (const name of ['shop', 'depot']) workspace.report(name, reportOf([]));
    const folders = rubric.getChildren();
    const rows = folders.flatMap((folder) => [folder, ...rubric.getChildren(folder)]);
    assert.deepEqual(
      folders.map((folder) => rubric.getTreeItem(folder).label),
      ['shop', 'depot'],
    );
    assert.equal(new Set(rows.map((row) => rubric.getTreeItem(row).id)).size, 4);
  });

  it('is drawn again only when a score changed', () => {
    begin('shop');
    workspace.report('shop', reportOf([]));
    let fired = 0;
    rubric.onDidChangeTreeData(() => fired++);
    workspace.report('shop', reportOf([]));
    assert.equal(fired, 0);
    workspace.report('shop', reportOf([], { areas: [areaReport({ score: 4 })] }));
    assert.equal(fired, 1);
  });
});
