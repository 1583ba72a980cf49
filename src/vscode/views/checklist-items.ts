import * as vscode from 'vscode';
import { groups } from '../../core/checks/groups';
import type { CheckChange, CheckReport } from '../../core/model';
import { commandIds, rowWords } from '../contributions/ids';
import { evidenceUri, selectionOf } from '../evidence';
import type { Session } from '../session';
import type { CheckNode, DetailNode, FailureNode, FolderNode, GroupNode } from './checklist-nodes';
import {
  adviceIcon,
  evidenceIcon,
  exemptionIcon,
  failureIcon,
  folderIcon,
  messageIcon,
  statusIcon,
  stepIcon,
} from './icons';
import { checksOf } from './shown-checks';
import { changeMarks, changeWords, isOpen, placeWords, scoreWords, statusWords } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function item(id: string, label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const made = new vscode.TreeItem(label, state);
  made.id = id;
  return made;
}

export function folderItem({ id, session }: FolderNode): vscode.TreeItem {
  // Open even while it has no rows: a row that was drawn as a leaf would stay closed when they come.
  const made = item(id, session.folder.name, Expanded);
  made.iconPath = folderIcon;
  made.description = folderWords(session);
  made.tooltip = session.folder.uri.fsPath;
  made.accessibilityInformation = { label: `${session.folder.name}: ${made.description}` };
  return made;
}

/** What there is to say of a folder in a few words. */
export function folderWords(session: Session): string {
  switch (session.state.kind) {
    case 'off':
      return vscode.l10n.t('switched off');
    case 'scanning':
      return vscode.l10n.t('looking…');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'report':
      return session.quiet ? vscode.l10n.t('nothing to coach here') : scoreWords(session.state.report.rubric.average);
  }
}

export function failureItem({ id, session }: FailureNode): vscode.TreeItem {
  const message = session.state.kind === 'failed' ? session.state.message : '';
  const made = item(id, vscode.l10n.t('The audit failed'), None);
  made.iconPath = failureIcon;
  made.description = message;
  made.tooltip = message;
  made.contextValue = rowWords.failure;
  made.accessibilityInformation = { label: vscode.l10n.t('The audit failed: {0}', message) };
  return made;
}

export function groupItem({ id, session, group }: GroupNode): vscode.TreeItem {
  const title = groups.find((known) => known.id === group)?.title ?? group;
  const asked = checksOf(session, group).filter((check) => check.status !== 'na' && !check.exempted);
  const passed = asked.filter((check) => check.status === 'pass').length;
  const made = item(id, title, Expanded);
  made.description = vscode.l10n.t('{0} of {1}', passed, asked.length);
  made.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} of {2} passed', title, passed, asked.length) };
  made.contextValue = 'group';
  return made;
}

/** What a check's row says beyond the answer. */
export interface CheckAside {
  /** Where the answer went since the last commit, where that is known. */
  readonly direction?: CheckChange['direction'] | undefined;
  /** Whether a generator writes what is missing. */
  readonly generates?: boolean;
  /** Whether a snippet serves what is missing. */
  readonly snippet?: boolean;
}

export function checkItem(
  { id }: CheckNode,
  check: CheckReport,
  { direction, generates = false, snippet = false }: CheckAside = {},
): vscode.TreeItem {
  const made = item(id, check.title, Collapsed);
  const best = check.evidence[0];
  const mark = direction === 'up' || direction === 'down' ? [changeMarks[direction]] : [];
  const found = check.status === 'pass' && best ? placeWords(best) : check.message;
  const exempted = check.exempted ? vscode.l10n.t('exempted') : undefined;
  made.iconPath = statusIcon(check.status);
  made.description = [...mark, exempted ? `${exempted} · ${found}` : found].join(' ');
  const words = [statusWords(check.status), exempted, changeWords(direction)].filter(Boolean);
  made.accessibilityInformation = { label: `${check.title}: ${words.join(', ')}` };
  const context = [
    check.status,
    ...(best ? [rowWords.openable] : []),
    ...(generates && isOpen(check) ? [rowWords.generate] : []),
    // What writes the whole comes before what begins it.
    ...(snippet && !generates && isOpen(check) ? [rowWords.snippet] : []),
    ...(check.exempted ? ['exempted'] : []),
  ];
  made.contextValue = [rowWords.check, ...context].join(' ');
  return made;
}

export function detailItem(node: DetailNode): vscode.TreeItem {
  if (node.kind === 'evidence') return evidenceItem(node);
  const made = item(node.id, node.text, None);
  made.tooltip = node.text;
  made.contextValue = node.kind;
  switch (node.kind) {
    case 'message':
      made.iconPath = messageIcon;
      made.accessibilityInformation = { label: node.text };
      break;
    case 'exemption':
      made.iconPath = exemptionIcon;
      made.accessibilityInformation = { label: node.text };
      break;
    case 'step':
      made.iconPath = stepIcon;
      made.accessibilityInformation = { label: vscode.l10n.t('To do: {0}', node.text) };
      break;
    case 'advice':
      made.iconPath = adviceIcon;
      made.accessibilityInformation = { label: vscode.l10n.t('Better still: {0}', node.text) };
      break;
  }
  return made;
}

function evidenceItem({ id, session, check, evidence }: Extract<DetailNode, { kind: 'evidence' }>): vscode.TreeItem {
  const place = placeWords(evidence);
  // The file's name first: in a narrow side bar the end of a row is cut off.
  const slash = place.lastIndexOf('/');
  const made = item(id, place.slice(slash + 1), None);
  made.iconPath = evidenceIcon(evidence);
  made.description = [place.slice(0, Math.max(0, slash)), evidence.excerpt ?? ''].filter(Boolean).join(' · ');
  made.tooltip = evidence.excerpt ? `${place}\n${evidence.excerpt}` : place;
  made.contextValue = rowWords.evidence;
  made.accessibilityInformation = {
    label: evidence.excerpt
      ? vscode.l10n.t('Evidence: {0}, {1}', place, evidence.excerpt)
      : vscode.l10n.t('Evidence: {0}', place),
  };
  if ('commit' in evidence) {
    const title = vscode.l10n.t('Open Evidence');
    made.command = { command: commandIds.openEvidence, title, arguments: [{ folder: session.key, check, evidence }] };
  } else {
    // VS Code's own command, so that the editor opens like those of its own trees.
    made.resourceUri = evidenceUri(session.folder, evidence);
    const options: vscode.TextDocumentShowOptions = { selection: selectionOf(evidence) };
    made.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open File'),
      arguments: [made.resourceUri, options],
    };
  }
  return made;
}
