import { ThemeColor, ThemeIcon } from 'vscode';
import type { Evidence, Status } from '../../core/model';

/** Shapes differ as well as colours, so that nobody has to tell them apart by colour. */
const statusIcons: Readonly<Record<Status, ThemeIcon>> = {
  pass: new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')),
  partial: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  fail: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  na: new ThemeIcon('circle-slash', new ThemeColor('descriptionForeground')),
  unknown: new ThemeIcon('question', new ThemeColor('descriptionForeground')),
};

export function statusIcon(status: Status): ThemeIcon {
  return statusIcons[status];
}

export function evidenceIcon(evidence: Evidence): ThemeIcon {
  return 'commit' in evidence ? new ThemeIcon('git-commit') : ThemeIcon.File;
}

export const nextIcon = new ThemeIcon('milestone');
export const nextStepIcon = new ThemeIcon('lightbulb-sparkle');
export const configurationIcon = new ThemeIcon('settings-gear');
export const ignoredIcon = new ThemeIcon('exclude');
export const exemptionIcon = new ThemeIcon('bookmark');
export const selfRatingIcon = new ThemeIcon('account');
export const failureIcon = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
export const messageIcon = new ThemeIcon('info');
export const stepIcon = new ThemeIcon('arrow-small-right');
export const adviceIcon = new ThemeIcon('lightbulb');
export const folderIcon = new ThemeIcon('root-folder');
export const areaIcon = new ThemeIcon('dashboard');
export const reasonIcon = new ThemeIcon('circle-small-filled');
