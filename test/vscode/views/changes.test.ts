import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { CheckChange, Report } from '../../../src/core/model';
import { Checklist } from '../../../src/vscode/views/checklist';
import type { ChecklistNode } from '../../../src/vscode/views/checklist-nodes';
import { Rubric } from '../../../src/vscode/views/rubric';
import { StatusBar } from '../../../src/vscode/views/status-bar';
import { FakeWorkspace } from '../support/fake-workspace';
import { areaReport, checkReport, reportOf } from '../support/reports';

const checks = ['quality/linter', 'quality/formatter', 'quality/ci-tests'].map((id) => checkReport(id));
const change = (id: string, direction: CheckChange['direction']): CheckChange => ({
  id,
  title: id,
  before: 'fail',
  now: 'pass',
  direction,
  exempted: false,
});
const comparison = (changes: readonly CheckChange[], before: number | null): Partial<Report> => ({
  comparison: {
    with: { revision: 'a'.repeat(40), model: '1' },
    sameModel: true,
    average: { before: null, now: null },
    areas: [{ id: 'testing', title: 'Testing', before, now: 3.5 }],
    checks: changes,
  },
});

describe('what is different from the last commit', () => {
  let workspace: FakeWorkspace;

  beforeEach(() => (workspace = new FakeWorkspace('shop')));
  afterEach(() => workspace.dispose());

  const show = (changes: readonly CheckChange[], before: number | null = 3.5, areas = [areaReport()]) =>
    workspace.report('shop', reportOf(checks, { areas, parts: comparison(changes, before) }));

  it('is marked at the checks', () => {
    const checklist = new Checklist(workspace.sessions, workspace.metadata, { checklistShown: () => undefined });
    workspace.start();
    show([change('quality/linter', 'up'), change('quality/formatter', 'down')]);
    const everyNode = (from?: ChecklistNode): ChecklistNode[] =>
      checklist.getChildren(from).flatMap((node) => [node, ...everyNode(node)]);
    const items = () =>
      everyNode()
        .filter(({ kind }) => kind === 'check')
        .map((node) => checklist.getTreeItem(node));
    assert.deepEqual(
      items().map(({ description }) => String(description).split(' ')[0]),
      ['▲', '▼', 'Message'],
    );
    assert.match(items()[0]!.accessibilityInformation!.label, /better than in the last commit/);
    const fired: unknown[] = [];
    checklist.onDidChangeTreeData((nodes) => fired.push(nodes));
    show([change('quality/formatter', 'down')]);
    assert.equal(fired.length, 1);
    assert.deepEqual(
      items().map(({ description }) => String(description).split(' ')[0]),
      ['Message', '▼', 'Message'],
    );
    checklist.dispose();
  });

  it('is marked at the areas', () => {
    const rubric = new Rubric(workspace.sessions);
    workspace.start();
    const row = () => rubric.getTreeItem(rubric.getChildren()[0]!);
    for (const [before, expected] of [
      [3, '3.5/5 ▲'],
      [4, '3.5/5 ▼'],
      [3.5, '3.5/5'],
      [null, '3.5/5'],
    ] as const) {
      show([], before);
      assert.equal(row().description, expected);
    }
    rubric.dispose();
  });

  it('is marked in the tooltip of the status bar', () => {
    const statusBar = new StatusBar(workspace.sessions);
    workspace.start();
    show([], 3);
    assert.match((statusBar.item.tooltip as vscode.MarkdownString).value, /\| Testing \| 3\.5\/5 ▲ \|/);
    statusBar.dispose();
  });
});

describe('what authors give themselves', () => {
  it('is shown beside the measured score, with the reason', () => {
    const workspace = new FakeWorkspace('shop');
    const rubric = new Rubric(workspace.sessions);
    workspace.start();
    const selfRating = { score: 4.5, reason: 'Two shops run on it.' };
    workspace.report('shop', reportOf([], { areas: [areaReport({ selfRating })] }));
    const [area] = rubric.getChildren();
    assert.equal(rubric.getTreeItem(area!).description, '3.5/5 · self-rated 4.5/5');
    const labels = rubric.getChildren(area).map((row) => rubric.getTreeItem(row).label);
    assert.deepEqual(labels, ['Self-rated 4.5/5: Two shops run on it.', 'Tests run']);
    rubric.dispose();
    workspace.dispose();
  });
});
