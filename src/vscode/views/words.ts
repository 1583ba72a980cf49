import { l10n } from 'vscode';
import type { Evidence, Report, Status } from '../../core/model';

/** A status in words, for screen readers and tooltips. */
export function statusWords(status: Status): string {
  switch (status) {
    case 'pass':
      return l10n.t('passed');
    case 'partial':
      return l10n.t('partly there');
    case 'fail':
      return l10n.t('missing');
    case 'na':
      return l10n.t('does not apply');
    case 'unknown':
      return l10n.t('not looked at');
  }
}

/** An area's score or the average, in a few characters. */
export function scoreWords(score: number | null): string {
  return score === null ? l10n.t('incomplete') : l10n.t('{0}/5', score);
}

/** A place as people write it: `path:line`, or the first characters of a commit. */
export function placeWords(evidence: Evidence): string {
  if ('commit' in evidence) return evidence.commit.slice(0, 8);
  return evidence.startLine === undefined ? evidence.path : `${evidence.path}:${evidence.startLine}`;
}

/** How many checks have each status. */
export function countStatuses(report: Report): Readonly<Record<Status, number>> {
  const counts = { pass: 0, partial: 0, fail: 0, na: 0, unknown: 0 };
  for (const check of report.checks) counts[check.status]++;
  return counts;
}

/** How many items are open: missing, or only partly there. */
export function countOpen(report: Report): number {
  const { partial, fail } = countStatuses(report);
  return partial + fail;
}
