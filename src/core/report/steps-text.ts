import type { NextStep, Report } from '../model';
import { areas } from '../rubric/areas';
import { plainLine } from '../text/plain-line';
import { LineWriter, type TextOptions } from './line-writer';

/** What to do next: each step with what it would bring and about how long it takes. */
export function writeSteps(writer: LineWriter, steps: readonly NextStep[]): void {
  const { paint } = writer;
  const indent = ' '.repeat(String(steps.length).length + 4);
  steps.forEach(({ check, title, step, ...rest }, index) => {
    const number = `${index + 1}.`.padStart(indent.length - 1);
    writer.line(`${number} ${paint.bold(plainLine(title))} ${paint.dim(check)}`);
    writer.line(`${indent}${paint.dim(worth(rest))}`);
    writer.prose(step, indent, indent);
  });
}

/** What a step would bring and cost, in a few words. */
export function worth({ area, gain, minutes }: Pick<NextStep, 'area' | 'gain' | 'minutes'>): string {
  const title = (areas.find(({ id }) => id === area)?.title ?? area).toLowerCase();
  const brings =
    gain.area > 0 ? `+${gain.area} ${title}, +${gain.average} average` : `nothing yet for ${title} by itself`;
  return `${brings}, about ${duration(minutes)}`;
}

/** A time in minutes or hours. */
export function duration(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.round((minutes / 60) * 2) / 2;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** What fits into the time there is, and what it would bring together. */
export interface Plan {
  /** The time there is; null where it is not limited. */
  readonly minutes: number | null;
  readonly steps: readonly NextStep[];
  /** The average as it is, and as it would be with all of these steps done. */
  readonly average: { readonly now: number | null; readonly then: number | null };
}

/** A plan for people. */
export function planToText(report: Report, { minutes, steps, average }: Plan, options: TextOptions = {}): string {
  const writer = new LineWriter(options);
  const { paint } = writer;
  const name = plainLine(report.project.name);
  if (steps.length === 0) {
    writer.line(
      minutes === null || report.next.length === 0
        ? `Nothing is open in ${name}.`
        : `Nothing that is open in ${name} can be done in ${duration(minutes)}.`,
    );
    return writer.text;
  }
  writer.line(
    `${paint.bold(name)} ${paint.dim(minutes === null ? '· next steps' : `· next steps in ${duration(minutes)}`)}`,
  );
  writeSteps(writer, steps);
  writer.line('');
  const time = duration(steps.reduce((sum, step) => sum + step.minutes, 0));
  const change =
    average.now === null || average.then === null
      ? ''
      : `; together they lift the average from ${average.now.toFixed(1)} to ${average.then.toFixed(1)}`;
  writer.line(`About ${time} in all${change}.`);
  return writer.text;
}

/** A plan as one JSON object. */
export function planToJson(report: Report, plan: Plan): string {
  const { tool, project } = report;
  return `${JSON.stringify({ schemaVersion: 1, tool, project, ...plan }, null, 2)}\n`;
}
