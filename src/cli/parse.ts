import { InvalidArgumentError } from 'commander';
import type { Threshold } from '../core/configuration/configuration';
import { areas } from '../core/rubric/areas';
import { nearest } from '../core/text/nearest';

/** A score that is asked for at least. */
export function parseScore(text: string): number {
  const score = Number(text);
  if (text.trim() === '' || !(score >= 1 && score <= 5))
    throw new InvalidArgumentError('It must be a score from 1 to 5.');
  return score;
}

/** `testing=3`: the least score of an area; gathers several. */
export function parseAreaScore(text: string, before: readonly Threshold[] = []): readonly Threshold[] {
  const [name = '', score = ''] = text.split(/=(.*)/s);
  const area = areas.find(({ id }) => id === name);
  if (!area) {
    const ids = areas.map(({ id }) => id);
    const close = nearest(name, ids);
    throw new InvalidArgumentError(
      close === null
        ? `There is no such area; there are ${ids.join(', ')}.`
        : `There is no such area; did you mean ${close}?`,
    );
  }
  return [...before.filter(({ of }) => of !== area.id), { of: area.id, min: parseScore(score) }];
}

/** A time in whole minutes. */
export function parseMinutes(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a number of minutes.');
  return Number(text);
}
