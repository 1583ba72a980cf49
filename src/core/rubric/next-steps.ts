import type { CheckMetadata, Finding, NextStep } from '../model';

/** Open items, the one that would earn most of its area first; ties in the checks' order. */
export function nextSteps(
  checks: readonly CheckMetadata[],
  answers: ReadonlyMap<string, Finding>,
): readonly NextStep[] {
  const total = new Map<string, number>();
  for (const check of checks) {
    const { status } = answers.get(check.id)!;
    if (status !== 'na' && status !== 'unknown') total.set(check.area, (total.get(check.area) ?? 0) + check.weight);
  }
  return checks
    .flatMap((check) => {
      const finding = answers.get(check.id)!;
      if (finding.status !== 'fail' && finding.status !== 'partial') return [];
      const gain = ((finding.status === 'fail' ? 1 : 0.5) * check.weight) / total.get(check.area)!;
      const step = (finding.remedy ?? check.remedy)[0]!;
      return [{ gain, next: { check: check.id, title: check.failureTitle, step } }];
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ next }) => next);
}
