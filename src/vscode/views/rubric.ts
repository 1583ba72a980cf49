import * as vscode from 'vscode';
import type { AreaReport, ScoreChange } from '../../core/model';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import { folderItem } from './checklist-items';
import { nodeId, type FolderNode } from './checklist-nodes';
import { areaIcon, reasonIcon, selfRatingIcon } from './icons';
import { changeMarks, changeWords, scoreDirection, scoreWords } from './words';

/** A scored area. */
interface AreaNode {
  readonly kind: 'area';
  readonly id: string;
  readonly session: Session;
  readonly area: AreaReport;
  /** What it was in the last commit, where that is known. */
  readonly change: ScoreChange | undefined;
}

/** Something that made up an area's score. */
interface ReasonNode {
  readonly kind: 'reason';
  readonly id: string;
  readonly parent: AreaNode;
  readonly text: string;
  /** Whether it is the author's own word, which made up nothing. */
  readonly selfRated: boolean;
}

export type RubricNode = FolderNode | AreaNode | ReasonNode;

/** The rubric: folder (where there are several), area with its score, then what made it up. */
export class Rubric implements vscode.TreeDataProvider<RubricNode>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<undefined>();
  private readonly subscriptions: vscode.Disposable;
  private drawn = '';

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly sessions: Sessions) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      sessions.onDidChangeState(() => this.refresh()),
      sessions.onDidChangeFolders(() => this.refresh()),
    );
  }

  getTreeItem(node: RubricNode): vscode.TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderItem(node);
      case 'area':
        return areaItem(node);
      case 'reason':
        return reasonItem(node);
    }
  }

  getChildren(node?: RubricNode): RubricNode[] {
    if (!node) {
      const shown = this.sessions.all.filter((session) => session.shown);
      return this.sessions.all.length > 1
        ? shown.map((session) => ({ kind: 'folder', id: session.key, session }))
        : shown.flatMap(areasOf);
    }
    if (node.kind === 'folder') return areasOf(node.session);
    if (node.kind === 'reason') return [];
    const row = (text: string, index: number, selfRated = false): ReasonNode => {
      return { kind: 'reason', id: `${node.id}#${index}`, parent: node, text, selfRated };
    };
    const { reasons, selfRating } = node.area;
    const own = selfRating
      ? [vscode.l10n.t('Self-rated {0}: {1}', scoreWords(selfRating.score), selfRating.reason)]
      : [];
    return [...own.map((text) => row(text, reasons.length, true)), ...reasons.map((text, index) => row(text, index))];
  }

  getParent(node: RubricNode): RubricNode | undefined {
    if (node.kind === 'reason') return node.parent;
    if (node.kind === 'folder' || this.sessions.all.length < 2) return undefined;
    return { kind: 'folder', id: node.session.key, session: node.session };
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** The tree is small: it is drawn again as a whole, but only when it would look different. */
  private refresh(): void {
    const looks = this.sessions.all.map((session) => [
      session.key,
      session.shown?.rubric,
      session.shown?.comparison?.areas,
    ]);
    const now = JSON.stringify(looks);
    if (now === this.drawn) return;
    this.drawn = now;
    this.emitter.fire(undefined);
  }
}

function areasOf(session: Session): AreaNode[] {
  const areas = session.shown?.rubric.areas ?? [];
  return areas.map((area) => {
    const change = session.shown?.comparison?.areas.find(({ id }) => id === area.id);
    return { kind: 'area', id: nodeId(session, 'area', area.id), session, area, change };
  });
}

function areaItem({ id, area, change }: AreaNode): vscode.TreeItem {
  const made = new vscode.TreeItem(area.title, vscode.TreeItemCollapsibleState.Collapsed);
  const score = scoreWords(area.score);
  made.id = id;
  made.iconPath = areaIcon;
  const direction = scoreDirection(change);
  made.description = [
    area.incomplete && area.score !== null ? vscode.l10n.t('{0}, incomplete', score) : score,
    ...(direction ? [changeMarks[direction]] : []),
    ...(area.selfRating ? [`· ${vscode.l10n.t('self-rated {0}', scoreWords(area.selfRating.score))}`] : []),
  ].join(' ');
  made.tooltip = area.cap
    ? vscode.l10n.t('{0}: {1}, held down by: {2}', area.title, score, area.cap)
    : `${area.title}: ${score}`;
  made.contextValue = 'area';
  const words = changeWords(direction);
  made.accessibilityInformation = { label: `${area.title}: ${made.description}${words ? `, ${words}` : ''}` };
  return made;
}

function reasonItem({ id, text, selfRated }: ReasonNode): vscode.TreeItem {
  const made = new vscode.TreeItem(text, vscode.TreeItemCollapsibleState.None);
  made.id = id;
  made.iconPath = selfRated ? selfRatingIcon : reasonIcon;
  made.tooltip = text;
  made.contextValue = 'reason';
  return made;
}
