import * as vscode from 'vscode';
import type { NextStep, Report } from '../../core/model';
import { rowWords } from '../contributions/ids';
import { evidenceUri, selectionOf } from '../evidence';
import type { ConfigurationNode, ConfigurationRowNode, NextNode, NextStepNode } from './checklist-nodes';
import { configurationWords, type ConfigurationRow } from './configuration-rows';
import { configurationIcon, ignoredIcon, nextIcon, nextStepIcon, statusIcon } from './icons';
import { durationWords, gainWords } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The row over the next steps. */
export function nextItem({ id }: NextNode, open: number): vscode.TreeItem {
  const made = new vscode.TreeItem(vscode.l10n.t('Next steps'), Expanded);
  made.id = id;
  made.iconPath = nextIcon;
  made.tooltip = vscode.l10n.t('What earns most for its effort comes first. Open items: {0}', open);
  made.contextValue = 'next';
  made.accessibilityInformation = { label: vscode.l10n.t('Next steps') };
  return made;
}

/** What a step stands in. */
export interface StepAside {
  readonly report: Report;
  /** Whether a generator does the work. */
  readonly generates?: boolean;
}

/** One step: what it would bring and cost, and the place to begin at. */
export function nextStepItem(
  { id, session }: NextStepNode,
  step: NextStep,
  { report, generates = false }: StepAside,
): vscode.TreeItem {
  const made = new vscode.TreeItem(step.title, None);
  const worth = [gainWords(step, report), durationWords(step.minutes)].join(' · ');
  made.id = id;
  made.iconPath = nextStepIcon;
  made.description = worth;
  made.tooltip = `${step.title}\n${worth}\n${step.step}`;
  made.contextValue = generates ? `${rowWords.check} ${rowWords.generate}` : rowWords.check;
  made.accessibilityInformation = { label: `${step.title}: ${worth}` };
  if (step.action?.kind === 'open') {
    const { path, line } = step.action;
    made.command = opening(session.folder, { path, startLine: line });
  }
  return made;
}

/** The row over what the configuration does. */
export function configurationItem({ id }: ConfigurationNode, report: Report): vscode.TreeItem {
  const made = new vscode.TreeItem(vscode.l10n.t('Configuration'), Collapsed);
  made.id = id;
  made.iconPath = configurationIcon;
  made.description = configurationWords(report);
  made.tooltip = report.configuration?.path;
  made.contextValue = 'configuration';
  made.accessibilityInformation = { label: vscode.l10n.t('Configuration: {0}', made.description) };
  return made;
}

const rowIcons: Readonly<Record<ConfigurationRow['kind'], vscode.ThemeIcon>> = {
  complaint: statusIcon('partial'),
  ignored: ignoredIcon,
  shown: statusIcon('pass'),
  missing: statusIcon('fail'),
};

/** One thing that the configuration does. */
export function configurationRowItem({ id, session, row }: ConfigurationRowNode): vscode.TreeItem {
  const made = new vscode.TreeItem(row.text, None);
  made.id = id;
  made.iconPath = rowIcons[row.kind];
  made.description = row.description;
  made.tooltip = [row.text, row.description].filter(Boolean).join('\n');
  made.contextValue = row.kind;
  made.accessibilityInformation = {
    label: row.kind === 'missing' ? vscode.l10n.t('{0}: missing', row.text) : row.text,
  };
  if (row.place) made.command = opening(session.folder, row.place);
  return made;
}

function opening(folder: vscode.WorkspaceFolder, place: Parameters<typeof evidenceUri>[1]): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: selectionOf(place) };
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open File'),
    arguments: [evidenceUri(folder, place), options],
  };
}
