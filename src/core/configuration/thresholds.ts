import type { Report, ThresholdReport } from '../model';
import type { Threshold } from './configuration';

/**
 * Holds the measured scores against what is asked for at least. A score that could not be given does not reach anything; what an
 * author gives themselves is not looked at.
 */
export function holdThresholds(thresholds: readonly Threshold[], rubric: Report['rubric']): readonly ThresholdReport[] {
  return thresholds.map(({ of, min }) => {
    const score = of === 'average' ? rubric.average : (rubric.areas.find(({ id }) => id === of)?.score ?? null);
    return { of, min, score, met: score !== null && score >= min };
  });
}

/** The thresholds of a configuration, with those asked for on the spot in place of its own. */
export function joinThresholds(own: readonly Threshold[], asked: readonly Threshold[]): readonly Threshold[] {
  return [...own.filter(({ of }) => !asked.some((one) => one.of === of)), ...asked];
}
