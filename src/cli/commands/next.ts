import { planToJson, planToText, type Plan } from '../../core/report/steps-text';
import { engine } from '../engine';
import { exit } from '../exit';
import { open } from '../open';
import { colours, columns } from '../terminal';

/** How much time there is, and how the steps are printed. */
export interface NextOptions {
  readonly format: 'text' | 'json';
  readonly minutes?: number;
}

/** `next [PATH]`: prints what to do next, and what it would bring. */
export async function next(path: string, { format, minutes }: NextOptions): Promise<number> {
  const { audit } = await open(path);
  const { report } = audit;
  const steps = minutes === undefined ? report.next : engine().stepsWithin(report.next, minutes);
  const then = audit.scoresIfClosed(steps.map(({ check }) => check)).average;
  const plan: Plan = { minutes: minutes ?? null, steps, average: { now: report.rubric.average, then } };
  process.stdout.write(
    format === 'json'
      ? planToJson(report, plan)
      : planToText(report, plan, { palette: colours(process.stdout), width: columns(process.stdout) }),
  );
  return exit.done;
}
