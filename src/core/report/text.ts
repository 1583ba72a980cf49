import { groupOf, groups } from '../checks/groups';
import type { CheckReport, Report, Status } from '../model';
import { plainLine } from '../text/plain-line';
import { writeComparison } from './comparison-text';
import { isOfConfiguration, writeConfiguration } from './configuration-text';
import { LineWriter, type TextOptions } from './line-writer';
import { writeScores } from './scores-text';
import { writeSteps } from './steps-text';

export type { TextOptions } from './line-writer';

const marks: Record<Status, string> = { pass: '✓', partial: '~', fail: '✗', na: '–', unknown: '?' };
const paints: Record<Status, 'green' | 'yellow' | 'red' | 'dim'> = {
  pass: 'green',
  partial: 'yellow',
  fail: 'red',
  na: 'dim',
  unknown: 'yellow',
};
const words: Record<Status, string> = {
  pass: 'shown',
  partial: 'in part',
  fail: 'missing',
  na: 'not applicable',
  unknown: 'not looked at',
};

/** Evidence of one check beyond this is left to the JSON report. */
const mostEvidence = 3;
const mostNotices = 10;

/** The report for people: checks by group with their evidence, then scores, what changed and what to do next. */
export function toText(report: Report, options: TextOptions = {}): string {
  const writer = new LineWriter(options);
  writeHeading(writer, report);
  for (const group of groups) {
    const own = report.checks.filter((check) => groupOf(check.id) === group.id);
    if (own.length > 0) writer.section(group.title);
    for (const check of own) writeCheck(writer, check);
  }
  writeNotices(writer, report);
  writeConfiguration(writer, report);
  writeScores(writer, report);
  if (report.comparison) writeComparison(writer, report.comparison);
  if (report.next.length > 0) {
    writer.section('Worth doing next');
    writeSteps(writer, report.next.slice(0, 3));
  }
  return writer.text;
}

function writeHeading({ paint, lines }: LineWriter, { project, checks }: Report): void {
  const stack = [...project.languages, ...project.frameworks].map(plainLine).join(', ');
  const parts = [stack || 'no backend language found', project.revision?.slice(0, 9) ?? ''].filter(
    (part) => part !== '',
  );
  lines.push(`${paint.bold(plainLine(project.name))} ${paint.dim(`· ${parts.join(' · ')}`)}`);
  const counts = (['pass', 'partial', 'fail', 'na', 'unknown'] as const).flatMap((status) => {
    const count = checks.filter((check) => check.status === status).length;
    return count === 0 ? [] : [paint[paints[status]](`${marks[status]} ${count} ${words[status]}`)];
  });
  const exempted = checks.filter((check) => check.exempted).length;
  lines.push([...counts, ...(exempted > 0 ? [paint.yellow(`! ${exempted} exempted`)] : [])].join('  '));
}

function writeCheck(writer: LineWriter, check: CheckReport): void {
  const { paint } = writer;
  const { id, title, status, message, evidence, remedy, advice, exempted } = check;
  const shown = status === 'na' ? paint.dim(plainLine(title)) : plainLine(title);
  const set = exempted ? ` ${paint.yellow(exempted.kind === 'off' ? '(switched off)' : '(exempted)')}` : '';
  writer.line(`  ${paint[paints[status]](marks[status])} ${shown} ${paint.dim(id)}${set}`);
  if (exempted) writer.prose(exempted.reason, '    ', '    ! ');
  writer.prose(message, '    ', '    ', paint.dim);
  for (const entry of evidence.slice(0, mostEvidence)) writer.line(`    ${writer.evidence(entry)}`);
  if (evidence.length > mostEvidence) writer.line(paint.dim(`    and ${evidence.length - mostEvidence} more`));
  // Whoever exempted a check has decided against these.
  const steps = exempted ? [] : [...remedy, ...(advice ?? [])];
  for (const step of steps) writer.prose(step, '      ', '    → ');
}

function writeNotices(writer: LineWriter, report: Report): void {
  const notices = report.notices.filter((notice) => !isOfConfiguration(notice, report.configuration));
  if (notices.length === 0) return;
  writer.section('Left out');
  for (const { path, line, message } of notices.slice(0, mostNotices))
    writer.prose(`${writer.place(path, line)} ${message}`, '    ', '  ');
  if (notices.length > mostNotices) writer.line(writer.paint.dim(`  and ${notices.length - mostNotices} more`));
}
