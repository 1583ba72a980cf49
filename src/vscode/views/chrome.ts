import * as vscode from 'vscode';
import type { Report } from '../../core/model';
import { stateContextKey, type ChecklistState } from '../contributions/ids';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import type { ChecklistNode } from './checklist-nodes';
import type { RubricNode } from './rubric';
import { countExempted, countOpen, scoreWords } from './words';

/** Keeps what surrounds the rows: which welcome text the checklist shows, its badge and headline, the rubric's total. */
export class Chrome implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable;
  private state: ChecklistState | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly checklist: vscode.TreeView<ChecklistNode>,
    private readonly rubric: vscode.TreeView<RubricNode>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      sessions.onDidChangeState(() => this.update()),
      sessions.onDidChangeFolders(() => this.update()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(): void {
    const { all } = this.sessions;
    const state = checklistState(all);
    if (state !== this.state) {
      this.state = state;
      void vscode.commands.executeCommand('setContext', stateContextKey, state);
    }
    const reports = all.flatMap((session) => session.shown ?? []);
    const value = reports.reduce((sum, report) => sum + countOpen(report), 0);
    if ((this.checklist.badge?.value ?? 0) !== value) {
      this.checklist.badge = value > 0 ? { value, tooltip: vscode.l10n.t('Open items: {0}', value) } : undefined;
    }
    this.checklist.description = describe(all, reports);
    const [only, another] = reports;
    this.rubric.description = only && !another ? scoreWords(only.rubric.average) : '';
  }
}

/** What stands beside the checklist's title. */
function describe(sessions: readonly Session[], reports: readonly Report[]): string {
  if (sessions.some(({ state, shown }) => shown && state.kind === 'report' && state.remembered))
    return vscode.l10n.t('as last seen, checking…');
  const exempted = reports.reduce((sum, report) => sum + countExempted(report), 0);
  return exempted > 0 ? vscode.l10n.t('{0} exempted', exempted) : '';
}

/** What there is to say in place of rows. Several folders always have rows: their own. */
export function checklistState(sessions: readonly Pick<Session, 'state' | 'quiet'>[]): ChecklistState {
  const [only, another] = sessions;
  if (!only) return 'quiet';
  if (another || only.state.kind === 'failed') return 'rows';
  if (only.state.kind === 'report') return only.quiet ? 'quiet' : 'rows';
  return only.state.kind;
}
