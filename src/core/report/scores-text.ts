import type { AreaReport, Report } from '../model';
import type { LineWriter } from './line-writer';

/** The five scores with what holds them down, their average, and what was asked for at least. */
export function writeScores(writer: LineWriter, { rubric, thresholds = [] }: Report): void {
  const { paint } = writer;
  writer.section('Scores');
  const column = Math.max(...rubric.areas.map(({ title }) => title.length), 'Average'.length) + 2;
  for (const area of rubric.areas) writeArea(writer, area, column);
  const average = rubric.average === null ? 'incomplete' : `${rubric.average.toFixed(1)} of 5`;
  const verdict =
    rubric.average === null ? '' : rubric.ready ? ', ready to show' : ', not yet ready to show (4 or more is)';
  writer.line(`  ${paint.bold('Average'.padEnd(column))}${paint.bold(average)}${verdict}`);
  for (const { of, min, score, met } of thresholds) {
    const name = of === 'average' ? 'Average' : (rubric.areas.find(({ id }) => id === of)?.title ?? of);
    const mark = met ? paint.green('✓') : paint.red('✗');
    writer.line(
      `  ${mark} ${name}: ${min} asked for at least, ${score === null ? 'no score yet' : `${score} reached`}`,
    );
  }
}

function writeArea(writer: LineWriter, area: AreaReport, column: number): void {
  const { paint } = writer;
  const { title, score, incomplete, cap, reasons, selfRating } = area;
  const name = title.padEnd(column);
  const indent = ' '.repeat(column + 2);
  if (score === null) {
    writer.prose(`incomplete: ${reasons.at(-1) ?? 'nothing here could be looked at'}`, indent, `  ${name}`, paint.dim);
  } else {
    const colour = score >= 4 ? paint.green : score >= 3 ? paint.yellow : paint.red;
    const limits = [cap === undefined ? '' : `capped: ${cap}`, incomplete ? 'incomplete' : ''].filter(
      (part) => part !== '',
    );
    writer.line(`  ${name}${colour(score.toFixed(1))}${limits.length > 0 ? paint.dim(` (${limits.join(', ')})`) : ''}`);
  }
  if (selfRating)
    writer.prose(`self-rated ${selfRating.score.toFixed(1)}: ${selfRating.reason}`, indent, indent, paint.dim);
}
