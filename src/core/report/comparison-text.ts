import type { CheckChange, Comparison, ScoreChange } from '../model';
import { plainLine } from '../text/plain-line';
import type { LineWriter } from './line-writer';

/** What is different from an earlier report: scores, then checks. */
export function writeComparison(writer: LineWriter, comparison: Comparison): void {
  const { paint } = writer;
  const { revision } = comparison.with;
  writer.section(`Since ${revision === null ? 'the earlier report' : plainLine(revision).slice(0, 9)}`);
  if (!comparison.sameModel)
    writer.prose(
      'The earlier report was made by another version of checks and scoring, so that some differences may come from there.',
      '  ',
      '  ',
      paint.yellow,
    );
  const scores = [...comparison.areas, { title: 'Average', ...comparison.average }].filter(
    ({ before, now }) => before !== now,
  );
  const column = Math.max(0, ...scores.map(({ title }) => title.length)) + 2;
  for (const { title, ...score } of scores) writer.line(`  ${title.padEnd(column)}${scoreChange(writer, score)}`);
  for (const change of comparison.checks) writer.line(`  ${checkChange(writer, change)}`);
  if (scores.length === 0 && comparison.checks.length === 0) writer.line('  No score and no answer is another one.');
}

function scoreChange({ paint }: LineWriter, { before, now }: ScoreChange): string {
  const text = `${score(before)} → ${score(now)}`;
  if (before === null || now === null) return text;
  return now > before ? paint.green(`▲ ${text}`) : paint.red(`▼ ${text}`);
}

const score = (value: number | null): string => (value === null ? 'incomplete' : value.toFixed(1));

function checkChange({ paint }: LineWriter, { id, title, before, now, direction, exempted }: CheckChange): string {
  const mark = { up: paint.green('▲'), down: paint.red('▼'), other: paint.dim('·') }[direction];
  const answers = `${before ?? 'not asked'} → ${now ?? 'not asked'}${exempted ? ', exempted' : ''}`;
  return `${mark} ${plainLine(title)} ${paint.dim(plainLine(id))} ${answers}`;
}
