import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { CheckReport, Status } from '../../../src/core/model';
import { Checklist } from '../../../src/vscode/views/checklist';
import type { ChecklistNode } from '../../../src/vscode/views/checklist-nodes';
import { FakeWorkspace, keyOf } from '../support/fake-workspace';
import { checkReport, metadataOf, reportOf } from '../support/reports';

const linter = checkReport('quality/linter', {
  evidence: [
    { path: 'src/eslint.config.js', startLine: 3, endLine: 5, excerpt: 'export default [' },
    { commit: 'a'.repeat(40), excerpt: 'Add a linter' },
  ],
});
const tests = checkReport('quality/ci-tests', {
  title: 'CI does not run the tests',
  status: 'fail',
  remedy: ['Add a workflow', 'Run the tests in it'],
  advice: ['Measure coverage'],
});

describe('the checklist', () => {
  let workspace: FakeWorkspace;
  let checklist: Checklist;
  let shown: number;
  let drawn: number;

  const begin = (...names: string[]) => {
    workspace = new FakeWorkspace(...names);
    shown = 0;
    checklist = new Checklist(workspace.sessions, workspace.metadata, { checklistShown: () => shown++ });
    drawn = 0;
    checklist.onDidChangeTreeData(() => drawn++);
    workspace.start();
  };
  const items = (nodes: readonly ChecklistNode[]) => nodes.map((node) => checklist.getTreeItem(node));
  const labels = (nodes: readonly ChecklistNode[]) => items(nodes).map((item) => item.label);
  const everyNode = (from?: ChecklistNode): ChecklistNode[] =>
    checklist.getChildren(from).flatMap((node) => [node, ...everyNode(node)]);
  const nodeOf = (check: CheckReport) => {
    const found = everyNode().find((node) => node.kind === 'check' && node.check === check.id);
    assert.ok(found);
    return found;
  };

  afterEach(() => {
    checklist.dispose();
    workspace.dispose();
  });

  describe('of one folder', () => {
    beforeEach(() => begin('shop'));

    it('has no rows before the first report', () => {
      assert.deepEqual(checklist.getChildren(), []);
      assert.equal(shown, 0);
    });

    it('is not drawn before there are rows', () => {
      assert.equal(drawn, 0);
      workspace.report('shop', reportOf([linter]));
      assert.equal(drawn, 1);
    });

    it('shows groups in the order of the catalogue, then their checks', () => {
      workspace.report(
        'shop',
        reportOf([checkReport('tests/automated'), linter, tests, checkReport('readme/run-tests')]),
      );
      const [next, ...groups] = checklist.getChildren();
      assert.equal(next?.kind, 'next');
      assert.deepEqual(labels(groups), ['README', 'Portfolio quality', 'Tests']);
      assert.deepEqual(
        items(groups).map((item) => item.description),
        ['1 of 1', '1 of 2', '1 of 1'],
      );
      assert.deepEqual(labels(checklist.getChildren(groups[1])), [linter.title, tests.title]);
      assert.equal(shown, 1);
    });

    it('leaves what does not apply out of the count', () => {
      workspace.report('shop', reportOf([linter, checkReport('quality/formatter', { status: 'na' })]));
      assert.equal(items(checklist.getChildren())[0]?.description, '1 of 1');
    });

    it('tells each status by icon and words', () => {
      const expected: Record<Status, [icon: string, words: string]> = {
        pass: ['pass-filled', 'passed'],
        partial: ['warning', 'partly there'],
        fail: ['error', 'missing'],
        na: ['circle-slash', 'does not apply'],
        unknown: ['question', 'not looked at'],
      };
      for (const [status, [icon, words]] of Object.entries(expected)) {
        workspace.report('shop', reportOf([{ ...linter, status: status as Status }]));
        const item = checklist.getTreeItem(nodeOf(linter));
        assert.equal((item.iconPath as vscode.ThemeIcon).id, icon);
        assert.equal(item.accessibilityInformation?.label, `${linter.title}: ${words}`);
        assert.ok(item.contextValue?.split(' ').includes(status));
      }
    });

    it('shows under a check its message, evidence, steps and advice', () => {
      workspace.report('shop', reportOf([linter, tests]));
      assert.deepEqual(labels(checklist.getChildren(nodeOf(linter))), [
        linter.message,
        'eslint.config.js:3',
        'aaaaaaaa',
      ]);
      assert.deepEqual(
        items(checklist.getChildren(nodeOf(linter))).map((item) => item.description),
        [undefined, 'src · export default [', 'Add a linter'],
      );
      assert.deepEqual(labels(checklist.getChildren(nodeOf(tests))), [
        tests.message,
        ...tests.remedy,
        ...tests.advice!,
      ]);
    });

    it('opens evidence in a file at its lines', () => {
      workspace.report('shop', reportOf([linter]));
      const item = checklist.getTreeItem(checklist.getChildren(nodeOf(linter))[1]!);
      const [uri, options] = item.command!.arguments as [vscode.Uri, vscode.TextDocumentShowOptions];
      assert.equal(item.command!.command, 'vscode.open');
      assert.equal(uri.toString(), `${keyOf('shop')}/src/eslint.config.js`);
      assert.equal(options.selection!.start.line, 2);
      assert.equal(options.selection!.end.line, 4);
      assert.equal(item.accessibilityInformation?.label, 'Evidence: src/eslint.config.js:3, export default [');
    });

    it('opens a commit by its own command', () => {
      workspace.report('shop', reportOf([linter]));
      const item = checklist.getTreeItem(checklist.getChildren(nodeOf(linter))[2]!);
      assert.equal(item.command!.command, 'portfolioCoach.openEvidence');
    });

    it('gives every row an id of its own and a parent that lists it', () => {
      workspace.report('shop', reportOf([linter, tests, checkReport('tests/automated')]));
      const nodes = everyNode();
      const ids = nodes.map((node) => checklist.getTreeItem(node).id);
      assert.equal(new Set(ids).size, nodes.length);
      for (const node of nodes) {
        const siblings = checklist.getChildren(checklist.getParent(node));
        assert.ok(siblings.some((sibling) => sibling.id === node.id));
      }
    });

    it('keeps the object of a row, and redraws only what changed', () => {
      workspace.report('shop', reportOf([linter, tests, checkReport('tests/automated')]));
      const before = nodeOf(tests);
      const fired: (ChecklistNode[] | undefined)[] = [];
      checklist.onDidChangeTreeData((nodes) => fired.push(nodes));
      workspace.report('shop', reportOf([linter, { ...tests, status: 'pass' }, checkReport('tests/automated')]));
      assert.equal(nodeOf(tests), before);
      assert.deepEqual(
        fired.map((nodes) => nodes?.map((node) => node.kind)),
        [['check', 'group']],
      );
      assert.equal(fired[0]?.[0], before);
    });

    it('redraws nothing when nothing changed', () => {
      workspace.report('shop', reportOf([linter]));
      let fired = 0;
      checklist.onDidChangeTreeData(() => fired++);
      workspace.report('shop', reportOf([linter]));
      assert.equal(fired, 0);
    });

    it('explains in the tooltip why it matters, as literal text', () => {
      workspace.worker.ready([metadataOf(linter.id)]);
      workspace.report('shop', reportOf([{ ...linter, message: 'See [this](command:evil) <img src=x>' }]));
      const node = nodeOf(linter);
      const item = checklist.resolveTreeItem(checklist.getTreeItem(node), node);
      const { value, isTrusted } = item.tooltip as vscode.MarkdownString;
      assert.ok(value.includes('Why of quality/linter') || value.includes('Why of quality\\/linter'));
      assert.doesNotMatch(value, /[^\\]\[this|[^\\]<img/);
      assert.ok(!isTrusted);
    });

    it('shows a failure in place of the checks', () => {
      workspace.report('shop', reportOf([linter]));
      workspace.fail('shop', 'The folder is gone.');
      const [item, ...others] = items(checklist.getChildren());
      assert.deepEqual(others, []);
      assert.equal(item!.label, 'The audit failed');
      assert.equal(item!.description, 'The folder is gone.');
      assert.equal(item!.contextValue, 'failure');
    });

    it('has no rows where there is nothing to coach', () => {
      workspace.report('shop', reportOf([linter], { project: { backend: false, readme: false } }));
      assert.deepEqual(checklist.getChildren(), []);
    });
  });

  describe('of several folders', () => {
    beforeEach(() => begin('shop', 'depot'));

    it('gives each folder a row with its score', () => {
      workspace.report('shop', reportOf([linter], { average: 3.4 }));
      const folders = checklist.getChildren();
      assert.deepEqual(labels(folders), ['shop', 'depot']);
      assert.deepEqual(
        items(folders).map((item) => item.description),
        ['3.4/5', 'looking…'],
      );
      assert.equal(items(folders)[0]?.accessibilityInformation?.label, 'shop: 3.4/5');
      assert.deepEqual(labels(checklist.getChildren(folders[0])), ['Portfolio quality']);
    });

    it('keeps ids of equal checks apart', () => {
      for (const name of ['shop', 'depot']) workspace.report(name, reportOf([linter]));
      const nodes = everyNode();
      assert.equal(new Set(nodes.map((node) => node.id)).size, nodes.length);
    });

    it('says where there is nothing to coach', () => {
      workspace.report('depot', reportOf([linter], { project: { backend: false, readme: false } }));
      const [, depot] = checklist.getChildren();
      assert.equal(checklist.getTreeItem(depot!).description, 'nothing to coach here');
      assert.deepEqual(checklist.getChildren(depot), []);
    });

    it('shows the groups at the top again when one folder remains', () => {
      for (const name of ['shop', 'depot']) workspace.report(name, reportOf([linter]));
      workspace.setFolders('shop');
      assert.deepEqual(labels(checklist.getChildren()), ['Portfolio quality']);
    });
  });
});
