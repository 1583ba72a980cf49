import * as vscode from 'vscode';
import type { CheckMetadata, CommitEvidence } from '../core/model';
import { escapeMarkdown } from './markdown';
import type { Sessions } from './sessions';
import { placeWords, statusWords } from './views/words';

/** The scheme of this extension's read-only documents. */
export const documentScheme = 'portfolio-coach';

/** Where a check is explained. */
export function explanationUri(check: string): vscode.Uri {
  return vscode.Uri.from({ scheme: documentScheme, path: `/checks/${check}.md` });
}

/** Where what the report knows of a commit is written, for lack of a better view of it. */
export function commitUri(evidence: CommitEvidence): vscode.Uri {
  const query = evidence.excerpt ?? '';
  return vscode.Uri.from({ scheme: documentScheme, path: `/commits/${evidence.commit}.md`, query });
}

/** Writes this extension's read-only documents, and writes open ones anew when a report changes what they say. */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;

  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly metadata: ReadonlyMap<string, CheckMetadata>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      vscode.workspace.registerTextDocumentContentProvider(documentScheme, this),
      sessions.onDidChangeState(() => this.refresh()),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const [, kind, name = ''] = /^\/(checks|commits)\/(.+)\.md$/.exec(uri.path) ?? [];
    if (kind === 'commits') return describeCommit(name, uri.query);
    const check = this.metadata.get(name);
    if (kind === 'checks' && check) return [explain(check), ...this.answers(check)].join('\n');
    return vscode.l10n.t('There is nothing to show here.');
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private refresh(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (document.uri.scheme === documentScheme) this.emitter.fire(document.uri);
    }
  }

  /** What was found in each folder. */
  private answers(check: CheckMetadata): string[] {
    return this.sessions.all.flatMap((session) => {
      const answer = session.shown?.checks.find((report) => report.id === check.id);
      if (!answer) return [];
      const lines = answer.evidence.map((evidence) => `- ${escapeMarkdown(placeWords(evidence))}`);
      return [
        `## ${vscode.l10n.t('In {0}: {1}', escapeMarkdown(session.folder.name), statusWords(answer.status))}`,
        '',
        escapeMarkdown(answer.message),
        '',
        ...lines,
        '',
      ];
    });
  }
}

function explain({ id, title, failureTitle, why, remedy }: CheckMetadata): string {
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    `\`${id}\``,
    '',
    `## ${vscode.l10n.t('Why a reviewer cares')}`,
    '',
    escapeMarkdown(why),
    '',
    `## ${vscode.l10n.t('What passes')}`,
    '',
    vscode.l10n.t('{0}. Otherwise: {1}.', escapeMarkdown(title), escapeMarkdown(failureTitle)),
    '',
    `## ${vscode.l10n.t('What to do')}`,
    '',
    ...remedy.map((step, index) => `${index + 1}. ${escapeMarkdown(step)}`),
    '',
  ].join('\n');
}

function describeCommit(commit: string, subject: string): string {
  return [
    `# ${vscode.l10n.t('Commit {0}', commit.slice(0, 8))}`,
    '',
    escapeMarkdown(subject),
    '',
    `\`${commit}\``,
    '',
  ].join('\n');
}
