import * as vscode from 'vscode';
import type { CheckChange, CheckMetadata, CheckReport, Report } from '../../core/model';
import { groupOf } from '../../core/checks/groups';
import { escapeMarkdown } from '../markdown';
import type { Measurements } from '../measurements';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import type { Snippets } from '../snippets/snippets';
import { detailsOf, exemptionWords } from './check-details';
import { checkItem, detailItem, failureItem, folderItem, groupItem } from './checklist-items';
import {
  nodeId,
  type ChecklistNode,
  type CheckNode,
  type ConfigurationNode,
  type FailureNode,
  type FolderNode,
  type GroupNode,
  type LastingNode,
  type NextNode,
  type NextStepNode,
} from './checklist-nodes';
import { configurationRows } from './configuration-rows';
import { configurationItem, configurationRowItem, nextItem, nextStepItem } from './extra-items';
import { checksOf, groupsOf } from './shown-checks';
import { changeWords, countOpen, statusWords } from './words';

/** More of the next steps than these are found at their checks. */
const mostSteps = 5;

/** The checklist: folder (where there are several), next steps and groups, check, then what shows it or what to do. */
export class Checklist implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<ChecklistNode[] | undefined>();
  private readonly subscriptions: vscode.Disposable;
  /** VS Code knows a row by its object, so a row keeps its object for as long as it is shown. */
  private readonly nodes = new Map<string, LastingNode>();
  /** What every shown check looked like when it was last drawn. */
  private drawn = new Map<string, string>();

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly metadata: ReadonlyMap<string, CheckMetadata>,
    private readonly measurements: Pick<Measurements, 'checklistShown'>,
    private readonly snippets?: Pick<Snippets, 'serves' | 'onDidRead'>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      sessions.onDidChangeState((session) => this.refresh(session)),
      sessions.onDidChangeFolders(() => this.redraw()),
      ...(snippets ? [snippets.onDidRead(() => this.emitter.fire(undefined))] : []),
    );
  }

  getTreeItem(node: ChecklistNode): vscode.TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderItem(node);
      case 'failure':
        return failureItem(node);
      case 'group':
        return groupItem(node);
      case 'check': {
        const check = this.reportOf(node);
        // Between two reports VS Code may still ask for a row of the older one.
        return check
          ? checkItem(node, check, {
              direction: this.directionOf(node),
              generates: this.generates(check.id),
              snippet: this.snippets?.serves(check.id, node.session) ?? false,
            })
          : new vscode.TreeItem(node.check);
      }
      case 'next':
        return nextItem(node, node.session.shown ? countOpen(node.session.shown) : 0);
      case 'nextStep': {
        const { shown } = node.session;
        const step = shown?.next.find(({ check }) => check === node.check);
        return shown && step
          ? nextStepItem(node, step, { report: shown, generates: this.generates(step.check) })
          : new vscode.TreeItem(node.check);
      }
      case 'configuration': {
        const { shown } = node.session;
        return shown ? configurationItem(node, shown) : new vscode.TreeItem('');
      }
      case 'configurationRow':
        return configurationRowItem(node);
      case 'message':
      case 'exemption':
      case 'evidence':
      case 'step':
      case 'advice':
        return detailItem(node);
    }
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    if (!node) return this.roots();
    switch (node.kind) {
      case 'folder':
        return this.rowsOf(node.session);
      case 'group':
        return checksOf(node.session, node.group).map((check) => this.checkNode(node.session, check.id));
      case 'check':
        return detailsOf(node, this.reportOf(node));
      case 'next':
        return this.stepsOf(node.session);
      case 'configuration':
        return (node.session.shown ? configurationRows(node.session.shown) : []).map((row, index) => {
          const { session } = node;
          return { kind: 'configurationRow', id: nodeId(session, 'configuration', index), session, row };
        });
      case 'failure':
      case 'nextStep':
      case 'configurationRow':
      case 'message':
      case 'exemption':
      case 'evidence':
      case 'step':
      case 'advice':
        return [];
    }
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    switch (node.kind) {
      case 'folder':
        return undefined;
      case 'nextStep':
        return this.nextNode(node.session);
      case 'configurationRow':
        return this.configurationNode(node.session);
      case 'failure':
      case 'next':
      case 'configuration':
      case 'group':
        return this.sessions.all.length > 1 ? this.folderNode(node.session) : undefined;
      case 'check':
        return this.groupNode(node.session, groupOf(node.check));
      case 'message':
      case 'exemption':
      case 'evidence':
      case 'step':
      case 'advice':
        return this.checkNode(node.session, node.check);
    }
  }

  resolveTreeItem(made: vscode.TreeItem, node: ChecklistNode): vscode.TreeItem {
    const check = node.kind === 'check' ? this.reportOf(node) : undefined;
    if (check && node.kind === 'check') made.tooltip = this.tooltip(node, check);
    return made;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private roots(): ChecklistNode[] {
    const { all } = this.sessions;
    const single = all.length === 1;
    const rows = all.flatMap((session): ChecklistNode[] =>
      single ? this.rowsOf(session) : [this.folderNode(session)],
    );
    const shown = all.filter((session) => session.shown);
    if (shown.length > 0) this.measurements.checklistShown();
    for (const session of shown) session.handedOver();
    return rows;
  }

  private rowsOf(session: Session): LastingNode[] {
    if (session.state.kind === 'failed') return [this.failureNode(session)];
    const { shown } = session;
    return [
      ...(shown?.next.length ? [this.nextNode(session)] : []),
      ...groupsOf(session).map((group) => this.groupNode(session, group)),
      ...(shown?.configuration ? [this.configurationNode(session)] : []),
    ];
  }

  private stepsOf(session: Session): NextStepNode[] {
    return (session.shown?.next ?? []).slice(0, mostSteps).map(({ check }) => this.nextStepNode(session, check));
  }

  /** Redraws what changed: single checks with their groups, or everything where rows came or went. */
  private refresh(session: Session): void {
    const before = this.drawn;
    const changed = this.remember();
    const sameRows = before.size === this.drawn.size && [...before.keys()].every((id) => this.drawn.has(id));
    if (!sameRows) {
      this.emitter.fire(undefined);
      return;
    }
    const rows: ChecklistNode[] = [];
    for (const id of changed) {
      const node = this.nodes.get(id);
      if (node) rows.push(node);
      if (node?.kind === 'check') rows.push(this.groupNode(node.session, groupOf(node.check)));
    }
    if (this.sessions.all.length > 1) rows.push(this.folderNode(session));
    if (rows.length > 0) this.emitter.fire([...new Set(rows)]);
  }

  /** Draws everything anew where there are rows. For a while after one drawing VS Code makes another one wait: here, the first rows. */
  private redraw(): void {
    const hadRows = this.nodes.size > 0;
    this.nodes.clear();
    this.drawn.clear();
    if (hadRows || this.sessions.all.length > 1) this.emitter.fire(undefined);
  }

  /** Remembers what is shown now; gives the ids of rows that look different from before. */
  private remember(): readonly string[] {
    const now = new Map<string, string>();
    for (const session of this.sessions.all) {
      const { state } = session;
      if (state.kind === 'failed') now.set(nodeId(session, 'failure'), state.message);
      const { shown } = session;
      for (const check of shown?.checks ?? []) {
        now.set(nodeId(session, check.id), JSON.stringify([check, directionOf(shown, check.id)]));
      }
      if (shown?.next.length) now.set(nodeId(session, 'next'), JSON.stringify(shown.next));
      if (shown?.configuration) {
        now.set(nodeId(session, 'configuration'), JSON.stringify([shown.configuration, configurationRows(shown)]));
      }
    }
    const changed = [...now].filter(([id, look]) => this.drawn.get(id) !== look).map(([id]) => id);
    this.drawn = now;
    return changed;
  }

  private tooltip(node: CheckNode, check: CheckReport): vscode.MarkdownString {
    const why = this.metadata.get(check.id)?.why;
    const words = [statusWords(check.status), changeWords(this.directionOf(node))].filter(Boolean).join(' · ');
    const parts = [`**${escapeMarkdown(check.title)}** · ${words}`, escapeMarkdown(check.message)];
    if (check.exempted) parts.push(escapeMarkdown(exemptionWords(check.exempted)));
    if (why) parts.push(`*${vscode.l10n.t('Why it matters:')}* ${escapeMarkdown(why)}`);
    return new vscode.MarkdownString(parts.join('\n\n'));
  }

  private directionOf({ session, check }: CheckNode): CheckChange['direction'] | undefined {
    return directionOf(session.shown, check);
  }

  /** Whether a generator writes what an item asks for. */
  private generates(check: string): boolean {
    return this.metadata.get(check)?.generator !== undefined;
  }

  private reportOf({ session, check }: CheckNode): CheckReport | undefined {
    return session.shown?.checks.find((report) => report.id === check);
  }

  private folderNode(session: Session): FolderNode {
    const id = session.key;
    return this.keep(id, { kind: 'folder', id, session });
  }

  private failureNode(session: Session): FailureNode {
    const id = nodeId(session, 'failure');
    return this.keep(id, { kind: 'failure', id, session });
  }

  private nextNode(session: Session): NextNode {
    const id = nodeId(session, 'next');
    return this.keep(id, { kind: 'next', id, session });
  }

  private nextStepNode(session: Session, check: string): NextStepNode {
    const id = nodeId(session, 'next', check);
    return this.keep(id, { kind: 'nextStep', id, session, check });
  }

  private configurationNode(session: Session): ConfigurationNode {
    const id = nodeId(session, 'configuration');
    return this.keep(id, { kind: 'configuration', id, session });
  }

  private groupNode(session: Session, group: string): GroupNode {
    const id = nodeId(session, group);
    return this.keep(id, { kind: 'group', id, session, group });
  }

  private checkNode(session: Session, check: string): CheckNode {
    const id = nodeId(session, check);
    return this.keep(id, { kind: 'check', id, session, check });
  }

  private keep<T extends LastingNode>(id: string, node: T): T {
    const kept = this.nodes.get(id);
    if (kept) return kept as T;
    this.nodes.set(id, node);
    return node;
  }
}

/** Where a check's answer went since the last commit; undefined where it is the same, or that is not known. */
function directionOf(report: Report | undefined, check: string): CheckChange['direction'] | undefined {
  return report?.comparison?.checks.find(({ id }) => id === check)?.direction;
}
