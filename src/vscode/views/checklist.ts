import * as vscode from 'vscode';
import type { CheckMetadata, CheckReport } from '../../core/model';
import { groupOf } from '../../core/checks/groups';
import { escapeMarkdown } from '../markdown';
import type { Measurements } from '../measurements';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import { checkItem, detailItem, failureItem, folderItem, groupItem } from './checklist-items';
import {
  nodeId,
  type ChecklistNode,
  type CheckNode,
  type DetailNode,
  type FailureNode,
  type FolderNode,
  type GroupNode,
} from './checklist-nodes';
import { checksOf, groupsOf } from './shown-checks';
import { statusWords } from './words';

/** The checklist: folder (where there are several), group, check, then what shows it or what to do. */
export class Checklist implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<ChecklistNode[] | undefined>();
  private readonly subscriptions: vscode.Disposable;
  /** VS Code knows a row by its object, so a row keeps its object for as long as it is shown. */
  private readonly nodes = new Map<string, FolderNode | FailureNode | GroupNode | CheckNode>();
  /** What every shown check looked like when it was last drawn. */
  private drawn = new Map<string, string>();

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly metadata: ReadonlyMap<string, CheckMetadata>,
    private readonly measurements: Pick<Measurements, 'checklistShown'>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      sessions.onDidChangeState((session) => this.refresh(session)),
      sessions.onDidChangeFolders(() => this.redraw()),
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
        return check ? checkItem(node, check) : new vscode.TreeItem(node.check);
      }
      case 'message':
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
        return this.details(node);
      case 'failure':
      case 'message':
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
      case 'failure':
      case 'group':
        return this.sessions.all.length > 1 ? this.folderNode(node.session) : undefined;
      case 'check':
        return this.groupNode(node.session, groupOf(node.check));
      case 'message':
      case 'evidence':
      case 'step':
      case 'advice':
        return this.checkNode(node.session, node.check);
    }
  }

  resolveTreeItem(made: vscode.TreeItem, node: ChecklistNode): vscode.TreeItem {
    const check = node.kind === 'check' ? this.reportOf(node) : undefined;
    if (check) made.tooltip = this.tooltip(check);
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
    if (rows.some((row) => row.session.shown)) this.measurements.checklistShown();
    return rows;
  }

  private rowsOf(session: Session): (FailureNode | GroupNode)[] {
    if (session.state.kind === 'failed') return [this.failureNode(session)];
    return groupsOf(session).map((group) => this.groupNode(session, group));
  }

  private details(node: CheckNode): DetailNode[] {
    const { session, check } = node;
    const report = this.reportOf(node);
    if (!report) return [];
    const texts = (kind: 'step' | 'advice', list: readonly string[]): DetailNode[] =>
      list.map((text, index) => ({ kind, id: nodeId(session, check, kind, index), session, check, text }));
    return [
      { kind: 'message', id: nodeId(session, check, 'message'), session, check, text: report.message },
      ...report.evidence.map((evidence, index): DetailNode => {
        return { kind: 'evidence', id: nodeId(session, check, 'evidence', index), session, check, evidence };
      }),
      ...texts('step', report.remedy),
      ...texts('advice', report.advice ?? []),
    ];
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

  private redraw(): void {
    this.nodes.clear();
    this.drawn.clear();
    this.emitter.fire(undefined);
  }

  /** Remembers what is shown now; gives the ids of rows that look different from before. */
  private remember(): readonly string[] {
    const now = new Map<string, string>();
    for (const session of this.sessions.all) {
      const { state } = session;
      if (state.kind === 'failed') now.set(nodeId(session, 'failure'), state.message);
      for (const check of session.shown?.checks ?? []) now.set(nodeId(session, check.id), JSON.stringify(check));
    }
    const changed = [...now].filter(([id, look]) => this.drawn.get(id) !== look).map(([id]) => id);
    this.drawn = now;
    return changed;
  }

  private tooltip(check: CheckReport): vscode.MarkdownString {
    const why = this.metadata.get(check.id)?.why;
    const parts = [`**${escapeMarkdown(check.title)}** · ${statusWords(check.status)}`, escapeMarkdown(check.message)];
    if (why) parts.push(`*${vscode.l10n.t('Why it matters:')}* ${escapeMarkdown(why)}`);
    return new vscode.MarkdownString(parts.join('\n\n'));
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

  private groupNode(session: Session, group: string): GroupNode {
    const id = nodeId(session, group);
    return this.keep(id, { kind: 'group', id, session, group });
  }

  private checkNode(session: Session, check: string): CheckNode {
    const id = nodeId(session, check);
    return this.keep(id, { kind: 'check', id, session, check });
  }

  private keep<T extends FolderNode | FailureNode | GroupNode | CheckNode>(id: string, node: T): T {
    const kept = this.nodes.get(id);
    if (kept) return kept as T;
    this.nodes.set(id, node);
    return node;
  }
}
