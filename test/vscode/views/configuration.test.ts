import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Report } from '../../../src/core/model';
import { Checklist } from '../../../src/vscode/views/checklist';
import type { ChecklistNode } from '../../../src/vscode/views/checklist-nodes';
import { countOpen } from '../../../src/vscode/views/words';
import { FakeWorkspace } from '../support/fake-workspace';
import { checkReport, reportOf } from '../support/reports';

const path = '.portfolio-coach.json';
const exempted = checkReport('quality/linter', {
  status: 'fail',
  exempted: { kind: 'exempt', reason: 'The host formats what is pushed.' },
});
const off = checkReport('quality/formatter', {
  status: 'na',
  exempted: { kind: 'off', reason: 'There is only one file.' },
});
const configured: Partial<Report> = {
  configuration: {
    path,
    ignored: { patterns: ['legacy/'], files: 12 },
    exempted: 2,
    target: {
      id: 'go',
      title: 'Go with PostgreSQL',
      parts: [
        { name: 'Go', shown: true, evidence: [{ path: 'main.go', startLine: 1 }] },
        { name: 'PostgreSQL', shown: false, evidence: [] },
      ],
    },
  },
  notices: [
    { path, line: 3, message: 'names a check that does not exist' },
    { path: 'big.json', message: 'is over the size limit' },
  ],
};

describe('the configuration in the checklist', () => {
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

  const show = (parts: Partial<Report> = configured) =>
    workspace.report('shop', reportOf([exempted, off, checkReport('quality/ci-tests')], { parts }));
  const everyNode = (from?: ChecklistNode): ChecklistNode[] =>
    checklist.getChildren(from).flatMap((node) => [node, ...everyNode(node)]);
  const itemOf = (check: string) => {
    const node = everyNode().find((one) => one.kind === 'check' && one.check === check);
    assert.ok(node);
    return { node, item: checklist.getTreeItem(node) };
  };

  it('comes last, with what it does in a few words', () => {
    show();
    const last = checklist.getChildren().at(-1)!;
    const item = checklist.getTreeItem(last);
    assert.deepEqual(
      [item.label, item.description],
      ['Configuration', '1 not understood · 2 exempted · Go with PostgreSQL'],
    );
    assert.deepEqual(
      checklist.getChildren(last).map((row) => {
        const { label, description, iconPath } = checklist.getTreeItem(row);
        return [label, description, (iconPath as vscode.ThemeIcon).id];
      }),
      [
        ['names a check that does not exist', `${path}:3`, 'warning'],
        ['12 files left out', 'legacy/', 'exclude'],
        ['Go', 'main.go:1', 'pass-filled'],
        ['PostgreSQL', '', 'error'],
      ],
    );
    const [complaint] = checklist.getChildren(last);
    const [uri, options] = checklist.getTreeItem(complaint!).command!.arguments as [
      vscode.Uri,
      vscode.TextDocumentShowOptions,
    ];
    assert.ok(uri.path.endsWith(`/${path}`));
    assert.equal(options.selection?.start.line, 2);
    assert.equal(checklist.getParent(complaint!), last);
  });

  it('has no row where there is none', () => {
    show({});
    assert.ok(checklist.getChildren().every(({ kind }) => kind !== 'configuration'));
  });

  it('shows exemptions where they are, with their reason', () => {
    show();
    const { node, item } = itemOf('quality/linter');
    assert.equal(item.description, `exempted · ${exempted.message}`);
    assert.equal(item.accessibilityInformation?.label, `${exempted.title}: missing, exempted`);
    const [reason] = checklist.getChildren(node);
    assert.equal(checklist.getTreeItem(reason!).label, 'Exempted: The host formats what is pushed.');
    const [switchedOff] = checklist.getChildren(itemOf('quality/formatter').node);
    assert.equal(checklist.getTreeItem(switchedOff!).label, 'Switched off: There is only one file.');
  });

  it('leaves exemptions out of the counts', () => {
    show();
    const [group] = checklist.getChildren();
    assert.equal(checklist.getTreeItem(group!).description, '1 of 1');
    assert.equal(countOpen(reportOf([exempted, off])), 0);
  });

  it('is drawn again where it changes', () => {
    show();
    checklist.getChildren();
    const fired: unknown[] = [];
    checklist.onDidChangeTreeData((nodes) => fired.push(nodes));
    show({ ...configured, notices: [] });
    assert.deepEqual(
      fired.map((nodes) => (nodes as { kind: string }[]).map(({ kind }) => kind)),
      [['configuration']],
    );
  });
});
