import * as vscode from 'vscode';
import type { Report } from '../../core/model';
import { commandIds, focusChecklistCommand } from '../contributions/ids';
import { escapeMarkdown } from '../markdown';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import {
  changeMarks,
  countExempted,
  countStatuses,
  durationWords,
  gainWords,
  scoreDirection,
  scoreWords,
} from './words';

/** How long an audit may take before the item shows that one is under way; shorter ones would only flicker. */
const patienceMs = 300;

/** The one status bar item: the score of the folder that the active editor belongs to. */
export class StatusBar implements vscode.Disposable {
  readonly item: vscode.StatusBarItem;
  private readonly subscriptions: vscode.Disposable;
  private current: Session | undefined;
  private spinner: NodeJS.Timeout | undefined;
  private spinning = false;

  constructor(private readonly sessions: Sessions) {
    this.item = vscode.window.createStatusBarItem('portfolio-coach.score', vscode.StatusBarAlignment.Left, 0);
    this.item.name = 'Portfolio Coach';
    this.item.command = focusChecklistCommand;
    this.subscriptions = vscode.Disposable.from(
      this.item,
      sessions.onDidChangeState(() => this.update()),
      sessions.onDidAsk((session) => session === this.current && this.spin(true)),
      sessions.onDidChangeFolders(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    );
  }

  dispose(): void {
    clearTimeout(this.spinner);
    this.subscriptions.dispose();
  }

  private update(): void {
    this.current = this.choose();
    const session = this.current;
    this.spin(session?.busy ?? false);
    if (!session || !show(this.item, session, this.spinning)) this.item.hide();
    else this.item.show();
  }

  /** The active editor's folder; without one the folder that was shown last, or the first that has something to show. */
  private choose(): Session | undefined {
    const active = vscode.window.activeTextEditor;
    const ofActive = active && this.sessions.of(active.document.uri);
    if (ofActive) return ofActive;
    const { all } = this.sessions;
    return all.find((session) => session === this.current) ?? all.find((session) => session.shown) ?? all[0];
  }

  private spin(busy: boolean): void {
    if (!busy) {
      clearTimeout(this.spinner);
      this.spinner = undefined;
      this.spinning = false;
      return;
    }
    this.spinner ??= setTimeout(() => {
      this.spinning = true;
      this.update();
    }, patienceMs);
  }
}

/** Fills the item; false where there is nothing to show. */
function show(item: vscode.StatusBarItem, session: Session, spinning: boolean): boolean {
  const { state, shown } = session;
  if (state.kind === 'failed') {
    item.text = `$(checklist) ${vscode.l10n.t('failed')}`;
    item.tooltip = plain(vscode.l10n.t('The audit failed: {0}', state.message));
    item.accessibilityInformation = { label: vscode.l10n.t('Portfolio Coach: the audit failed') };
    return true;
  }
  if (!shown) return false;
  const score = scoreWords(shown.rubric.average);
  item.text = `${spinning ? '$(loading~spin)' : '$(checklist)'} ${score}`;
  item.tooltip = tooltip(session, shown);
  item.accessibilityInformation = {
    label: spinning
      ? vscode.l10n.t('Portfolio Coach: {0}, auditing', score)
      : vscode.l10n.t('Portfolio Coach: {0}', score),
  };
  return true;
}

function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(escapeMarkdown(text));
}

function tooltip(session: Session, report: Report): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  // Only these commands can be run from here, whatever the repository's texts say.
  text.isTrusted = { enabledCommands: [focusChecklistCommand, commandIds.explainCheck, commandIds.audit] };
  text.appendMarkdown('**Portfolio Coach** · ');
  text.appendText(session.folder.name);
  text.appendMarkdown(`\n\n| ${vscode.l10n.t('Area')} | ${vscode.l10n.t('Score')} |\n|:--|--:|\n`);
  for (const area of report.rubric.areas) {
    const direction = scoreDirection(report.comparison?.areas.find(({ id }) => id === area.id));
    const score = `${scoreWords(area.score)}${direction ? ` ${changeMarks[direction]}` : ''}`;
    text.appendMarkdown(`| ${escapeMarkdown(area.title)} | ${escapeMarkdown(score)} |\n`);
  }
  const { pass, partial, fail, unknown } = countStatuses(report);
  const counts = [
    vscode.l10n.t('{0} passed', pass),
    vscode.l10n.t('{0} partly there', partial),
    vscode.l10n.t('{0} missing', fail),
  ];
  if (unknown > 0) counts.push(vscode.l10n.t('{0} not looked at', unknown));
  const exempted = countExempted(report);
  if (exempted > 0) counts.push(vscode.l10n.t('{0} exempted', exempted));
  text.appendMarkdown(`\n\n${counts.join(' · ')}\n\n`);
  appendNext(text, report);
  text.appendMarkdown(`[${vscode.l10n.t('Show Checklist')}](command:${focusChecklistCommand})`);
  return text;
}

function appendNext(text: vscode.MarkdownString, report: Report): void {
  const next = report.next[0];
  if (!next) return;
  const argument = encodeURIComponent(JSON.stringify([next.check]));
  text.appendMarkdown(`**${vscode.l10n.t('Next:')}** `);
  // Not appendText: it glues the words together, and a step is long enough to need a second line.
  text.appendMarkdown(escapeMarkdown(next.step));
  text.appendMarkdown(` _${escapeMarkdown(`${gainWords(next, report)} · ${durationWords(next.minutes)}`)}_`);
  text.appendMarkdown(` ([${vscode.l10n.t('explain')}](command:${commandIds.explainCheck}?${argument}))\n\n`);
}
