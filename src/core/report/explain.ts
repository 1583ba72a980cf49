import type { Check } from '../checks/define-check';
import { areas } from '../rubric/areas';
import { plainPalette } from './palette';
import type { TextOptions } from './text';
import { wrap } from './wrap';

/** A check for people: what it asks for, why a reviewer cares, how to get there, and what it answers in small cases. */
export function explainCheck(check: Check, { palette = plainPalette, width = Infinity }: TextOptions = {}): string {
  const area = areas.find(({ id }) => id === check.area)?.title ?? check.area;
  const lines = [
    `${palette.bold(check.title)} ${palette.dim(check.id)}`,
    palette.dim(
      `Counts ${check.weight} towards ${area.toLowerCase()}; takes about ${check.effort} minutes where nothing is there yet.`,
    ),
    '',
    palette.bold('Why a reviewer cares'),
    ...wrap(check.why, width, '  '),
    '',
    palette.bold('How to get there'),
    ...check.remedy.flatMap((step, index) => wrap(step, width, '     ', `  ${index + 1}. `)),
  ];
  if (check.examples.length > 0) {
    lines.push('', palette.bold('What it answers for a repository …'));
    for (const { name, status } of check.examples) lines.push(...wrap(`${name}: ${status}`, width, '    ', '  … '));
  }
  return `${lines.join('\n')}\n`;
}
