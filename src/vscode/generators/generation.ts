import * as vscode from 'vscode';
import type { GeneratorMetadata } from '../../node/protocol';
import type { FolderState } from '../session';
import type { Sessions } from '../sessions';
import type { OpenDocuments } from '../watch/open-documents';
import { asksAuthor, firstAddedLine, isAsPlanned, planOf, type Plan, type PlannedFile, type Wanted } from './plan';
import { workspaceEditOf } from './workspace-edit';

interface Kept {
  /** The folder's state that the plan was made for. */
  readonly state: FolderState;
  readonly plan: Promise<Plan>;
}

/** Asks the generators over the text of this moment, and lets what they propose arrive in the editor. */
export class Generation {
  /** What every generator says of itself; empty until the engine has started. */
  readonly generators = new Map<string, GeneratorMetadata>();
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly sessions: Pick<Sessions, 'settled'>,
    private readonly openDocuments: Pick<OpenDocuments, 'handOver'>,
  ) {}

  /** What generators propose at this moment; never for a text that has changed meanwhile. */
  async plan(wanted: Wanted): Promise<Plan> {
    const plan = await this.ask(wanted);
    if (isCurrent(plan)) return plan;
    // A file was written a moment ago, and the engine has not taken it in.
    await this.sessions.settled();
    return current(await this.ask(wanted));
  }

  /** The same, from what was answered before where nothing has changed since; for what is asked at every move of the cursor. */
  async keptPlan(wanted: Wanted): Promise<Plan> {
    const { session, generators, draft } = wanted;
    const key = JSON.stringify([session.key, generators]);
    const kept = draft ? undefined : this.kept.get(key);
    if (kept?.state === session.state) {
      const plan = await kept.plan;
      if (isCurrent(plan)) return plan;
    }
    const plan = this.plan(wanted);
    if (!draft) this.kept.set(key, { state: session.state, plan });
    return plan;
  }

  /**
   * Makes a plan's edits as one step to undo and shows where they are. One file that is there already gets placeholders for its
   * author; with `confirm` the user looks at every change first.
   */
  async apply(plan: Plan, { confirm = false }: { readonly confirm?: boolean } = {}): Promise<boolean> {
    for (const file of plan.files) {
      if (file.creates) continue;
      const document = await vscode.workspace.openTextDocument(file.uri);
      if (!isAsPlanned(document, file)) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('{0} has changed meanwhile; nothing was added.', vscode.workspace.asRelativePath(file.uri)),
        );
        return false;
      }
    }
    const [only] = plan.files.length === 1 ? plan.files : [];
    const snippet = !confirm && only !== undefined && !only.creates && asksAuthor(only);
    if (snippet) await vscode.window.showTextDocument(only.uri, { preview: false });
    const made = await vscode.workspace.applyEdit(workspaceEditOf(plan, { snippet, confirm }));
    if (made && !snippet) await show(plan.files.find(({ creates }) => creates) ?? plan.files[0]);
    return made;
  }

  private async ask(wanted: Wanted): Promise<Plan> {
    this.openDocuments.handOver();
    const { session, generators, draft } = wanted;
    const text = draft === undefined ? {} : { draft: draft.getText() };
    return planOf(wanted, await session.generate({ generators, ...text }));
  }
}

/** Whether every open document that a plan adds to holds the text that it was made for. */
function isCurrent({ files }: Plan): boolean {
  return files.every((file) => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.uri.toString());
    return !document || file.creates || isAsPlanned(document, file);
  });
}

const current = (plan: Plan): Plan =>
  isCurrent(plan)
    ? plan
    : {
        files: [],
        reasons: [vscode.l10n.t('The text in the editor is not what the audit reads; save the file first.')],
      };

async function show(file: PlannedFile | undefined): Promise<void> {
  if (!file) return;
  const at = firstAddedLine(file);
  await vscode.window.showTextDocument(file.uri, { preview: false, selection: new vscode.Range(at, at) });
}
