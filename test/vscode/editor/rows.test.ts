import assert from 'node:assert/strict';
import type { CoachApi } from '../../../src/vscode/extension';
import type { ChecklistNode } from '../../../src/vscode/views/checklist-nodes';
import { auditedExtension, latestReport } from '../support/extension';

describe('the rows of the open folder', () => {
  let coach: CoachApi;
  before(async () => (coach = await auditedExtension()));

  const everyRow = (from?: ChecklistNode): ChecklistNode[] =>
    coach.checklist.getChildren(from).flatMap((node) => [node, ...everyRow(node)]);

  it('show every answer of the report once', () => {
    const rows = everyRow().flatMap((node) => (node.kind === 'check' ? [node.check] : []));
    assert.deepEqual(
      rows.sort(),
      latestReport(coach)!
        .checks.map(({ id }) => id)
        .sort(),
    );
  });

  it('have ids of their own and something to read out', () => {
    const items = everyRow().map((node) => coach.checklist.getTreeItem(node));
    assert.equal(new Set(items.map((item) => item.id)).size, items.length);
    for (const item of items) assert.ok(item.accessibilityInformation?.label, item.id);
  });

  it('show the five areas of the rubric', () => {
    const items = coach.rubric.getChildren().map((area) => coach.rubric.getTreeItem(area));
    assert.equal(items.length, 5);
    for (const item of items) assert.match(item.accessibilityInformation!.label, /: (?:incomplete|[1-5](?:\.5)?\/5)/);
  });
});
