import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { NextStep } from '../../../src/core/model';
import { Checklist } from '../../../src/vscode/views/checklist';
import { FakeWorkspace } from '../support/fake-workspace';
import { checkReport, reportOf } from '../support/reports';

const step = (check: string, parts: Partial<NextStep> = {}): NextStep => ({
  check,
  title: `Title of ${check}`,
  step: 'First do this',
  area: 'testing',
  gain: { area: 0.25, average: 0.05 },
  minutes: 30,
  action: null,
  ...parts,
});
const failing = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => checkReport(`quality/${name}`, { status: 'fail' }));

describe('the next steps in the checklist', () => {
  let workspace: FakeWorkspace;
  let checklist: Checklist;

  beforeEach(() => {
    workspace = new FakeWorkspace('shop');
    checklist = new Checklist(workspace.sessions, workspace.metadata, { checklistShown: () => undefined });
    workspace.start();
  });
  afterEach(() => {
    checklist.dispose();
    workspace.dispose();
  });

  const show = (next: readonly NextStep[]) => workspace.report('shop', reportOf(failing, { parts: { next } }));
  const rows = () => {
    const [first] = checklist.getChildren();
    return first?.kind === 'next' ? checklist.getChildren(first) : [];
  };

  it('come first, five of them, with what they bring and cost', () => {
    show(failing.map(({ id }) => step(id)));
    const items = rows().map((row) => checklist.getTreeItem(row));
    assert.equal(items.length, 5);
    assert.deepEqual(
      [items[0]!.label, items[0]!.description, items[0]!.command],
      ['Title of quality/a', '+0.25 Testing · 30 min', undefined],
    );
    assert.ok(items.every((item) => item.accessibilityInformation?.label && item.contextValue === 'check'));
  });

  it('open the place to begin at', () => {
    show([step('quality/a', { minutes: 90, action: { kind: 'open', path: 'src/app.ts', line: 7 } })]);
    const item = checklist.getTreeItem(rows()[0]!);
    assert.equal(item.description, '+0.25 Testing · 1.5 h');
    const [uri, options] = item.command!.arguments as [vscode.Uri, vscode.TextDocumentShowOptions];
    assert.equal(item.command!.command, 'vscode.open');
    assert.ok(uri.path.endsWith('/shop/src/app.ts'));
    assert.equal(options.selection?.start.line, 6);
  });

  it('promise nothing where nothing is gained', () => {
    show([step('quality/a', { gain: { area: 0, average: 0 } })]);
    assert.equal(checklist.getTreeItem(rows()[0]!).description, 'Testing · 30 min');
  });

  it('are drawn again by themselves where they change', () => {
    show([step('quality/a')]);
    checklist.getChildren();
    const fired: unknown[] = [];
    checklist.onDidChangeTreeData((nodes) => fired.push(nodes));
    show([step('quality/b')]);
    assert.deepEqual(
      fired.map((nodes) => (nodes as { kind: string }[]).map(({ kind }) => kind)),
      [['next']],
    );
    assert.deepEqual(
      rows().map((row) => row.kind === 'nextStep' && row.check),
      ['quality/b'],
    );
    const [row] = rows();
    assert.equal(checklist.getParent(row!)?.kind, 'next');
  });

  it('have no row where nothing is open', () => {
    show([]);
    assert.ok(checklist.getChildren().every(({ kind }) => kind !== 'next'));
  });
});
