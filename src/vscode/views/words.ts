import { l10n } from 'vscode';
import type { CheckChange, CheckReport, Evidence, NextStep, Report, ScoreChange, Status } from '../../core/model';

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

/** Whether an item is missing or only partly there, and counts. */
export function isOpen({ status, exempted }: CheckReport): boolean {
  return !exempted && (status === 'partial' || status === 'fail');
}

/** How many items are open. */
export function countOpen(report: Report): number {
  return report.checks.filter(isOpen).length;
}

/** How many items are left out of the scores by the repository's configuration. */
export function countExempted(report: Report): number {
  return report.checks.filter(({ exempted }) => exempted).length;
}

/** Marks what is better or worse than before; shapes, so that nobody has to tell them apart by colour. */
export const changeMarks: Readonly<Record<'up' | 'down', string>> = { up: '▲', down: '▼' };

/** Where an answer went since the last commit, in words; undefined where it is as good as it was. */
export function changeWords(direction: CheckChange['direction'] | undefined): string | undefined {
  if (direction === 'up') return l10n.t('better than in the last commit');
  return direction === 'down' ? l10n.t('worse than in the last commit') : undefined;
}

/** Where a score went; undefined where it is what it was, or one of the two is not known. */
export function scoreDirection(change: ScoreChange | undefined): 'up' | 'down' | undefined {
  const [before, now] = [change?.before ?? null, change?.now ?? null];
  if (before === null || now === null || before === now) return undefined;
  return now > before ? 'up' : 'down';
}

/** What a step would bring its area. */
export function gainWords({ area, gain }: NextStep, { rubric }: Report): string {
  const title = rubric.areas.find(({ id }) => id === area)?.title ?? area;
  return gain.area > 0 ? l10n.t('+{0} {1}', gain.area, title) : title;
}

/** A time in minutes or hours. */
export function durationWords(minutes: number): string {
  return minutes < 60 ? l10n.t('{0} min', minutes) : l10n.t('{0} h', Math.round((minutes / 60) * 2) / 2);
}
