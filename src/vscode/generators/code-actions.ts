import * as vscode from 'vscode';
import type { CheckMetadata } from '../../core/model';
import type { GeneratorMetadata } from '../../node/protocol';
import { commandIds } from '../contributions/ids';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import { checkOf } from './diagnostics';
import type { Generation } from './generation';
import { asksAuthor, firstAddedLine, type Plan } from './plan';
import { actionOf } from './words';
import { workspaceEditOf } from './workspace-edit';

const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;

/** Documents in which open items are marked, and Markdown documents that may become a README. */
const selector: vscode.DocumentSelector = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'untitled', language: 'markdown' },
  { scheme: 'file', pattern: '**/{README,Readme,readme}*' },
  { scheme: 'file', pattern: '**/*.{yml,yaml}' },
];

/** Quick fixes for open items that a generator can close, and on request what else can be generated here. */
export class GenerateActions implements vscode.CodeActionProvider, vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly sessions: Sessions,
    private readonly metadata: ReadonlyMap<string, CheckMetadata>,
    private readonly generation: Generation,
  ) {
    this.subscription = vscode.languages.registerCodeActionsProvider(selector, this, {
      providedCodeActionKinds: [QuickFix, RefactorRewrite],
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics, triggerKind, only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const session = document.isUntitled ? undefined : this.sessions.of(document.uri);
    const asked = triggerKind === vscode.CodeActionTriggerKind.Invoke && (!only || only.intersects(RefactorRewrite));
    const refactorings = asked && document.languageId === 'markdown' ? this.refactorings(document, session) : [];
    if (!session?.shown || (only && !only.intersects(QuickFix))) return refactorings;
    const byGenerator = this.generatorsFor(diagnostics);
    const offers = await Promise.all([...byGenerator].map((one) => this.fixFor(document, session, ...one)));
    if (token.isCancellationRequested) return [];
    const fixes = offers.flatMap((fix) => fix ?? []);
    for (const fix of fixes) fix.isPreferred = fixes.length === 1;
    return [...fixes, ...(fixes.length > 1 ? [fixAll(session, fixes, byGenerator)] : []), ...refactorings];
  }

  private generatorsFor(diagnostics: readonly vscode.Diagnostic[]): Map<GeneratorMetadata, vscode.Diagnostic[]> {
    const found = new Map<GeneratorMetadata, vscode.Diagnostic[]>();
    for (const diagnostic of diagnostics) {
      const check = checkOf(diagnostic);
      const id = check === undefined ? undefined : this.metadata.get(check)?.generator;
      const generator = id === undefined ? undefined : this.generation.generators.get(id);
      if (generator) found.set(generator, [...(found.get(generator) ?? []), diagnostic]);
    }
    return found;
  }

  /** A quick fix, where the generator has something to propose. */
  private async fixFor(
    document: vscode.TextDocument,
    session: Session,
    generator: GeneratorMetadata,
    diagnostics: vscode.Diagnostic[],
  ): Promise<GenerateFix | undefined> {
    const plan = await this.generation.keptPlan({ session, generators: [generator.id] });
    if (plan.files.length === 0) return undefined;
    const fix = new GenerateFix(actionOf(generator), generator.id);
    fix.diagnostics = diagnostics;
    arrive(fix, plan, document, session);
    return fix;
  }

  /** Offered when the author asks what can be done, not at every move of the cursor. */
  private refactorings(document: vscode.TextDocument, session: Session | undefined): vscode.CodeAction[] {
    const shown = session ? session.shown : this.sessions.all.find((one) => one.shown)?.shown;
    const isReadme = document.isUntitled || document.uri.path.endsWith(`/${session?.anchors?.readme?.path ?? ''}`);
    if (!shown || !isReadme) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Generate README Section…'), RefactorRewrite);
    action.command = {
      command: commandIds.generateReadmeSection,
      title: action.title,
      arguments: [document.uri],
    };
    return [action];
  }
}

/** A quick fix that remembers its generator. */
class GenerateFix extends vscode.CodeAction {
  constructor(
    title: string,
    readonly generator: string,
  ) {
    super(title, QuickFix);
  }
}

/** What changes this document alone is an edit that can be previewed; everything else is left to the command. */
function arrive(fix: GenerateFix, plan: Plan, document: vscode.TextDocument, session: Session): void {
  const [only] = plan.files;
  if (plan.files.length > 1 || only!.creates || only!.uri.toString() !== document.uri.toString()) {
    fix.command = {
      command: commandIds.generate,
      title: fix.title,
      arguments: [{ folder: session.key, generators: [fix.generator] }],
    };
    return;
  }
  const snippet = asksAuthor(only!);
  fix.edit = workspaceEditOf(plan, { snippet });
  if (snippet) return;
  const at = firstAddedLine(only!);
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(at, at) };
  fix.command = { command: 'vscode.open', title: fix.title, arguments: [document.uri, options] };
}

function fixAll(
  session: Session,
  fixes: readonly GenerateFix[],
  byGenerator: ReadonlyMap<GeneratorMetadata, vscode.Diagnostic[]>,
): vscode.CodeAction {
  const all = new vscode.CodeAction(vscode.l10n.t('Generate all {0} of them, after a preview', fixes.length), QuickFix);
  all.diagnostics = [...byGenerator.values()].flat();
  all.command = {
    command: commandIds.generateMissing,
    title: all.title,
    arguments: [{ folder: session.key, generators: fixes.map(({ generator }) => generator) }],
  };
  return all;
}
