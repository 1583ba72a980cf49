import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Proposed } from '../../../src/node/protocol';
import { Generation } from '../../../src/vscode/generators/generation';
import { firstAddedLine, type Plan } from '../../../src/vscode/generators/plan';
import { closeEditors } from '../support/extension';
import { eventually } from '../support/eventually';
import { FakeWorkspace } from '../support/fake-workspace';
import { reportOf } from '../support/reports';

const before = '# Shop\r\n\r\nSells things.\r\n';

const proposed = (given: Partial<Proposed> = {}): Proposed => ({
  edits: [
    {
      path: 'README.md',
      creates: false,
      before,
      insertions: [{ offset: before.length, text: '\r\n## Trade-offs\r\n\r\n<!-- coach: Say why. -->\r\n' }],
    },
  ],
  reasons: [],
  readme: 'README.md',
  ...given,
});

describe('what generators propose, in the editor', () => {
  let workspace: FakeWorkspace;
  let generation: Generation;
  let handedOver: number;

  beforeEach(() => {
    workspace = new FakeWorkspace('shop').start();
    workspace.report('shop', reportOf([]));
    handedOver = 0;
    generation = new Generation(workspace.sessions, { handOver: () => void handedOver++ });
  });

  afterEach(async () => {
    workspace.dispose();
    await closeEditors();
  });

  const session = () => workspace.sessions.all[0]!;
  const questions = () => workspace.worker.asked('generate').length;

  const answered = async (plan: Promise<Plan>, answer: Proposed | string): Promise<Plan> => {
    workspace.worker.propose(answer);
    return await plan;
  };

  const untitled = (content: string) => vscode.workspace.openTextDocument({ language: 'markdown', content });

  it('is asked over the text of this moment, and told in lines', async () => {
    const plan = await answered(generation.plan({ session: session(), generators: ['trade-offs'] }), proposed());
    assert.equal(handedOver, 1);
    const [file] = plan.files;
    assert.equal(file!.uri.path, '/somewhere/shop/README.md');
    assert.deepEqual(file!.insertions[0]!.position, new vscode.Position(3, 0));
    assert.deepEqual(firstAddedLine(file!), new vscode.Position(4, 0));
  });

  it('says why there is nothing', async () => {
    const plan = await answered(generation.plan({ session: session(), generators: ['trade-offs'] }), 'No code.');
    assert.deepEqual(plan, { files: [], reasons: ['No code.'] });
  });

  it('is asked once for the same state, and again for another', async () => {
    const wanted = { session: session(), generators: ['trade-offs'] };
    await answered(generation.keptPlan(wanted), proposed());
    await generation.keptPlan(wanted);
    assert.equal(questions(), 1);
    workspace.report('shop', reportOf([]));
    await answered(generation.keptPlan(wanted), proposed());
    assert.equal(questions(), 2);
  });

  it('goes into an untitled document with placeholders, as one step to undo', async () => {
    const draft = await untitled(before);
    const text = draft.getText();
    const wanted = { session: session(), generators: ['trade-offs'], draft };
    const other = {
      path: 'docs/ARCHITECTURE.md',
      creates: true,
      before: '',
      insertions: [{ offset: 0, text: '# A\n' }],
    };
    const plan = await answered(generation.plan(wanted), proposed({ edits: [...proposed().edits, other] }));
    assert.equal(workspace.worker.asked('generate')[0]!.asked.draft, text);
    assert.equal(plan.files.length, 1);
    assert.ok(await generation.apply(plan));
    assert.match(draft.getText(), /## Trade-offs\r?\n\r?\n<!-- coach: Say why\. -->/);
    const editor = vscode.window.activeTextEditor!;
    await eventually('the placeholder', () => draft.getText(editor.selection) === '<!-- coach: Say why. -->');
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.getText(), text);
  });

  it('adds nothing to a text that has changed meanwhile', async () => {
    const draft = await untitled(before);
    const wanted = { session: session(), generators: ['trade-offs'], draft };
    const plan = await answered(generation.plan(wanted), proposed());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, new vscode.Position(0, 0), 'New ');
    await vscode.workspace.applyEdit(edit);
    const text = draft.getText();
    assert.equal(await generation.apply(plan), false);
    assert.equal(draft.getText(), text);
  });
});
