import * as vscode from 'vscode';
import type { CodeGap, CodeGapKind } from '../../core/code-gaps';
import { stackName, type Snippet } from '../../core/snippets';
import { commandIds } from '../contributions/ids';
import type { Sessions } from '../sessions';
import type { Descriptions } from './descriptions';
import { snippetsFor } from './fitting';
import type { SnippetLibrary } from './library';

/** The snippet that mends each kind of place, by the last part of its id. */
const mending: Readonly<Record<CodeGapKind, string>> = {
  'unchecked-input': 'validate-body',
  'repeatable-job': 'idempotent-job',
  'endless-call': 'outbound-call',
};

/** What the command is asked to insert, and where. */
export interface InsertRequest {
  readonly snippet: string;
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}

/** Offers the snippet that mends a place in code: a handler without validation, a job without memory, a call without time limit. */
export class SnippetActions implements vscode.CodeActionProvider {
  static readonly kind = vscode.CodeActionKind.Refactor.append('snippet');

  constructor(
    private readonly library: SnippetLibrary,
    private readonly sessions: Pick<Sessions, 'of'>,
    private readonly descriptions: Pick<Descriptions, 'of'>,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: Pick<vscode.CodeActionContext, 'only'>,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (only && !only.contains(SnippetActions.kind) && !SnippetActions.kind.contains(only)) return [];
    const gaps = ((await this.descriptions.of(document))?.gaps ?? []).filter(({ lines }) =>
      lines.some((line) => range.start.line <= line - 1 && line - 1 <= range.end.line),
    );
    if (gaps.length === 0 || token.isCancellationRequested) return [];
    const fitting = snippetsFor(await this.library.all(), document, this.sessions.of(document.uri)?.shown);
    return gaps.flatMap((gap) => {
      const snippet = fitting.find(({ id }) => id.endsWith(`/${mending[gap.kind]}`));
      return snippet ? [actionFor(gap, snippet, document)] : [];
    });
  }
}

function actionFor(gap: CodeGap, snippet: Snippet, document: vscode.TextDocument): vscode.CodeAction {
  const title = titleOf(gap, snippet);
  const action = new vscode.CodeAction(title, SnippetActions.kind);
  const request: InsertRequest = { snippet: snippet.id, uri: document.uri.toString(), line: gap.lines[0]! - 1 };
  action.command = { command: commandIds.insertSnippet, title, arguments: [request] };
  return action;
}

function titleOf({ kind }: CodeGap, snippet: Snippet): string {
  const stack = stackName(snippet);
  switch (kind) {
    case 'unchecked-input':
      return vscode.l10n.t('Insert validation of the input: {0}', stack);
    case 'repeatable-job':
      return vscode.l10n.t('Insert a job handler that tells repetitions: {0}', stack);
    case 'endless-call':
      return vscode.l10n.t('Insert an outbound call with a timeout: {0}', stack);
  }
}
